package gangju.server.plans.browse.items;

import gangju.server.pages.ListAddress;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.plans.browse.PlanBodies;
import gangju.server.plans.browse.PlanBodies.Body;
import gangju.server.plans.browse.PlanBodies.BodyTask;
import gangju.server.plans.browse.items.BodiesPage.BodyLine;
import gangju.server.plans.browse.items.BodiesPage.TaskLink;
import gangju.server.plans.browse.view.PlanContext;
import gangju.server.plans.browse.view.PlanPages;
import gangju.server.plans.browse.view.PlanPages.PlanSection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Who does what: the bodies that the plan names, with their tasks. */
@Controller
final class BodiesController {
    private static final int PAGE_SIZE = 30;
    private static final int TASKS_SHOWN = 8;
    private final PlanPages plans;
    private final PlanBodies bodies;
    private final Pages pages;

    BodiesController(PlanPages plans, PlanBodies bodies, Pages pages) {
        this.plans = plans;
        this.bodies = bodies;
        this.pages = pages;
    }

    @GetMapping("/plans/{plan:\\d{1,18}}/bodies")
    View bodies(HttpServletRequest request, @PathVariable long plan) {
        var context = plans.open(request, plan);
        var address = ListAddress.of(request, "page");
        var all = bodies.all(context.version());
        var count = Math.max(1, (all.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var number = Math.min(address.page(), count);
        var shown =
                all.stream().skip((number - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
        var tasks = bodies
                .tasks(context.version(), shown.stream().map(Body::name).toList(), TASKS_SHOWN)
                .stream()
                .collect(Collectors.groupingBy(BodyTask::body));
        return pages.view(
                "plans/browse/bodies.jte",
                new BodiesPage(
                        plans.page(context, PlanSection.BODIES, context.say("browse.tab.bodies")),
                        lead(context, all),
                        shown.stream().map(body -> line(context, body, tasks)).toList(),
                        Pager.of(number, count, address::pageHref)));
    }

    private static String lead(PlanContext context, List<Body> all) {
        var leading = all.stream().filter(body -> body.leads() > 0).count();
        return context.say("browse.bodies.lead", all.size(), leading);
    }

    private static BodyLine line(PlanContext context, Body body, Map<String, List<BodyTask>> tasks) {
        var address = new ListAddress(context.href("/tasks"), Map.of("body", body.name())).href();
        var shown = tasks.getOrDefault(body.name(), List.of());
        var hidden = body.leads() + body.supports() - shown.size();
        return new BodyLine(
                body.name(),
                address,
                figure(body.leads()),
                figure(body.supports()),
                shown.stream().map(task -> link(context, task)).toList(),
                hidden <= 0 ? null : context.say("browse.bodies.more", hidden));
    }

    private static TaskLink link(PlanContext context, BodyTask task) {
        return new TaskLink(
                task.label(),
                context.href("/items/" + task.task()),
                context.wording().name("role", task.role()),
                task.checked());
    }

    private static String figure(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }
}
