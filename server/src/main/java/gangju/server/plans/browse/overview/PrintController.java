package gangju.server.plans.browse.overview;

import gangju.model.Span;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.ItemFilter;
import gangju.server.plans.browse.ItemFilter.Order;
import gangju.server.plans.browse.PlanItem;
import gangju.server.plans.browse.PlanItems;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.PlanText;
import gangju.server.plans.browse.view.MarkedText;
import gangju.server.plans.browse.view.PlanContext;
import gangju.server.plans.browse.view.PlanPages;
import gangju.server.plans.browse.view.PlanPages.PlanSection;
import gangju.server.plans.browse.view.TargetLine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The plan on paper: facts, targets, and the text with what was read from it; a long one in parts. */
@Controller
final class PrintController {
    private static final int LISTS_A_PART = 2;
    private static final int TARGETS_A_PART = LISTS_A_PART * ItemFilter.PAGE_SIZE;
    private final PlanPages plans;
    private final PlanItems items;
    private final PlanText text;
    private final Pages pages;

    PrintController(PlanPages plans, PlanItems items, PlanText text, Pages pages) {
        this.plans = plans;
        this.items = items;
        this.text = text;
        this.pages = pages;
    }

    @GetMapping("/plans/{plan:\\d{1,18}}/print")
    View print(HttpServletRequest request, @PathVariable long plan) {
        var context = plans.open(request, plan);
        var address = ListAddress.of(request, "page");
        var outline = plans.outline(context);
        var reading = context.head().document().readingId();
        var whole = new Span(0, Integer.MAX_VALUE);
        var part = text.page(reading, whole, address.page());
        var first = (address.page() - 1) * LISTS_A_PART + 1;
        var targets = new ArrayList<PlanItem>();
        var total = 0L;
        for (var list = first; list < first + LISTS_A_PART; list++) {
            var found = items.list(context.version(), inPlanOrder(list));
            targets.addAll(found.items());
            total = Math.max(total, found.total());
        }
        var ofTargets = Math.toIntExact((total + TARGETS_A_PART - 1) / TARGETS_A_PART);
        var parts = Math.max(part.pages(), ofTargets);
        var lines = address.page() > part.pages() ? List.<PlanText.Line>of() : part.lines();
        return pages.view(
                "plans/browse/print.jte",
                new PrintPage(
                        plans.page(context, PlanSection.OVERVIEW, context.say("browse.print")),
                        PlanFacts.tally(context),
                        address.page() == 1 ? PlanFacts.of(context) : List.of(),
                        targets.stream()
                                .map(item -> TargetLine.of(context, outline, item))
                                .toList(),
                        marked(context, outline, lines),
                        Pager.of(Math.min(address.page(), parts), parts, address::pageHref),
                        context.say("browse.print.part", Math.min(address.page(), parts), parts)));
    }

    private static ItemFilter inPlanOrder(int list) {
        return new ItemFilter(ItemKind.TARGET, null, null, null, null, false, Order.PLAN, false, list);
    }

    private List<MarkedText.Line> marked(PlanContext context, PlanOutline outline, List<PlanText.Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var from = lines.getFirst().span().start();
        var to = lines.getLast().span().end();
        return MarkedText.of(context, outline, items.within(context.version(), from, to))
                .lines(lines);
    }
}
