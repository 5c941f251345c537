package gangju.indicator.rule;

import gangju.indicator.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The tolerances in force for one verdict.
 *
 * @param about share of a value within which another is 左右 of it
 * @param points the same for percentages, in points
 * @param own what a person set for this target alone, as a share of its value, in points for percentages
 * @param progress part of the required way below which a target is off course
 * @param above width of 超, as a share of the value
 * @param nearly width of 近, as a share of the value
 * @param lastDigit half-width of 约, in units of the last stated digit
 * @param places ranks behind that still count as at risk
 * @param rounding points by which two ways to an average growth may differ without a word
 */
public record Margins(
        BigDecimal about,
        BigDecimal points,
        @Nullable BigDecimal own,
        BigDecimal progress,
        BigDecimal above,
        BigDecimal nearly,
        BigDecimal lastDigit,
        BigDecimal places,
        BigDecimal rounding) {

    /** How far from a value another may be to be 左右 of it, in the value's unit. */
    public BigDecimal around(BigDecimal value, Unit unit) {
        if (isPercentage(unit)) {
            return own == null ? points : own;
        }
        return value.abs().multiply(own == null ? about : own);
    }

    /** As a share, or in points for percentages. */
    public BigDecimal tolerance(Unit unit) {
        if (own != null) {
            return own;
        }
        return isPercentage(unit) ? points : about;
    }

    /** With what a person set for one target. */
    public Margins withOwn(BigDecimal tolerance) {
        return new Margins(about, points, tolerance, progress, above, nearly, lastDigit, places, rounding);
    }

    /** With all that a verdict may be lenient in made wider or narrower. */
    public Margins times(BigDecimal factor) {
        return new Margins(
                about.multiply(factor),
                points.multiply(factor),
                own == null ? null : own.multiply(factor),
                BigDecimal.ONE.subtract(BigDecimal.ONE.subtract(progress).multiply(factor)),
                above,
                nearly,
                lastDigit,
                places.multiply(factor),
                rounding);
    }

    /** Per mille and the like are too small for half a point. */
    private static boolean isPercentage(Unit unit) {
        return unit.isShare() && unit.factor().compareTo(BigDecimal.ONE) == 0;
    }
}
