package gangju.reader.statement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number as it is shown: a value and the scale that stays with the unit, 10500 and 亿 for 一万零五百亿. */
record Scaled(BigDecimal value, String scale) {
    private static final String SCALES = "十百千万亿";
    private static final BigDecimal MYRIAD = new BigDecimal(10_000);
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal(100_000_000);

    /** @param scale what follows an Arabic number; 百 and 千 without 万 or 亿 go into the value */
    static Scaled of(Numeral numeral, String scale) {
        if (!numeral.chinese()) {
            int kept = 0;
            var value = numeral.value();
            while (kept < scale.length() && "十百千".indexOf(scale.charAt(kept)) >= 0) {
                value = value.multiply(Numeral.scale(scale.charAt(kept++)));
            }
            return new Scaled(value, scale.substring(kept));
        }
        if (isWhole(numeral.value(), HUNDRED_MILLION)) {
            return new Scaled(numeral.value().divide(HUNDRED_MILLION), "亿");
        }
        return isWhole(numeral.value(), MYRIAD)
                ? new Scaled(numeral.value().divide(MYRIAD), "万")
                : new Scaled(numeral.value(), "");
    }

    private static boolean isWhole(BigDecimal value, BigDecimal scale) {
        return value.compareTo(scale) >= 0 && value.remainder(scale).signum() == 0;
    }

    /** The low end of a range in the unit of its high end; null if the two measure different things. */
    static @Nullable BigDecimal align(BigDecimal low, String unit, String other) {
        if (unit.isEmpty() || unit.equals(other)) {
            return low;
        }
        int own = scaleLength(unit);
        int others = scaleLength(other);
        if (own < unit.length() && !unit.substring(own).equals(other.substring(others))) {
            return null;
        }
        return low.multiply(factor(unit, own)).divide(factor(other, others));
    }

    private static int scaleLength(String unit) {
        int length = 0;
        while (length < unit.length()
                && SCALES.indexOf(unit.charAt(length)) >= 0
                && !Quantities.isUnitFromScale(unit, length, unit.length())) {
            length++;
        }
        return length;
    }

    private static BigDecimal factor(String unit, int length) {
        var factor = BigDecimal.ONE;
        for (int i = 0; i < length; i++) {
            factor = factor.multiply(Numeral.scale(unit.charAt(i)));
        }
        return factor;
    }
}
