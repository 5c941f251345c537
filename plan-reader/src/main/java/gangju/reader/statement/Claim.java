package gangju.reader.statement;

import gangju.model.Operator;
import gangju.model.Span;
import gangju.model.TargetType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clause says about one number, whoever says it and of whatever time.
 *
 * @param clause in the text
 * @param bound what 以上, 左右 and the like say beside the number, whatever verb governs it
 * @param name where the indicator's words stand, in order; empty where the clause names none
 * @param suffix key into the suffixes that complete a count's name, or null
 * @param scope the field of a ranking
 * @param due a date in this clause by which the number is to be reached
 * @param of the date of the number itself, as in 2019年的
 * @param start the number it starts from, as in 由…提高到
 */
public record Claim(
        Span clause,
        Quantity quantity,
        TargetType type,
        Operator operator,
        Operator bound,
        List<Span> name,
        @Nullable String suffix,
        @Nullable Span scope,
        @Nullable DateMention due,
        @Nullable DateMention of,
        @Nullable Claim start,
        Traits traits) {
    public Claim {
        name = List.copyOf(name);
    }

    Claim withName(List<Span> other) {
        return new Claim(clause, quantity, type, operator, bound, other, suffix, scope, due, of, start, traits);
    }

    Claim withStart(Claim other) {
        return new Claim(clause, quantity, type, operator, bound, name, suffix, scope, due, of, other, traits);
    }

    /**
     * What speaks for or against a promise.
     *
     * @param explicit an operator stands with the number
     * @param made a verb of bringing about governs it
     * @param measurable the name ends in something that is measured
     * @param attributive the number only describes the noun after it
     * @param inherited the subject comes from an earlier clause
     */
    public record Traits(
            boolean explicit,
            boolean made,
            boolean measurable,
            boolean attributive,
            boolean inherited,
            boolean striving,
            boolean yearly,
            boolean cumulative,
            boolean past,
            boolean parenthetical) {}
}
