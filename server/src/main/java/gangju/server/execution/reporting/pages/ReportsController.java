package gangju.server.execution.reporting.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.execution.reporting.AcceptedReport;
import gangju.server.execution.reporting.Report;
import gangju.server.execution.reporting.ReportList;
import gangju.server.execution.reporting.ReportList.Question;
import gangju.server.execution.reporting.ReportList.Show;
import gangju.server.execution.reporting.ReportMove;
import gangju.server.execution.reporting.ReportState;
import gangju.server.execution.reporting.Reports;
import gangju.server.execution.reporting.Reports.Overtaken;
import gangju.server.execution.reporting.pages.ReportsPage.Line;
import gangju.server.execution.reporting.pages.ReportsPage.Select;
import gangju.server.execution.reporting.pages.ReportsPage.Tab;
import gangju.server.execution.scheme.CarriedPlanTitles;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.NotPossible;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What has to be reported, checked or accepted, over all plans? */
@Controller
final class ReportsController {
    private static final int PAGE = 50;

    private final ReportList reports;
    private final Reports moves;
    private final AcceptedReport taken;
    private final CarriedPlanTitles plans;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    ReportsController(
            ReportList reports,
            Reports moves,
            AcceptedReport taken,
            CarriedPlanTitles plans,
            Units units,
            Access access,
            Pages pages,
            Clock clock,
            DisplayNames names) {
        this.reports = reports;
        this.moves = moves;
        this.taken = taken;
        this.plans = plans;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping("/reports")
    View list(HttpServletRequest request) {
        return page(request, told(request));
    }

    private static @Nullable Told told(HttpServletRequest request) {
        var words = Pages.words(request);
        var figures = number(request, "figures");
        return Stream.of("accept", "forward", "pass")
                .filter(move -> number(request, move) > 0)
                .findFirst()
                .map(move -> Told.done(words.get("reports.done.bulk." + move, number(request, move))
                        + (figures > 0 ? words.get("reports.done.bulk.figures", figures) : "")))
                .orElse(null);
    }

    private static int number(HttpServletRequest request, String name) {
        var typed = Objects.requireNonNullElse(request.getParameter(name), "");
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    /** @param report ids with the revisions that were looked at, {@code 12:3} */
    @PostMapping("/reports/{move:accept|forward|pass}")
    View move(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String move,
            @RequestParam(required = false) @Nullable List<String> report) {
        var words = Pages.words(request);
        var seen = new HashMap<Long, Integer>();
        for (var one : report == null ? List.<String>of() : report) {
            if (one.matches("\\d{1,18}:\\d{1,9}")) {
                var parts = one.split(":", 2);
                seen.put(Long.valueOf(parts[0]), Integer.valueOf(parts[1]));
            }
        }
        if (seen.isEmpty()) {
            return refused(request, response, words.get("reports.problem.none"));
        }
        try {
            var wanted = ReportMove.find(move).orElseThrow();
            int figures = wanted == ReportMove.ACCEPT ? withFigures(seen.keySet()) : 0;
            int moved = moves.move(seen, wanted, "", CurrentAccount.required().name());
            return new RedirectView("/reports?show=" + shown(move) + "&" + move + "=" + moved + "&figures=" + figures);
        } catch (Overtaken e) {
            return refused(request, response, words.get("reports.problem.bulk"));
        } catch (NotPossible e) {
            return refused(request, response, words.get("reports.problem.bulk.why", e.in(words)));
        }
    }

    private int withFigures(Set<Long> ids) {
        return Math.toIntExact(reports.find(ids).stream()
                .filter(report -> !taken.figures(report).isEmpty())
                .count());
    }

    /** The list from which that is done to many. */
    private static String shown(String move) {
        return switch (move) {
            case "forward" -> code(Show.CHECK);
            case "pass" -> code(Show.STUCK);
            default -> code(Show.ACCEPT);
        };
    }

    private View refused(HttpServletRequest request, HttpServletResponse response, String why) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(request, Told.refused(why));
    }

    /** All that the filters find. */
    @GetMapping("/reports/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.require(Act.READ_REPORTS);
        var words = Pages.words(request);
        var address = address(request);
        var mine = mine();
        var show = address.get("show").flatMap(ReportsController::show).orElse(mine.first());
        ReportSheet.of(
                        ReportWords.of(words, clock),
                        units.tree(),
                        names,
                        sheet -> reports.each(question(address, show, mine), sheet))
                .writeExcel(response);
    }

    private static ListAddress address(HttpServletRequest request) {
        return ListAddress.of(request, "show", "plan", "unit", "round", "q", "page")
                .onPath("/reports");
    }

    private Mine mine() {
        return new Mine(
                access.units(Act.WRITE_REPORT, ReportState.ASKED.code()),
                access.units(Act.CHECK_REPORT, ReportState.SUBMITTED.code()),
                access.may(Act.ACCEPT_REPORT));
    }

    private View page(HttpServletRequest request, @Nullable Told told) {
        access.require(Act.READ_REPORTS);
        var words = Pages.words(request);
        var address = address(request);
        var tree = units.tree();
        var mine = mine();
        var show = address.get("show").flatMap(ReportsController::show).orElse(mine.first());
        var question = question(address, show, mine);
        var found = reports.count(question);
        var pageCount = Math.max(1, (found + PAGE - 1) / PAGE);
        var page = Math.min(address.page(), pageCount);
        var said = ReportWords.of(words, clock);
        return pages.view(
                "execution/reports.jte",
                new ReportsPage(
                        pages.frame(request, Section.REPORTS, words.get("reports.title")),
                        lead(mine, words),
                        told,
                        tabs(mine, show, words),
                        selects(address, tree, words),
                        address.get("q").orElse(""),
                        code(show),
                        address.onPath("/reports/list.xlsx")
                                .with("show", code(show))
                                .href(),
                        Stream.of("plan", "unit", "round", "q")
                                .anyMatch(name -> address.get(name).isPresent()),
                        access.may(Act.OPEN_ROUND),
                        bulk(show, mine),
                        found,
                        reports.list(question, (page - 1) * PAGE, PAGE).stream()
                                .map(report -> line(report, said, tree))
                                .toList(),
                        Pager.of(page, pageCount, address::pageHref)));
    }

    /** What the account has to do with reports. */
    private record Mine(Set<Long> writes, Set<Long> checks, boolean accepts) {
        Show first() {
            if (accepts) {
                return Show.ACCEPT;
            }
            return writes.isEmpty() && !checks.isEmpty() ? Show.CHECK : writes.isEmpty() ? Show.ALL : Show.WRITE;
        }
    }

    private String lead(Mine mine, Messages words) {
        var today = LocalDate.now(clock);
        var told = new ArrayList<String>();
        if (mine.accepts()) {
            told.add(words.get(
                    "reports.lead.office",
                    reports.count(Question.all(Show.ACCEPT, today)),
                    reports.count(Question.all(Show.LATE, today))));
        } else if (!mine.writes().isEmpty() || mine.checks().isEmpty()) {
            told.add(words.get(
                    "reports.lead.unit",
                    reports.count(Question.of(mine.writes(), Show.WRITE, today)),
                    reports.count(Question.of(mine.writes(), Show.LATE, today))));
        }
        if (!mine.checks().isEmpty()) {
            told.add(words.get("reports.lead.check", reports.count(Question.of(mine.checks(), Show.CHECK, today))));
        }
        return String.join(words.get("reports.lead.between"), told);
    }

    /** What can be done to several of the list at once; null for nothing. */
    private static @Nullable String bulk(Show show, Mine mine) {
        return switch (show) {
            case ACCEPT -> mine.accepts() ? "accept" : null;
            case CHECK -> mine.checks().isEmpty() ? null : "forward";
            case STUCK -> mine.accepts() ? "pass" : null;
            case WRITE, LATE, ACCEPTED, MISSING, ALL -> null;
        };
    }

    private Question question(ListAddress address, Show show, Mine mine) {
        var seen = access.mayEverywhere(Act.READ_REPORTS) ? null : access.units(Act.READ_REPORTS, "-");
        var concerned = switch (show) {
            case WRITE, LATE -> mine.writes().isEmpty() ? seen : mine.writes();
            case CHECK -> mine.checks().isEmpty() ? seen : mine.checks();
            default -> seen;
        };
        return new Question(
                concerned,
                show,
                number(address, "plan"),
                number(address, "unit"),
                number(address, "round"),
                address.get("q").orElse(""),
                LocalDate.now(clock));
    }

    private static @Nullable Long number(ListAddress address, String name) {
        return address.get(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private List<Tab> tabs(Mine mine, Show current, Messages words) {
        var today = LocalDate.now(clock);
        var tabs = new ArrayList<Tab>();
        if (!mine.writes().isEmpty()) {
            tabs.add(tab(Show.WRITE, Question.of(mine.writes(), Show.WRITE, today), current, words));
        }
        if (!mine.checks().isEmpty()) {
            tabs.add(tab(Show.CHECK, Question.of(mine.checks(), Show.CHECK, today), current, words));
        }
        if (mine.accepts()) {
            tabs.add(tab(Show.ACCEPT, Question.all(Show.ACCEPT, today), current, words));
            var stuck = tab(Show.STUCK, Question.all(Show.STUCK, today), current, words);
            if (stuck.count() > 0 || stuck.current()) {
                tabs.add(stuck);
            }
        }
        Stream.of(Show.LATE, Show.ACCEPTED, Show.MISSING, Show.ALL)
                .forEach(show -> tabs.add(new Tab(
                        words.get("reports.show." + code(show)), -1, "/reports?show=" + code(show), show == current)));
        return tabs;
    }

    private Tab tab(Show show, Question question, Show current, Messages words) {
        return new Tab(
                words.get("reports.show." + code(show)),
                reports.count(question),
                "/reports?show=" + code(show),
                show == current);
    }

    private List<Select> selects(ListAddress address, UnitTree tree, Messages words) {
        var readable = access.units(Act.READ_REPORTS, "-");
        return List.of(
                select(
                        address,
                        "plan",
                        words,
                        plans.all().stream().map(plan -> new Option(String.valueOf(plan.id()), plan.title()))),
                select(
                        address,
                        "unit",
                        words,
                        tree.all().stream()
                                .filter(unit -> readable.contains(unit.id()))
                                .map(unit -> new Option(
                                        String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name()))));
    }

    private static Select select(ListAddress address, String name, Messages words, Stream<Option> options) {
        return new Select(
                name,
                words.get("reports.column." + name),
                Stream.concat(Stream.of(new Option("", words.get("browse.filter.any"))), options)
                        .toList(),
                address.get(name).orElse(""));
    }

    private Line line(Report report, ReportWords said, UnitTree tree) {
        var words = said.words();
        var isSent = !ReportState.OPEN.contains(report.state());
        var isMine = CurrentAccount.required().name().equals(report.submittedBy());
        return new Line(
                report.id(),
                report.revision(),
                report.state() == ReportState.SUBMITTED && isMine,
                "/reports/" + report.id(),
                report.item().title(),
                words.get("scheme.kind." + report.item().kind()),
                report.item().planTitle(),
                tree.get(report.unit()).name(),
                said.period(report.start(), report.end()),
                said.state(report.state()),
                said.dates().of(report.due()),
                said.left(report),
                said.look(report),
                isSent ? ReportWords.shortened(report.written().summary()) : "");
    }

    private static Optional<Show> show(String code) {
        return Arrays.stream(Show.values())
                .filter(show -> code(show).equals(code))
                .findFirst();
    }

    private static String code(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }
}
