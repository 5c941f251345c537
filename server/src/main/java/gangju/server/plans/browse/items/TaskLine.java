package gangju.server.plans.browse.items;

import gangju.model.Task;
import gangju.model.Task.Body.Role;
import gangju.server.plans.browse.PlanItem;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.view.PlanContext;
import gangju.server.plans.browse.view.SectionLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task in a table.
 *
 * @param action the first of its action sentences, shortened
 * @param more how many action sentences there are, in words; null for one
 * @param due by when, null where the plan does not say
 */
public record TaskLine(
        String href,
        String title,
        @Nullable String action,
        @Nullable String more,
        List<String> leads,
        List<String> supports,
        @Nullable String due,
        @Nullable SectionLink section,
        boolean checked) {
    private static final int LENGTH = 90;

    static TaskLine of(PlanContext context, PlanOutline outline, PlanItem item) {
        var task = item.as(Task.class);
        var actions = task.actions();
        return new TaskLine(
                context.href("/items/" + item.id()),
                task.title(),
                actions.isEmpty() ? null : shortened(actions.getFirst().text()),
                actions.size() < 2 ? null : context.say("browse.task.more", actions.size()),
                bodies(task, Role.LEAD),
                bodies(task, Role.SUPPORT),
                task.due() == null ? null : context.wording().dates().of(task.due()),
                SectionLink.of(context.plan(), outline, item.node()),
                item.checked());
    }

    private static List<String> bodies(Task task, Role role) {
        return task.bodies().stream()
                .filter(body -> body.role() == role)
                .map(Task.Body::name)
                .toList();
    }

    static String shortened(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
