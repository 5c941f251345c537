package gangju.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A promise with a measure, read from one sentence or one row of a table.
 *
 * @param value as written, in {@code unit} ({@code 1.2} with {@code 万亿元}); null where the promise has no number
 * @param date by when; null where neither sentence, paragraph nor heading says
 * @param period over which a growth, a cumulative total or a change is meant
 * @param perYear whether the value is meant for each year or the single year, not for the whole period
 * @param striving the plan says 力争
 * @param section id of the outline node
 * @param quote the clause, exactly as the reading's text has it at {@code span}
 * @param confidence 0 to 1
 * @param alsoAt where else the document makes the same promise, as where a sentence repeats a row of a table
 */
public record Target(
        String id,
        String indicator,
        TargetType type,
        Operator operator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueHigh,
        @Nullable String unit,
        @Nullable PartialDate date,
        @Nullable Period period,
        boolean perYear,
        @Nullable String area,
        @Nullable Strength strength,
        boolean striving,
        @Nullable Baseline baseline,
        @Nullable String section,
        Origin origin,
        String quote,
        Span span,
        @Nullable Span raw,
        BigDecimal confidence,
        List<Place> alsoAt) {
    public Target {
        // targets that were kept before there was such a list have none
        alsoAt = List.copyOf(Objects.requireNonNullElse(alsoAt, List.of()));
    }

    /** A target that stands in one place. */
    public Target(
            String id,
            String indicator,
            TargetType type,
            Operator operator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueHigh,
            @Nullable String unit,
            @Nullable PartialDate date,
            @Nullable Period period,
            boolean perYear,
            @Nullable String area,
            @Nullable Strength strength,
            boolean striving,
            @Nullable Baseline baseline,
            @Nullable String section,
            Origin origin,
            String quote,
            Span span,
            @Nullable Span raw,
            BigDecimal confidence) {
        this(
                id,
                indicator,
                type,
                operator,
                value,
                valueHigh,
                unit,
                date,
                period,
                perYear,
                area,
                strength,
                striving,
                baseline,
                section,
                origin,
                quote,
                span,
                raw,
                confidence,
                List.of());
    }

    /** The same under another id. */
    public Target withId(String other) {
        return new Target(
                other,
                indicator,
                type,
                operator,
                value,
                valueHigh,
                unit,
                date,
                period,
                perYear,
                area,
                strength,
                striving,
                baseline,
                section,
                origin,
                quote,
                span,
                raw,
                confidence,
                alsoAt);
    }

    public Target withDate(PartialDate other) {
        return new Target(
                id,
                indicator,
                type,
                operator,
                value,
                valueHigh,
                unit,
                other,
                period,
                perYear,
                area,
                strength,
                striving,
                baseline,
                section,
                origin,
                quote,
                span,
                raw,
                confidence,
                alsoAt);
    }

    /** The same with the level that it starts from. */
    public Target withBaseline(Baseline start) {
        return new Target(
                id,
                indicator,
                type,
                operator,
                value,
                valueHigh,
                unit,
                date,
                period,
                perYear,
                area,
                strength,
                striving,
                start,
                section,
                origin,
                quote,
                span,
                raw,
                confidence,
                alsoAt);
    }

    /** The same, said at another place too. */
    public Target alsoAt(Target other) {
        var places = new ArrayList<>(alsoAt);
        places.add(new Place(other.origin, other.quote, other.span, other.raw));
        return new Target(
                id,
                indicator,
                type,
                operator,
                value,
                valueHigh,
                unit,
                date,
                period,
                perYear,
                area,
                strength,
                striving,
                baseline,
                section,
                origin,
                quote,
                span,
                raw,
                confidence,
                places);
    }

    /** A place of the document that says what the target says; {@code quote} is the text at {@code span}. */
    public record Place(
            Origin origin,
            String quote,
            Span span,
            @Nullable Span raw) {}
}
