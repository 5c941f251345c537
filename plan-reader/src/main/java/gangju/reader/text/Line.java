package gangju.reader.text;

import gangju.model.Span;
import java.util.List;

/**
 * Visible text between two breaks of the markup, or a line of plain text; not yet a paragraph.
 *
 * @param start where it begins in all lines set one after the other, each with a line end
 * @param emphasis spans of {@code text} that markup makes bold
 * @param linked how many units of the text are links
 * @param page of a paged source, from 1; 0 where the source has none
 */
public record Line(int start, PositionedText text, Form form, List<Span> emphasis, int linked, int page) {
    public Line {
        emphasis = List.copyOf(emphasis);
    }

    /** What a line is by its markup. */
    public enum Kind {
        TEXT,
        HEADING,
        LIST_ITEM,
        CELL,
        PICTURE,
        /** An entry of a table of contents, as the source marks it. */
        CONTENTS,
        /** A footnote or an endnote. */
        NOTE,
        /** Nothing but an empty line. */
        GAP
    }

    /** How markup sets a line. */
    public enum Setting {
        START,
        CENTRE,
        END
    }

    /**
     * @param level of a heading, 1 to 6, else 0
     * @param wrapped whether the line may end only because the page was full
     */
    public record Form(Kind kind, int level, Setting setting, boolean wrapped) {
        public static final Form PLAIN = new Form(Kind.TEXT, 0, Setting.START, true);
        public static final Form MARKED = new Form(Kind.TEXT, 0, Setting.START, false);
    }
}
