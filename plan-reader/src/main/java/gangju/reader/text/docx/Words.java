package gangju.reader.text.docx;

import gangju.model.Span;
import java.util.List;

/**
 * A paragraph, or a line of one, as it shows.
 *
 * @param bold spans of {@code text}
 */
record Words(String text, List<Span> bold, Shape shape) implements Content {
    Words {
        bold = List.copyOf(bold);
    }

    /** What a paragraph is by its style. */
    enum Kind {
        TEXT,
        TITLE,
        HEADING,
        LIST_ITEM,
        CONTENTS,
        PICTURE
    }

    /**
     * How a paragraph is set.
     *
     * @param level of a heading, from 1, else 0
     * @param alignment as {@code jc} has it
     * @param size of most of its characters, in half points; 0 where nothing says
     * @param heavy whether most of it is in a typeface that headings are set in
     */
    record Shape(Kind kind, int level, String alignment, int size, boolean heavy) {
        static final Shape PLAIN = new Shape(Kind.TEXT, 0, "", 0, false);

        boolean isCentred() {
            return alignment.equals("center");
        }
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
