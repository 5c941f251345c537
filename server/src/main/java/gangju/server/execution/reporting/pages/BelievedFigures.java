package gangju.server.execution.reporting.pages;

import gangju.server.execution.reporting.AcceptedReport;
import gangju.server.execution.reporting.Report;
import gangju.server.indicators.ReportedFigures;
import gangju.server.indicators.ReportedFigures.Reported;
import gangju.server.pages.Messages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Figures of a report that somebody should look at again before it is sent. */
@Component
class BelievedFigures {
    private final AcceptedReport accepted;
    private final ReportedFigures figures;

    BelievedFigures(AcceptedReport accepted, ReportedFigures figures) {
        this.accepted = accepted;
        this.figures = figures;
    }

    /**
     * What is doubtful.
     *
     * @param seal of the figures and their doubts; whoever believes them sends it back
     */
    record Doubts(List<String> texts, String seal) {
        boolean isEmpty() {
            return texts.isEmpty();
        }
    }

    Doubts doubts(Report report, Messages words) {
        Map<Reported, List<String>> found = figures.doubts(accepted.figures(report), words.locale());
        var texts = found.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(doubt -> words.get(
                                "reports.doubt",
                                one.getKey().fact().indicator(),
                                one.getKey().value().toPlainString(),
                                one.getKey().unit(),
                                doubt)))
                .toList();
        return new Doubts(texts, Integer.toHexString(found.hashCode()));
    }
}
