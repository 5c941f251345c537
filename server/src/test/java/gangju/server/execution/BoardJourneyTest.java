package gangju.server.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.reader.ReadingException;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The board of tasks and the calendar, by state, unit, chapter and month. */
class BoardJourneyTest extends AdoptedPlan {
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    private final RequestPostProcessor reader = TestingAccount.with("reader", TestingAccount.ROOT, Role.READER);
    private long plan;
    private long traffic;

    @BeforeEach
    void broken() throws ReadingException {
        plan = adopted("看板测试专用。");
        traffic = commission("市交通局");
        post("/plans/" + plan + "/scheme/from-document", planner);
        milestone("优化公交线网", today.minusDays(5));
        milestone("更新公交车辆", today.plusDays(10));
    }

    @Test
    void listsTasksByStateUnitAndChapter() {
        assertThat(board("")).contains("优化公交线网", "更新公交车辆", "修缮人行道", "逾期 5 天");
        assertThat(board("&state=late")).contains("优化公交线网").doesNotContain("更新公交车辆</a>", "修缮人行道</a>");
        assertThat(board("&state=soon")).contains("更新公交车辆").doesNotContain("优化公交线网</a>");
        assertThat(board("&state=undated")).contains("修缮人行道").doesNotContain("优化公交线网</a>");
        assertThat(board("&unit=" + traffic)).contains("找到 2 项").doesNotContain("修缮人行道</a>");
        assertThat(board("&q=车辆")).contains("找到 1 项");
        assertThat(board("&state=done")).contains("没有符合条件的任务");
        assertThat(board("")).contains("按牵头单位", "按章", "state=late");
    }

    @Test
    void tellsWhatIsBlocked() {
        post(
                "/plans/" + plan + "/tasks/" + item("更新公交车辆") + "/ties",
                planner,
                "kind",
                "needs",
                "other",
                String.valueOf(item("优化公交线网")));
        assertThat(board("&blocked=1")).contains("更新公交车辆", "所依赖的已逾期").doesNotContain("修缮人行道</a>");
    }

    @Test
    void leavesOutPlansThatAreNotCarriedOut() {
        database.sql("UPDATE execution.plan SET withdrawn = true WHERE plan_id = ?")
                .param(plan)
                .update();
        assertThat(text(web.get().uri("/tasks?q=优化公交线网").with(reader).exchange()))
                .doesNotContain("看板测试专用", "/plans/" + plan + "/tasks");
    }

    @Test
    void findsWordsInAnyScript() {
        for (var typed : List.of("公交线网", "公交線網", "線網　優化", "网")) {
            assertThat(board("&q=" + typed)).as(typed).contains("找到 1 项", "优化公交线网</a>");
        }
        assertThat(board("&q=公交 人行道")).as("each word").contains("没有符合条件的任务");
    }

    @Test
    void savesFiltersForTheAccountAlone() {
        assertThat(post("/tasks/filters", reader, "state", "late", "unit", String.valueOf(traffic), "name", "交通局逾期"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(board("")).contains("交通局逾期", "/tasks?state=late&amp;unit=" + traffic);
        assertThat(text(web.get().uri("/tasks").with(planner).exchange())).doesNotContain("交通局逾期");
        var id = database.sql("SELECT id FROM execution.saved_filter WHERE name = '交通局逾期'")
                .query(Long.class)
                .single();
        post("/tasks/filters/" + id + "/delete", planner);
        assertThat(board("")).as("another's is not deleted").contains("交通局逾期");
        post("/tasks/filters/" + id + "/delete", reader);
        assertThat(board("")).doesNotContain("交通局逾期");
        assertThat(post("/tasks/filters", reader, "name", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void handsOutWhatIsFilteredAsExcel() throws IOException {
        var file = web.get()
                .uri("/tasks/list.xlsx?state=late&plan=" + plan)
                .with(reader)
                .exchange();
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).contains("优化公交线网");
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("市交通局");
        }
    }

    @Test
    void laysOutAMonth() {
        var month = today.minusDays(5).toString().substring(0, 7);
        assertThat(text(web.get()
                        .uri("/tasks/calendar?month=" + month)
                        .with(reader)
                        .exchange()))
                .contains("完成优化公交线网", "里程碑", "逾期");
        assertThat(text(web.get()
                        .uri("/tasks/calendar?month=" + month + "&unit=" + traffic)
                        .with(reader)
                        .exchange()))
                .contains("完成优化公交线网");
        assertThat(text(web.get()
                        .uri("/tasks/calendar?month=1999-01")
                        .with(reader)
                        .exchange()))
                .contains("这个月没有到期的");
        assertThat(web.get().uri("/tasks/calendar?month=nonsense").with(reader).exchange())
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void isClosedToWhoHasNoRole() {
        var nobody = TestingAccount.with("nobody", TestingAccount.ROOT);
        for (var path : List.of("/tasks", "/tasks/list.xlsx", "/tasks/calendar", "/plans/" + plan + "/yearly")) {
            assertThat(web.get().uri(path).with(nobody).exchange()).as(path).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private void milestone(String title, LocalDate due) {
        post(
                "/plans/" + plan + "/tasks/" + item(title) + "/milestones",
                planner,
                "title",
                "完成" + title,
                "due",
                due.toString());
    }

    private long item(String title) {
        return database.sql("SELECT item_id FROM execution.item WHERE plan_id = ? AND kind = 'task' AND title LIKE ?")
                .params(List.of(plan, "%" + title + "%"))
                .query(Long.class)
                .single();
    }

    private String board(String query) {
        return text(web.get().uri("/tasks?plan=" + plan + query).with(reader).exchange());
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var request = web.post().uri(path).with(who).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
