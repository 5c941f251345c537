package gangju.indicator.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a back-test of forecasts came to. Shares and scaled errors have three decimals, half up.
 *
 * @param series that were looked at, with or without a case
 * @param undated observations without a date of publication, which nobody knows when to look at
 */
public record ForecastResult(int series, List<ForecastCase> cases, long undated) {
    /** Fewer independent cases tell little; they are an illustration. */
    public static final int FEWEST_CASES = 30;

    private static final int BINS = 5;

    public ForecastResult {
        cases = List.copyOf(cases);
    }

    /**
     * Forecasts of so many years.
     *
     * @param inside how many actual values lay in the 80 % interval
     * @param coverage their share
     * @param scaledError mean absolute error in usual changes a year of its series (MASE: Hyndman and Koehler, 2006)
     * @param naiveError the same for the forecast that the latest value stays
     * @param bias mean error on the same scale; positive is too high
     * @param percentError median absolute error in % of the actual value
     */
    public record Horizon(
            int years,
            int n,
            int inside,
            BigDecimal coverage,
            BigDecimal scaledError,
            BigDecimal naiveError,
            BigDecimal bias,
            BigDecimal percentError) {
        /** Whether there are too few forecasts. */
        public boolean isIllustration() {
            return n < FEWEST_CASES;
        }
    }

    /**
     * Chances of a range, and how often it came true.
     *
     * @param from lowest chance of the range
     * @param to highest
     */
    public record Bin(BigDecimal from, BigDecimal to, int n, BigDecimal meanChance, BigDecimal cameTrue) {}

    /**
     * How well chances were told (Brier, 1950): 0 is best; always saying the share that came true scores
     * {@code climatology}, always saying one half scores 0.25.
     *
     * @param questions three to a case; those of one case hang together
     */
    public record Calibration(int questions, BigDecimal brier, BigDecimal climatology, List<Bin> bins) {}

    public int n() {
        return cases.size();
    }

    /** From how many days of how many series it was forecast; forecasts of one origin hang together. */
    public int origins() {
        return (int) cases.stream()
                .map(one -> one.series() + "\n" + one.origin())
                .distinct()
                .count();
    }

    /** Whether there are too few origins. */
    public boolean isIllustration() {
        return origins() < FEWEST_CASES;
    }

    /** How many series have a case. */
    public long seriesWithCases() {
        return cases.stream().map(ForecastCase::series).distinct().count();
    }

    /** By years ahead, ascending, those without a case left out. */
    public List<Horizon> horizons() {
        return cases.stream()
                .map(ForecastCase::horizon)
                .distinct()
                .sorted()
                .map(years -> horizon(years, one -> one.horizon() == years))
                .toList();
    }

    /** Of all years ahead together; {@code years} is 0. */
    public Horizon all() {
        return horizon(0, one -> true);
    }

    private Horizon horizon(int years, Predicate<ForecastCase> which) {
        var chosen = cases.stream().filter(which).toList();
        int inside = (int) chosen.stream().filter(ForecastCase::isInside).count();
        return new Horizon(
                years,
                chosen.size(),
                inside,
                rounded(chosen.isEmpty() ? 0 : inside / (double) chosen.size()),
                rounded(mean(chosen, one -> Math.abs(one.error()) / one.usualChange())),
                rounded(mean(
                        chosen,
                        one -> Math.abs(one.latest().subtract(one.actual()).doubleValue()) / one.usualChange())),
                rounded(mean(chosen, one -> one.error() / one.usualChange())),
                rounded(medianPercent(chosen)));
    }

    /** Series that never changed have no scale and are left out of scaled errors. */
    private static double mean(List<ForecastCase> cases, ToDoubleFunction<ForecastCase> of) {
        return cases.stream()
                .filter(one -> one.usualChange() > 0)
                .mapToDouble(of)
                .average()
                .orElse(0);
    }

    private static double medianPercent(List<ForecastCase> cases) {
        var percents = cases.stream()
                .filter(one -> one.actual().signum() != 0)
                .mapToDouble(one -> Math.abs(one.error() / one.actual().doubleValue()) * 100)
                .sorted()
                .toArray();
        int middle = percents.length / 2;
        if (percents.length == 0) {
            return 0;
        }
        return percents.length % 2 == 1 ? percents[middle] : (percents[middle - 1] + percents[middle]) / 2;
    }

    public Calibration calibration() {
        var questions = cases.stream().flatMap(one -> one.questions().stream()).toList();
        double came = questions.stream().filter(ForecastCase.Question::cameTrue).count();
        double rate = questions.isEmpty() ? 0 : came / questions.size();
        double brier = questions.stream()
                .mapToDouble(question -> Math.pow(question.chance() - (question.cameTrue() ? 1 : 0), 2))
                .average()
                .orElse(0);
        return new Calibration(questions.size(), rounded(brier), rounded(rate * (1 - rate)), bins(questions));
    }

    private static List<Bin> bins(List<ForecastCase.Question> questions) {
        var sums = new double[BINS];
        var came = new int[BINS];
        var counts = new int[BINS];
        for (var question : questions) {
            int bin = Math.min(BINS - 1, (int) (question.chance() * BINS));
            sums[bin] += question.chance();
            came[bin] += question.cameTrue() ? 1 : 0;
            counts[bin]++;
        }
        var bins = new ArrayList<Bin>();
        for (int bin : IntStream.range(0, BINS).filter(one -> counts[one] > 0).toArray()) {
            bins.add(new Bin(
                    rounded(bin / (double) BINS),
                    rounded((bin + 1) / (double) BINS),
                    counts[bin],
                    rounded(sums[bin] / counts[bin]),
                    rounded(came[bin] / (double) counts[bin])));
        }
        return bins;
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }

    /** How many cases each method made, as {@code drift 12}. */
    public List<String> methods() {
        return Arrays.stream(gangju.indicator.forecast.Method.values())
                .map(method -> method.code()
                        + " "
                        + cases.stream()
                                .filter(one -> one.forecast().method() == method)
                                .count())
                .filter(text -> !text.endsWith(" 0"))
                .toList();
    }
}
