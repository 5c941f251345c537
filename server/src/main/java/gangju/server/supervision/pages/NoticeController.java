package gangju.server.supervision.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Units;
import gangju.server.inbox.WorkedDays;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Fact;
import gangju.server.pages.Messages;
import gangju.server.pages.NotPossible;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.supervision.notices.Causes;
import gangju.server.supervision.notices.Move;
import gangju.server.supervision.notices.Move.Day;
import gangju.server.supervision.notices.Move.Words;
import gangju.server.supervision.notices.Notice;
import gangju.server.supervision.notices.NoticeList;
import gangju.server.supervision.notices.NoticeState;
import gangju.server.supervision.notices.Notices;
import gangju.server.supervision.notices.Notices.Said;
import gangju.server.supervision.notices.Step;
import gangju.server.supervision.pages.NoticePage.Form;
import gangju.server.supervision.pages.NoticePage.StepLine;
import gangju.server.supervision.rules.Rules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What is asked of a unit, what became of it, and what can be done now? */
@Controller
final class NoticeController {
    private static final String PATH = "/notices/{id:\\d{1,18}}";
    private static final int LONGEST = 10_000;

    private final NoticeList list;
    private final Notices notices;
    private final Causes kept;
    private final KnownCauses causes;
    private final Rules rules;
    private final WorkedDays workedDays;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    NoticeController(
            NoticeList list,
            Notices notices,
            Causes kept,
            KnownCauses causes,
            Rules rules,
            WorkedDays workedDays,
            Units units,
            Access access,
            Pages pages,
            Clock clock,
            DisplayNames names) {
        this.list = list;
        this.notices = notices;
        this.kept = kept;
        this.causes = causes;
        this.rules = rules;
        this.workedDays = workedDays;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    /** What somebody tried, for the page that says why it was not done. */
    private record Tried(
            Move move, String words, String days, @Nullable LocalDate due) {}

    @GetMapping(PATH)
    View show(HttpServletRequest request, @PathVariable long id) {
        access.require(Act.READ_PLANS);
        var done = request.getParameter("done");
        var isKnown = done != null && (done.equals("issue") || Move.find(done).isPresent());
        return page(request, id, isKnown ? Told.done(Pages.words(request).get("notices.done." + done)) : null, null);
    }

    @PostMapping(PATH + "/{move}")
    View move(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @PathVariable String move,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate due) {
        var wanted = Move.find(move).orElseThrow(NoticeController::notFound);
        access.require(wanted.act());
        required(id);
        var tried = new Tried(wanted, words.strip(), days.strip(), due);
        if (tried.words().length() > LONGEST) {
            return refused(request, response, id, tried, "notices.problem.long");
        }
        var workingDays = NoticeDays.of(tried.days());
        if (workingDays == null && !tried.days().isEmpty()) {
            return refused(request, response, id, tried, "notices.problem.new-days");
        }
        try {
            var said = new Said(seen, tried.words(), due, workingDays, null);
            notices.move(id, wanted, said, CurrentAccount.required().name());
            return new RedirectView("/notices/" + id + "?done=" + wanted.code());
        } catch (NotPossible e) {
            return refused(request, response, id, tried, String.valueOf(e.getMessage()));
        }
    }

    private View refused(HttpServletRequest request, HttpServletResponse response, long id, Tried tried, String why) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(request, id, Told.refused(Pages.words(request).get(why, LONGEST)), tried);
    }

    private View page(HttpServletRequest request, long id, @Nullable Told told, @Nullable Tried tried) {
        var notice = required(id);
        var words = Pages.words(request);
        var said = NoticeWords.of(words, clock);
        var moves = Arrays.stream(Move.values())
                .filter(move -> move.fits(notice.askedDue() != null))
                .filter(move ->
                        access.may(move.act(), notice.unit(), notice.state().code()))
                .toList();
        var unsaved = tried != null && !tried.words().isEmpty() && !moves.contains(tried.move()) ? tried.words() : null;
        return pages.view(
                "supervision/notice.jte",
                new NoticePage(
                        pages.frame(request, Section.NOTICES, notice.label() + " " + notice.title()),
                        id,
                        notice.label(),
                        notice.title(),
                        said.state(notice.state()),
                        said.stands(notice, units.tree().get(notice.unit()).name()),
                        said.left(notice),
                        said.look(notice),
                        told,
                        unsaved,
                        facts(notice, said),
                        notice.asks().lines().filter(line -> !line.isBlank()).toList(),
                        list.items(id),
                        causes.of(kept.of(id), words),
                        list.steps(id).stream().map(step -> step(step, said)).toList(),
                        moves.stream().map(move -> form(notice, move, tried)).toList(),
                        notice.state() == NoticeState.ANSWERED && access.may(Act.CHECK_ON_SITE, notice.unit(), "draft"),
                        notice.revision()));
    }

    private Notice required(long id) {
        return list.find(id).orElseThrow(NoticeController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private List<Fact> facts(Notice notice, NoticeWords said) {
        var words = said.words();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.get("notices.column.number"), notice.label()));
        facts.add(Fact.linked(
                words.get("notices.column.unit"),
                units.tree().get(notice.unit()).name(),
                "/units/" + notice.unit()));
        facts.add(Fact.noted(
                words.get("notices.column.due"), said.dates().of(notice.term().due()), term(notice, words)));
        if (notice.askedDue() != null) {
            facts.add(Fact.of(words.get("notices.asked-due"), said.dates().of(notice.askedDue())));
        }
        facts.add(Fact.noted(
                words.get("notices.opened"),
                said.dates().minute(notice.openedAt()),
                names.of(notice.openedBy(), words)));
        if (notice.rule() != null && notice.ruleVersion() != null) {
            rules.find(notice.rule(), notice.ruleVersion())
                    .ifPresent(rule -> facts.add(Fact.linked(
                            words.get("notices.rule.by"),
                            words.get("notices.rule.version", rule.terms().name(), rule.version()),
                            "/notices/rules/" + rule.id())));
        }
        return facts;
    }

    private String term(Notice notice, Messages words) {
        var term = notice.term();
        var notes = new ArrayList<String>();
        if (term.workingDays() != null) {
            notes.add(words.get("notices.term", term.workingDays()));
        }
        if (term.weekendsOnly()) {
            notes.add(words.get("notices.term.weekends-only"));
        }
        if (!workedDays.isWorked(term.due())) {
            notes.add(words.get("notices.term.off"));
        }
        return String.join(words.get("notices.term.between"), notes);
    }

    private StepLine step(Step step, NoticeWords said) {
        var text = said.words().get("notices.step." + step.kind());
        var due = step.due();
        return new StepLine(
                step.check() == null ? null : "/checks/" + step.check(),
                said.dates().minute(step.at()),
                due == null
                        ? text
                        : said.words()
                                .get(
                                        "notices.step.until." + step.kind(),
                                        said.dates().of(due)),
                names.of(step.by(), said.words()),
                step.words().lines().filter(line -> !line.isBlank()).toList());
    }

    private Form form(Notice notice, Move move, @Nullable Tried tried) {
        var typed = tried != null && tried.move() == move ? tried : null;
        return new Form(
                move.code(),
                move.words() != Words.NONE,
                move.words() == Words.NEEDED,
                move.day() != Day.NONE,
                move.needsDay(notice, LocalDate.now(clock)),
                typed == null ? "" : typed.words(),
                typed == null ? "" : typed.days(),
                typed == null ? "" : Objects.toString(typed.due(), ""),
                Set.of(Move.RETURN, Move.REFUSE, Move.REOPEN, Move.WITHDRAW).contains(move),
                move.isInstead());
    }
}
