package gangju.model;

import java.util.List;

/**
 * What was read from one plan document: a draft with findings and doubts, until a person adopts it.
 *
 * @param text the clean text that all spans point into; lines are the document's blocks
 */
public record Reading(
        SourceFile source,
        String text,
        Metadata metadata,
        List<OutlineNode> outline,
        List<Target> targets,
        List<Statement> statements,
        List<Task> tasks,
        List<Project> projects,
        List<Table> tables,
        Pages pages,
        List<Finding> findings) {
    public Reading {
        outline = List.copyOf(outline);
        targets = List.copyOf(targets);
        statements = List.copyOf(statements);
        tasks = List.copyOf(tasks);
        projects = List.copyOf(projects);
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }
}
