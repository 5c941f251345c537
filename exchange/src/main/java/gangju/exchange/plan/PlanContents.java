package gangju.exchange.plan;

import gangju.model.Metadata;
import gangju.model.OutlineNode;
import gangju.model.Project;
import gangju.model.Reading;
import gangju.model.Span;
import gangju.model.Statement;
import gangju.model.Target;
import gangju.model.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes out of a plan: of a reading, or of an adopted version with its permanent ids in the items.
 *
 * @param version as it is to be shown: {@code 1.0}, null for a reading that nobody has adopted
 * @param text the clean text that spans point into; an item with an empty span has no source sentence
 */
public record PlanContents(
        String title,
        @Nullable String version,
        Metadata metadata,
        String text,
        List<OutlineNode> outline,
        List<Target> targets,
        List<Task> tasks,
        List<Project> projects,
        List<Statement> statements) {
    private static final String SENTENCE_ENDS = "。；！？;!?\n";

    public PlanContents {
        outline = List.copyOf(outline);
        targets = List.copyOf(targets);
        tasks = List.copyOf(tasks);
        projects = List.copyOf(projects);
        statements = List.copyOf(statements);
    }

    /** The contents of a draft. */
    public static PlanContents from(Reading reading) {
        var title = reading.metadata().title();
        return new PlanContents(
                title == null ? reading.source().file() : title,
                null,
                reading.metadata(),
                reading.text(),
                reading.outline(),
                reading.targets(),
                reading.tasks(),
                reading.projects(),
                reading.statements());
    }

    /** The whole sentence around a span, with its closing mark; empty for an empty span. */
    String sentence(Span span) {
        return span.length() == 0 || span.end() > text.length()
                ? ""
                : around(text, span).of(text).strip();
    }

    /** From the end of the sentence before a span to the end of the one that it ends in. */
    static Span around(CharSequence text, Span span) {
        int start = span.start();
        while (start > 0 && !endsSentence(text, start - 1)) {
            start--;
        }
        int end = span.end();
        while (end < text.length() && !endsSentence(text, end - 1)) {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean endsSentence(CharSequence text, int index) {
        return SENTENCE_ENDS.indexOf(text.charAt(index)) >= 0;
    }
}
