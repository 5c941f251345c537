package gangju.server.plans.browse.items;

import gangju.model.Project;
import gangju.model.Statement.StatementClass;
import gangju.model.TargetType;
import gangju.server.pages.Pages;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.ItemFilter.Order;
import gangju.server.plans.browse.PlanBodies;
import gangju.server.plans.browse.PlanItem;
import gangju.server.plans.browse.PlanItems;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.view.PlanContext;
import gangju.server.plans.browse.view.PlanPages;
import gangju.server.plans.browse.view.PlanPages.PlanSection;
import gangju.server.plans.browse.view.TargetLine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The lists of a plan's items, filtered, ordered and paged by their address. */
@Controller
final class ListsController {
    private static final int BODIES_TO_CHOOSE = 300;
    private final PlanPages plans;
    private final PlanItems items;
    private final PlanBodies bodies;
    private final Pages pages;

    ListsController(PlanPages plans, PlanItems items, PlanBodies bodies, Pages pages) {
        this.plans = plans;
        this.items = items;
        this.bodies = bodies;
        this.pages = pages;
    }

    /** Makes the line of an item. */
    @FunctionalInterface
    private interface LineMaker<L> {
        L of(PlanContext context, PlanOutline outline, PlanItem item);
    }

    @GetMapping("/plans/{plan:\\d{1,18}}/targets")
    View targets(HttpServletRequest request, @PathVariable long plan) {
        var context = plans.open(request, plan);
        var outline = outline(context);
        var wording = context.wording();
        var list = new ListRequest(context, outline, ItemKind.TARGET)
                .byChapter()
                .byGroup(context.say("browse.filter.type"), TargetType.values(), type -> wording.name("type", type))
                .byStrength()
                .byState()
                .sorted("browse.column.target", "third", Order.NAME)
                .sorted("browse.column.measure", "", Order.VALUE)
                .sorted("browse.column.when", "", Order.DATE)
                .column("browse.column.baseline", "num")
                .column("browse.column.type", "")
                .sorted("browse.column.section", "", Order.PLAN);
        return pages.view("plans/browse/targets.jte", found(context, outline, list, TargetLine::of));
    }

    @GetMapping("/plans/{plan:\\d{1,18}}/tasks")
    View tasks(HttpServletRequest request, @PathVariable long plan) {
        var context = plans.open(request, plan);
        var outline = outline(context);
        var names = bodies.all(context.version()).stream()
                .map(PlanBodies.Body::name)
                .limit(BODIES_TO_CHOOSE)
                .toList();
        var list = new ListRequest(context, outline, ItemKind.TASK)
                .byChapter()
                .byBody(names)
                .byState()
                .sorted("browse.column.task", "half", Order.NAME)
                .column("browse.column.bodies", "")
                .sorted("browse.column.due", "", Order.DATE)
                .sorted("browse.column.section", "", Order.PLAN);
        return pages.view("plans/browse/tasks.jte", found(context, outline, list, TaskLine::of));
    }

    @GetMapping("/plans/{plan:\\d{1,18}}/projects")
    View projects(HttpServletRequest request, @PathVariable long plan) {
        var context = plans.open(request, plan);
        var outline = outline(context);
        var wording = context.wording();
        var list = new ListRequest(context, outline, ItemKind.PROJECT)
                .byChapter()
                .byGroup(
                        context.say("browse.filter.kind"), Project.Kind.values(), kind -> wording.name("project", kind))
                .byState()
                .sorted("browse.column.project", "half", Order.NAME)
                .column("browse.column.kind", "")
                .column("browse.column.capability", "")
                .sorted("browse.column.section", "", Order.PLAN);
        return pages.view("plans/browse/projects.jte", found(context, outline, list, ProjectLine::of));
    }

    @GetMapping("/plans/{plan:\\d{1,18}}/numbers")
    View numbers(HttpServletRequest request, @PathVariable long plan) {
        var context = plans.open(request, plan);
        var outline = outline(context);
        var wording = context.wording();
        var list = new ListRequest(context, outline, ItemKind.STATEMENT)
                .byChapter()
                .byGroup(
                        context.say("browse.filter.class"),
                        StatementClass.values(),
                        group -> wording.name("statement", group))
                .byState()
                .sorted("browse.column.number", "half", Order.NAME)
                .sorted("browse.column.value", "num", Order.VALUE)
                .column("browse.column.unit", "")
                .sorted("browse.column.as-of", "", Order.DATE)
                .column("browse.column.class", "")
                .sorted("browse.column.section", "", Order.PLAN);
        return pages.view("plans/browse/numbers.jte", found(context, outline, list, NumberLine::of));
    }

    private <L> ItemList<L> found(PlanContext context, PlanOutline outline, ListRequest request, LineMaker<L> maker) {
        var filter = request.filter();
        var found = items.list(context.version(), filter);
        var section = PlanSection.of(filter.kind());
        var frame = request.frame("browse.tab." + section.name().toLowerCase(Locale.ROOT), found.total());
        return new ItemList<>(
                plans.page(context, section, frame.title()),
                frame,
                found.items().stream()
                        .map(item -> maker.of(context, outline, item))
                        .toList());
    }

    private PlanOutline outline(PlanContext context) {
        return plans.outline(context);
    }
}
