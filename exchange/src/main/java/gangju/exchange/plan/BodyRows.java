package gangju.exchange.plan;

import gangju.exchange.plan.PlanHeads.BodyColumn;
import gangju.model.Task.Body;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The sheet of bodies, which repeats and may complete what the sheet of tasks says: a task named in both must have the
 * same bodies, so that a change in one place alone is never lost.
 */
final class BodyRows {
    private final Map<String, List<Body>> byTask = new LinkedHashMap<>();
    private final Map<String, RowCells<BodyColumn>> first = new LinkedHashMap<>();

    void add(RowCells<BodyColumn> cells) {
        var task = cells.required(BodyColumn.TASK_ID);
        var name = cells.required(BodyColumn.NAME);
        var role = cells.code(BodyColumn.ROLE, Body.Role.class);
        if (role == null && cells.text(BodyColumn.ROLE) == null) {
            cells.problem(BodyColumn.ROLE, "cell-empty");
        }
        if (role != null && !task.isEmpty() && !name.isEmpty()) {
            byTask.computeIfAbsent(task, key -> new ArrayList<>()).add(new Body(name, role));
            first.putIfAbsent(task, cells);
        }
    }

    /** The tasks with their bodies; a task unknown, or with other bodies than its own row tells, is a problem. */
    List<TaskRow> with(List<TaskRow> tasks) {
        var known = new HashSet<String>();
        var all = new ArrayList<TaskRow>();
        for (var task : tasks) {
            known.add(task.id());
            var here = byTask.getOrDefault(task.id(), List.of());
            if (!here.isEmpty() && !task.bodies().isEmpty() && !Set.copyOf(here).equals(Set.copyOf(task.bodies()))) {
                cells(task.id()).problem(BodyColumn.NAME, "bodies-differ", task.title());
            }
            // the order of the plan is that of this sheet: the other has those that lead first
            all.add(here.isEmpty() ? task : task.with(here));
        }
        byTask.keySet().stream()
                .filter(task -> !known.contains(task))
                .forEach(task -> cells(task).problem(BodyColumn.TASK_ID, "task-unknown", task));
        return all;
    }

    private RowCells<BodyColumn> cells(String task) {
        return Objects.requireNonNull(first.get(task));
    }
}
