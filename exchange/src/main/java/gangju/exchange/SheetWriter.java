package gangju.exchange;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes sheets one after the other, each with a frozen heading row, widths and A4 landscape pages. */
final class SheetWriter {
    private final SXSSFWorkbook workbook;
    private final String title;
    private final Words words;
    private final CellStyles styles;
    private @Nullable SXSSFSheet sheet;
    private int rows;

    SheetWriter(SXSSFWorkbook workbook, String title, Words words) {
        this.workbook = workbook;
        this.title = title;
        this.words = words;
        this.styles = CellStyles.of(workbook);
        workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(title);
    }

    /** Begins the next sheet. */
    void sheet(String key, List<Column> columns) {
        var next = workbook.createSheet(words.text("sheet." + key));
        sheet = next;
        rows = 0;
        var heading = row();
        for (int i = 0; i < columns.size(); i++) {
            heading.heading(words.text("column." + columns.get(i).key()));
            next.setColumnWidth(i, Math.min(255, columns.get(i).width() + 2) * 256);
        }
        next.createFreezePane(0, 1);
        next.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        next.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        print(next);
    }

    /** Begins the next row of the sheet. */
    RowWriter row() {
        if (sheet == null) {
            throw new IllegalStateException("no sheet begun");
        }
        return new RowWriter(sheet.createRow(rows++), styles);
    }

    private void print(SXSSFSheet next) {
        var setup = next.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        next.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        // & begins a code in page headers
        next.getHeader().setCenter(title.replace("&", "&&"));
        next.getFooter().setCenter(words.text("page", "&P", "&N"));
    }
}
