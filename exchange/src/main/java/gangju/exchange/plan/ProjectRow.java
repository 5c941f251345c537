package gangju.exchange.plan;

import gangju.exchange.plan.PlanHeads.ProjectColumn;
import gangju.model.Project;
import gangju.model.Project.Capability;
import gangju.model.Project.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project of a plan's workbook with the numbers of all its rows. */
record ProjectRow(
        String id,
        Kind kind,
        String name,
        List<Capability> capabilities,
        OutlineRows.@Nullable Row section,
        String sentence) {
    ProjectRow {
        capabilities = List.copyOf(capabilities);
    }

    /** @param usual id where the row has none */
    static ProjectRow of(RowCells<ProjectColumn> cells, OutlineRows outline, String usual) {
        var id = cells.text(ProjectColumn.ID);
        var kind = cells.code(ProjectColumn.KIND, Kind.class);
        var sentence = cells.text(ProjectColumn.SENTENCE);
        var what = cells.text(ProjectColumn.CAPABILITY);
        var value = cells.number(ProjectColumn.VALUE);
        var unit = cells.text(ProjectColumn.UNIT);
        if ((what == null) != (value == null)) {
            cells.problem(value == null ? ProjectColumn.VALUE : ProjectColumn.CAPABILITY, "cell-empty");
        }
        return new ProjectRow(
                id == null ? usual : id,
                kind == null ? Kind.PROJECT : kind,
                cells.required(ProjectColumn.NAME),
                what == null || value == null ? List.of() : List.of(new Capability(what, value, unit)),
                outline.section(cells, ProjectColumn.SECTION),
                sentence == null ? cells.whole() : sentence);
    }

    /** Whether another row is about the same project. */
    boolean agrees(ProjectRow other) {
        return kind == other.kind && name.equals(other.name);
    }

    ProjectRow and(ProjectRow more) {
        var all = new ArrayList<>(capabilities);
        all.addAll(more.capabilities);
        return new ProjectRow(id, kind, name, all, section, sentence);
    }

    Project in(WrittenText text, String number) {
        var span = text.within(sentence, name);
        return new Project(number, kind, name, capabilities, section == null ? null : section.id(), span, null);
    }
}
