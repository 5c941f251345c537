package gangju.server.indicators.pages.standing;

import gangju.server.indicators.Viewer;
import gangju.server.indicators.board.PlanBoard;
import gangju.server.indicators.board.PlanBoards;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.status.WatchedPlan;
import gangju.server.pages.DateWords;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import gangju.server.plans.PlanDoor;
import gangju.server.plans.PlanDoor.Heading;
import gangju.server.plans.PlanPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Where do the targets of a plan stand, and what will be missed? */
@Controller
final class StandingController {
    private static final int PAGE_SIZE = 50;
    private static final int TROUBLED = 10;
    private final PlanDoor door;
    private final PlanBoards boards;
    private final Indicators indicators;
    private final Pages pages;
    private final Clock clock;

    StandingController(PlanDoor door, PlanBoards boards, Indicators indicators, Pages pages, Clock clock) {
        this.door = door;
        this.boards = boards;
        this.indicators = indicators;
        this.pages = pages;
        this.clock = clock;
    }

    /** What one request sees. */
    private record Seen(
            PlanPage page, PlanBoard board, StandingFilter filter, StandingLines lines, StandingCounts counts) {}

    @GetMapping("/plans/{plan:\\d{1,18}}/standing")
    View standing(HttpServletRequest request, @PathVariable long plan) {
        var seen = see(request, plan);
        var words = seen.lines().words();
        var asked = seen.lines().asked();
        var filter = seen.filter();
        var targets = seen.board().targets();
        var found = filter.apply(targets);
        var pageCount = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var page = Math.min(filter.address().page(), pageCount);
        var parts = new StandingParts(words, filter, seen.counts(), asked);
        var troubled = targets.stream()
                .filter(StandingFilter::isTroubled)
                .sorted(Comparator.comparing(StandingFilter::gravity))
                .toList();
        return pages.view(
                "indicators/standing/standing.jte",
                new StandingPage(
                        seen.page(),
                        ClockStrip.of(request, asked, words),
                        seen.board().plan().version() == 0,
                        seen.board().plan().version() == 0
                                ? words.get(
                                        "monitor.standing.unknown",
                                        DateWords.of(words, clock.getZone())
                                                .of(asked.clocks().knownOn()))
                                : parts.lead(),
                        parts.tallies(),
                        troubled.stream()
                                .limit(TROUBLED)
                                .map(seen.lines()::line)
                                .toList(),
                        troubled.size() > TROUBLED
                                ? filter.address().with("sort", "outcome").href() + "#targets"
                                : null,
                        parts.chapters(seen.board()),
                        parts.filters(seen.board().chapters()),
                        parts.columns(),
                        found.stream()
                                .skip((page - 1L) * PAGE_SIZE)
                                .limit(PAGE_SIZE)
                                .map(seen.lines()::line)
                                .toList(),
                        words.get("monitor.standing.found", found.size(), targets.size()),
                        Pager.of(page, pageCount, number -> filter.address().pageHref(number) + "#targets"),
                        seen.lines().member() && !asked.isPast() ? seen.page().href("/links") : null,
                        seen.counts().unlinked(),
                        asked.keep(seen.page().href("/standing.xlsx")),
                        asked.keep(seen.page().href("/standing.csv"))));
    }

    @GetMapping("/plans/{plan:\\d{1,18}}/standing.csv")
    void csv(HttpServletRequest request, HttpServletResponse response, @PathVariable long plan) throws IOException {
        table(request, plan).writeCsv(response);
    }

    @GetMapping("/plans/{plan:\\d{1,18}}/standing.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response, @PathVariable long plan) throws IOException {
        table(request, plan).writeExcel(response);
    }

    private TableFile table(HttpServletRequest request, long plan) {
        var seen = see(request, plan);
        return new StandingTable(seen.lines())
                .of(seen.page().title(), seen.filter().apply(seen.board().targets()));
    }

    private Seen see(HttpServletRequest request, long plan) {
        Messages words = Pages.words(request);
        var page = door.open(request, plan, "/standing", words.get("browse.tab.standing"));
        var asked = AskedClocks.of(request, clock);
        var viewer = Viewer.current();
        var board = boards.find(plan, asked.clocks(), viewer).orElseGet(() -> unknown(plan, page));
        Map<Long, Heading> headings =
                door.headings(plan).stream().collect(Collectors.toMap(Heading::item, Function.identity()));
        var filter = new StandingFilter(ListAddress.of(request, StandingFilter.PARAMETERS), owners(board, asked));
        return new Seen(
                page,
                board,
                filter,
                StandingLines.of(words, asked, headings, filter, viewer == Viewer.MEMBER),
                StandingCounts.of(board.targets()));
    }

    private Map<Integer, String> owners(PlanBoard board, AskedClocks asked) {
        var ids = board.targets().stream()
                .flatMap(line -> line.link().stream())
                .map(link -> link.series().indicator())
                .distinct()
                .toList();
        var owners = new HashMap<Integer, String>();
        indicators
                .byId(ids, asked.clocks().knownOn())
                .forEach((id, one) ->
                        Optional.ofNullable(one.indicator().owner()).ifPresent(name -> owners.put(id, name)));
        return owners;
    }

    /** A plan that the reader may see, and that had not been adopted when the clocks look. */
    private static PlanBoard unknown(long plan, PlanPage page) {
        return new PlanBoard(new WatchedPlan(plan, 0, "", page.title(), null, null, false, null), List.of(), List.of());
    }
}
