package gangju.server.indicators.pages.indicator;

import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.vintage.Figure;
import gangju.indicator.vintage.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of one series in the unit of its indicator, and which of them form the line. */
record SeriesFigures(Indicator indicator, Figures figures) {
    private static final int MOST_DECIMALS = 6;
    private static final int MONTHS_OF_A_YEAR = 12;

    List<Figure> latestFirst() {
        return figures.inOrder().reversed();
    }

    /** Of a whole plan period only where there is no shorter one: its years say more of where things stand. */
    Optional<Figure> latest() {
        var wanted = length();
        var usable = latestFirst().stream()
                .filter(figure -> figure.used().isUsable())
                .toList();
        return usable.stream()
                .filter(figure -> !isLonger(figure, wanted))
                .findFirst()
                .or(() -> usable.stream().findFirst())
                .or(() -> latestFirst().stream().findFirst());
    }

    private static boolean isLonger(Figure figure, Period wanted) {
        return figure.period().length().toTotalMonths() > Math.max(MONTHS_OF_A_YEAR, wanted.toTotalMonths());
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

    /**
     * Points of one line: of what is counted at a moment every figure but those of longer periods than most are, of all
     * else those whose periods are as long as most.
     */
    List<Figure> onLine() {
        var wanted = length();
        var line = new TreeMap<LocalDate, Figure>();
        figures.inOrder().stream()
                .filter(figure -> isAtMoments()
                        ? !isLonger(figure, wanted)
                        : figure.period().length().equals(wanted))
                .filter(figure -> value(figure.used()).isPresent())
                .forEach(figure -> line.put(figure.period().end(), figure));
        return List.copyOf(line.values());
    }

    /** Whether only the last day of a period matters, however long it is. */
    boolean isAtMoments() {
        return indicator.kind() == IndicatorKind.STOCK || indicator.kind() == IndicatorKind.RANK;
    }

    /** That of most figures; of as many, the length that the indicator's frequency says, else the longest. */
    private Period length() {
        var lengths = figures.inOrder().stream()
                .map(Figure::period)
                .map(ReferencePeriod::length)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var usual = indicator.frequency().step().map(Period::normalized);
        return lengths.entrySet().stream()
                .max(Map.Entry.<Period, Long>comparingByValue()
                        .thenComparing(
                                entry -> usual.filter(entry.getKey()::equals).isPresent())
                        .thenComparing(entry -> entry.getKey().toTotalMonths()))
                .map(Map.Entry::getKey)
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

    /** What another source says of the same period by a scope that both state otherwise; empty where none does. */
    static Optional<Observation> ofOtherScope(Figure figure) {
        var scope = figure.used().scope();
        if (scope == null || !figure.used().isUsable()) {
            return Optional.empty();
        }
        return figure.others().stream()
                .filter(other -> other.isUsable() && other.scope() != null && !scope.equals(other.scope()))
                .findFirst();
    }

    int publications() {
        return figures.inOrder().stream()
                .mapToInt(figure -> 1 + figure.others().size())
                .sum();
    }
}
