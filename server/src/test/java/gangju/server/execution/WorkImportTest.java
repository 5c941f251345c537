package gangju.server.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.reader.ReadingException;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The division of work goes out as Excel, comes back changed, and is taken back. */
class WorkImportTest extends AdoptedPlan {
    private static final int TASK = 1;
    private static final int LEAD = 3;
    private static final int SUPPORT = 4;
    private static final int DUE = 5;

    private long plan;

    @BeforeEach
    void assigned() throws ReadingException {
        plan = adopted("导入测试专用。");
        for (var name : List.of("市交通局", "市城管局", "市规划局")) {
            commission(name);
        }
        web.post()
                .uri("/plans/" + plan + "/scheme/from-document")
                .with(planner)
                .with(csrf())
                .exchange();
    }

    @Test
    void changesNothingWhereNothingWasChanged() throws IOException {
        assertThat(send(table(sheet -> {}), planner)).bodyText().contains("没有要改的");
    }

    @Test
    void showsWhatWouldChangeThenChangesItAndTakesItBack() throws IOException {
        var before = work();
        var preview = send(
                table(sheet -> {
                    var row = row(sheet, "修缮人行道");
                    row.getCell(LEAD).setCellValue("市规划局（负责选线）");
                    row.getCell(SUPPORT).setCellValue("市城管局、市交通局");
                    row.getCell(DUE).setCellValue("2029年6月");
                }),
                planner);
        assertThat(preview).hasStatus(HttpStatus.OK).bodyText().contains("会改 1 项", "牵头 市规划局（负责选线）", "2029-06-30");
        assertThat(work()).as("a preview").isEqualTo(before);

        assertThat(apply(text(preview), planner)).hasStatus(HttpStatus.FOUND);
        assertThat(work())
                .contains("修缮人行道 lead 市规划局 负责选线 2029-06-30", "修缮人行道 support 市城管局  2029-06-30")
                .doesNotContain("修缮人行道 lead 市城管局  null");
        assertThat(apply(text(preview), planner))
                .as("what it rests on has changed")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("刚刚被别人改过");

        assertThat(post("undo/" + last(), planner)).hasStatus(HttpStatus.FOUND);
        assertThat(work()).isEqualTo(before);
    }

    @Test
    void takesNothingBackThatWasChangedSince() throws IOException {
        var preview = send(table(sheet -> row(sheet, "修缮人行道").getCell(DUE).setCellValue("2029-06-30")), planner);
        apply(text(preview), planner);
        database.sql("UPDATE execution.item SET due_day = '2030-01-01' WHERE plan_id = ? AND title LIKE '%修缮人行道%'")
                .param(plan)
                .update();
        assertThat(post("undo/" + last(), planner))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("不能整个撤销");
    }

    @Test
    void marksEachFaultInTheWorkbookAndChangesNothing() throws IOException {
        var before = work();
        var refused = send(
                table(sheet -> {
                    row(sheet, "修缮人行道").getCell(LEAD).setCellValue("市园林局");
                    row(sheet, "优化公交线网").getCell(DUE).setCellValue("尽快");
                    row(sheet, "更新公交车辆").getCell(TASK).setCellValue("没有的任务");
                }),
                planner);
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("有 3 处错误", "没有名为“市园林局”的单位", "认不出“尽快”是哪一天", "认不出这一行是哪一项任务");
        assertThat(work()).isEqualTo(before);
        try (var marked = new XSSFWorkbook(new ByteArrayInputStream(marked(text(refused))))) {
            assertThat(row(marked.getSheetAt(0), "修缮人行道").getCell(LEAD).getCellComment())
                    .isNotNull();
        }
    }

    @Test
    void isForPlannersWhileTheSchemeIsBeingMade() throws IOException {
        var file = table(sheet -> {});
        var reporter = TestingAccount.with("reporter", TestingAccount.ROOT, Role.REPORTER);
        assertThat(send(file, reporter)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("undo/1", reporter)).hasStatus(HttpStatus.FORBIDDEN);
        database.sql("INSERT INTO execution.scheme (plan_id, number, state) VALUES (?, 9, 'approved')")
                .param(plan)
                .update();
        assertThat(send(file, planner)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(web.post()
                        .uri("/plans/" + plan + "/scheme/import/apply")
                        .with(planner)
                        .with(csrf())
                        .param("before", "[]")
                        .param("after", "[]")
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send("不是表格".getBytes(StandardCharsets.UTF_8), TestingAccount.with("x", 1)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private byte[] table(Consumer<Sheet> change) throws IOException {
        var file = web.get()
                .uri("/plans/" + plan + "/scheme/table.xlsx")
                .with(planner)
                .exchange();
        try (var workbook = new XSSFWorkbook(
                        new ByteArrayInputStream(file.getResponse().getContentAsByteArray()));
                var out = new ByteArrayOutputStream()) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(Sheet sheet, String title) {
        for (var row : sheet) {
            var cell = row.getCell(TASK);
            if (cell != null && cell.toString().contains(title)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + title);
    }

    private MvcTestResult send(byte[] file, RequestPostProcessor who) {
        return web.post()
                .uri("/plans/" + plan + "/scheme/import")
                .multipart()
                .file(new MockMultipartFile("file", "分工.xlsx", null, file))
                .with(who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult apply(String preview, RequestPostProcessor who) {
        var form = Jsoup.parse(preview);
        return web.post()
                .uri("/plans/" + plan + "/scheme/import/apply")
                .with(who)
                .with(csrf())
                .param("before", form.select("input[name=before]").attr("value"))
                .param("after", form.select("input[name=after]").attr("value"))
                .exchange();
    }

    private MvcTestResult post(String act, RequestPostProcessor who) {
        return web.post()
                .uri("/plans/" + plan + "/scheme/import/" + act)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private long last() {
        return database.sql("SELECT max(id) FROM execution.bulk_assignment WHERE plan_id = ?")
                .param(plan)
                .query(Long.class)
                .single();
    }

    /** Title, part, unit, duty and day of every assignment. */
    private List<String> work() {
        return database.sql("""
                        SELECT rtrim(i.title, '。') || ' ' || a.part || ' ' || u.name || ' ' || a.duty || ' '
                            || coalesce(CAST(i.due_day AS text), 'null')
                        FROM execution.assignment a JOIN execution.item i USING (item_id) JOIN accounts.unit u ON u.id = a.unit_id
                        WHERE i.plan_id = ? AND a.ended_at IS NULL ORDER BY 1
                        """)
                .param(plan)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static byte[] marked(String page) {
        var match = Pattern.compile("base64,([A-Za-z0-9+/=]+)").matcher(page);
        assertThat(match.find()).isTrue();
        return Base64.getDecoder().decode(match.group(1));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
