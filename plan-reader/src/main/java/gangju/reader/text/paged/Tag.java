package gangju.reader.text.paged;

/**
 * What the file itself says a piece of text is.
 *
 * @param level of a heading, from 1; 0 for anything else and where it is not told
 * @param element the same for all text of one element; 0 where the file says nothing
 */
public record Tag(Kind kind, int level, int element) {
    public static final Tag NONE = new Tag(Kind.NONE, 0, 0);

    /** Kinds of elements that decide about headings. */
    public enum Kind {
        NONE,
        HEADING,
        TITLE,
        /** An entry of a table of contents. */
        ENTRY,
        LIST_ITEM,
        CELL,
        CAPTION,
        FIGURE,
        NOTE,
        /** Anything else that is text. */
        TEXT
    }

    /** Text whose element is a paragraph, wherever its lines end. */
    boolean isRunning() {
        return kind == Kind.TEXT || kind == Kind.LIST_ITEM || kind == Kind.CAPTION || kind == Kind.NOTE;
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }
}
