package gangju.indicator.forecast;

import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.remark.Remark;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Chooses the method, always the same way.
 *
 * <p>A place in an order stays where it is. Amounts that are all positive change in proportion where their likelihood
 * about a line of constant growth is greater than about a straight one (Box and Cox, 1964, of whose powers only 0 and 1
 * are tried); sums over years and all others change by differences. The average change goes on from the last value,
 * unless the figures return to their line: Durbin and Watson's statistic of its residuals is higher than a random
 * walk's is once in twenty (after Sargan and Bhargava, 1983, with values of our own for few figures). Which method
 * would have come closest plays no part.
 *
 * @param reason in words
 */
record MethodRule(Method method, Remark reason) {
    private static final NavigableMap<Integer, Double> ONCE_IN_TWENTY = load();

    /** @param total whether a sum of years is forecast; sums of logarithms say nothing of sums of values */
    static MethodRule of(Indicator indicator, ComparablePoints points, boolean total) {
        if (indicator.kind() == IndicatorKind.RANK) {
            return new MethodRule(Method.RANDOM_WALK, Remark.of("rule-rank"));
        }
        boolean proportional = !total && isAmount(indicator) && points.isPositive() && points.areLikelierInProportion();
        var line = proportional ? Method.LOG_TREND : Method.TREND;
        var walk = proportional ? Method.LOG_DRIFT : Method.DRIFT;
        var scale = proportional ? "proportion" : "difference";
        if (points.returnsTo(line)) {
            return new MethodRule(line, Remark.of("rule-line-" + scale));
        }
        return new MethodRule(walk, Remark.of("rule-walk-" + scale));
    }

    private static boolean isAmount(Indicator indicator) {
        return switch (indicator.kind()) {
            case STOCK, FLOW, CUMULATIVE, EVENT -> !indicator.unit().isShare();
            case RATE, RANK -> false;
        };
    }

    /** What a random walk exceeds once in twenty, for so many figures. */
    static double onceInTwenty(int figures) {
        return ONCE_IN_TWENTY.floorEntry(figures).getValue();
    }

    private static NavigableMap<Integer, Double> load() {
        var values = new TreeMap<Integer, Double>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MethodRule.class.getResourceAsStream("durbin-watson.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> values.put(Integer.valueOf(cells[0]), Double.valueOf(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
