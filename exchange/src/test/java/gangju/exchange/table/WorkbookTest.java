package gangju.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.exchange.ExchangeException;
import gangju.exchange.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    @Test
    void numbersAreReadAsAPersonSeesThem() throws IOException, ExchangeException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("数值");
            number(workbook, sheet, 0, 2.94, "General");
            number(workbook, sheet, 1, 0.1 + 0.2, "General");
            number(workbook, sheet, 2, 2.8, "0.00");
            number(workbook, sheet, 3, 0.0658, "0.00%");
            number(workbook, sheet, 4, 2024, "General");
            number(workbook, sheet, 5, 18766.7, "#,##0.0");
            number(workbook, sheet, 6, -1.5e-7, "General");
            date(workbook, sheet, 7, "yyyy-mm-dd");
            date(workbook, sheet, 8, "yyyy\"年\"m\"月\"");
            date(workbook, sheet, 9, "yyyy");

            assertThat(lines(workbook))
                    .extracting(line -> line.cell(0).text())
                    .containsExactly(
                            "2.94",
                            "0.3",
                            "2.80",
                            "6.58%",
                            "2024",
                            "18766.7",
                            "-0.00000015",
                            "2024-05-31",
                            "2024-05",
                            "2024");
        }
    }

    @Test
    void formulasCountWithTheirStoredResultAndAreNeverComputed() throws IOException, ExchangeException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            var row = sheet.createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellFormula("2+3");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(1));
            row.createCell(2).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(2));
            row.getCell(0).getCellFormula();
            sheet.getRow(0).getCell(0).setCellValue((String) null);

            var cells = lines(workbook).getFirst().cells();
            assertThat(cells.get(1)).isEqualTo(new Cell("5", Cell.Kind.FORMULA));
            assertThat(cells.get(2).kind()).isEqualTo(Cell.Kind.ERROR);
            assertThat(cells.get(0).kind()).isIn(Cell.Kind.ERROR, Cell.Kind.TEXT, Cell.Kind.FORMULA);
        }
    }

    @Test
    void badCellsAreMarkedInTheSameWorkbook() throws IOException, ExchangeException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("别的").createRow(0).createCell(0).setCellValue("留着");
            var sheet = workbook.createSheet("数值");
            sheet.createRow(0).createCell(0).setCellValue("期间");
            sheet.createRow(1).createCell(0).setCellValue("二零二四");
            var problem = new CellProblem(2, 0, "期间", "二零二四", Reason.of("period-unknown", "二零二四"));

            var marked = MarkedWorkbook.write(file(workbook), "数值", List.of(problem), Locale.ENGLISH);
            var again =
                    MarkedWorkbook.write(new TableFile("again.xlsx", marked), "数值", List.of(problem), Locale.ENGLISH);

            for (var bytes : List.of(marked, again)) {
                try (var back = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                    var cell = back.getSheet("数值").getRow(1).getCell(0);
                    assertThat(back.getSheet("别的").getRow(0).getCell(0).getStringCellValue())
                            .isEqualTo("留着");
                    assertThat(cell.getStringCellValue()).isEqualTo("二零二四");
                    assertThat(cell.getCellComment().getString().getString()).contains("二零二四", "2024-Q3");
                    assertThat(back.getSheet("数值").getRow(0).getCell(1).getStringCellValue())
                            .isEqualTo("Errors");
                    assertThat(back.getSheet("数值").getRow(1).getCell(1).getStringCellValue())
                            .startsWith("期间: ");
                    assertThat((int) back.getSheet("数值").getRow(0).getLastCellNum())
                            .isEqualTo(2);
                }
            }
        }
    }

    @Test
    void csvComesBackAsAMarkedWorkbook() throws IOException, ExchangeException {
        var csv = new TableFile("figures.csv", "期间,数值\n=2+3,x\n".getBytes(StandardCharsets.UTF_8));
        var problem = new CellProblem(2, 1, "数值", "x", Reason.of("value-not-a-number", "x"));

        var marked = MarkedWorkbook.write(csv, "figures.csv", List.of(problem), Locale.CHINESE);

        try (var back = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            assertThat(back.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=2+3");
            assertThat(back.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .contains("不是数");
        }
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws IOException {
        var bomb = bomb(128L << 20);
        assertThat(bomb.length).isLessThan(1 << 20);

        assertThatThrownBy(() ->
                        MarkedWorkbook.write(new TableFile("bomb.xlsx", bomb), "Sheet0", List.of(), Locale.CHINESE))
                .isInstanceOf(ExchangeException.class);
        try (var entries = new BoundedEntries(bomb, 1 << 20);
                var sheet = entries.getInputStream(entries.getEntry("xl/worksheets/sheet1.xml"))) {
            assertThatThrownBy(() -> sheet.transferTo(java.io.OutputStream.nullOutputStream()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void outsideEntitiesAreNotFetched() throws IOException {
        var xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";
        var file = withSheet(xml.getBytes(StandardCharsets.UTF_8));
        var sink = new Collected();
        try {
            file.read(sink);
        } catch (ExchangeException e) {
            assertThat(e.code()).isEqualTo(ExchangeException.Code.NOT_A_TABLE);
        }
        assertThat(sink.lines.toString()).doesNotContain("root");
    }

    @Test
    void oldAndBrokenWorkbooksAreRefusedInWords() {
        var old = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
        assertThatThrownBy(() -> new TableFile("旧.xls", old).read(new Collected()))
                .hasMessageContaining("旧.xls")
                .hasMessageContaining(".xlsx");
        assertThatThrownBy(() -> new TableFile("坏.xlsx", new byte[] {'P', 'K', 3, 4, 0}).read(new Collected()))
                .isInstanceOf(ExchangeException.class);
    }

    private static void number(Workbook workbook, Sheet sheet, int row, double value, String format) {
        var cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(value);
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static void date(Workbook workbook, Sheet sheet, int row, String format) {
        number(workbook, sheet, row, 0, format);
        sheet.getRow(row).getCell(0).setCellValue(LocalDate.of(2024, 5, 31));
    }

    private static TableFile file(Workbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return new TableFile("test.xlsx", out.toByteArray());
    }

    private static List<Line> lines(Workbook workbook) throws IOException, ExchangeException {
        var sink = new Collected();
        file(workbook).read(sink);
        return sink.lines;
    }

    /** A workbook with a sheet of so many blanks. */
    private static byte[] bomb(long size) throws IOException {
        var head = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            var plain = new ByteArrayOutputStream();
            workbook.write(plain);
            replaceSheet(plain.toByteArray(), out, head.getBytes(StandardCharsets.UTF_8), size);
        }
        return out.toByteArray();
    }

    private static TableFile withSheet(byte[] xml) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            var plain = new ByteArrayOutputStream();
            workbook.write(plain);
            replaceSheet(plain.toByteArray(), out, xml, 0);
        }
        return new TableFile("test.xlsx", out.toByteArray());
    }

    private static void replaceSheet(byte[] workbook, ByteArrayOutputStream out, byte[] head, long blanks)
            throws IOException {
        try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(workbook));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (!entry.getName().contains("/worksheets/")) {
                    in.transferTo(zip);
                    continue;
                }
                zip.write(head);
                var block = new byte[1 << 20];
                java.util.Arrays.fill(block, (byte) ' ');
                for (long i = 0; i < blanks >> 20; i++) {
                    zip.write(block);
                }
            }
        }
    }

    private static final class Collected implements LineSink {
        private final List<Line> lines = new ArrayList<>();

        @Override
        public void sheet(String name) {
            // all sheets are wanted
        }

        @Override
        public boolean line(Line line) {
            lines.add(line);
            return true;
        }
    }
}
