package gangju.server.execution.reporting.pages;

import gangju.server.accounts.UnitTree;
import gangju.server.execution.reporting.Report;
import gangju.server.execution.reporting.ReportState;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.TableFile;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reports as a table to take away; what is being written is left out. */
final class ReportSheet {
    private ReportSheet() {}

    /** @param reports hands over one after the other */
    static TableFile of(ReportWords said, UnitTree tree, DisplayNames names, Consumer<Consumer<Report>> reports) {
        var words = said.words();
        return TableFile.streamed(
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
                        .map(words::get)
                        .toList(),
                sheet -> reports.accept(report -> add(sheet, report, said, tree, names)));
    }

    private static void add(TableFile.Rows sheet, Report report, ReportWords said, UnitTree tree, DisplayNames names) {
        var isSent = !ReportState.OPEN.contains(report.state());
        var written = report.written();
        var sender = report.submittedBy();
        sheet.add(
                report.item().planTitle(),
                report.item().title(),
                tree.get(report.unit()).name(),
                said.period(report.start(), report.end()),
                said.state(report.state()),
                report.due(),
                isSent ? written.summary() : null,
                isSent ? written.problems() : null,
                isSent ? written.help() : null,
                isSent && sender != null ? names.of(sender, said.words()) : null);
    }
}
