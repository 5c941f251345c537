package gangju.exchange;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The styles that cells share.
 *
 * @param literal for text that a spreadsheet could take for a formula when it is edited or saved as CSV
 */
record CellStyles(CellStyle heading, CellStyle text, CellStyle literal, CellStyle number) {

    static CellStyles of(Workbook workbook) {
        var heading = text(workbook);
        var bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        var literal = text(workbook);
        literal.setQuotePrefixed(true);
        var number = workbook.createCellStyle();
        number.setVerticalAlignment(VerticalAlignment.TOP);
        return new CellStyles(heading, text(workbook), literal, number);
    }

    private static CellStyle text(Workbook workbook) {
        var style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
