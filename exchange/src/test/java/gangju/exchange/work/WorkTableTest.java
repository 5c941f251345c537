package gangju.exchange.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.exchange.work.WorkTable.Line;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class WorkTableTest {
    private static final List<String> HEADS = List.of("序号", "重点任务", "具体举措", "牵头单位", "配合单位", "完成时限", "依据");
    private static final WorkTable TABLE = new WorkTable(
            "样本规划任务分工表",
            "（征求意见稿）",
            HEADS,
            List.of(
                    new Line(1, "建设轨道交通", "编制方案\n开工建设", "市交通委", "市财政局、市规划局", "2025", "建设轨道交通。"),
                    new Line(2, "=1+1", "", "市水务局", "", "2026-06-30", "")));

    @Test
    void writesWordAsOfficesHandItRound() throws IOException {
        var output = new ByteArrayOutputStream();
        TABLE.writeWord(output);
        try (var document = new XWPFDocument(new ByteArrayInputStream(output.toByteArray()))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("样本规划任务分工表");
            var page = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(page.getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            var table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getTableCells().stream().map(cell -> cell.getText()))
                    .containsExactlyElementsOf(HEADS);
            assertThat(table.getRow(1).getCell(2).getParagraphs()).hasSize(2);
            assertThat(table.getRow(1).getCell(4).getText()).isEqualTo("市财政局、市规划局");
            assertThat(table.getRows()).hasSize(3);
        }
    }

    @Test
    void writesExcelThatPrintsOnA4AndRunsNoFormula() throws IOException {
        var output = new ByteArrayOutputStream();
        TABLE.writeExcel(output);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("重点任务");
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(4).getCell(5).getStringCellValue()).isEqualTo("2026-06-30");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
        }
    }

    @Test
    void wantsSevenHeads() {
        assertThatThrownBy(() -> new WorkTable("", "", List.of("序号"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
