package gangju.server.indicators.pages.areas;

import gangju.indicator.ReferencePeriod;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.PageJson;
import gangju.server.indicators.pages.areas.CountedFigures.Counted;
import gangju.server.indicators.register.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The areas as bars in one period; an area without a figure in it shows its latest before, marked as such. */
record AreaBars(AreaTable table, FigureText text, ReferencePeriod period) {
    private static final int MOST = 40;

    private record Bar(Series series, Counted counted, boolean other) {
        BigDecimal value() {
            return Objects.requireNonNull(counted.value());
        }
    }

    private List<Bar> bars() {
        return table.sorted(period).stream()
                .flatMap(one ->
                        table
                                .near(one, period)
                                .map(counted ->
                                        new Bar(one, counted, !counted.period().equals(period)))
                                .stream())
                .sorted(Comparator.comparing(Bar::value).reversed())
                .limit(MOST)
                .toList();
    }

    String json() {
        var bars = bars();
        var numbers = new LinkedHashMap<String, Object>();
        numbers.put("unit", bars.isEmpty() ? "" : unit(bars.getFirst().series()));
        numbers.put(
                "decimals",
                bars.isEmpty() ? 0 : table.decimals(bars.getFirst().series().indicator()));
        numbers.put(
                "own",
                bars.isEmpty()
                        ? ""
                        : Objects.requireNonNullElse(
                                table.indicator(bars.getFirst().series().indicator())
                                        .area(),
                                ""));
        numbers.put(
                "bars",
                bars.stream()
                        .map(bar -> List.of(
                                bar.series().area(),
                                bar.value(),
                                text.period(bar.counted().period()),
                                bar.other()))
                        .toList());
        numbers.put("words", Map.of("picture", text.words().get("monitor.legend.picture")));
        return PageJson.write(numbers);
    }

    /** The areas that show another period, each with it; empty where there are none. */
    String others() {
        return bars().stream()
                .filter(Bar::other)
                .map(bar ->
                        bar.series().area() + " " + text.period(bar.counted().period()))
                .collect(Collectors.joining(text.words().get("browse.comma")));
    }

    /** The answer in a sentence: the largest, the smallest, and our own area among them. */
    String lead() {
        var bars = bars().stream().filter(bar -> !bar.other()).toList();
        if (bars.isEmpty()) {
            return text.words().get("monitor.areas.lead.none");
        }
        var own = table.indicator(bars.getFirst().series().indicator()).area();
        var said = text.words()
                .get(
                        "monitor.areas.lead",
                        text.period(period),
                        bars.size(),
                        said(bars.getFirst()),
                        said(bars.getLast()));
        return bars.stream()
                .filter(bar -> bar.series().area().equals(own))
                .filter(bar -> bar != bars.getFirst() && bar != bars.getLast())
                .findFirst()
                .map(bar -> said + text.words().get("monitor.areas.lead.own", said(bar)))
                .orElse(said)
                .concat(text.words().isEnglish() ? "." : "。");
    }

    private String said(Bar bar) {
        int indicator = bar.series().indicator();
        var value = bar.value().setScale(table.decimals(indicator), RoundingMode.HALF_UP);
        return bar.series().area() + " " + text.bound(bar.counted().bound())
                + text.figures().figure(value, table.indicator(indicator).unit().symbol());
    }

    String summary() {
        return bars().stream()
                .limit(8)
                .map(this::said)
                .collect(Collectors.joining(text.words().get("browse.comma"), text.period(period) + " ", ""));
    }

    private String unit(Series series) {
        return text.figures().unit(table.indicator(series.indicator()).unit().symbol());
    }
}
