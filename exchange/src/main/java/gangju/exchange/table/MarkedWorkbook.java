package gangju.exchange.table;

import gangju.exchange.ExchangeException;
import gangju.exchange.ExchangeException.Code;
import gangju.exchange.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook that was sent, with what is wrong in it: bad cells are red and have a comment, and a last column says it
 * all in words. A CSV file comes back as a workbook, for it has no place for marks. Formulas are kept and not computed.
 */
public final class MarkedWorkbook {
    private static final int MOST_COMMENTS = 2_000;

    private final TableFile file;
    private final Locale locale;

    private MarkedWorkbook(TableFile file, Locale locale) {
        this.file = file;
        this.locale = locale;
    }

    /**
     * @param sheet that the problems are in
     * @throws ExchangeException if the workbook is too large to be held as a whole, or damaged
     */
    public static byte[] write(TableFile file, String sheet, List<CellProblem> problems, Locale locale)
            throws ExchangeException {
        return write(file, Map.of(sheet, problems), locale);
    }

    /**
     * @param problems by the sheet that they are in
     * @throws ExchangeException if the workbook is too large to be held as a whole, or damaged
     */
    public static byte[] write(TableFile file, Map<String, List<CellProblem>> problems, Locale locale)
            throws ExchangeException {
        return new MarkedWorkbook(file, locale).write(problems);
    }

    private byte[] write(Map<String, List<CellProblem>> problems) throws ExchangeException {
        try (var workbook = open(problems.keySet().stream().findFirst().orElse(""));
                var out = new ByteArrayOutputStream()) {
            problems.forEach((sheet, ofSheet) -> {
                var marked = workbook.getSheet(sheet) == null ? workbook.getSheetAt(0) : workbook.getSheet(sheet);
                new Marks(workbook, marked).add(ofSheet);
            });
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw new ExchangeException(
                    Code.NOT_A_TABLE, Reason.of("workbook-not-marked", file.name(), String.valueOf(e.getMessage())), e);
        }
    }

    private XSSFWorkbook open(String sheet) throws IOException, ExchangeException {
        if (file.isWorkbook()) {
            BoundedEntries.requireLittle(file.content());
            return new XSSFWorkbook(new ByteArrayInputStream(file.content()));
        }
        if (file.content().length > BoundedEntries.WHOLE / 4) {
            throw new IOException("too large");
        }
        var workbook = new XSSFWorkbook();
        var rows = workbook.createSheet(
                org.apache.poi.ss.util.WorkbookUtil.createSafeSheetName(sheet.isBlank() ? "CSV" : sheet));
        file.read(new LineSink() {
            @Override
            public void sheet(String name) {
                // CSV has one
            }

            @Override
            public boolean line(Line line) {
                var row = rows.createRow(line.number() - 1);
                for (int i = 0; i < line.cells().size(); i++) {
                    row.createCell(i).setCellValue(line.cell(i).text());
                }
                return true;
            }
        });
        return workbook;
    }

    private final class Marks {
        private final XSSFWorkbook workbook;
        private final XSSFSheet sheet;
        private final Map<Short, CellStyle> red = new TreeMap<>();
        private int comments;

        Marks(XSSFWorkbook workbook, XSSFSheet sheet) {
            this.workbook = workbook;
            this.sheet = sheet;
        }

        void add(List<CellProblem> problems) {
            Map<Integer, List<CellProblem>> byRow = new TreeMap<>();
            problems.forEach(problem -> byRow.computeIfAbsent(problem.row(), row -> new ArrayList<>())
                    .add(problem));
            int last = errorColumn(problems);
            byRow.forEach((number, ofRow) -> mark(number, ofRow, last));
            sheet.setColumnWidth(last, 60 * 256);
        }

        /** Behind all others; a file that comes back a second time has one already. */
        private int errorColumn(List<CellProblem> problems) {
            int first = problems.stream().mapToInt(CellProblem::row).min().orElse(1);
            var heads = row(Math.min(headRow(), first));
            // heads may stand under a title, which is narrower than the rows
            int width = problems.stream()
                    .mapToInt(problem -> row(problem.row()).getLastCellNum())
                    .reduce(Math.max(0, heads.getLastCellNum()), Math::max);
            var title = Reason.of("error-column").text(locale);
            int column = width;
            for (int i = 0; i < width; i++) {
                var cell = heads.getCell(i);
                column = cell != null && title.equals(cell.toString()) ? i : column;
            }
            heads.createCell(column).setCellValue(title);
            return column;
        }

        private int headRow() {
            return sheet.getFirstRowNum() + 1;
        }

        private void mark(int number, List<CellProblem> problems, int last) {
            var row = row(number);
            var all = new ArrayList<String>();
            for (var problem : problems) {
                var words = problem.reason().text(locale);
                all.add((problem.head().isEmpty() ? "" : problem.head() + ": ") + words);
                if (problem.column() >= 0) {
                    var cell = row.getCell(problem.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    redden(cell);
                    comment(cell, words);
                }
            }
            row.createCell(last).setCellValue(String.join("\n", all));
        }

        private Row row(int number) {
            var row = sheet.getRow(number - 1);
            return row == null ? sheet.createRow(number - 1) : row;
        }

        private void redden(Cell cell) {
            cell.setCellStyle(red.computeIfAbsent(cell.getCellStyle().getIndex(), index -> {
                var style = workbook.createCellStyle();
                style.cloneStyleFrom(cell.getCellStyle());
                style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                return style;
            }));
        }

        private void comment(Cell cell, String words) {
            if (cell.getCellComment() != null || comments++ >= MOST_COMMENTS) {
                return;
            }
            var anchor = workbook.getCreationHelper().createClientAnchor();
            anchor.setRow1(cell.getRowIndex());
            anchor.setRow2(cell.getRowIndex() + 4);
            anchor.setCol1(cell.getColumnIndex());
            anchor.setCol2(cell.getColumnIndex() + 4);
            var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(workbook.getCreationHelper().createRichTextString(words));
            cell.setCellComment(comment);
        }
    }
}
