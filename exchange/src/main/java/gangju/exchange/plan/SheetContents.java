package gangju.exchange.plan;

import gangju.model.Metadata;
import gangju.model.OutlineNode;
import gangju.model.Pages;
import gangju.model.Project;
import gangju.model.Reading;
import gangju.model.SourceFile;
import gangju.model.Target;
import gangju.model.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the sheets of a plan hold, without a flaw; written out as a text with every item at its sentence. */
record SheetContents(
        Metadata metadata,
        List<OutlineRows.Row> outline,
        List<TargetRow> targets,
        List<TaskRow> tasks,
        List<ProjectRow> projects) {

    Reading reading(SourceFile source) {
        var writer = new Writer();
        writer.write();
        var text = writer.text.whole();
        return new Reading(
                new SourceFile(source.file(), source.mediaType(), null, source.sha256(), text.length()),
                text,
                metadata,
                writer.nodes,
                inOrder(targets, writer.targets),
                List.of(),
                inOrder(tasks, writer.tasks),
                inOrder(projects, writer.projects),
                List.of(),
                Pages.NONE,
                List.of());
    }

    /** In the order of their sheet. */
    private static <R, I> List<I> inOrder(List<R> rows, Map<R, I> items) {
        return rows.stream().map(items::get).map(Objects::requireNonNull).toList();
    }

    private final class Writer {
        private final WrittenText text = new WrittenText();
        private final Map<Object, Integer> places = new IdentityHashMap<>();
        private final List<OutlineNode> nodes = new ArrayList<>();
        private final Map<TargetRow, Target> targets = new IdentityHashMap<>();
        private final Map<TaskRow, Task> tasks = new IdentityHashMap<>();
        private final Map<ProjectRow, Project> projects = new IdentityHashMap<>();

        /** The title, what stands under no heading, then every heading with what stands under it. */
        void write() {
            var title = metadata().title();
            if (title != null) {
                text.heading(title);
            }
            number(SheetContents.this.targets);
            number(SheetContents.this.tasks);
            number(SheetContents.this.projects);
            var ofTargets = bySection(SheetContents.this.targets, TargetRow::section);
            var ofTasks = bySection(SheetContents.this.tasks, TaskRow::section);
            var ofProjects = bySection(SheetContents.this.projects, ProjectRow::section);
            var sections = new ArrayList<OutlineRows.@Nullable Row>();
            sections.add(null);
            sections.addAll(outline());
            for (var section : sections) {
                if (section != null) {
                    nodes.add(section.at(text.heading(section.line())));
                }
                ofTargets
                        .getOrDefault(section, List.of())
                        .forEach(row -> targets.put(row, row.in(text, "t" + places.get(row))));
                ofTasks.getOrDefault(section, List.of())
                        .forEach(row -> tasks.put(row, row.in(text, "k" + places.get(row))));
                ofProjects
                        .getOrDefault(section, List.of())
                        .forEach(row -> projects.put(row, row.in(text, "p" + places.get(row))));
            }
        }

        /** By the place in its sheet. */
        private void number(List<?> rows) {
            int place = 0;
            for (var row : rows) {
                places.put(row, ++place);
            }
        }

        private static <R> Map<OutlineRows.@Nullable Row, List<R>> bySection(
                List<R> rows, Function<R, OutlineRows.@Nullable Row> section) {
            var grouped = new HashMap<OutlineRows.@Nullable Row, List<R>>();
            rows.forEach(row -> grouped.computeIfAbsent(section.apply(row), key -> new ArrayList<>())
                    .add(row));
            return grouped;
        }
    }
}
