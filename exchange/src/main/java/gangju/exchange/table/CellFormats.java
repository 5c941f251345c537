package gangju.exchange.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;

/**
 * Numbers of a workbook as a person sees them: a date by the parts that its format shows, a percentage with its sign, a
 * decimal with at least the decimals that its format shows, and to the 15 digits that Excel keeps.
 */
final class CellFormats {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
    private static final Pattern DECIMALS = Pattern.compile("[#0,]*0\\.(0{1,10})%?");
    private static final int EXCEL_DIGITS = 15;

    private final StylesTable styles;
    private final boolean from1904;
    private final Map<Integer, Format> byStyle = new HashMap<>();

    CellFormats(StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    Cell cell(String raw, int style) {
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return new Cell(raw, Cell.Kind.TEXT);
        }
        if (!Double.isFinite(number) || Math.abs(number) >= 1e18) {
            return new Cell(raw, Cell.Kind.TEXT);
        }
        var format = byStyle.computeIfAbsent(style, this::format);
        return format.date() ? date(number, format) : new Cell(decimal(number, format), Cell.Kind.NUMBER);
    }

    private Cell date(double number, Format format) {
        try {
            var date = DateUtil.getLocalDateTime(number, from1904).toLocalDate();
            var text = date.toString();
            return new Cell(format.day() ? text : text.substring(0, format.month() ? 7 : 4), Cell.Kind.DATE);
        } catch (DateTimeException | NullPointerException e) {
            return new Cell(Double.toString(number), Cell.Kind.TEXT);
        }
    }

    private static String decimal(double number, Format format) {
        var exact = BigDecimal.valueOf(number);
        if (exact.precision() > EXCEL_DIGITS) {
            exact = exact.round(new java.math.MathContext(EXCEL_DIGITS));
        }
        if (format.percent()) {
            exact = exact.scaleByPowerOfTen(2);
        }
        exact = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        var shown = exact.setScale(Math.max(Math.max(exact.scale(), 0), format.decimals()));
        return shown.toPlainString() + (format.percent() ? "%" : "");
    }

    private Format format(int style) {
        if (style < 0 || style >= styles.getNumCellStyles()) {
            return new Format(false, false, false, false, 0);
        }
        var cellStyle = styles.getStyleAt(style);
        var text = cellStyle.getDataFormatString();
        var written = text == null ? "General" : text;
        boolean date = DateUtil.isADateFormat(cellStyle.getDataFormat(), written);
        var codes = QUOTED.matcher(written.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        var decimals = DECIMALS.matcher(codes.strip());
        return new Format(
                date,
                codes.contains("d"),
                codes.contains("m"),
                !date && codes.contains("%"),
                decimals.matches() ? decimals.group(1).length() : 0);
    }

    private record Format(boolean date, boolean day, boolean month, boolean percent, int decimals) {}
}
