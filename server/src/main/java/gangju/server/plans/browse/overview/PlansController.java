package gangju.server.plans.browse.overview;

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
import gangju.server.plans.browse.PlanTraces;
import gangju.server.plans.browse.PlanTraces.Draft;
import gangju.server.plans.browse.VisiblePlans;
import gangju.server.plans.browse.overview.HomePage.DraftLine;
import gangju.server.plans.browse.overview.PlansPage.Column;
import gangju.server.plans.browse.overview.PlansPage.Line;
import gangju.server.plans.browse.view.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Which plans are there, and in what state? */
@Controller
final class PlansController {
    private static final int PAGE_SIZE = 50;
    private final VisiblePlans plans;
    private final PlanItems items;
    private final PlanTraces traces;
    private final Pages pages;
    private final Clock clock;

    PlansController(VisiblePlans plans, PlanItems items, PlanTraces traces, Pages pages, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.traces = traces;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/plans")
    View plans(HttpServletRequest request) {
        var audience = Audience.of(request);
        var wording = Wording.of(request, clock);
        var address = ListAddress.of(request, "q", "sort", "down", "page");
        var key = FoldedText.keyOf(address.get("q").orElse(""));
        var matching = plans.all(audience).stream()
                .filter(plan -> FoldedText.keyOf(plan.title() + " "
                                + String.join(" ", plan.metadata().issuers()))
                        .contains(key))
                .sorted(order(address))
                .toList();
        var count = Math.max(1, (matching.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var number = Math.min(address.page(), count);
        var shown = matching.stream()
                .skip((number - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .toList();
        var counts =
                items.totals(shown.stream().map(plan -> plan.version().id()).toList());
        var drafts = audience.isSignedIn() ? traces.drafts() : List.<Draft>of();
        return pages.view(
                "plans/browse/plans.jte",
                new PlansPage(
                        pages.frame(request, Section.PLANS, wording.say("pages.menu.plans")),
                        audience.isSignedIn(),
                        lead(wording, audience, matching.size(), drafts.size()),
                        address.get("q").orElse(""),
                        columns(wording, address),
                        shown.stream()
                                .map(plan -> line(
                                        wording,
                                        audience,
                                        plan,
                                        counts.of(plan.version().id())))
                                .toList(),
                        drafts.stream()
                                .filter(draft -> FoldedText.keyOf(draft.title()).contains(key))
                                .map(draft -> draft(wording, draft))
                                .toList(),
                        Pager.of(number, count, address::pageHref)));
    }

    private static String lead(Wording wording, Audience audience, int adopted, int drafts) {
        return audience.isSignedIn()
                ? wording.say("browse.plans.lead", adopted, drafts)
                : wording.say("browse.plans.visitor", adopted);
    }

    private static Comparator<PlanHead> order(ListAddress address) {
        var collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        Comparator<PlanHead> order = switch (address.get("sort").orElse("adopted")) {
            case "title" -> Comparator.comparing(PlanHead::title, collator);
            case "period" -> Comparator.comparing(PlansController::startYear);
            default -> Comparator.comparing(plan -> plan.version().adoptedAt());
        };
        var newestFirst = address.get("sort").isEmpty();
        return address.has("down", "1") || newestFirst ? order.reversed() : order;
    }

    private static int startYear(PlanHead plan) {
        var period = plan.metadata().period();
        return period == null ? 0 : period.start().year();
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

    private static Line line(Wording wording, Audience audience, PlanHead plan, PlanCounts counts) {
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
                audience.isSignedIn() ? plan.version().adoptedBy() : null);
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
