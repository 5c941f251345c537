package gangju.server.plans.browse.view;

import gangju.server.plans.PlanDoor;
import gangju.server.plans.PlanPage;
import gangju.server.plans.browse.Audience;
import gangju.server.plans.browse.PlanContents;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.VisiblePlans;
import gangju.server.plans.browse.view.PlanPages.PlanSection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Opens plans to the pages of other modules. */
@Component
final class OpenedPlans implements PlanDoor {
    private final PlanPages pages;
    private final VisiblePlans plans;
    private final PlanContents contents;

    OpenedPlans(PlanPages pages, VisiblePlans plans, PlanContents contents) {
        this.pages = pages;
        this.plans = plans;
        this.contents = contents;
    }

    @Override
    public PlanPage open(HttpServletRequest request, long plan, String path, String title) {
        return pages.page(pages.open(request, plan), PlanSection.at(path), title);
    }

    @Override
    public List<Heading> headings(long plan) {
        var head = plans.find(plan, Audience.SIGNED_IN).orElseThrow(() -> new AbsentPlan(plan));
        var outline = contents.outline(head.version().id());
        return outline.all().stream()
                .map(heading -> heading(plan, outline, heading))
                .toList();
    }

    private static Heading heading(long plan, PlanOutline outline, PlanOutline.Heading heading) {
        var link = Objects.requireNonNull(SectionLink.of(plan, outline, heading.item()));
        var chapter = outline.chapter(heading.item()).orElse(heading);
        return new Heading(heading.item(), chapter.item(), link.label(), link.title(), heading.name(), link.href());
    }
}
