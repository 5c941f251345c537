package gangju.server.plans.browse.items;

import gangju.model.Project;
import gangju.server.plans.browse.PlanItem;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.view.PlanContext;
import gangju.server.plans.browse.view.SectionLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project in a table.
 *
 * @param capabilities the numbers that the plan states for it, in words
 */
public record ProjectLine(
        String href,
        String name,
        @Nullable String quote,
        String kind,
        List<String> capabilities,
        @Nullable SectionLink section,
        boolean checked) {

    static ProjectLine of(PlanContext context, PlanOutline outline, PlanItem item) {
        var project = item.as(Project.class);
        return new ProjectLine(
                context.href("/items/" + item.id()),
                project.name(),
                item.quote() == null || item.quote().equals(project.name()) ? null : TaskLine.shortened(item.quote()),
                context.wording().name("project", project.kind()),
                capabilities(context, project),
                SectionLink.of(context.plan(), outline, item.node()),
                item.checked());
    }

    static List<String> capabilities(PlanContext context, Project project) {
        return project.capability().stream()
                .map(capability -> capability.what()
                        + context.say("browse.colon")
                        + context.wording().figures().figure(capability.value(), capability.unit()))
                .toList();
    }
}
