package gangju.reader.block;

import gangju.model.Span;
import java.util.List;

/**
 * A paragraph, heading, list item, picture or note of the document; a line of the reading's text.
 *
 * @param span in the reading's text, without leading and trailing white space
 * @param headingLevel 1 to 6 where markup says so, 0 where it does not
 * @param emphasis spans inside the block that markup makes bold
 */
public record Block(Span span, Kind kind, int headingLevel, Alignment alignment, List<Span> emphasis) {
    public Block {
        emphasis = List.copyOf(emphasis);
    }

    public boolean isAllEmphasised() {
        return emphasis.stream().mapToInt(Span::length).sum() >= span.length() && span.length() > 0;
    }

    /** What the markup makes of a block. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        PICTURE,
        /** An entry of a table of contents, as the source marks it. */
        CONTENTS,
        /** A footnote or an endnote. */
        NOTE
    }

    /** How a block is set; titles are centred, signatures set right. */
    public enum Alignment {
        START,
        CENTRE,
        END
    }
}
