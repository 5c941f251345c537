package gangju.server.indicators.pages.indicator;

import gangju.server.indicators.pages.Choices;
import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.Filters;
import gangju.server.indicators.register.Series;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which series of an indicator a page shows, and which others it offers.
 *
 * @param offered some that can be chosen, the shown one among them
 * @param more whether there are others, which only a name finds
 * @param beside those that stand beside it
 */
record ChosenSeries(Optional<Series> shown, List<Series> offered, boolean more, List<Series> beside) {
    ChosenSeries {
        offered = List.copyOf(offered);
        beside = List.copyOf(beside);
    }

    /** The form to choose with. */
    Filters form(ListAddress address, Messages words) {
        var find = address.get("find").orElse("");
        if (offered.size() < 2 && find.isEmpty() && !more) {
            return new Filters(address.path(), null, List.of(), List.of(), null);
        }
        var typed = more || !find.isEmpty()
                ? List.of(new Filters.Typed("find", words.get("monitor.indicator.find"), find, List.of()))
                : List.<Filters.Typed>of();
        var area = new Choices(
                "series",
                words.get("monitor.indicator.area"),
                offered.stream().map(one -> option(one, shown.stream())).toList());
        var with = new Choices(
                "with",
                words.get("monitor.indicator.with"),
                Stream.concat(
                                Stream.of(new Choices.Option("", words.get("monitor.indicator.with.none"), false)),
                                Stream.concat(beside.stream(), offered.stream())
                                        .distinct()
                                        .filter(one -> shown.filter(one::equals).isEmpty())
                                        .map(one -> option(one, beside.stream())))
                        .toList());
        var kept = Stream.of("vintages", "as-of", "known-on", "published-by")
                .flatMap(name -> address.get(name).map(value -> new ClockStrip.Kept(name, value)).stream())
                .toList();
        return new Filters(address.path(), null, typed, List.of(area, with), kept, null);
    }

    private static Choices.Option option(Series series, Stream<Series> selected) {
        return new Choices.Option(
                String.valueOf(series.id()), label(series), selected.anyMatch(one -> one.id() == series.id()));
    }

    static String label(Series series) {
        return series.dimensions().isEmpty()
                ? series.area()
                : series.area() + " · "
                        + series.dimensions().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(" · "));
    }
}
