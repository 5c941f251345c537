package gangju.server.execution.reporting.pages;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.remark.PeriodWords;
import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Units;
import gangju.server.execution.reporting.NewRound;
import gangju.server.execution.reporting.Reviewers;
import gangju.server.execution.reporting.Round;
import gangju.server.execution.reporting.Rounds;
import gangju.server.execution.reporting.pages.NewRoundPage.Unchecked;
import gangju.server.execution.reporting.pages.RoundsPage.Line;
import gangju.server.execution.scheme.CarriedPlanTitles;
import gangju.server.execution.scheme.CarriedPlanTitles.Plan;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.NotPossible;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Which rounds were there, and the form of the next. */
@Controller
final class RoundsController {
    private static final int PAGE = 50;

    /** Units without a reviewer that are told by name. */
    private static final int NAMED = 10;

    private final Rounds rounds;
    private final CarriedPlanTitles plans;
    private final Reviewers reviewers;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    RoundsController(
            Rounds rounds,
            CarriedPlanTitles plans,
            Reviewers reviewers,
            Units units,
            Access access,
            Pages pages,
            Clock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.reviewers = reviewers;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/rounds")
    View list(HttpServletRequest request) {
        access.require(Act.READ_REPORTS);
        var words = Pages.words(request);
        var said = ReportWords.of(words, clock);
        var address = ListAddress.of(request, "page");
        var found = rounds.count();
        var pageCount = Math.max(1, (found + PAGE - 1) / PAGE);
        var page = Math.min(address.page(), pageCount);
        return pages.view(
                "execution/rounds.jte",
                new RoundsPage(
                        pages.frame(request, Section.REPORTS, words.get("rounds.title")),
                        access.may(Act.OPEN_ROUND),
                        found,
                        rounds.list((page - 1) * PAGE, PAGE).stream()
                                .map(round -> line(round, said))
                                .toList(),
                        Pager.of(page, pageCount, address::pageHref)));
    }

    /** All rounds. */
    @GetMapping("/rounds/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.require(Act.READ_REPORTS);
        var words = Pages.words(request);
        var said = ReportWords.of(words, clock);
        TableFile.streamed(
                        words.get("rounds.title"),
                        Stream.of(
                                        "rounds.field.title",
                                        "reports.column.plan",
                                        "reports.column.period",
                                        "reports.column.due",
                                        "reports.column.state")
                                .map(words::get)
                                .toList(),
                        sheet -> rounds.list(0, Integer.MAX_VALUE)
                                .forEach(round -> sheet.add(
                                        round.title(),
                                        round.planTitle(),
                                        said.period(round.start(), round.end()),
                                        round.due(),
                                        words.get("rounds.state." + round.state()))))
                .writeExcel(response);
    }

    private static Line line(Round round, ReportWords said) {
        return new Line(
                "/rounds/" + round.id(),
                round.title(),
                round.planTitle(),
                said.period(round.start(), round.end()),
                said.dates().of(round.due()),
                said.words().get("rounds.state." + round.state()));
    }

    @GetMapping("/rounds/new")
    View form(HttpServletRequest request) {
        access.require(Act.OPEN_ROUND);
        var asked = Objects.requireNonNullElse(request.getParameter("plan"), "");
        var values = Map.of(
                "plan",
                asked,
                "levels",
                "1",
                "period",
                last(LocalDate.now(clock)).toString());
        return form(request, new RoundForm(values, List.of("task", "target")), Refused.of(Map.of()));
    }

    /** The last whole quarter. */
    private static ReferencePeriod last(LocalDate today) {
        var before = today.minusMonths(3);
        return ReferencePeriod.ofMonths(before.getYear(), (before.getMonthValue() - 1) / 3 * 3 + 1, 3);
    }

    @PostMapping("/rounds/new")
    View open(HttpServletRequest request, HttpServletResponse response) {
        access.require(Act.OPEN_ROUND);
        var form = RoundForm.of(request);
        var words = Pages.words(request);
        var problems = form.problems(words, plans.all(), LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return refused(request, response, form, Refused.of(problems));
        }
        try {
            var round = form.round(ReportWords.of(words, clock), "rounds.named");
            var unchecked = unchecked(round, words);
            if (unchecked != null && !unchecked.seal().equals(form.values().get("unchecked"))) {
                return refused(request, response, form, new Refused(Map.of(), unchecked));
            }
            long id = rounds.open(round, CurrentAccount.required().name());
            return new RedirectView("/rounds/" + id + "?done=open");
        } catch (NotPossible e) {
            return refused(request, response, form, Refused.of(Map.of("plan", e.in(words))));
        }
    }

    /** Why a round is not opened yet: by field, or because units have nobody who checks. */
    private record Refused(
            Map<String, String> problems, @Nullable Unchecked unchecked) {
        static Refused of(Map<String, String> problems) {
            return new Refused(problems, null);
        }
    }

    /** Which units' reports nobody in the unit would check; null where all would be, or none is to be. */
    private @Nullable Unchecked unchecked(NewRound round, Messages words) {
        var missing = round.levels() == 2 ? reviewers.missingIn(rounds.asked(round)) : List.<Long>of();
        if (missing.isEmpty()) {
            return null;
        }
        var tree = units.tree();
        var named = missing.stream()
                .limit(NAMED)
                .map(unit -> tree.get(unit).name())
                .collect(Collectors.joining(words.get("browse.comma")));
        return new Unchecked(
                words.get("rounds.unchecked", missing.size(), named, missing.size() > NAMED ? 1 : 0),
                round.plan() + ":" + missing.hashCode());
    }

    private View refused(HttpServletRequest request, HttpServletResponse response, RoundForm form, Refused refused) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(request, form, refused);
    }

    private View form(HttpServletRequest request, RoundForm form, Refused refused) {
        var words = Pages.words(request);
        var approved = plans.all().stream().filter(Plan::approved).toList();
        return pages.view(
                "execution/new-round.jte",
                new NewRoundPage(
                        pages.frame(request, Section.REPORTS, words.get("rounds.new")),
                        !approved.isEmpty(),
                        approved.stream()
                                .map(plan -> new Option(String.valueOf(plan.id()), plan.title()))
                                .toList(),
                        periods(words, LocalDate.now(clock)),
                        form.values(),
                        form.kinds(),
                        refused.problems(),
                        refused.unchecked()));
    }

    /** The one that is going on, and the last ones before, of each length. */
    private static List<Option> periods(Messages words, LocalDate today) {
        var lengths = List.of(1, 3, 6, 12);
        return Stream.concat(
                        lengths.stream()
                                .flatMap(months -> Stream.iterate(2, back -> back >= 0, back -> back - 1)
                                        .map(back -> period(today.minusMonths((long) back * months), months)))
                                .map(period -> new Option(period.toString(), PeriodWords.text(period, words.locale()))),
                        Stream.of(new Option(RoundForm.DAYS, words.get("rounds.period.days"))))
                .toList();
    }

    private static ReferencePeriod period(LocalDate day, int months) {
        return ReferencePeriod.ofMonths(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, months);
    }
}
