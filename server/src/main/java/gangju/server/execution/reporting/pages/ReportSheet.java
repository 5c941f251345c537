package gangju.server.execution.reporting.pages;

import gangju.exchange.table.Cell;
import gangju.exchange.table.ExcelOutput;
import gangju.exchange.table.TableWriter.Column;
import gangju.server.accounts.UnitTree;
import gangju.server.execution.reporting.Report;
import gangju.server.execution.reporting.ReportState;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reports as a table to take away; what is being written is left out. */
final class ReportSheet {
    private ReportSheet() {}

    static void write(List<Report> reports, ReportWords said, UnitTree tree, OutputStream output) throws IOException {
        var words = said.words();
        try (var sheet = new ExcelOutput(words.get("reports.title"))) {
            sheet.sheet(
                    words.get("reports.title"),
                    Stream.of(
                                    "reports.column.plan",
                                    "reports.column.item",
                                    "reports.column.unit",
                                    "reports.column.period",
                                    "reports.column.state",
                                    "reports.column.due",
                                    "reports.field.summary",
                                    "reports.field.problems",
                                    "reports.field.help",
                                    "reports.column.sender")
                            .map(key -> new Column(words.get(key), 24, List.of()))
                            .toList());
            for (var report : reports) {
                sheet.row(row(report, said, tree).map(Cell::of).toList());
            }
            sheet.writeTo(output);
        }
    }

    private static Stream<String> row(Report report, ReportWords said, UnitTree tree) {
        var isSent = !ReportState.OPEN.contains(report.state());
        var written = report.written();
        return Stream.of(
                report.item().planTitle(),
                report.item().title(),
                tree.get(report.unit()).name(),
                said.period(report.start(), report.end()),
                said.state(report.state()),
                report.due().toString(),
                isSent ? written.summary() : "",
                isSent ? written.problems() : "",
                isSent ? written.help() : "",
                isSent ? Objects.requireNonNullElse(report.submittedBy(), "") : "");
    }
}
