package gangju.reader.outline;

import gangju.model.Span;
import gangju.reader.block.Block;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A block seen as part of the outline.
 *
 * @param isApart in a table, or a note: no heading, whatever it looks like
 * @param folded its text with scripts and widths folded, unit for unit
 */
record Passage(
        Block block,
        boolean isApart,
        String text,
        String folded,
        @Nullable Marker number) {
    Optional<Marker> marker() {
        return Optional.ofNullable(number);
    }

    /** Whether it has no character of Chinese: its words take more room for what they say. */
    boolean isLatin() {
        return folded.chars().noneMatch(c -> c >= 0x2E80);
    }

    /** How many times longer a title in its script may be than one in Chinese. */
    double stretch() {
        return isLatin() ? 2.2 : 1;
    }

    int start() {
        return block.span().start();
    }

    /** A span of the reading's text, from units of this passage. */
    Span span(int from, int to) {
        return new Span(start() + from, start() + to);
    }

    boolean isNote() {
        return block.kind() == Block.Kind.NOTE;
    }

    boolean isPicture() {
        return block.kind() == Block.Kind.PICTURE;
    }
}
