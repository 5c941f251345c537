package gangju.reader.statement;

import gangju.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of a sentence with what they claim, in order. */
public record SentenceReading(Span sentence, List<ClauseReading> clauses) {
    public SentenceReading {
        clauses = List.copyOf(clauses);
    }

    /**
     * One clause.
     *
     * @param dates that it mentions
     * @param names numbers that belong to names: 5G, “10+3”
     */
    public record ClauseReading(
            Span span,
            boolean parenthetical,
            List<DateMention> dates,
            List<Claim> claims,
            @Nullable Trend trend,
            List<Quantity> names) {
        public ClauseReading {
            dates = List.copyOf(dates);
            claims = List.copyOf(claims);
            names = List.copyOf(names);
        }
    }
}
