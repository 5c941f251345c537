package gangju.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the plan says will be done: a head with its action sentences.
 *
 * @param section id of the outline node
 * @param bodies only those that the text names
 */
public record Task(
        String id,
        @Nullable String section,
        String title,
        List<Action> actions,
        List<Body> bodies,
        @Nullable PartialDate due,
        Origin origin,
        Span span,
        @Nullable Span raw) {
    public Task {
        actions = List.copyOf(actions);
        bodies = List.copyOf(bodies);
    }

    /** One action sentence of a task. */
    public record Action(String text, Span span) {}

    /** A unit that the text names for the task. */
    public record Body(String name, Role role) {
        /** What a body does for the task. */
        public enum Role {
            LEAD,
            SUPPORT
        }
    }
}
