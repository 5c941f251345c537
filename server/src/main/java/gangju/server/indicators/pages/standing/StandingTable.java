package gangju.server.indicators.pages.standing;

import gangju.server.indicators.board.TargetLine;
import gangju.server.indicators.pages.FigureCell;
import gangju.server.pages.TableFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of targets as a table to take away: the same targets, order and words as on the page. */
record StandingTable(StandingLines lines) {
    TableFile of(String plan, List<TargetLine> targets) {
        var words = lines.words();
        var head = Stream.of(
                        "browse.column.target",
                        "monitor.column.promise",
                        "browse.column.measure",
                        "browse.column.when",
                        "browse.column.section",
                        "monitor.column.status",
                        "monitor.final",
                        "monitor.column.why",
                        "monitor.column.bound",
                        "monitor.column.latest",
                        "monitor.column.unit",
                        "monitor.column.period",
                        "monitor.column.freshness",
                        "monitor.column.source",
                        "monitor.column.indicator")
                .map(words::get)
                .toList();
        return TableFile.of(
                plan + " " + words.get("browse.tab.standing") + " "
                        + lines.asked().clocks().asOf(),
                head,
                targets.stream().map(this::row).toList());
    }

    private List<Object> row(TargetLine target) {
        var line = lines.line(target);
        var status = line.status();
        return List.of(
                line.name(),
                text(line.quote()),
                line.measure(),
                text(line.due()),
                text(line.section()),
                status == null
                        ? lines.words().get(line.cancelled() ? "monitor.cancelled" : "monitor.unjudged")
                        : status.word(),
                line.isFinal() ? lines.words().get("monitor.final") : "",
                line.reason(),
                line.latest().bound(),
                number(target, line.latest()),
                text(line.unit()),
                text(line.period()),
                text(line.freshness()),
                text(line.source()),
                target.link().map(link -> link.series().code()).orElse(""));
    }

    private static Object number(TargetLine target, FigureCell cell) {
        BigDecimal value = target.observed().map(observed -> observed.value()).orElse(null);
        return value == null ? cell.missing() : value;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
