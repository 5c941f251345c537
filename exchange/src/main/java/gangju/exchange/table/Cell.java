package gangju.exchange.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What a cell holds, as text: numbers exactly as a person sees them, dates as {@code 2024-05-31}, {@code 2024-05} or
 * {@code 2024}, minutes as {@code 2024-05-31T14:05}.
 *
 * @param text without white space around it
 */
public record Cell(String text, Kind kind) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    public static final Cell EMPTY = new Cell("", Kind.TEXT);

    public Cell {
        text = text.strip();
    }

    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Kind.TEXT);
    }

    public static Cell of(BigDecimal number) {
        return new Cell(number.toPlainString(), Kind.NUMBER);
    }

    public static Cell of(LocalDate day) {
        return new Cell(day.toString(), Kind.DATE);
    }

    /** Seconds are left out. */
    public static Cell of(LocalDateTime minute) {
        return new Cell(minute.format(MINUTE), Kind.DATE);
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
