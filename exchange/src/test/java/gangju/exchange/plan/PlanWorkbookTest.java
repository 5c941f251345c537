package gangju.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.exchange.TestingReading;
import gangju.model.Metadata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanWorkbookTest {
    private static final PlanContents CONTENTS = PlanContents.from(TestingReading.reading());

    @Test
    void hasASheetForEachKindOfItem() throws IOException {
        try (var workbook = written(CONTENTS, Locale.CHINA)) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .containsExactly("规划", "提纲", "目标", "任务", "单位", "项目", "其他出处", "其他数字");
            assertThat(workbook.getSheetAt(1).getLastRowNum()).isEqualTo(3);
            assertThat(workbook.getSheetAt(2).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void writesNumbersAsNumbersWithTheirUnitBeside() throws IOException {
        try (var workbook = written(CONTENTS, Locale.CHINA)) {
            var sheet = workbook.getSheet("目标");
            var value = sheet.getRow(1).getCell(column(sheet, "数值"));

            assertThat(value.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(value.getNumericCellValue()).isEqualTo(8.0);
            assertThat(text(sheet, 1, "单位")).isEqualTo("%");
            assertThat(text(sheet, 1, "要求")).isEqualTo("不高于");
            assertThat(sheet.getRow(2).getCell(column(sheet, "数值"))).isNull();
        }
    }

    @Test
    void givesTheWholeSourceSentence() throws IOException {
        try (var workbook = written(CONTENTS, Locale.CHINA)) {
            assertThat(text(workbook.getSheet("目标"), 1, "原句")).isEqualTo("到2030年，供水管网漏损率降到8%以下。");
            assertThat(text(workbook.getSheet("项目"), 1, "原句")).isEqualTo("建设智慧水务平台，支持百万级终端接入。");
        }
    }

    @Test
    void partsLeadAndSupportingBodies() throws IOException {
        try (var workbook = written(CONTENTS, Locale.CHINA)) {
            assertThat(text(workbook.getSheet("任务"), 1, "牵头单位")).isEqualTo("市水务局");
            assertThat(text(workbook.getSheet("任务"), 1, "配合单位")).isEqualTo("市财政局");
        }
    }

    @Test
    void speaksEnglishWhenAsked() throws IOException {
        try (var workbook = written(CONTENTS, Locale.UK)) {
            assertThat(workbook.getSheetAt(2).getSheetName()).isEqualTo("Targets");
            assertThat(text(workbook.getSheetAt(2), 1, "Requirement")).isEqualTo("at most");
        }
    }

    @Test
    void freezesTheHeadingAndPrintsOnA4Landscape() throws IOException {
        try (var workbook = written(CONTENTS, Locale.CHINA)) {
            var sheet = workbook.getSheet("目标");

            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getRepeatingRows().getLastRow()).isZero();
            assertThat(sheet.getHeader().getCenter()).isEqualTo("云溪市水网建设规划");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-2", "@SUM(A1)"})
    void keepsTextThatLooksLikeAFormulaAsText(String indicator) throws IOException {
        try (var workbook = written(withTarget(indicator, "1"), Locale.CHINA)) {
            var sheet = workbook.getSheet("目标");
            var cell = sheet.getRow(1).getCell(column(sheet, "指标"));

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(indicator);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void cutsTextThatACellCannotHold() throws IOException {
        try (var workbook = written(withTarget("指".repeat(40_000), "1"), Locale.CHINA)) {
            assertThat(text(workbook.getSheet("目标"), 1, "指标")).hasSize(32_767).endsWith("…");
        }
    }

    @Test
    void writesThousandsOfItems() throws IOException {
        var many = new PlanContents(
                "大型规划",
                "1.0",
                Metadata.empty(),
                TestingReading.TEXT,
                CONTENTS.outline(),
                Collections.nCopies(3000, TestingReading.target("漏损率", "8")),
                CONTENTS.tasks(),
                CONTENTS.projects(),
                CONTENTS.statements());
        try (var workbook = written(many, Locale.CHINA)) {
            assertThat(workbook.getSheet("目标").getLastRowNum()).isEqualTo(3000);
            assertThat(workbook.getSheet("目标").getHeader().getCenter()).isEqualTo("大型规划（版本 1.0）");
        }
    }

    private static PlanContents withTarget(String indicator, String value) {
        return new PlanContents(
                "规划",
                null,
                Metadata.empty(),
                TestingReading.TEXT,
                List.of(),
                List.of(TestingReading.target(indicator, value)),
                List.of(),
                List.of(),
                List.of());
    }

    private static XSSFWorkbook written(PlanContents contents, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        PlanWorkbook.write(contents, locale, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String text(Sheet sheet, int row, String heading) {
        return sheet.getRow(row).getCell(column(sheet, heading)).getStringCellValue();
    }

    private static int column(Sheet sheet, String heading) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + heading);
    }
}
