package gangju.server.indicators.pages.indicator;

import gangju.indicator.Observation;
import gangju.indicator.vintage.Figure;
import gangju.server.indicators.pages.FigureCell;
import gangju.server.indicators.pages.FigureCell.Flag;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.indicator.IndicatorPage.Row;
import gangju.server.indicators.pages.indicator.IndicatorPage.Vintage;
import gangju.server.pages.DisplayNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of a series.
 *
 * @param required what the first linked target asks for, by the last day of the period
 * @param correct address of the form for a correction of an observation; null where nobody may write
 */
record FigureRows(
        SeriesFigures series,
        FigureText text,
        DisplayNames names,
        Map<java.time.LocalDate, BigDecimal> required,
        @Nullable Function<Observation, String> correct) {
    private static final int SCOPES = 3;

    List<Row> rows(boolean vintages) {
        return series.latestFirst().stream()
                .map(figure -> row(figure, vintages))
                .toList();
    }

    private Row row(Figure figure, boolean vintages) {
        var used = figure.used();
        var needed = isHeldAgainstPath(figure) ? required.get(figure.period().end()) : null;
        return new Row(
                text.period(figure.period()),
                cell(figure),
                earlier(figure),
                needed == null ? null : text.number(needed, decimals()),
                needed == null ? null : gap(used, needed),
                text.source(used.source().publisher(), used.source().title()),
                link(used),
                published(used),
                text.dates().of(used.knownSince()),
                vintages
                        ? Stream.concat(Stream.of(used), figure.others().stream())
                                .map(one -> vintage(one, one == used, figure))
                                .toList()
                        : List.of(),
                correct == null ? null : correct.apply(used));
    }

    /** Where two sources state two scopes, in words; the latest periods. */
    List<String> scopes() {
        return series.latestFirst().stream()
                .flatMap(figure -> SeriesFigures.ofOtherScope(figure).map(other -> scopes(figure, other)).stream())
                .limit(SCOPES)
                .toList();
    }

    private String scopes(Figure figure, Observation other) {
        var used = figure.used();
        return text.words()
                .get(
                        "monitor.indicator.scopes",
                        text.period(figure.period()),
                        publisher(used),
                        String.valueOf(used.scope()),
                        text.figure(used),
                        publisher(other),
                        String.valueOf(other.scope()),
                        text.figure(other));
    }

    private String publisher(Observation one) {
        return text.source(one.source().publisher(), null);
    }

    /** The last quarter of a flow is held against no year. */
    private boolean isHeldAgainstPath(Figure figure) {
        return series.isAtMoments() || figure.period().months() % 12 == 0;
    }

    private FigureCell cell(Figure figure) {
        var used = figure.used();
        var flags = new ArrayList<Flag>();
        if (figure.disputed()) {
            flags.add(text.flag("disputed", ""));
        }
        if (SeriesFigures.ofOtherScope(figure).isPresent()) {
            flags.add(text.flag("scopes", ""));
        }
        figure.choice().ifPresent(choice -> flags.add(text.flag("chosen", choice.reason())));
        if (SeriesFigures.isRevised(figure)) {
            flags.add(text.flag("revised", used.revisionReason() == null ? "" : used.revisionReason()));
        }
        flags.addAll(text.flags(used));
        var value = series.value(used);
        if (value.isEmpty() && used.value() != null) {
            flags.add(text.flag("other_unit", text.figure(used)));
        }
        return new FigureCell(
                text.bound(used.bound()),
                value.map(one -> text.number(one, decimals())).orElse(null),
                flags,
                used.value() == null ? text.words().get("monitor.figure.missing") : text.figure(used));
    }

    /** Other values that were published of it, each once. */
    private List<FigureCell> earlier(Figure figure) {
        var used = series.value(figure.used());
        return figure.others().stream()
                .filter(other -> series.value(other)
                        .filter(value -> used.isEmpty() || value.compareTo(used.get()) != 0)
                        .isPresent())
                .map(other -> new FigureCell(
                        text.bound(other.bound()),
                        text.number(series.value(other).orElseThrow(), decimals()),
                        text.flags(other),
                        ""))
                .distinct()
                .limit(3)
                .toList();
    }

    private @Nullable String gap(Observation used, BigDecimal needed) {
        return series.value(used)
                .map(value -> value.subtract(needed))
                .map(gap -> text.number(gap, decimals()).replace('-', '−'))
                .orElse(null);
    }

    private Vintage vintage(Observation one, boolean used, Figure figure) {
        var chosen = used ? figure.choice().map(choice -> choice.reason()).orElse(null) : null;
        return new Vintage(
                text.cell(one),
                text.figures().unit(one.unit().symbol()),
                used,
                text.source(one.source().publisher(), one.source().title()),
                link(one),
                published(one),
                text.dates().of(one.knownSince()),
                chosen == null ? one.revisionReason() : chosen,
                one.enteredBy() == null ? null : names.of(one.enteredBy(), text.words()));
    }

    /** Only an address of the web, from a source that may be linked. */
    static @Nullable String link(Observation one) {
        var url = one.source().url();
        return url != null
                        && url.matches("https?://\\S+")
                        && one.source().grade().compareTo(gangju.indicator.Source.Grade.PLAN_TEXT) <= 0
                ? url
                : null;
    }

    private @Nullable String published(Observation one) {
        var published = one.published();
        return published == null ? null : text.dates().of(published);
    }

    private int decimals() {
        return series.decimals();
    }
}
