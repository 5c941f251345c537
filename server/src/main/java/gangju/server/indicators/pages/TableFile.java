package gangju.server.indicators.pages;

import gangju.server.pages.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table to take away, as CSV or Excel; the same cells as on the page.
 *
 * @param name of the file, without its ending
 */
public record TableFile(String name, List<String> head, List<List<Object>> rows) {
    /** A cell that starts so would be run as a formula by a spreadsheet. */
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    public TableFile {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** UTF-8 with the mark that Excel needs to know it. */
    public void writeCsv(HttpServletResponse response) throws IOException {
        Download.CSV.start(response, name);
        var out = response.getWriter();
        out.write('\ufeff');
        line(out, head);
        for (var row : rows) {
            line(out, row);
        }
    }

    public void writeExcel(HttpServletResponse response) throws IOException {
        Download.EXCEL.start(response, name);
        try (var workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet();
            sheet.createFreezePane(0, 1);
            var number = 0;
            cells(sheet.createRow(number++), head);
            for (var row : rows) {
                cells(sheet.createRow(number++), row);
            }
            workbook.write(response.getOutputStream());
        }
    }

    private static void cells(org.apache.poi.ss.usermodel.Row row, List<?> values) {
        for (var i = 0; i < values.size(); i++) {
            var cell = row.createCell(i);
            if (values.get(i) instanceof java.math.BigDecimal number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(values.get(i).toString());
            }
        }
    }

    private static void line(Writer out, List<?> values) throws IOException {
        var between = "";
        for (var value : values) {
            out.write(between);
            out.write(value instanceof java.math.BigDecimal number ? number.toPlainString() : quoted(value.toString()));
            between = ",";
        }
        out.write("\r\n");
    }

    private static String quoted(String text) {
        var safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
