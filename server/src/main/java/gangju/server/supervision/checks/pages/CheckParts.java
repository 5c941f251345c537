package gangju.server.supervision.checks.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.Units;
import gangju.server.execution.Proofs;
import gangju.server.execution.Proofs.Kept;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Fact;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.supervision.checks.Finding;
import gangju.server.supervision.checks.Gravities;
import gangju.server.supervision.checks.SiteCheck;
import gangju.server.supervision.checks.SiteCheckList;
import gangju.server.supervision.checks.pages.CheckPage.Line;
import gangju.server.supervision.checks.pages.CheckPage.Proof;
import gangju.server.supervision.checks.pages.FindingWords.States;
import gangju.server.supervision.notices.NoticeList;
import gangju.server.supervision.notices.TiedItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the page of a check together. */
@Component
class CheckParts {
    private final SiteCheckList list;
    private final FindingWords findingWords;
    private final Gravities gravities;
    private final Proofs proofs;
    private final NoticeList notices;
    private final Units units;
    private final Access access;
    private final DisplayNames names;
    private final Pages pages;

    CheckParts(
            SiteCheckList list,
            FindingWords findingWords,
            Gravities gravities,
            Proofs proofs,
            NoticeList notices,
            Units units,
            Access access,
            Pages pages,
            DisplayNames names) {
        this.list = list;
        this.findingWords = findingWords;
        this.gravities = gravities;
        this.proofs = proofs;
        this.notices = notices;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.names = names;
    }

    /**
     * What somebody tried.
     *
     * @param values of a finding, or of how the check ends
     * @param described of the check itself; empty where that was not tried
     */
    record Tried(Map<String, String> values, Map<String, String> described, Map<String, String> problems) {
        static final Tried NOTHING = new Tried(Map.of(), Map.of(), Map.of());
    }

    View page(HttpServletRequest request, SiteCheck check, @Nullable Told told, Tried tried) {
        var words = Pages.words(request);
        var findings = list.findings(List.of(check.id()));
        var items = list.items(check.id());
        return pages.view(
                "supervision/check.jte",
                new CheckPage(
                        pages.frame(
                                request,
                                Section.NOTICES,
                                check.label() + " " + check.described().title()),
                        check.id(),
                        check.label(),
                        check.described().title(),
                        !check.isFinished(),
                        lead(check, findings, words),
                        told,
                        facts(check, words),
                        items,
                        paragraphs(check.conclusion()),
                        lines(check, findings, items, words),
                        access.may(Act.CHECK_ON_SITE, check.unit(), check.state()),
                        gravities.codes().stream()
                                .map(code -> new Option(code, gravities.name(code, words.locale())))
                                .toList(),
                        endings(check, words),
                        tried.values(),
                        tried.described().isEmpty()
                                ? CheckForm.of(check.described()).values()
                                : tried.described(),
                        tried.problems(),
                        check.revision()));
    }

    private String lead(SiteCheck check, List<Finding> findings, Messages words) {
        var states = findingWords.of(findings, words);
        return words.get(
                check.isFinished() ? "checks.stands.finished" : "checks.stands.draft",
                check.label(),
                findings.size(),
                findings.stream()
                        .filter(finding -> states.state(finding).isOpen())
                        .count());
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private List<Fact> facts(SiteCheck check, Messages words) {
        var dates = findingWords.dates(words);
        var described = check.described();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.linked(
                words.get("checks.field.unit"), units.tree().get(check.unit()).name(), "/units/" + check.unit()));
        facts.add(Fact.of(words.get("checks.field.day"), dates.of(described.day())));
        facts.add(Fact.of(words.get("checks.field.place"), described.place()));
        facts.add(Fact.of(words.get("checks.field.checkers"), described.checkers()));
        facts.add(Fact.of(words.get("checks.field.attended"), described.attended()));
        if (check.notice() != null) {
            notices.find(check.notice())
                    .ifPresent(notice -> facts.add(Fact.linked(
                            words.get("checks.about"),
                            notice.label() + " " + notice.title(),
                            "/notices/" + notice.id())));
        }
        if (check.finishedAt() != null) {
            facts.add(Fact.noted(
                    words.get("checks.finished"),
                    dates.minute(check.finishedAt()),
                    check.finishedBy() == null ? "" : names.of(check.finishedBy(), words)));
        }
        return facts;
    }

    private List<Line> lines(SiteCheck check, List<Finding> findings, List<TiedItem> items, Messages words) {
        var states = findingWords.of(findings, words);
        var kept = access.may(Act.READ_REPORTS, check.unit())
                ? proofs.of(findings.stream().map(Finding::subject).toList())
                : Map.<String, List<Kept>>of();
        var address = items.stream().map(item -> "&item=" + item.item()).collect(Collectors.joining());
        return findings.stream()
                .map(finding -> {
                    var isOpen = check.isFinished() && states.state(finding).isOpen() && !states.isNoticed(finding);
                    return new Line(
                            finding.id(),
                            finding.number(),
                            paragraphs(finding.said().text()),
                            gravities.name(finding.said().gravity(), words.locale()),
                            states.state(finding).text(),
                            states.state(finding).look(),
                            states.links(finding),
                            kept.getOrDefault(finding.subject(), List.of()).stream()
                                    .map(one -> proof(check, finding, one, states))
                                    .toList(),
                            isOpen && access.may(Act.OPEN_NOTICE, check.unit())
                                    ? "/notices/new?finding=" + finding.id() + "&plan=" + check.plan() + address
                                    : null,
                            isOpen && access.may(Act.SETTLE_FINDING, check.unit(), check.state()));
                })
                .toList();
    }

    private Proof proof(SiteCheck check, Finding finding, Kept one, States states) {
        var url = one.url();
        var hash = one.sha256();
        return new Proof(
                one.id(),
                one.name(),
                url != null ? url : "/checks/" + check.id() + "/findings/" + finding.id() + "/evidence/" + one.id(),
                Stream.of(
                                states.words().get("evidence.kind." + one.kind()),
                                hash == null ? "" : states.words().get("evidence.sha256", hash.substring(0, 12)),
                                states.dates().minute(one.addedAt()),
                                names.of(one.addedBy(), states.words()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    private static List<Option> endings(SiteCheck check, Messages words) {
        return check.notice() == null
                ? List.of()
                : Stream.of("", "close", "return")
                        .map(code ->
                                new Option(code, words.get("checks.ending." + (code.isEmpty() ? "nothing" : code))))
                        .toList();
    }
}
