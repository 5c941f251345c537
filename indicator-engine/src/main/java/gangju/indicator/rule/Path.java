package gangju.indicator.rule;

import gangju.indicator.formula.Expression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The values that are required on the way.
 *
 * @param knots in the order of their days: the base, what the plan wants in between, the target
 * @param curve between two knots
 */
public record Path(List<Knot> knots, Curve curve) {
    public Path {
        knots = List.copyOf(knots);
    }

    /** A value that is required at the end of a day. */
    public record Knot(LocalDate day, BigDecimal value) {}

    /** How required values run from one knot to the next. */
    public enum Curve {
        LINEAR,
        /** In equal factors; linear where a knot is not above zero. */
        GEOMETRIC,
        /** Slow, fast, slow. */
        S_SHAPED,
        /** The last knot holds until the next. */
        STEPPED
    }

    /** Whether factors were asked for and can't be had, since a value is zero or its sign changes. */
    public boolean isBent() {
        return curve == Curve.GEOMETRIC
                && knots.stream().anyMatch(knot -> knot.value().signum() <= 0);
    }

    /**
     * How it runs: {@code linear}, {@code geometric}, {@code s_shaped}, {@code stepped}, {@code none} without knots.
     */
    public String shape() {
        if (knots.size() < 2) {
            return "none";
        }
        return switch (isBent() ? Curve.LINEAR : curve) {
            case LINEAR -> "linear";
            case GEOMETRIC -> "geometric";
            case S_SHAPED -> "s_shaped";
            case STEPPED -> "stepped";
        };
    }

    /** What is required at the end of a day; empty before the first knot. */
    public Optional<Expression> at(LocalDate day) {
        Knot before = null;
        for (var knot : knots) {
            if (knot.day().isAfter(day)) {
                return before == null ? Optional.empty() : Optional.of(between(before, knot, day));
            }
            before = knot;
        }
        return before == null ? Optional.empty() : Optional.of(Expression.of(before.value()));
    }

    private Expression between(Knot from, Knot to, LocalDate day) {
        var start = Expression.of(from.value());
        var span = Span.of(from.day(), day, to.day());
        if (span.done() == 0 || curve == Curve.STEPPED) {
            return start;
        }
        var end = Expression.of(to.value());
        var done = Expression.of(span.done());
        var whole = Expression.of(span.whole());
        boolean factors = curve == Curve.GEOMETRIC && !isBent();
        if (factors) {
            return start.times(end.over(start).power(done.over(whole)));
        }
        var way = end.minus(start);
        if (curve == Curve.S_SHAPED) {
            var part = done.over(whole);
            var two = Expression.of(2);
            var three = Expression.of(3);
            return start.plus(way.times(three.times(part.power(two)).minus(two.times(part.power(three)))));
        }
        return start.plus(way.times(done).over(whole));
    }

    /**
     * Parts of a stretch of time in whole years, else in whole months, else in days.
     *
     * @param done from its start to the day
     * @param whole from its start to its end
     */
    public record Span(long done, long whole) {
        public static Span of(LocalDate start, LocalDate day, LocalDate end) {
            if (isMonthEnd(start) && isMonthEnd(day) && isMonthEnd(end)) {
                long done = months(start, day);
                long whole = months(start, end);
                return done % 12 == 0 && whole % 12 == 0 ? new Span(done / 12, whole / 12) : new Span(done, whole);
            }
            return new Span(ChronoUnit.DAYS.between(start, day), ChronoUnit.DAYS.between(start, end));
        }

        private static long months(LocalDate start, LocalDate end) {
            return (end.getYear() - start.getYear()) * 12L + end.getMonthValue() - start.getMonthValue();
        }

        private static boolean isMonthEnd(LocalDate day) {
            return day.getDayOfMonth() == day.lengthOfMonth();
        }
    }
}
