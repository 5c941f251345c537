package gangju.server.indicators.pages.warnings;

import gangju.indicator.warning.WarningWords;
import gangju.server.indicators.pages.warnings.ListedWarnings.Row;
import gangju.server.pages.Messages;
import gangju.server.pages.TableFile;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of warnings as a table to take away. */
final class WarningSheet {
    private WarningSheet() {}

    /**
     * Of all that is handed over.
     *
     * @param states what became of a warning, null for a new one
     * @param warnings hands over one after the other
     */
    static TableFile of(Messages words, Function<Row, @Nullable String> states, Consumer<Consumer<Row>> warnings) {
        return TableFile.streamed(
                words.get("pages.menu.warnings"),
                Stream.of(
                                "warnings.filter.by-severity",
                                "warnings.filter.by-rule",
                                "browse.column.target",
                                "browse.column.plan.title",
                                "monitor.column.indicator",
                                "warnings.what",
                                "warnings.why",
                                "warnings.todo",
                                "warnings.since",
                                "warnings.state",
                                "warnings.until")
                        .map(words::get)
                        .toList(),
                sheet -> warnings.accept(row -> add(sheet, row, states.apply(row), words)));
    }

    private static void add(TableFile.Rows sheet, Row row, @Nullable String state, Messages words) {
        var locale = words.locale();
        sheet.add(
                WarningWords.text(row.severity(), locale),
                WarningWords.text(row.rule(), locale),
                row.target(),
                row.planTitle(),
                row.code(),
                WarningWords.text(row.remark(""), locale),
                WarningWords.text(row.remark(".why"), locale),
                WarningWords.text(row.remark(".do"), locale),
                row.since(),
                state == null ? words.get("warnings.new") : state,
                row.resolvedOn() == null ? row.snoozedUntil() : null);
    }
}
