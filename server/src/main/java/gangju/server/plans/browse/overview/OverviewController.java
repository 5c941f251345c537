package gangju.server.plans.browse.overview;

import gangju.model.Finding.Severity;
import gangju.model.OutlineNode.Role;
import gangju.server.pages.Pages;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.ItemFilter;
import gangju.server.plans.browse.ItemFilter.Order;
import gangju.server.plans.browse.PlanDocuments;
import gangju.server.plans.browse.PlanItem;
import gangju.server.plans.browse.PlanItems;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.overview.OverviewPage.Finding;
import gangju.server.plans.browse.overview.OverviewPage.Goal;
import gangju.server.plans.browse.overview.OverviewPage.Group;
import gangju.server.plans.browse.view.PlanContext;
import gangju.server.plans.browse.view.PlanPages;
import gangju.server.plans.browse.view.PlanPages.PlanSection;
import gangju.server.plans.browse.view.SectionLink;
import gangju.server.plans.browse.view.TargetLine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What did we promise, and how much time has gone? */
@Controller
final class OverviewController {
    private static final int MOST_FINDINGS = 30;
    private static final int SECTION = 2;
    private final PlanPages plans;
    private final PlanItems items;
    private final PlanDocuments documents;
    private final Pages pages;
    private final Clock clock;

    OverviewController(PlanPages plans, PlanItems items, PlanDocuments documents, Pages pages, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.documents = documents;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/plans/{plan:\\d{1,18}}")
    View overview(HttpServletRequest request, @PathVariable long plan) {
        var context = plans.open(request, plan);
        var outline = plans.outline(context);
        var chapters = new Chapters(plan, outline, items.counts(context.version()));
        var period = period(context);
        var found = items.list(context.version(), inPlanOrder());
        return pages.view(
                "plans/browse/overview.jte",
                new OverviewPage(
                        plans.page(context, PlanSection.OVERVIEW, ""),
                        lead(context, period),
                        PlanFacts.of(context),
                        period,
                        goals(context, outline, chapters),
                        groups(context, outline, found.items()),
                        Math.toIntExact(found.total()) - found.items().size(),
                        chapters.table(),
                        chapters.total(context.say("browse.total")),
                        findings(context),
                        outline.chapters().isEmpty()
                                ? context.href("/outline")
                                : SectionLink.href(plan, outline.chapters().getFirst()),
                        context.audience().isSignedIn() ? context.href("/review") : null));
    }

    private static ItemFilter inPlanOrder() {
        return new ItemFilter(ItemKind.TARGET, null, null, null, null, false, Order.PLAN, false, 1);
    }

    private @Nullable PeriodStrip period(PlanContext context) {
        var period = context.head().metadata().period();
        return period == null ? null : PeriodStrip.of(period, LocalDate.now(clock), context.wording());
    }

    private static String lead(PlanContext context, @Nullable PeriodStrip period) {
        var tally = PlanFacts.tally(context);
        return period == null ? tally : context.say("browse.lead", period.sentence(), tally);
    }

    private static List<Goal> goals(PlanContext context, PlanOutline outline, Chapters chapters) {
        return outline.all().stream()
                .filter(heading -> heading.node().role() == Role.GOAL
                        && outline.children(heading).stream()
                                .noneMatch(child -> child.node().role() == Role.GOAL))
                .limit(24)
                .map(heading -> new Goal(
                        heading.name().replaceFirst("^\\p{Pd}+", ""),
                        SectionLink.href(context.plan(), heading),
                        chapters.targets(heading)))
                .toList();
    }

    /** By section: a head with one target of its own would part the table into as many groups as rows. */
    private static List<Group> groups(PlanContext context, PlanOutline outline, List<PlanItem> targets) {
        var groups = new ArrayList<Group>();
        @Nullable Long section = null;
        for (var item : targets) {
            var path = outline.path(item.node());
            var at = path.isEmpty()
                    ? null
                    : path.get(Math.min(path.size(), SECTION) - 1).item();
            if (groups.isEmpty() || !Objects.equals(section, at)) {
                section = at;
                var link = SectionLink.of(context.plan(), outline, at);
                groups.add(new Group(
                        link == null ? context.say("browse.no-section") : link.title(),
                        link == null ? null : link.href(),
                        new ArrayList<>()));
            }
            groups.getLast().lines().add(TargetLine.of(context, outline, item));
        }
        return groups;
    }

    private List<Finding> findings(PlanContext context) {
        return documents.findings(context.head().document().readingId()).stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .limit(MOST_FINDINGS)
                .map(finding -> new Finding(
                        context.wording().name("severity", finding.severity()),
                        finding.severity() == Severity.ERROR,
                        finding.message()))
                .toList();
    }
}
