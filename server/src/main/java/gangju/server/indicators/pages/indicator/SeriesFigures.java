package gangju.server.indicators.pages.indicator;

import gangju.indicator.Indicator;
import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.vintage.Figure;
import gangju.indicator.vintage.Figures;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of one series in the unit of its indicator, and which of them form the line. */
record SeriesFigures(Indicator indicator, Figures figures) {
    private static final int MOST_DECIMALS = 6;

    List<Figure> latestFirst() {
        return figures.inOrder().reversed();
    }

    Optional<Figure> latest() {
        return onLine().reversed().stream()
                .filter(figure -> figure.used().isUsable())
                .findFirst()
                .or(() -> latestFirst().stream().findFirst());
    }

    /** Empty where there is no value, or none in a unit that converts. */
    Optional<BigDecimal> value(Observation observation) {
        var value = observation.value();
        return value == null ? Optional.empty() : observation.unit().convert(value, indicator.unit());
    }

    /** Decimals of a column of these figures. */
    int decimals() {
        var precision = indicator.precision();
        if (precision != null) {
            return precision;
        }
        return Math.min(
                MOST_DECIMALS,
                figures.inOrder().stream()
                        .flatMap(figure -> Stream.concat(Stream.of(figure.used()), figure.others().stream()))
                        .flatMap(observation -> value(observation).stream())
                        .mapToInt(
                                value -> Math.max(0, value.stripTrailingZeros().scale()))
                        .max()
                        .orElse(0));
    }

    /** Those whose periods are as long as the indicator's frequency says, or as most are: points of one line. */
    List<Figure> onLine() {
        var wanted = length();
        return figures.inOrder().stream()
                .filter(figure -> figure.period().length().equals(wanted))
                .filter(figure -> value(figure.used()).isPresent())
                .toList();
    }

    private Period length() {
        var lengths = figures.inOrder().stream()
                .map(Figure::period)
                .map(ReferencePeriod::length)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return indicator
                .frequency()
                .step()
                .map(Period::normalized)
                .filter(lengths::containsKey)
                .or(() -> lengths.entrySet().stream()
                        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                        .map(Map.Entry::getKey))
                .orElse(Period.ofYears(1));
    }

    /**
     * The place in {@link #onLine} from which on figures compare with the latest: the same scope, and no break after
     * it.
     */
    int comparableFrom() {
        var line = onLine();
        for (var i = line.size() - 1; i > 0; i--) {
            if (line.get(i).used().breakBefore() != null || !sameScope(line.get(i - 1), line.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean sameScope(Figure one, Figure other) {
        return Objects.equals(scope(one), scope(other));
    }

    private static @Nullable String scope(Figure figure) {
        return figure.used().scope();
    }

    /** Whether a later publication says another value than an earlier one of the same publisher. */
    static boolean isRevised(Figure figure) {
        return figure.others().stream()
                .anyMatch(other -> other.value() != null
                        && figure.used().value() != null
                        && other.value().compareTo(figure.used().value()) != 0
                        && Objects.equals(
                                other.source().publisher(),
                                figure.used().source().publisher()));
    }

    int publications() {
        return figures.inOrder().stream()
                .mapToInt(figure -> 1 + figure.others().size())
                .sum();
    }
}
