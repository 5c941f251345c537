package gangju.reader.item;

import gangju.model.Span;
import gangju.model.Task.Body.Role;

/**
 * A body that a text names for a task.
 *
 * @param goesOn whether the list it ends goes on with 等
 */
public record NamedBody(Role role, Span span, boolean goesOn) {}
