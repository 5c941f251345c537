package gangju.exchange.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A table as an Excel workbook: frozen heads, filters, drop-down lists, A4 pages. Numbers of up to 15 digits are
 * numbers with all their decimals; longer ones are text, for Excel would cut them. Whole dates are Excel's own. What a
 * sheet has no room for goes on in another.
 */
public final class ExcelOutput implements TableWriter, AutoCloseable {
    private static final int EXCEL_DIGITS = 15;
    /** Of characters; Excel has no longer drop-down list. */
    private static final int LONGEST_LIST = 255;

    private static final int CHECKED_ROWS = 10_000;
    private static final int WIDEST = 100;
    /** Of a column that fits what is in it. */
    private static final int WIDEST_FITTING = 48;

    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");
    private static final String FORMULA_STARTS = "=+-@'\t\r＝＋－＠";

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(200);
    private final CellStyle head = head();
    private final CellStyle text = text(false);
    private final CellStyle literal = text(true);
    private final CellStyle day = dated("yyyy-mm-dd");
    private final CellStyle minute = dated("yyyy-mm-dd hh:mm");
    private final Map<Integer, CellStyle> numbers = new HashMap<>();
    private final String title;
    private @Nullable SXSSFSheet sheet;
    private String name = "";
    private List<Column> columns = List.of();
    private int[] widths = {};
    private int rows;
    private int continued;

    /** A workbook without a title. */
    public ExcelOutput() {
        this("");
    }

    /** @param title in the workbook's properties and at the head of every printed page */
    public ExcelOutput(String title) {
        this.title = title;
        if (!title.isEmpty()) {
            workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(title);
        }
    }

    @Override
    public void sheet(String name, List<Column> columns) {
        this.name = name;
        continued = 0;
        begin(name, columns);
    }

    private void begin(String name, List<Column> columns) {
        fit();
        var next = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        sheet = next;
        rows = 1;
        this.columns = List.copyOf(columns);
        widths = columns.stream().mapToInt(column -> wide(column.head()) + 2).toArray();
        var heads = next.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            var cell = heads.createCell(i);
            cell.setCellValue(columns.get(i).head());
            cell.setCellStyle(head);
            next.setColumnWidth(i, Math.min(WIDEST, columns.get(i).width() + 2) * 256);
            choices(next, i, columns.get(i).choices());
        }
        next.createFreezePane(0, 1);
        next.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        next.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        var setup = next.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        next.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        // & begins a code in page headers
        next.getHeader().setCenter(title.replace("&", "&&"));
        next.getFooter().setCenter("&P / &N");
    }

    @Override
    public void row(List<Cell> cells) {
        if (sheet == null) {
            throw new IllegalStateException("no sheet begun");
        }
        if (rows == MOST_ROWS) {
            begin(name + " " + (++continued + 1), columns);
        }
        var row = sheet.createRow(rows++);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                write(row, i, cells.get(i));
                widths[i] = Math.max(widths[i], wide(cells.get(i).text()));
            }
        }
    }

    private void fit() {
        for (int i = 0; sheet != null && i < columns.size(); i++) {
            if (columns.get(i).width() == Column.FITTING) {
                sheet.setColumnWidth(i, (Math.min(WIDEST_FITTING, widths[i]) + 2) * 256);
            }
        }
    }

    /** Chinese characters take the room of two. */
    private static int wide(String text) {
        return text.length() > WIDEST
                ? WIDEST
                : text.chars().map(each -> each < 0x2E80 ? 1 : 2).sum();
    }

    /** Leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        fit();
        workbook.write(out);
    }

    public byte[] bytes() {
        try (var out = new ByteArrayOutputStream()) {
            writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the temporary files. */
    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Row row, int column, Cell value) {
        var cell = row.createCell(column);
        if (value.kind() == Cell.Kind.NUMBER && isShort(value.text())) {
            var number = new BigDecimal(value.text());
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(number(number.scale()));
            return;
        }
        if (value.kind() == Cell.Kind.DATE && DAY.matcher(value.text()).matches()) {
            cell.setCellValue(LocalDate.parse(value.text()));
            cell.setCellStyle(day);
            return;
        }
        if (value.kind() == Cell.Kind.DATE && MINUTE.matcher(value.text()).matches()) {
            cell.setCellValue(LocalDateTime.parse(value.text()));
            cell.setCellStyle(minute);
            return;
        }
        var words = value.text();
        cell.setCellValue(
                words.length() > TableFile.LONGEST_CELL ? words.substring(0, TableFile.LONGEST_CELL - 1) + "…" : words);
        cell.setCellStyle(FORMULA_STARTS.indexOf(words.charAt(0)) >= 0 ? literal : text);
    }

    private static boolean isShort(String number) {
        return new BigDecimal(number).precision() <= EXCEL_DIGITS && new BigDecimal(number).scale() <= 10;
    }

    private static void choices(SXSSFSheet sheet, int column, List<String> choices) {
        if (choices.isEmpty() || String.join(",", choices).length() > LONGEST_LIST) {
            return;
        }
        var helper = sheet.getDataValidationHelper();
        var validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, CHECKED_ROWS, column, column));
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private CellStyle head() {
        var style = text(false);
        var bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle text(boolean quoted) {
        var style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(quoted);
        return style;
    }

    private CellStyle dated(String format) {
        var style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle number(int decimals) {
        return numbers.computeIfAbsent(Math.max(0, decimals), count -> {
            var style = workbook.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat(workbook.createDataFormat().getFormat(count == 0 ? "0" : "0." + "0".repeat(count)));
            return style;
        });
    }
}
