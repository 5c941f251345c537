package gangju.reader.outline;

import gangju.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Running text below a heading.
 *
 * @param node id of the nearest node above (the head, where a lead sentence labels this paragraph), null before the
 *     first
 * @param span the whole paragraph in the reading's text, with its head where it has one
 * @param body what follows the head or the run-in heading; equals {@code span} where there is none
 */
public record Paragraph(@Nullable String node, Span span, Span body) {}
