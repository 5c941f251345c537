package gangju.server.execution.reporting.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Units;
import gangju.server.execution.ReportTies;
import gangju.server.execution.evidence.Evidence;
import gangju.server.execution.evidence.EvidenceStore;
import gangju.server.execution.reporting.Report;
import gangju.server.execution.reporting.ReportContent;
import gangju.server.execution.reporting.ReportList;
import gangju.server.execution.reporting.ReportMove;
import gangju.server.execution.reporting.ReportQuestions;
import gangju.server.execution.reporting.ReportState;
import gangju.server.execution.reporting.ReportStep;
import gangju.server.execution.reporting.Reviewers;
import gangju.server.execution.reporting.Round;
import gangju.server.execution.reporting.pages.ReportPage.Form;
import gangju.server.execution.reporting.pages.ReportPage.Move;
import gangju.server.execution.reporting.pages.ReportPage.Proof;
import gangju.server.execution.reporting.pages.ReportPage.Step;
import gangju.server.execution.reporting.pages.ReportPage.Text;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Fact;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.View;

/** Puts the page of a report together. */
@Component
class ReportParts {
    static final DataSize LARGEST = DataSize.ofMegabytes(20);

    private final ReportList list;
    private final ReportQuestions questions;
    private final EvidenceStore evidence;
    private final List<ReportTies> ties;
    private final Reviewers reviewers;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    ReportParts(
            ReportList list,
            ReportQuestions questions,
            EvidenceStore evidence,
            List<ReportTies> ties,
            Reviewers reviewers,
            Units units,
            Access access,
            Pages pages,
            Clock clock,
            DisplayNames names) {
        this.list = list;
        this.questions = questions;
        this.evidence = evidence;
        this.ties = List.copyOf(ties);
        this.reviewers = reviewers;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    /**
     * What somebody tried and what came of it.
     *
     * @param form what they typed; null where they typed nothing
     * @param problems by field
     * @param doubts of figures that have to be believed, {@code seal} by what
     * @param overtaken whether somebody else has saved meanwhile
     * @param words of a move
     */
    record Tried(
            @Nullable ReportForm form,
            Map<String, String> problems,
            List<String> doubts,
            String seal,
            boolean overtaken,
            String words) {
        static final Tried NOTHING = new Tried(null, Map.of(), List.of(), "", false, "");

        static Tried form(ReportForm form) {
            return new Tried(form, Map.of(), List.of(), "", false, "");
        }
    }

    private boolean mayWrite(Report report) {
        return report.isOpen() && isWriter(report);
    }

    private boolean isWriter(Report report) {
        return access.may(Act.WRITE_REPORT, report.unit(), report.state().code())
                || access.may(Act.WRITE_FOR_UNIT, report.unit(), report.state().code());
    }

    View page(HttpServletRequest request, Report report, @Nullable Told told, Tried tried) {
        var words = Pages.words(request);
        var said = ReportWords.of(words, clock);
        var content = tried.form() == null ? begun(report) : tried.form().content();
        var theirs = tried.overtaken() ? report.written() : null;
        boolean writes = mayWrite(report);
        var rows = new ReportRows(questions.of(report));
        return pages.view(
                "execution/report.jte",
                new ReportPage(
                        pages.frame(request, Section.REPORTS, report.item().title()),
                        report.id(),
                        report.item().title(),
                        "/plans/" + report.item().plan() + "/items/"
                                + report.item().id(),
                        said.state(report.state()),
                        lead(report, said),
                        said.left(report),
                        said.look(report),
                        told,
                        report.item().quote(),
                        facts(report, said),
                        texts(content, writes ? list.previous(report).map(Report::written) : Optional.empty(), theirs),
                        rows.milestones(content, theirs, said),
                        rows.figures(content, theirs, words),
                        proofs(report, rows.titles(), said),
                        writes ? form(report, tried, words) : null,
                        tried.problems(),
                        moves(report, tried),
                        ties.stream()
                                .flatMap(each -> each.acts(report.id(), report.unit(), words).stream())
                                .toList(),
                        list.steps(report.id()).reversed().stream()
                                .map(step -> step(step, said))
                                .toList(),
                        report.revision()));
    }

    /** A draft is nobody else's; problems and help that were there last time are likely to be there still. */
    private ReportContent begun(Report report) {
        if (ReportState.OPEN.contains(report.state()) && !isWriter(report)) {
            return ReportContent.EMPTY;
        }
        if (report.content() != null || !report.isOpen()) {
            return report.written();
        }
        return list.previous(report)
                .map(Report::written)
                .map(before -> new ReportContent("", before.problems(), before.help(), List.of(), List.of()))
                .orElse(ReportContent.EMPTY);
    }

    private String lead(Report report, ReportWords said) {
        return said.words()
                .get(
                        "reports.lead",
                        said.period(report.start(), report.end()),
                        units.tree().get(report.unit()).name(),
                        said.words().get("scheme.part." + report.part()));
    }

    private List<Fact> facts(Report report, ReportWords said) {
        var words = said.words();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.linked(
                words.get("reports.column.unit"),
                units.tree().get(report.unit()).name(),
                "/units/" + report.unit()));
        facts.add(Fact.of(words.get("reports.column.plan"), report.item().planTitle()));
        facts.add(Fact.of(words.get("reports.column.due"), said.dates().of(report.due())));
        var rounds = list.rounds(report.id());
        facts.add(Fact.noted(
                words.get("reports.rounds"),
                String.join(
                        words.get("browse.comma"),
                        rounds.stream()
                                .map(round -> round.plan() == report.item().plan()
                                        ? round.title()
                                        : words.get("reports.rounds.of", round.title(), round.planTitle()))
                                .toList()),
                rounds.size() > 1 ? words.get("reports.rounds.shared", rounds.size()) : ""));
        rounds.stream()
                .map(Round::note)
                .filter(note -> !note.isEmpty())
                .distinct()
                .forEach(note -> facts.add(Fact.of(words.get("rounds.field.note"), note)));
        ties.forEach(each -> facts.addAll(each.facts(report.id(), words)));
        return facts;
    }

    private static List<Text> texts(
            ReportContent content, Optional<ReportContent> previous, @Nullable ReportContent theirs) {
        var before = previous.orElse(ReportContent.EMPTY);
        return List.of(
                text("summary", content.summary(), before.summary(), theirs == null ? null : theirs.summary()),
                text("problems", content.problems(), before.problems(), theirs == null ? null : theirs.problems()),
                text("help", content.help(), before.help(), theirs == null ? null : theirs.help()));
    }

    private static Text text(String name, String value, String previous, @Nullable String theirs) {
        return new Text(name, value, previous, value.equals(theirs) ? null : theirs, name.equals("summary"));
    }

    private List<Proof> proofs(Report report, Map<Long, String> titles, ReportWords said) {
        boolean mayRemove = mayWrite(report);
        return evidence.of(report.id()).stream()
                .map(one -> proof(
                        one, one.milestone() == null ? "" : titles.getOrDefault(one.milestone(), ""), said, mayRemove))
                .toList();
    }

    private Proof proof(Evidence one, String milestone, ReportWords said, boolean mayRemove) {
        var words = said.words();
        var size = one.size();
        var note = Stream.of(
                        milestone.isEmpty() ? "" : words.get("evidence.of", milestone),
                        size == null ? "" : words.get("evidence.size", Math.max(1, size / 1024)),
                        one.sha256() == null
                                ? ""
                                : words.get("evidence.sha256", one.sha256().substring(0, 12)),
                        one.kind().equals("file") ? words.get("evidence.scan." + one.scanned()) : "",
                        said.dates().minute(one.addedAt()),
                        names.of(one.addedBy(), words))
                .filter(part -> !part.isEmpty())
                .toList();
        return new Proof(
                one.id(),
                words.get("evidence.kind." + one.kind()),
                one.name(),
                one.kind().equals("file") ? "/evidence/" + one.id() : one.url(),
                String.join(" · ", note),
                mayRemove);
    }

    private Form form(Report report, Tried tried, Messages words) {
        return new Form(
                tried.doubts(),
                tried.seal(),
                tried.form() == null ? "" : tried.form().link(),
                tried.form() == null ? "" : tried.form().document(),
                tried.form() == null ? "" : Objects.toString(tried.form().proves(), ""),
                LARGEST.toMegabytes() + " MB",
                LARGEST.toBytes(),
                !access.may(Act.WRITE_REPORT, report.unit(), report.state().code()),
                words.get(isChecked(report) ? "reports.submit.unit" : "reports.submit.office"),
                report.levels() == 2 && !isChecked(report));
    }

    /** Whether somebody in the unit would check what the reader sends. */
    private boolean isChecked(Report report) {
        return report.levels() == 2
                && reviewers.areThere(report.unit(), CurrentAccount.required().name());
    }

    private List<Move> moves(Report report, Tried tried) {
        return ReportMove.in(report.state()).stream()
                .filter(move ->
                        access.may(move.act(), report.unit(), report.state().code()))
                .filter(move -> move != ReportMove.PASS || !reviewers.areThere(report.unit(), report.submittedBy()))
                .map(move -> new Move(move.code(), move.needsWords(), tried.words()))
                .toList();
    }

    private Step step(ReportStep step, ReportWords said) {
        var words = said.words();
        var content = step.content();
        return new Step(
                said.dates().minute(step.at()),
                names.of(step.by(), said.words()),
                words.get("reports.step." + step.kind() + (step.instead() ? ".instead" : "")),
                step.words().lines().filter(line -> !line.isBlank()).toList(),
                content == null
                        ? List.of()
                        : texts(content, Optional.empty(), null).stream()
                                .filter(text -> !text.value().isEmpty())
                                .toList());
    }
}
