package gangju.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gangju.exchange.ExchangeException;
import gangju.exchange.TestingReading;
import gangju.exchange.Words;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.MarkedWorkbook;
import gangju.exchange.table.TableFile;
import gangju.model.Operator;
import gangju.model.OutlineNode;
import gangju.model.Project;
import gangju.model.Reading;
import gangju.model.SourceFile;
import gangju.model.Strength;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.model.Task;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PlanWorkbookReaderTest {
    private static final SourceFile SOURCE = new SourceFile("规划.xlsx", "application/xlsx", null, "0".repeat(64), 0);

    @Test
    void tiesEveryItemToItsPlaceInTheText() throws Exception {
        var read = read(written(PlanContents.from(TestingReading.reading()), Locale.CHINA));

        assertThat(read.targets())
                .allSatisfy(target -> assertThat(target.span().of(read.text())).isEqualTo(target.quote()));
        assertThat(read.outline())
                .allSatisfy(node -> assertThat(node.span().of(read.text())).endsWith(node.title()));
        assertThat(read.tasks())
                .allSatisfy(task -> assertThat(task.actions())
                        .allSatisfy(action ->
                                assertThat(action.span().of(read.text())).isEqualTo(action.text())));
    }

    @Test
    void keepsATargetOfASectionBehindThoseOfItsSubsections() throws Exception {
        var read = read(changed(Locale.CHINA, book -> {
            book.getSheet("规划").getRow(1).createCell(1).setCellValue("云溪市供水规划");
            var outline = book.getSheet("提纲");
            for (var title : List.of("目标", "供水", "任务")) {
                var row = outline.createRow(outline.getLastRowNum() + 1);
                row.createCell(1).setCellValue(title.equals("供水") ? 2 : 1);
                row.createCell(3).setCellValue(title);
            }
            var targets = book.getSheet("目标");
            for (var section : List.of("目标", "供水", "目标", "任务")) {
                var row = targets.createRow(targets.getLastRowNum() + 1);
                row.createCell(1).setCellValue("漏损率" + row.getRowNum());
                row.createCell(16).setCellValue(section);
            }
        }));

        assertThat(read.targets()).extracting(Target::span).isSorted();
        assertThat(read.targets()).extracting(Target::section).containsExactly("1", "1.1", "1", "2");
    }

    @Test
    void takesARowWithNothingButTheIndicator() throws Exception {
        var read = read(changed(Locale.CHINA, book -> {
            book.getSheet("规划").getRow(1).createCell(1).setCellValue("云溪市图书馆规划");
            var row = book.getSheet("目标").createRow(1);
            row.createCell(1).setCellValue("公共图书馆");
            row.createCell(4).setCellValue(12);
            row.createCell(6).setCellValue("个");
        }));

        assertThat(read.targets()).singleElement().satisfies(target -> {
            assertThat(target.indicator()).isEqualTo("公共图书馆");
            assertThat(target.value()).isEqualByComparingTo("12");
            assertThat(target.type()).isEqualTo(TargetType.LEVEL);
            assertThat(target.operator()).isEqualTo(Operator.REACH);
            assertThat(target.quote()).isEqualTo("公共图书馆\t12\t个");
            assertThat(target.section()).isNull();
        });
    }

    @Test
    void tellsEveryBadCellInAllSheetsAndMarksThem() throws Exception {
        var bytes = changed(Locale.CHINA, book -> {
            var outline = book.getSheet("提纲").createRow(1);
            outline.createCell(1).setCellValue(12);
            outline.createCell(3).setCellValue("建设目标");
            outline.createCell(6).setCellValue("9.9");
            var target = book.getSheet("目标").createRow(1);
            target.createCell(3).setCellValue("大概");
            target.createCell(4).setCellValue("约八");
            target.createCell(7).setCellValue("以后");
            target.createCell(16).setCellValue("没有的章节");
            var body = book.getSheet("单位").createRow(1);
            body.createCell(0).setCellValue("k9");
            body.createCell(2).setCellValue("市水务局");
            body.createCell(3).setCellValue("牵头");
        });
        var file = new TableFile("规划.xlsx", bytes);

        var read = new PlanWorkbookReader().read(file, SOURCE, () -> true).orElseThrow();

        assertThat(read.reading()).isEmpty();
        assertThat(read.problems().get("提纲"))
                .extracting(problem -> problem.reason().code())
                .contains("level-odd", "parent-unknown");
        assertThat(read.problems().get("目标"))
                .extracting(CellProblem::row, problem -> problem.reason().code())
                .contains(
                        tuple(2, "code-unknown"),
                        tuple(2, "number-odd"),
                        tuple(2, "date-unknown"),
                        tuple(2, "section-unknown"),
                        tuple(2, "cell-empty"));
        assertThat(read.problems().get("单位"))
                .extracting(problem -> problem.reason().code())
                .contains("task-unknown");
        var marked = MarkedWorkbook.write(file, read.problems(), Locale.CHINA);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            assertThat(workbook.getSheet("目标")
                            .getRow(1)
                            .getCell(4)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("约八");
            assertThat(workbook.getSheet("单位").getRow(1).getCell(0).getCellComment())
                    .isNotNull();
        }
    }

    @Test
    void refusesAnotherPlaceOfATargetThatIsNotThere() throws Exception {
        var bytes = changed(Locale.CHINA, book -> {
            var target = book.getSheet("目标").createRow(1);
            target.createCell(0).setCellValue("t1");
            target.createCell(1).setCellValue("供水管网漏损率");
            for (var id : List.of("t1", "t9")) {
                var sheet = book.getSheet("其他出处");
                var place = sheet.createRow(sheet.getLastRowNum() + 1);
                place.createCell(0).setCellValue(id);
                place.createCell(4).setCellValue("漏损率降到8%以下");
            }
        });

        var read = new PlanWorkbookReader()
                .read(new TableFile("规划.xlsx", bytes), SOURCE, () -> true)
                .orElseThrow();

        assertThat(read.problems().get("其他出处"))
                .extracting(CellProblem::place, problem -> problem.reason().code())
                .containsExactly(tuple("A3", "target-unknown"));
    }

    @Test
    void refusesATaskWithOtherBodiesInTheTwoSheets() throws Exception {
        var bytes = changed(Locale.CHINA, book -> {
            book.getSheet("规划").getRow(1).createCell(1).setCellValue("云溪市水网建设规划");
            var task = book.getSheet("任务").createRow(1);
            task.createCell(0).setCellValue("k1");
            task.createCell(2).setCellValue("更新管网");
            task.createCell(3).setCellValue("市水务局、市财政局");
            var body = book.getSheet("单位").createRow(1);
            body.createCell(0).setCellValue("k1");
            body.createCell(2).setCellValue("市水务局");
            body.createCell(3).setCellValue("牵头");
        });

        var read = new PlanWorkbookReader()
                .read(new TableFile("规划.xlsx", bytes), SOURCE, () -> true)
                .orElseThrow();

        assertThat(read.problems().get("单位"))
                .extracting(problem -> problem.reason().code())
                .containsExactly("bodies-differ");
    }

    @Test
    void leavesAWorkbookThatIsNoPlan() throws Exception {
        byte[] bytes;
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.createSheet("工资").createRow(0).createCell(0).setCellValue("姓名");
            workbook.write(out);
            bytes = out.toByteArray();
        }
        var file = new TableFile("工资.xlsx", bytes);

        assertThat(new PlanWorkbookReader().read(file, SOURCE, () -> true)).isEmpty();
    }

    @Test
    void knowsEveryWordThatItOffers() {
        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            known(locale, Operator.class);
            known(locale, TargetType.class);
            known(locale, Strength.class);
            known(locale, OutlineNode.Kind.class);
            known(locale, OutlineNode.Role.class);
            known(locale, Project.Kind.class);
            known(locale, Task.Body.Role.class);
        }
    }

    private static <E extends Enum<E>> void known(Locale locale, Class<E> codes) {
        for (var code : codes.getEnumConstants()) {
            assertThat(Words.parse(codes, Words.of(locale).code(code))).contains(code);
        }
    }

    private static Reading read(byte[] workbook) throws ExchangeException {
        var read = new PlanWorkbookReader()
                .read(new TableFile("规划.xlsx", workbook), SOURCE, () -> true)
                .orElseThrow();
        assertThat(read.problems()).isEmpty();
        return read.reading().orElseThrow();
    }

    private static byte[] written(PlanContents contents, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        PlanWorkbook.write(contents, locale, out);
        return out.toByteArray();
    }

    private static byte[] changed(Locale locale, Consumer<XSSFWorkbook> change) throws IOException {
        var template = new ByteArrayOutputStream();
        PlanWorkbook.template(locale, template);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template.toByteArray()));
                var out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
