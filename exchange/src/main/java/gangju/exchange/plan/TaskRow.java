package gangju.exchange.plan;

import gangju.exchange.plan.PlanHeads.TaskColumn;
import gangju.model.Origin;
import gangju.model.PartialDate;
import gangju.model.Task;
import gangju.model.Task.Action;
import gangju.model.Task.Body;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of a plan's workbook: everything but its place in the text.
 *
 * @param id as the sheet of bodies names the task
 */
record TaskRow(
        String id,
        OutlineRows.@Nullable Row section,
        String title,
        List<String> actions,
        List<Body> bodies,
        @Nullable PartialDate due,
        Origin origin,
        @Nullable String sentence) {
    TaskRow {
        actions = List.copyOf(actions);
        bodies = List.copyOf(bodies);
    }

    /** @param usual id where the row has none */
    static TaskRow of(RowCells<TaskColumn> cells, OutlineRows outline, String usual) {
        var id = cells.text(TaskColumn.ID);
        var origin = cells.code(TaskColumn.ORIGIN, Origin.class);
        var bodies = new ArrayList<Body>();
        NameList.parse(cells.text(TaskColumn.LEAD)).forEach(name -> bodies.add(new Body(name, Body.Role.LEAD)));
        NameList.parse(cells.text(TaskColumn.SUPPORT)).forEach(name -> bodies.add(new Body(name, Body.Role.SUPPORT)));
        return new TaskRow(
                id == null ? usual : id,
                outline.section(cells, TaskColumn.SECTION),
                cells.required(TaskColumn.TASK),
                lines(cells.text(TaskColumn.ACTIONS)),
                bodies,
                cells.date(TaskColumn.DUE),
                origin == null ? Origin.TABLE : origin,
                cells.text(TaskColumn.SENTENCE));
    }

    TaskRow with(List<Body> all) {
        return new TaskRow(id, section, title, actions, all, due, origin, sentence);
    }

    Task in(WrittenText text, String number) {
        var whole = text.sentence(sentence == null ? title : sentence);
        var places = text.parts(whole, actions);
        var said = new ArrayList<Action>();
        for (int i = 0; i < actions.size(); i++) {
            said.add(new Action(actions.get(i), places.get(i)));
        }
        return new Task(number, section == null ? null : section.id(), title, said, bodies, due, origin, whole, null);
    }

    private static List<String> lines(@Nullable String cell) {
        return cell == null
                ? List.of()
                : cell.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
