package gangju.server.indicators.pages.areas;

import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.server.indicators.pages.FigureCell;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.areas.AreasPage.Line;
import gangju.server.indicators.pages.areas.CountedFigures.Counted;
import gangju.server.indicators.register.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Series by period, in the words of one language. */
final class AreaTable {
    private static final int MOST_PERIODS = 24;
    private static final int MOST_DECIMALS = 6;
    private final List<Series> series;
    private final Map<Integer, Indicator> indicators;
    private final Map<Integer, Map<ReferencePeriod, Counted>> cells = new HashMap<>();
    private final List<ReferencePeriod> periods;
    private final FigureText text;

    AreaTable(
            List<Series> series,
            Map<Integer, Indicator> indicators,
            Map<Integer, List<Counted>> figures,
            FigureText text) {
        this.series = series.stream()
                .filter(one -> !figures.getOrDefault(one.id(), List.of()).isEmpty())
                .toList();
        this.indicators = indicators;
        this.text = text;
        figures.forEach((id, all) -> cells.put(
                id, all.stream().collect(Collectors.toMap(Counted::period, one -> one, (one, other) -> one))));
        this.periods = cells.values().stream()
                .flatMap(byPeriod -> byPeriod.keySet().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_PERIODS)
                .toList();
    }

    List<ReferencePeriod> periods() {
        return periods;
    }

    boolean isEmpty() {
        return series.isEmpty();
    }

    int areas() {
        return (int) series.stream().map(Series::area).distinct().count();
    }

    /** The period that most areas have, the latest of those: the one to compare in. */
    Optional<ReferencePeriod> fullest() {
        return periods.stream().max(Comparator.comparing(this::filled).thenComparing(Comparator.naturalOrder()));
    }

    private long filled(ReferencePeriod period) {
        return series.stream().filter(one -> value(one, period).isPresent()).count();
    }

    Optional<BigDecimal> value(Series one, ReferencePeriod period) {
        return Optional.ofNullable(counted(one, period)).map(Counted::value);
    }

    private @Nullable Counted counted(Series one, ReferencePeriod period) {
        return cells.getOrDefault(one.id(), Map.of()).get(period);
    }

    /** The largest first, by a period; those without a figure in it last. */
    List<Series> sorted(ReferencePeriod by) {
        return series.stream()
                .sorted(Comparator.comparing((Series one) -> one.indicator())
                        .thenComparing(
                                one -> value(one, by).orElse(null),
                                Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .toList();
    }

    /** The latest figure up to a period, where the area has none in it: of another period, which is told. */
    Optional<Counted> near(Series one, ReferencePeriod period) {
        return periods.stream()
                .filter(other -> other.compareTo(period) <= 0 && other.length().equals(period.length()))
                .filter(other -> value(one, other).isPresent())
                .findFirst()
                .map(other -> Objects.requireNonNull(counted(one, other)));
    }

    int decimals(int indicator) {
        var precision = indicator(indicator).precision();
        if (precision != null) {
            return precision;
        }
        return Math.min(
                MOST_DECIMALS,
                series.stream()
                        .filter(one -> one.indicator() == indicator)
                        .flatMap(one -> periods.stream().flatMap(period -> value(one, period).stream()))
                        .mapToInt(
                                value -> Math.max(0, value.stripTrailingZeros().scale()))
                        .max()
                        .orElse(0));
    }

    Indicator indicator(int id) {
        return Objects.requireNonNull(indicators.get(id));
    }

    /** @param keep makes an address that keeps the clocks */
    Line line(Series one, boolean several, java.util.function.UnaryOperator<String> keep) {
        var indicator = indicator(one.indicator());
        var address = "/indicators/" + one.code();
        return new Line(
                one.area(),
                keep.apply(address + "?series=" + one.id()),
                one.area().equals(indicator.area()) && !several,
                several ? name(indicator) : null,
                several ? keep.apply(address) : null,
                text.figures().unit(indicator.unit().symbol()),
                periods.stream().map(period -> cell(one, period)).toList(),
                publishers(one));
    }

    String name(Indicator indicator) {
        return text.words().isEnglish() && indicator.nameEn() != null ? indicator.nameEn() : indicator.nameZh();
    }

    private FigureCell cell(Series one, ReferencePeriod period) {
        var counted = counted(one, period);
        if (counted == null) {
            return FigureCell.missing("—");
        }
        var flags = counted.flags().stream()
                .map(code ->
                        text.flag(code, Objects.requireNonNullElse(code.equals("scope") ? counted.scope() : "", "")))
                .toList();
        var value = counted.value();
        return new FigureCell(
                text.bound(counted.bound()),
                value == null ? null : text.number(value, decimals(one.indicator())),
                flags,
                text.words().get("monitor.figure.missing"));
    }

    private String publishers(Series one) {
        return cells.getOrDefault(one.id(), Map.of()).values().stream()
                .map(counted -> Objects.requireNonNullElse(counted.publisher(), ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(2)
                .collect(Collectors.joining(text.words().isEnglish() ? "; " : "、"));
    }

    /** The sum of the areas in each period in which all of them have an exact figure. */
    Line sum(String label) {
        var indicator = indicator(series.getFirst().indicator());
        var sums = new ArrayList<FigureCell>();
        for (var period : periods) {
            var values = series.stream()
                    .map(one -> counted(one, period))
                    .filter(one -> one != null && one.bound() == gangju.indicator.Bound.EXACT)
                    .map(one -> Objects.requireNonNull(one).value())
                    .filter(Objects::nonNull)
                    .toList();
            sums.add(
                    values.size() == series.size()
                            ? new FigureCell(
                                    "",
                                    text.number(
                                            values.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                                            decimals(series.getFirst().indicator())),
                                    List.of(),
                                    "")
                            : FigureCell.missing("—"));
        }
        return new Line(
                label,
                null,
                false,
                null,
                null,
                text.figures().unit(indicator.unit().symbol()),
                sums,
                "");
    }
}
