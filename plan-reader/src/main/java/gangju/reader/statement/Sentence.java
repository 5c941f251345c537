package gangju.reader.statement;

import gangju.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of running text, up to its 。；！？ or the end of the paragraph.
 *
 * @param node id of the nearest outline node, null before the first
 * @param paragraph index into the outline's paragraphs
 * @param span in the reading's text, with its closing mark
 */
public record Sentence(@Nullable String node, int paragraph, Span span) {}
