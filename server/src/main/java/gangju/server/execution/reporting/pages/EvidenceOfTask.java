package gangju.server.execution.reporting.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.execution.TaskSection;
import gangju.server.execution.breakdown.Milestone;
import gangju.server.execution.breakdown.Milestones;
import gangju.server.execution.evidence.Evidence;
import gangju.server.execution.evidence.EvidenceStore;
import gangju.server.execution.reporting.ReportList;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What proves that a task goes on. */
@Component
@Order(2)
final class EvidenceOfTask implements TaskSection {
    private static final int MOST = 100;

    private final EvidenceStore evidence;
    private final ReportList reports;
    private final Milestones milestones;
    private final Access access;
    private final DisplayNames names;
    private final Clock clock;

    EvidenceOfTask(
            EvidenceStore evidence,
            ReportList reports,
            Milestones milestones,
            Access access,
            Clock clock,
            DisplayNames names) {
        this.evidence = evidence;
        this.reports = reports;
        this.milestones = milestones;
        this.access = access;
        this.clock = clock;
        this.names = names;
    }

    @Override
    public Optional<Section> of(long item, Messages words) {
        var readable = access.units(Act.READ_REPORTS, "-");
        var open = reports.ofItem(item, MOST).stream()
                .filter(report -> readable.contains(report.unit()))
                .collect(Collectors.toMap(report -> (Long) report.id(), report -> report));
        var found = evidence.ofItem(item, MOST).stream()
                .filter(one -> one.report() != null && open.containsKey(one.report()))
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var titles = milestones.of(List.of(item)).stream().collect(Collectors.toMap(Milestone::id, Milestone::title));
        var said = ReportWords.of(words, clock);
        return Optional.of(new Section(
                words.get("evidence.title"),
                words.get("evidence.found", found.size()),
                Stream.of("file", "proves", "checksum", "added")
                        .map(name -> words.get("evidence.column." + name))
                        .toList(),
                found.stream().map(one -> row(one, titles, said)).toList()));
    }

    private List<Cell> row(Evidence one, Map<Long, String> titles, ReportWords said) {
        var words = said.words();
        var href = one.kind().equals("file") ? "/evidence/" + one.id() : one.url();
        var milestone = one.milestone() == null ? null : titles.get(one.milestone());
        return List.of(
                new Cell(one.name(), href, words.get("evidence.kind." + one.kind()), false),
                Cell.of(milestone == null ? words.get("evidence.proves.report") : milestone),
                Cell.of(one.sha256() == null ? "—" : one.sha256().substring(0, 12) + "…"),
                new Cell(said.dates().minute(one.addedAt()), null, names.of(one.addedBy(), words), false));
    }
}
