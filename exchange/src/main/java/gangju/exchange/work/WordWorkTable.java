package gangju.exchange.work;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The table as Word: a head that every page repeats, rows that no page divides, page numbers. */
final class WordWorkTable {
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String HEAD_FONT = "黑体";
    private static final String TEXT_FONT = "仿宋_GB2312";
    private static final int TITLE_POINTS = 22;
    private static final int NOTE_POINTS = 14;
    private static final int TEXT_POINTS = 10;
    /** Of A4, and of the margins around the table, in twentieths of a point. */
    private static final int LONG = 16_838;

    private static final int SHORT = 11_906;
    private static final int MARGIN = 1_134;

    private final WorkTable work;

    WordWorkTable(WorkTable work) {
        this.work = work;
    }

    XWPFDocument document() {
        var document = new XWPFDocument();
        document.getProperties().getCoreProperties().setTitle(work.title());
        layOut(document);
        text(document.createParagraph(), work.title(), TITLE_FONT, TITLE_POINTS, ParagraphAlignment.CENTER);
        text(document.createParagraph(), work.note(), TEXT_FONT, NOTE_POINTS, ParagraphAlignment.CENTER);
        var table = document.createTable(1, WorkTable.WIDTHS.length);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth("100%");
        head(table.getRow(0));
        work.lines().forEach(line -> row(table, line.cells()));
        return document;
    }

    private static void layOut(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var page = section.addNewPgSz();
        page.setOrient(STPageOrientation.LANDSCAPE);
        page.setW(BigInteger.valueOf(LONG));
        page.setH(BigInteger.valueOf(SHORT));
        var margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.createRun().setText("— ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" —");
    }

    private void head(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (var i = 0; i < WorkTable.WIDTHS.length; i++) {
            var cell = row.getCell(i);
            cell.setWidth(WorkTable.WIDTHS[i] + "%");
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            text(cell.getParagraphArray(0), work.heads().get(i), HEAD_FONT, TEXT_POINTS, ParagraphAlignment.CENTER);
        }
    }

    private static void row(XWPFTable table, List<String> cells) {
        var row = table.createRow();
        row.setCantSplitRow(true);
        for (var i = 0; i < cells.size(); i++) {
            var cell = row.getCell(i);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            var lines = cells.get(i).split("\n", -1);
            for (var line = 0; line < lines.length; line++) {
                var paragraph = line == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
                var alignment = i == 0 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT;
                text(paragraph, lines[line], TEXT_FONT, TEXT_POINTS, alignment);
            }
        }
    }

    private static void text(
            XWPFParagraph paragraph, String text, String font, int points, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        var run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontSize(points);
        run.setText(text);
    }
}
