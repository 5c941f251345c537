package gangju.server.execution.reporting.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.execution.reporting.Round;
import gangju.server.execution.reporting.RoundUnits.Totals;
import gangju.server.execution.reporting.Rounds;
import gangju.server.execution.reporting.pages.RoundPage.Progress;
import gangju.server.pages.Fact;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.NotPossible;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Who has reported in a round, who has not, and how much was asked of whom? */
@Controller
@RequestMapping("/rounds/{id:\\d{1,18}}")
final class RoundController {
    private static final Set<String> DONE = Set.of("open", "lock", "unlock");

    private final Rounds rounds;
    private final UnitsOfRound units;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    RoundController(Rounds rounds, UnitsOfRound units, Access access, Pages pages, Clock clock) {
        this.rounds = rounds;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(HttpServletRequest request, @PathVariable long id) {
        var done = request.getParameter("done");
        return page(
                request,
                id,
                done != null && DONE.contains(done)
                        ? Told.done(Pages.words(request).get("rounds.done." + done))
                        : null);
    }

    /** The table of the page, whole. */
    @GetMapping("/units.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response, @PathVariable long id) throws IOException {
        access.require(Act.READ_REPORTS);
        var round = rounds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        units.file(id, round.title(), address(request, id), Pages.words(request))
                .writeExcel(response);
    }

    @PostMapping("/lock")
    View lock(HttpServletRequest request, HttpServletResponse response, @PathVariable long id) {
        return lock(request, response, id, true);
    }

    @PostMapping("/unlock")
    View unlock(HttpServletRequest request, HttpServletResponse response, @PathVariable long id) {
        return lock(request, response, id, false);
    }

    private View lock(HttpServletRequest request, HttpServletResponse response, long id, boolean locked) {
        try {
            rounds.lock(id, locked, CurrentAccount.required().name());
            return new RedirectView("/rounds/" + id + "?done=" + (locked ? "lock" : "unlock"));
        } catch (NotPossible e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, id, Told.refused(e.in(Pages.words(request))));
        }
    }

    private View page(HttpServletRequest request, long id, @Nullable Told told) {
        access.require(Act.READ_REPORTS);
        var round = rounds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var words = Pages.words(request);
        var said = ReportWords.of(words, clock);
        var totals = units.totals(id);
        return pages.view(
                "execution/round.jte",
                new RoundPage(
                        pages.frame(request, Section.REPORTS, round.title()),
                        id,
                        round.title(),
                        words.get("rounds.state." + round.state()),
                        lead(totals, words),
                        told,
                        progress(round, words),
                        facts(round, said),
                        burden(totals, words) + without(round, words),
                        units.table(id, address(request, id), words),
                        access.may(Act.OPEN_ROUND) && !round.isOpening(),
                        !round.isOpen()));
    }

    private static ListAddress address(HttpServletRequest request, long id) {
        return ListAddress.of(request, "show", "q", "page").onPath("/rounds/" + id);
    }

    private static String lead(Totals totals, Messages words) {
        return words.get(
                "rounds.lead", totals.units(), totals.asked(), totals.written(), totals.accepted(), totals.late());
    }

    private static String burden(Totals totals, Messages words) {
        return words.get("rounds.burden", totals.fields(), totals.filled(), totals.reused());
    }

    private String without(Round round, Messages words) {
        int without = round.isOpening() ? 0 : rounds.withoutFigures(round);
        return without == 0 ? "" : words.get("rounds.no-figures", without);
    }

    private @Nullable Progress progress(Round round, Messages words) {
        if (!round.isOpening()) {
            return null;
        }
        var opening = rounds.progress(round.id());
        return opening.map(one -> new Progress(
                        one.done(),
                        Math.max(1, one.items()),
                        words.get(one.failed() ? "rounds.opening.failed" : "rounds.opening", one.done(), one.items()),
                        one.failed()))
                .orElse(new Progress(0, 1, words.get("rounds.opening.begins"), false));
    }

    private static List<Fact> facts(Round round, ReportWords said) {
        var words = said.words();
        return List.of(
                Fact.linked(words.get("reports.column.plan"), round.planTitle(), "/plans/" + round.plan()),
                Fact.of(words.get("reports.column.period"), said.period(round.start(), round.end())),
                Fact.of(words.get("reports.column.due"), said.dates().of(round.due())),
                Fact.of(words.get("rounds.field.levels"), words.get("rounds.levels." + round.levels())),
                Fact.of(
                        words.get("rounds.field.kinds"),
                        String.join(
                                        words.get("browse.comma"),
                                        round.kinds().stream()
                                                .map(kind -> words.get("scheme.kind." + kind))
                                                .toList())
                                + (round.supporting() ? words.get("rounds.supporting.too") : "")),
                Fact.of(words.get("rounds.field.note"), round.note()));
    }
}
