package gangju.exchange;

import gangju.model.OutlineNode;
import gangju.model.Project;
import gangju.model.Target;
import gangju.model.Task;
import gangju.model.Task.Body;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A plan as an Excel workbook: outline, targets, tasks and projects, each item with its source sentence. */
public final class PlanWorkbook {
    private final Words words;
    private final PlanContents contents;
    private final Map<String, String> sections = new HashMap<>();

    private PlanWorkbook(PlanContents contents, Words words) {
        this.words = words;
        this.contents = contents;
        contents.outline().forEach(node -> sections.put(node.id(), node.id() + " " + node.title()));
    }

    /**
     * Writes .xlsx and leaves the stream open; headings are Chinese, or English where the locale asks for it.
     *
     * <p>Sheets are streamed, so memory does not grow with the plan. Numbers are numbers with their unit in a column of
     * its own, an unknown value is an empty cell, and text that looks like a formula stays text.
     */
    public static void write(PlanContents contents, Locale locale, OutputStream out) throws IOException {
        new PlanWorkbook(contents, Words.of(locale)).write(out);
    }

    private void write(OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(200)) {
            var title = contents.version() == null
                    ? contents.title()
                    : words.text("version", contents.title(), contents.version());
            var book = new SheetWriter(workbook, title, words);
            outline(book);
            targets(book);
            tasks(book);
            projects(book);
            workbook.write(out);
        }
    }

    private void outline(SheetWriter book) {
        book.sheet(
                "outline",
                List.of(
                        new Column("id", 10),
                        new Column("level", 6),
                        new Column("number", 10),
                        new Column("title", 70),
                        new Column("kind", 10),
                        new Column("role", 10),
                        new Column("parent", 10)));
        for (OutlineNode node : contents.outline()) {
            book.row()
                    .text(node.id())
                    .number(node.level())
                    .text(node.number())
                    .text(node.title())
                    .text(words.code(node.kind()))
                    .text(code(node.role()))
                    .text(node.parent());
        }
    }

    private void targets(SheetWriter book) {
        book.sheet(
                "targets",
                List.of(
                        new Column("id", 10),
                        new Column("indicator", 34),
                        new Column("type", 10),
                        new Column("operator", 14),
                        new Column("value", 10),
                        new Column("valueHigh", 10),
                        new Column("unit", 10),
                        new Column("date", 10),
                        new Column("period", 12),
                        new Column("perYear", 7),
                        new Column("area", 12),
                        new Column("strength", 12),
                        new Column("striving", 7),
                        new Column("baselineValue", 10),
                        new Column("baselineUnit", 10),
                        new Column("baselineDate", 10),
                        new Column("section", 28),
                        new Column("origin", 7),
                        new Column("confidence", 9),
                        new Column("quote", 40),
                        new Column("sentence", 60)));
        contents.targets().forEach(target -> target(book.row(), target));
    }

    private void target(RowWriter row, Target target) {
        var baseline = target.baseline();
        row.text(target.id())
                .text(target.indicator())
                .text(words.code(target.type()))
                .text(words.code(target.operator()))
                .number(target.value())
                .number(target.valueHigh())
                .text(target.unit())
                .date(target.date())
                .text(
                        target.period() == null
                                ? null
                                : target.period().start() + "—"
                                        + target.period().end())
                .text(yes(target.perYear()))
                .text(target.area())
                .text(code(target.strength()))
                .text(yes(target.striving()));
        row.number(baseline == null ? null : baseline.value())
                .text(baseline == null ? null : baseline.unit())
                .date(baseline == null ? null : baseline.date())
                .text(section(target.section()))
                .text(words.code(target.origin()))
                .number(target.confidence())
                .text(target.quote())
                .text(contents.sentence(target.span()));
    }

    private void tasks(SheetWriter book) {
        book.sheet(
                "tasks",
                List.of(
                        new Column("id", 10),
                        new Column("section", 28),
                        new Column("task", 44),
                        new Column("lead", 24),
                        new Column("support", 24),
                        new Column("due", 12),
                        new Column("origin", 7),
                        new Column("actions", 90),
                        new Column("sentence", 50)));
        for (Task task : contents.tasks()) {
            book.row()
                    .text(task.id())
                    .text(section(task.section()))
                    .text(task.title())
                    .text(bodies(task, Body.Role.LEAD))
                    .text(bodies(task, Body.Role.SUPPORT))
                    .date(task.due())
                    .text(words.code(task.origin()))
                    .text(task.actions().stream().map(Task.Action::text).collect(Collectors.joining("\n")))
                    .text(contents.sentence(task.span()));
        }
    }

    private void projects(SheetWriter book) {
        book.sheet(
                "projects",
                List.of(
                        new Column("id", 10),
                        new Column("kind", 12),
                        new Column("name", 44),
                        new Column("capability", 28),
                        new Column("value", 12),
                        new Column("unit", 10),
                        new Column("section", 28),
                        new Column("sentence", 80)));
        for (Project project : contents.projects()) {
            if (project.capability().isEmpty()) {
                project(book.row(), project, null);
            }
            project.capability().forEach(capability -> project(book.row(), project, capability));
        }
    }

    /** A project with several numbers takes a row for each, under one id. */
    private void project(RowWriter row, Project project, Project.@Nullable Capability capability) {
        row.text(project.id())
                .text(words.code(project.kind()))
                .text(project.name())
                .text(capability == null ? null : capability.what())
                .number(capability == null ? null : capability.value())
                .text(capability == null ? null : capability.unit())
                .text(section(project.section()))
                .text(contents.sentence(project.span()));
    }

    private static String bodies(Task task, Body.Role role) {
        return task.bodies().stream()
                .filter(body -> body.role() == role)
                .map(Body::name)
                .collect(Collectors.joining("、"));
    }

    private @Nullable String section(@Nullable String id) {
        return id == null ? null : sections.getOrDefault(id, id);
    }

    private @Nullable String code(@Nullable Enum<?> code) {
        return code == null ? null : words.code(code);
    }

    private @Nullable String yes(boolean value) {
        return value ? words.text("yes") : null;
    }
}
