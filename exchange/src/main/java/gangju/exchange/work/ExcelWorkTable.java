package gangju.exchange.work;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The table as Excel: title, note, a head that stays and that every printed page repeats. */
final class ExcelWorkTable {
    private static final int HEAD_ROW = 2;
    /** Signs across an A4 page on its side. */
    private static final int SIGNS = 140;

    private static final int WIDTH_UNITS = 256;

    private final WorkTable work;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(200);

    ExcelWorkTable(WorkTable work) {
        this.work = work;
    }

    SXSSFWorkbook workbook() {
        workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(work.title());
        var sheet = workbook.createSheet();
        layOut(sheet);
        line(sheet, 0, List.of(work.title()), title((short) 18));
        line(sheet, 1, List.of(work.note()), title((short) 11));
        line(sheet, HEAD_ROW, work.heads(), cell(true));
        var text = cell(false);
        for (var i = 0; i < work.lines().size(); i++) {
            line(sheet, HEAD_ROW + 1 + i, work.lines().get(i).cells(), text);
        }
        return workbook;
    }

    private static void layOut(Sheet sheet) {
        var last = WorkTable.WIDTHS.length - 1;
        for (var i = 0; i <= last; i++) {
            sheet.setColumnWidth(i, WorkTable.WIDTHS[i] * SIGNS / 100 * WIDTH_UNITS);
        }
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, last));
        sheet.createFreezePane(0, HEAD_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, 0, last));
        sheet.setFitToPage(true);
        sheet.getFooter().setCenter("— &P —");
        var print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    private static void line(Sheet sheet, int number, List<String> cells, CellStyle style) {
        var row = sheet.createRow(number);
        for (var i = 0; i < cells.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellStyle(style);
            cell.setCellValue(cells.get(i));
        }
    }

    private CellStyle title(short points) {
        var style = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setFontHeightInPoints(points);
        font.setBold(points > 12);
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private CellStyle cell(boolean isHead) {
        var style = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setFontHeightInPoints((short) 10);
        font.setBold(isHead);
        style.setFont(font);
        style.setWrapText(true);
        style.setQuotePrefixed(!isHead);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(isHead ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
