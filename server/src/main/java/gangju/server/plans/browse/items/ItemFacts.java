package gangju.server.plans.browse.items;

import gangju.model.OutlineNode;
import gangju.model.Project;
import gangju.model.Statement;
import gangju.model.Target;
import gangju.model.Task;
import gangju.model.Task.Body.Role;
import gangju.server.pages.Fact;
import gangju.server.pages.ListAddress;
import gangju.server.plans.browse.PlanItem;
import gangju.server.plans.browse.view.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item's fields in words. */
final class ItemFacts {
    private final PlanContext context;
    private final List<Fact> facts = new ArrayList<>();

    private ItemFacts(PlanContext context) {
        this.context = context;
    }

    static List<Fact> of(PlanContext context, PlanItem item) {
        var facts = new ItemFacts(context);
        switch (item.kind()) {
            case NODE -> facts.node(item.as(OutlineNode.class));
            case TARGET -> facts.target(item.as(Target.class));
            case TASK -> facts.task(item.as(Task.class));
            case PROJECT -> facts.project(item.as(Project.class));
            case STATEMENT -> facts.statement(item.as(Statement.class));
        }
        return facts.facts;
    }

    /** The item in one sentence, for the line under the title. */
    static String lead(PlanContext context, PlanItem item) {
        var wording = context.wording();
        return switch (item.kind()) {
            case TARGET -> wording.targets().sentence(item.as(Target.class));
            case TASK -> taskLead(context, item.as(Task.class));
            case PROJECT -> wording.name("project", item.as(Project.class).kind());
            case STATEMENT -> wording.name("statement", item.as(Statement.class).statementClass());
            case NODE -> wording.name("kind", item.kind());
        };
    }

    private static String taskLead(PlanContext context, Task task) {
        var actions = context.say("browse.task.actions", task.actions().size());
        var due = task.due() == null
                ? context.say("browse.task.no-due")
                : context.say("plan-words.by", context.wording().dates().of(task.due()));
        return context.say("plan-words.sentence", actions, due);
    }

    private void target(Target target) {
        var wording = context.wording();
        say("indicator", target.indicator());
        say("measure", wording.targets().measure(target));
        say("operator", wording.targets().operator(target.operator()));
        say("when", wording.targets().when(target).orElse(""));
        if (target.period() != null) {
            say("period", wording.dates().of(target.period()));
        }
        say("baseline", target.baseline() == null ? "" : wording.targets().baseline(target.baseline()));
        say("type", wording.name("type", target.type()));
        say(
                "strength",
                target.strength() == null
                        ? context.say("plan-words.strength.unstated")
                        : wording.name("strength", target.strength()));
        if (target.striving()) {
            say("striving", context.say("browse.fact.striving.yes"));
        }
        if (target.area() != null) {
            say("area", target.area());
        }
        say("origin", wording.name("origin", target.origin()));
    }

    private void task(Task task) {
        bodies("lead", task, Role.LEAD);
        bodies("support", task, Role.SUPPORT);
        say("due", task.due() == null ? "" : context.wording().dates().of(task.due()));
        say("origin", context.wording().name("origin", task.origin()));
    }

    private void bodies(String key, Task task, Role role) {
        var bodies = task.bodies().stream().filter(body -> body.role() == role).toList();
        if (bodies.isEmpty()) {
            say(key, "");
        }
        for (var body : bodies) {
            var tasks = new ListAddress(context.href("/tasks"), Map.of("body", body.name())).href();
            facts.add(Fact.linked(context.say("browse.fact." + key), body.name(), tasks));
        }
    }

    private void project(Project project) {
        say("kind", context.wording().name("project", project.kind()));
        var capabilities = ProjectLine.capabilities(context, project);
        say("capability", String.join("；", capabilities));
    }

    private void statement(Statement statement) {
        var wording = context.wording();
        say("indicator", statement.indicator());
        say("value", statement.value() == null ? "" : wording.figures().figure(statement.value(), statement.unit()));
        say("as-of", statement.date() == null ? "" : wording.dates().of(statement.date()));
        say("class", wording.name("statement", statement.statementClass()));
    }

    private void node(OutlineNode node) {
        say("level", String.valueOf(node.level()));
        say("role", node.role() == null ? "" : context.wording().name("node", node.role()));
    }

    private void say(String key, @Nullable String value) {
        facts.add(Fact.of(context.say("browse.fact." + key), value == null ? "" : value));
    }
}
