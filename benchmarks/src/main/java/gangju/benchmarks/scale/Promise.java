package gangju.benchmarks.scale;

import gangju.model.TargetType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a target promises about a series: somewhat more, or less, than the series is about to do. */
record Promise(
        TargetType type,
        String operator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueHigh,
        String unit,
        @Nullable BigDecimal baseline) {

    /** @param firstYear of the five that the plan covers */
    static Promise of(int series, int indicator, int firstYear) {
        var sort = Catalogue.sort(indicator);
        double before = Values.yearly(series, sort, firstYear - 1);
        double ambition = 0.9 + 0.2 * Values.draw(series, firstYear, 20);
        double there = Values.yearly(series, sort, firstYear + 4) * ambition;
        boolean isUp = sort.direction().equals("UP");
        double growth = 100 * (Math.pow(there / before, 0.2) - 1);
        var baseline =
                Values.draw(series, firstYear, 21) < 0.5 && sort.type() != TargetType.RANK ? number(before) : null;
        return switch (sort.type()) {
            case LEVEL, CAPABILITY ->
                new Promise(sort.type(), isUp ? "GE" : "LE", number(there), null, sort.unit(), baseline);
            case GROWTH -> new Promise(sort.type(), "ABOUT", number(growth), null, "%", null);
            case CUMULATIVE -> new Promise(sort.type(), "GE", number(there * 5), null, sort.unit(), null);
            case COVERAGE -> new Promise(sort.type(), "REACH", number(Math.min(there, 100)), null, "%", baseline);
            case RANGE -> new Promise(sort.type(), "RANGE", number(there * 0.95), number(there * 1.08), "%", baseline);
            case RANK -> new Promise(sort.type(), "RANK", number(Math.max(1, Math.rint(there))), null, "位", null);
            case CHANGE ->
                new Promise(sort.type(), "DECREASE_BY", number(before - there), null, "个百分点", number(before));
            case MULTIPLE -> new Promise(sort.type(), "MULTIPLE", number(there / before), null, "倍", number(before));
            case DIRECTIONAL, MILESTONE -> new Promise(sort.type(), "INCREASE", null, null, sort.unit(), baseline);
        };
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value);
    }
}
