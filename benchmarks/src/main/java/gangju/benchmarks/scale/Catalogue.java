package gangju.benchmarks.scale;

import gangju.model.TargetType;
import java.util.ArrayList;
import java.util.List;

/** The indicators that every area reports: 400 a year, 28 a month, of all kinds. */
final class Catalogue {
    static final int YEARLY = 400;
    static final int MONTHLY = 28;
    static final int SIZE = YEARLY + MONTHLY;

    /** What the indicators are like, and for what share of a hundred each kind stands. */
    private static final List<Sort> SORTS = List.of(
            new Sort(TargetType.LEVEL, "亿元", "FLOW", "UP", 22, 50_000, 0.06, 2),
            new Sort(TargetType.LEVEL, "万人", "STOCK", "UP", 12, 400, 0.01, 2),
            new Sort(TargetType.LEVEL, "吨", "FLOW", "DOWN", 8, 900_000, -0.03, 0),
            new Sort(TargetType.GROWTH, "亿元", "FLOW", "UP", 10, 20_000, 0.055, 2),
            new Sort(TargetType.CUMULATIVE, "公里", "FLOW", "UP", 8, 800, 0.02, 1),
            new Sort(TargetType.COVERAGE, "%", "RATE", "UP", 14, 62, 0.02, 1),
            new Sort(TargetType.RANGE, "%", "RATE", "KEEP", 4, 55, 0.0, 1),
            new Sort(TargetType.RANK, "位", "RANK", "DOWN", 3, 12, -0.05, 0),
            new Sort(TargetType.CHANGE, "%", "RATE", "DOWN", 7, 30, -0.02, 2),
            new Sort(TargetType.MULTIPLE, "件", "FLOW", "UP", 4, 3_000, 0.12, 0),
            new Sort(TargetType.CAPABILITY, "万人次", "FLOW", "UP", 4, 1_500, 0.04, 1),
            new Sort(TargetType.DIRECTIONAL, "亿元", "FLOW", "UP", 4, 7_000, 0.05, 2));

    private static final List<Sort> BY_INDICATOR = byIndicator();

    private Catalogue() {}

    /**
     * A sort of indicators.
     *
     * @param share of all, in percent
     * @param base about what an area of middling size has in the first year
     * @param growth a year
     * @param decimals published
     */
    record Sort(
            TargetType type,
            String unit,
            String kind,
            String direction,
            int share,
            double base,
            double growth,
            int decimals) {
        boolean isBoundedShare() {
            return unit.equals("%");
        }

        boolean isMoney() {
            return unit.equals("亿元");
        }

        boolean isRank() {
            return type == TargetType.RANK;
        }
    }

    static Sort sort(int indicator) {
        return BY_INDICATOR.get(indicator);
    }

    static boolean isMonthly(int indicator) {
        return indicator >= YEARLY;
    }

    static String code(int indicator) {
        return "S" + (1_000 + indicator);
    }

    static List<String> units() {
        return List.of("亿元", "万元", "万人", "吨", "公里", "%", "位", "件", "万人次");
    }

    /** The first indicator is money at a level: what nearly every plan of an area has a target for. */
    private static List<Sort> byIndicator() {
        var hundred = new ArrayList<Sort>();
        for (var sort : SORTS) {
            for (int i = 0; i < sort.share(); i++) {
                hundred.add(sort);
            }
        }
        var all = new ArrayList<Sort>();
        for (int indicator = 0; indicator < SIZE; indicator++) {
            all.add(isMonthly(indicator) ? SORTS.get(indicator % 2) : hundred.get(indicator * 37 % hundred.size()));
        }
        return List.copyOf(all);
    }
}
