package gangju.exchange.table;

/**
 * What a cell holds, as text: numbers exactly as a person sees them, dates as {@code 2024-05-31}, {@code 2024-05} or
 * {@code 2024}.
 *
 * @param text without white space around it
 */
public record Cell(String text, Kind kind) {
    public static final Cell EMPTY = new Cell("", Kind.TEXT);

    public Cell {
        text = text.strip();
    }

    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Kind.TEXT);
    }

    public boolean isBlank() {
        return text.isEmpty() && kind == Kind.TEXT;
    }

    /** Where the text comes from. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** The result that a workbook has stored of a formula; nothing is ever computed here. */
        FORMULA,
        /** A formula's error, or a formula without a stored result. */
        ERROR
    }
}
