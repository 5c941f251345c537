package gangju.server.pages;

import gangju.exchange.table.Cell;
import gangju.exchange.table.ExcelOutput;
import gangju.exchange.table.TableWriter.Column;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table to take away, as Excel or CSV: the same rows as a page finds, whole and in the same order, under heads in the
 * reader's language. Of the cells a {@link LocalDate}, a {@link LocalDateTime} and any number are what they are, null
 * is an empty cell, and all else is text.
 */
public final class TableFile {
    /** A cell that starts so would be run as a formula by a spreadsheet. */
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private final String name;
    private final List<String> head;
    private final Consumer<Rows> rows;

    private TableFile(String name, List<String> head, Consumer<Rows> rows) {
        this.name = name;
        this.head = List.copyOf(head);
        this.rows = rows;
    }

    /** Takes the rows one after the other. */
    @FunctionalInterface
    public interface Rows {
        void add(@Nullable Object... cells);
    }

    /**
     * Of rows that are in memory already.
     *
     * @param name of the file, without its ending, and of its sheet
     */
    public static TableFile of(String name, List<String> head, List<List<Object>> rows) {
        return new TableFile(name, head, sink -> rows.forEach(row -> sink.add(row.toArray())));
    }

    /**
     * Of rows that are read as they are written, however many.
     *
     * @param name of the file, without its ending, and of its sheet
     */
    public static TableFile streamed(String name, List<String> head, Consumer<Rows> rows) {
        return new TableFile(name, head, rows);
    }

    /** UTF-8 with the mark that Excel needs to know it. */
    public void writeCsv(HttpServletResponse response) throws IOException {
        Download.CSV.start(response, name);
        var out = response.getWriter();
        out.write('\ufeff');
        line(out, head.toArray());
        try {
            rows.accept(cells -> line(out, cells));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    /** The answer begins when all rows are there, so that a fault while reading them shows as a fault. */
    public void writeExcel(HttpServletResponse response) throws IOException {
        try (var output = new ExcelOutput(name)) {
            output.sheet(
                    name,
                    head.stream()
                            .map(each -> new Column(each, Column.FITTING, List.of()))
                            .toList());
            rows.accept(cells ->
                    output.row(Arrays.stream(cells).map(TableFile::cell).toList()));
            Download.EXCEL.start(response, name);
            output.writeTo(response.getOutputStream());
        }
    }

    private static Cell cell(@Nullable Object value) {
        return switch (value) {
            case null -> Cell.EMPTY;
            case LocalDate day -> Cell.of(day);
            case LocalDateTime minute -> Cell.of(minute);
            case BigDecimal number -> Cell.of(number);
            case Number number -> new Cell(number.toString(), Cell.Kind.NUMBER);
            default -> Cell.of(value.toString());
        };
    }

    private static void line(Writer out, @Nullable Object... values) {
        try {
            var between = "";
            for (var value : values) {
                out.write(between);
                out.write(written(value));
                between = ",";
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        var safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
