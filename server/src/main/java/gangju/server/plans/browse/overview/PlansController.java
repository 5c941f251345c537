package gangju.server.plans.browse.overview;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.ListAddress;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.plans.FoldedText;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.Audience;
import gangju.server.plans.browse.PlanCounts;
import gangju.server.plans.browse.PlanHead;
import gangju.server.plans.browse.PlanItems;
import gangju.server.plans.browse.PlanQuery;
import gangju.server.plans.browse.PlanQuery.Order;
import gangju.server.plans.browse.PlanTraces;
import gangju.server.plans.browse.PlanTraces.Draft;
import gangju.server.plans.browse.VisiblePlans;
import gangju.server.plans.browse.overview.HomePage.DraftLine;
import gangju.server.plans.browse.overview.PlansPage.Column;
import gangju.server.plans.browse.overview.PlansPage.Kept;
import gangju.server.plans.browse.overview.PlansPage.Level;
import gangju.server.plans.browse.overview.PlansPage.Line;
import gangju.server.plans.browse.view.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Which plans are there, and in what state? */
@Controller
final class PlansController {
    private static final int DRAFTS = 50;
    private static final List<String> NARROWING = List.of("q", "level", "area");
    private static final String[] ASKED = {"q", "level", "area", "sort", "down", "page"};

    private final VisiblePlans plans;
    private final PlanItems items;
    private final PlanTraces traces;
    private final Access access;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    PlansController(
            VisiblePlans plans,
            PlanItems items,
            PlanTraces traces,
            Access access,
            Pages pages,
            Clock clock,
            DisplayNames names) {
        this.plans = plans;
        this.items = items;
        this.traces = traces;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping("/plans")
    View plans(HttpServletRequest request) {
        var audience = Audience.current();
        var wording = Wording.of(request, clock);
        var address = ListAddress.of(request, ASKED);
        var query = query(address);
        var found = plans.list(query, audience);
        var counts = items.totals(
                found.plans().stream().map(plan -> plan.version().id()).toList());
        var drafts = access.may(Act.REVIEW_READINGS) ? traces.drafts(DRAFTS) : List.<Draft>of();
        return pages.view(
                "plans/browse/plans.jte",
                new PlansPage(
                        pages.frame(request, Section.PLANS, wording.say("pages.menu.plans")),
                        audience.isSignedIn(),
                        access.may(Act.REVIEW_READINGS),
                        lead(wording, audience, address, found.total()),
                        address.get("q").orElse(""),
                        address.get("area").orElse(""),
                        levels(wording, address),
                        kept(address),
                        audience.isSignedIn()
                                ? address.onPath("/plans/list.xlsx").href()
                                : null,
                        isNarrow(address) ? "/plans" : null,
                        columns(wording, address),
                        found.plans().stream()
                                .map(plan -> line(
                                        wording,
                                        audience,
                                        plan,
                                        counts.of(plan.version().id())))
                                .toList(),
                        drafts.stream()
                                .filter(draft -> query.admits(draft.title()))
                                .map(draft -> draft(wording, draft))
                                .toList(),
                        Pager.of(found.page(), found.pages(), address::pageHref)));
    }

    /** What is under review, for who reviews, and all plans that the filters find. */
    @GetMapping("/plans/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.require(Act.READ_PLANS);
        var query = query(ListAddress.of(request, "q", "level", "area", "sort", "down"));
        var drafts = access.may(Act.REVIEW_READINGS) ? traces.drafts(Integer.MAX_VALUE) : List.<Draft>of();
        var found = plans.whole(query, Audience.current());
        var counts =
                items.totals(found.stream().map(plan -> plan.version().id()).toList());
        new PlansSheet(Wording.of(request, clock), names)
                .of(drafts.stream().filter(draft -> query.admits(draft.title())).toList(), found, counts)
                .writeExcel(response);
    }

    private static PlanQuery query(ListAddress address) {
        var order = switch (address.get("sort").orElse("")) {
            case "title" -> Order.TITLE;
            case "period" -> Order.PERIOD;
            default -> Order.ADOPTED;
        };
        return new PlanQuery(
                FoldedText.keyOf(address.get("q").orElse("")),
                address.get("level").filter(PlanQuery.LEVELS::contains).orElse(null),
                address.get("area").orElse(null),
                order,
                address.has("down", "1") || address.get("sort").isEmpty(),
                address.page());
    }

    private static boolean isNarrow(ListAddress address) {
        return NARROWING.stream().anyMatch(name -> address.get(name).isPresent());
    }

    private static List<Level> levels(Wording wording, ListAddress address) {
        return Stream.concat(
                        Stream.of(new Level("", wording.say("browse.filter.any"), false)),
                        PlanQuery.LEVELS.stream()
                                .map(code -> new Level(
                                        code, wording.say("browse.plans.level." + code), address.has("level", code))))
                .toList();
    }

    private static List<Kept> kept(ListAddress address) {
        return Stream.of("sort", "down")
                .flatMap(name -> address.get(name).map(value -> new Kept(name, value)).stream())
                .toList();
    }

    private String lead(Wording wording, Audience audience, ListAddress address, int found) {
        if (isNarrow(address)) {
            return wording.say("browse.plans.found", found);
        }
        return audience.isSignedIn()
                ? wording.say("browse.plans.lead", found, traces.underReview())
                : wording.say("browse.plans.visitor", found);
    }

    private static List<Column> columns(Wording wording, ListAddress address) {
        return Stream.of(
                        "title third",
                        "period",
                        "targets num",
                        "tasks num",
                        "unchecked num hide-s",
                        "version",
                        "adopted")
                .map(name -> column(wording, address, name))
                .toList();
    }

    private static Column column(Wording wording, ListAddress address, String named) {
        var name = named.split(" ", 2)[0];
        var look = named.substring(name.length()).strip();
        var label = wording.say("browse.column.plan." + name);
        if (!List.of("title", "period", "adopted").contains(name)) {
            return new Column(label, look, null, null);
        }
        var chosen = address.get("sort");
        var current = chosen.isEmpty() ? name.equals("adopted") : chosen.get().equals(name);
        var down = chosen.isEmpty() || address.has("down", "1");
        var href = address.with("sort", name)
                .with("down", current && !down ? "1" : "")
                .href();
        return new Column(label, look, href, current ? down ? "descending" : "ascending" : null);
    }

    private Line line(Wording wording, Audience audience, PlanHead plan, PlanCounts counts) {
        var period = plan.metadata().period();
        return new Line(
                plan.title(),
                "/plans/" + plan.id(),
                plan.example(),
                String.join("\u3000", plan.metadata().issuers()),
                period == null ? "" : wording.dates().of(period),
                String.valueOf(counts.of(ItemKind.TARGET)),
                String.valueOf(counts.of(ItemKind.TASK)),
                String.valueOf(counts.open()),
                wording.say("browse.version.number", plan.version().number()),
                wording.dates().day(plan.version().adoptedAt()),
                audience.isSignedIn() ? names.of(plan.version().adoptedBy(), wording.words()) : null);
    }

    private static DraftLine draft(Wording wording, Draft draft) {
        return new DraftLine(
                draft.title(),
                "/plans/" + draft.plan() + "/review",
                draft.fileName(),
                wording.say("browse.home.open", draft.all(), draft.open()),
                draft.doubtful() == 0 ? null : wording.say("browse.home.doubtful", draft.doubtful()),
                wording.dates().minute(draft.since()));
    }
}
