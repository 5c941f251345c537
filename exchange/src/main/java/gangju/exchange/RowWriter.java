package gangju.exchange;

import gangju.model.PartialDate;
import java.math.BigDecimal;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** Writes the cells of one row from left to right; null leaves a cell empty. */
final class RowWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final Row row;
    private final CellStyles styles;
    private int column;

    RowWriter(Row row, CellStyles styles) {
        this.row = row;
        this.styles = styles;
    }

    void heading(String text) {
        var cell = next();
        cell.setCellValue(text);
        cell.setCellStyle(styles.heading());
    }

    RowWriter text(@Nullable String text) {
        var cell = next();
        if (text != null && !text.isEmpty()) {
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
            cell.setCellStyle(FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? styles.text() : styles.literal());
        }
        return this;
    }

    RowWriter number(@Nullable BigDecimal value) {
        var cell = next();
        if (value != null) {
            cell.setCellValue(value.doubleValue());
            cell.setCellStyle(styles.number());
        }
        return this;
    }

    RowWriter number(int value) {
        return number(BigDecimal.valueOf(value));
    }

    /** A year is a number; a month or a day is text, for it is no point in time. */
    RowWriter date(@Nullable PartialDate date) {
        if (date == null) {
            return text(null);
        }
        return date.month() == null ? number(date.year()) : text(date.toString());
    }

    private Cell next() {
        return row.createCell(column++);
    }
}
