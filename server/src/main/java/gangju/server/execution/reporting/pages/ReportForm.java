package gangju.server.execution.reporting.pages;

import gangju.server.execution.reporting.ReportContent;
import gangju.server.execution.reporting.ReportContent.FigureSaid;
import gangju.server.execution.reporting.ReportContent.MilestoneSaid;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report as it came from the page.
 *
 * @param seen the revision that its writer had before them
 * @param believed what the writer says of doubtful figures; empty for nothing
 * @param link an address to add as evidence; empty for none
 * @param document a document to add as evidence; empty for none
 * @param proves the milestone that the evidence is for; null for the report as a whole
 */
record ReportForm(
        int seen,
        ReportContent content,
        String believed,
        String link,
        String document,
        @Nullable Long proves) {
    private static final int MOST_ROWS = 400;

    static ReportForm of(HttpServletRequest request) {
        var seen = text(request, "seen");
        return new ReportForm(
                seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0,
                new ReportContent(
                        text(request, "summary"),
                        text(request, "problems"),
                        text(request, "help"),
                        milestones(request),
                        figures(request)),
                text(request, "believed"),
                text(request, "link"),
                text(request, "document"),
                text(request, "proves").matches("\\d{1,18}") ? (Long) Long.parseLong(text(request, "proves")) : null);
    }

    private static List<FigureSaid> figures(HttpServletRequest request) {
        var figures = new ArrayList<FigureSaid>();
        for (int i = 0; i < MOST_ROWS; i++) {
            var said = new FigureSaid(text(request, "fact" + i), text(request, "value" + i), text(request, "why" + i));
            if (!said.value().isEmpty() || !said.why().isEmpty()) {
                figures.add(said);
            }
        }
        return figures;
    }

    private static List<MilestoneSaid> milestones(HttpServletRequest request) {
        var milestones = new ArrayList<MilestoneSaid>();
        for (int i = 0; i < MOST_ROWS; i++) {
            var id = text(request, "milestone" + i);
            var said = new MilestoneSaid(
                    id.matches("\\d{1,18}") ? Long.parseLong(id) : 0,
                    text(request, "done" + i),
                    text(request, "expected" + i));
            if (!said.done().isEmpty() || !said.expected().isEmpty()) {
                milestones.add(said);
            }
        }
        return milestones;
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "")
                .strip()
                .replace("\r\n", "\n");
    }
}
