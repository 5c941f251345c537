package gangju.server.indicators.pages.indicator;

import gangju.indicator.Observation;
import gangju.indicator.vintage.Figure;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.register.Series;
import gangju.server.pages.TableFile;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every publication of a series as a table to take away, as it was published. */
record FigureTable(FigureText text) {
    TableFile of(Series series, SeriesFigures figures) {
        var words = text.words();
        var head = Stream.of(
                        "monitor.column.indicator",
                        "monitor.column.area",
                        "monitor.column.period",
                        "monitor.column.bound",
                        "monitor.column.value",
                        "monitor.column.unit",
                        "monitor.column.status",
                        "monitor.indicator.used",
                        "monitor.flag.scope",
                        "monitor.flag.break",
                        "monitor.column.publisher",
                        "monitor.column.source",
                        "monitor.column.address",
                        "monitor.column.published",
                        "monitor.column.known",
                        "monitor.column.reason")
                .map(words::get)
                .toList();
        return TableFile.of(
                series.code() + " " + series.area(),
                head,
                figures.figures().inOrder().stream()
                        .flatMap(figure -> rows(figure))
                        .toList());
    }

    private Stream<List<Object>> rows(Figure figure) {
        return Stream.concat(Stream.of(figure.used()), figure.others().stream())
                .map(one -> row(one, one == figure.used()));
    }

    private List<Object> row(Observation one, boolean used) {
        var published = one.published();
        return List.of(
                one.indicator(),
                one.area(),
                one.period().toString(),
                text.bound(one.bound()).strip(),
                one.value() == null ? "" : one.value(),
                one.unit().symbol(),
                one.status().code(),
                used ? "1" : "0",
                text(one.scope()),
                text(one.breakBefore()),
                text(one.source().publisher()),
                text(one.source().title()),
                text(one.source().url()),
                published == null ? "" : published,
                one.knownSince(),
                text(one.revisionReason()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
