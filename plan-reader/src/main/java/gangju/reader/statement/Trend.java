package gangju.reader.statement;

import gangju.model.Operator;
import gangju.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change that a clause states without a number: 人数显著增加. */
public record Trend(
        Span clause,
        List<Span> name,
        Operator operator,
        @Nullable DateMention due,
        boolean measurable) {
    private static final Words DEGREES = Words.read("degrees.tsv");

    public Trend {
        name = List.copyOf(name);
    }

    static @Nullable Trend in(String text, Span clause, List<DateMention> dates) {
        var word = DEGREES.endingAt(text, clause.start(), clause.end());
        if (word == null) {
            return null;
        }
        var region = new Span(clause.start(), clause.end() - word.length());
        var subject = Subject.of(text, region, dates);
        if (subject.isEmpty()) {
            return null;
        }
        var operator = Operator.valueOf(DEGREES.attribute(word).toUpperCase(java.util.Locale.ROOT));
        return new Trend(clause, subject.parts(), operator, subject.due(), Subject.isMeasurable(text, subject.parts()));
    }
}
