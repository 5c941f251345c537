package gangju.server.supervision.checks.pages;

import gangju.server.execution.TaskSection;
import gangju.server.pages.Messages;
import gangju.server.supervision.checks.Finding;
import gangju.server.supervision.checks.SiteCheck;
import gangju.server.supervision.checks.SiteCheckList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The checks on site of a task, on its page. */
@Component
@Order(51)
final class ChecksOfTask implements TaskSection {
    private final SiteCheckList checks;
    private final FindingWords findingWords;

    ChecksOfTask(SiteCheckList checks, FindingWords findingWords) {
        this.checks = checks;
        this.findingWords = findingWords;
    }

    @Override
    public Optional<Section> of(long item, Messages words) {
        var found = checks.ofItem(item);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var findings = checks.findings(found.stream().map(SiteCheck::id).toList());
        var states = findingWords.of(findings, words);
        return Optional.of(new Section(
                words.get("checks.title"),
                "",
                Stream.of("title", "day", "findings")
                        .map(name -> words.get("checks.column." + name))
                        .toList(),
                found.stream()
                        .map(check -> row(
                                check,
                                findings.stream()
                                        .filter(finding -> finding.check() == check.id())
                                        .toList(),
                                states))
                        .toList()));
    }

    private static List<Cell> row(SiteCheck check, List<Finding> findings, FindingWords.States states) {
        var words = states.words();
        var open = findings.stream()
                .filter(finding -> states.state(finding).isOpen())
                .count();
        return List.of(
                new Cell(
                        check.described().title(),
                        "/checks/" + check.id(),
                        check.label() + " · " + check.described().place(),
                        false),
                Cell.of(states.dates().of(check.described().day())),
                new Cell(
                        words.get("checks.findings.count", findings.size()),
                        null,
                        open == 0 ? null : words.get("checks.findings.open", open),
                        open > 0));
    }
}
