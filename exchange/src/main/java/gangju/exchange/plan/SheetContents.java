package gangju.exchange.plan;

import gangju.model.Metadata;
import gangju.model.OutlineNode;
import gangju.model.Pages;
import gangju.model.Project;
import gangju.model.Reading;
import gangju.model.SourceFile;
import gangju.model.Span;
import gangju.model.Statement;
import gangju.model.Target;
import gangju.model.Task;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sheets of a plan hold, without a flaw; written out as a text with every item at its sentence. */
record SheetContents(
        Metadata metadata,
        List<OutlineRows.Row> outline,
        List<TargetRow> targets,
        List<TaskRow> tasks,
        List<ProjectRow> projects,
        List<StatementRow> statements) {

    Reading reading(SourceFile source) {
        return new Writer().reading(source);
    }

    private final class Writer {
        private final WrittenText text = new WrittenText();
        private final SectionRows<TargetRow, Span> ofTargets = SectionRows.inOrder(
                targets,
                row -> row.source().section(),
                (row, number) -> row.source().in(text));
        private final SectionRows<TaskRow, Task> ofTasks =
                new SectionRows<>(tasks, TaskRow::section, (row, number) -> row.in(text, "k" + number));
        private final SectionRows<ProjectRow, Project> ofProjects =
                SectionRows.inOrder(projects, ProjectRow::section, (row, number) -> row.in(text, "p" + number));
        private final SectionRows<StatementRow, Statement> ofStatements = new SectionRows<>(
                statements, row -> row.source().section(), (row, number) -> row.in(text, "S" + number));
        private final SectionRows<PlaceRows.Row, Target.Place> ofPlaces = new SectionRows<>(
                targets.stream().flatMap(row -> row.places().stream()).toList(),
                row -> row.source().section(),
                (row, number) -> row.in(text));

        Reading reading(SourceFile source) {
            var nodes = write();
            var whole = text.whole();
            return new Reading(
                    new SourceFile(source.file(), source.mediaType(), null, source.sha256(), whole.length()),
                    whole,
                    metadata,
                    nodes,
                    targets(),
                    ofStatements.all(),
                    ofTasks.all(),
                    ofProjects.all(),
                    List.of(),
                    Pages.NONE,
                    List.of());
        }

        /** The title, what stands under no heading, then every heading with what stands under it. */
        private List<OutlineNode> write() {
            var title = metadata.title();
            if (title != null) {
                text.heading(title);
            }
            items(null);
            var nodes = new ArrayList<OutlineNode>();
            for (var section : outline) {
                nodes.add(section.at(text.heading(section.line())));
                items(section);
            }
            return nodes;
        }

        private void items(OutlineRows.@Nullable Row section) {
            ofTargets.write(section);
            ofTasks.write(section);
            ofProjects.write(section);
            ofStatements.write(section);
            ofPlaces.write(section);
        }

        private List<Target> targets() {
            var all = new ArrayList<Target>();
            for (var row : targets) {
                var places = row.places().stream().map(ofPlaces::of).toList();
                all.add(row.at(ofTargets.of(row), text, places, "T" + (all.size() + 1)));
            }
            return all;
        }
    }
}
