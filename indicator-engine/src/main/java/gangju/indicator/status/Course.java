package gangju.indicator.status;

import gangju.indicator.ReferencePeriod;
import java.math.BigDecimal;
import java.util.List;

/**
 * The way from base to target that a plan or a person gives: interim targets, yearly splits, or a shape.
 *
 * @param points required values by period, in the target's unit; for totals the sum so far
 */
public record Course(Shape shape, List<Point> points) {
    public Course {
        points = List.copyOf(points);
    }

    /** No points and the shape that the target type has by itself. */
    public static Course usual() {
        return new Course(Shape.USUAL, List.of());
    }

    /** How the required values run between given points. */
    public enum Shape {
        /** Geometric for growths and multiples, linear for all other types. */
        USUAL,
        LINEAR,
        GEOMETRIC,
        /** Slow, fast, slow: 3x² − 2x³ of the way. */
        S_SHAPED,
        /** The last point holds until the next. */
        STEPPED
    }

    /** A required value at the end of a period. */
    public record Point(ReferencePeriod period, BigDecimal value) {}
}
