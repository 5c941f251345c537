package gangju.exchange;

import gangju.model.Finding;
import gangju.model.Metadata;
import gangju.model.OutlineNode;
import gangju.model.Pages;
import gangju.model.Project;
import gangju.model.Reading;
import gangju.model.SourceFile;
import gangju.model.Span;
import gangju.model.Statement;
import gangju.model.Table;
import gangju.model.Target;
import gangju.model.Task;
import java.util.List;
import java.util.stream.Stream;

/** A reading in the shape of its JSON: with its format, without its text. */
record ReadingDocument(
        String format,
        SourceFile source,
        Metadata metadata,
        List<OutlineNode> outline,
        List<Target> targets,
        List<Statement> statements,
        List<Task> tasks,
        List<Project> projects,
        List<Table> tables,
        List<Pages.Start> pages,
        List<Finding> findings) {

    static ReadingDocument from(Reading reading) {
        return new ReadingDocument(
                ReadingJson.FORMAT,
                reading.source(),
                reading.metadata(),
                reading.outline(),
                reading.targets(),
                reading.statements(),
                reading.tasks(),
                reading.projects(),
                reading.tables(),
                reading.pages().starts(),
                reading.findings());
    }

    Reading with(String text) {
        return new Reading(
                source,
                text,
                metadata,
                outline,
                targets,
                statements,
                tasks,
                projects,
                tables,
                new Pages(pages),
                findings);
    }

    /** The spans that point into the text, not those into the source file. */
    Stream<Span> spans() {
        return Stream.of(
                        outline.stream().map(OutlineNode::span),
                        targets.stream().map(Target::span),
                        targets.stream()
                                .flatMap(target -> target.alsoAt().stream())
                                .map(Target.Place::span),
                        statements.stream().map(Statement::span),
                        tasks.stream().map(Task::span),
                        tasks.stream().flatMap(task -> task.actions().stream()).map(Task.Action::span),
                        projects.stream().map(Project::span),
                        tables.stream().map(Table::span),
                        tables.stream().map(Table::caption),
                        tables.stream()
                                .flatMap(table -> table.rows().stream())
                                .flatMap(row -> row.cells().stream())
                                .map(Table.Cell::span),
                        findings.stream().map(Finding::span))
                .flatMap(spans -> spans)
                .filter(span -> span != null);
    }
}
