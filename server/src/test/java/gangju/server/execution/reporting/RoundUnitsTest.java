package gangju.server.execution.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.reader.ReadingException;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units.Description;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** How rounds stand with their units, and reports that serve several of them. */
class RoundUnitsTest extends CarriedPlan {
    @RepeatedTest(5)
    void keepsTheCountsThroughAnyChangeOfReports(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        long first = round(Map.of("title", "第一轮"));
        round(Map.of("title", "第二轮", "due", LocalDate.now(clock).plusDays(3).toString()));
        var states = List.of("asked", "draft", "submitted", "forwarded", "returned", "accepted");
        for (int i = 0; i < 20; i++) {
            database.sql("""
                            UPDATE execution.report SET state = :state, due = due + :days, fields = fields + :days
                            WHERE id % 3 = :rest
                            """)
                    .param("state", states.get(random.nextInt(states.size())))
                    .param("days", random.nextInt(3))
                    .param("rest", random.nextInt(3))
                    .update();
            assertThat(differences()).isZero();
        }
        post("/rounds/" + first + "/lock", planner, Map.of());
        assertThat(differences()).isZero();
    }

    @Test
    void findsTheUnitsThatHaveNotReported() throws IOException {
        var parks = units.add(TestingAccount.ROOT, new Description("市园林局", "commission", List.of()), "planner");
        database.sql("UPDATE execution.assignment SET unit_id = ? WHERE item_id = ?")
                .params(parks, firstTarget())
                .update();
        long round = round(Map.of());
        assertThat(page("/rounds/" + round, planner)).contains("2 个单位", "市园林局", "市交通局");
        assertThat(page("/rounds/" + round + "?q=园林", planner)).contains("市园林局").doesNotContain("unit=" + traffic);
        assertThat(page("/rounds/" + round + "?show=late", planner)).contains("没有这样的单位");
        database.sql("UPDATE execution.report SET due = ? WHERE unit_id = ?")
                .params(LocalDate.now(clock).minusDays(1), parks)
                .update();
        assertThat(page("/rounds/" + round + "?show=late", planner))
                .contains("市园林局", "逾期未报 1 项")
                .doesNotContain("unit=" + traffic);
        assertThat(page("/rounds/" + round, reporter)).contains("市交通局").doesNotContain("市园林局");
        var table = web.get()
                .uri("/rounds/" + round + "/units.xlsx?show=late")
                .with(planner)
                .exchange();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(table.getResponse().getContentAsByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("市园林局");
            assertThat(book.getSheetAt(0).getRow(1).getCell(4).getNumericCellValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void asksOnceForATaskThatCarriesOutAnotherPlans() throws ReadingException {
        long task = firstTask(plan);
        long other = carriedOut("另一个规划。");
        long measure = firstTask(other);
        assertThat(post(
                        "/plans/" + other + "/tasks/" + measure + "/ties",
                        planner,
                        Map.of("kind", List.of("carries_out"), "other", List.of(String.valueOf(task)))))
                .hasStatus(HttpStatus.FOUND);
        round(Map.of());
        long shared = report(measure);
        assertThat(reports(task)).isZero();
        assertThat(page("/plans/" + plan + "/tasks/" + task, planner)).contains("/reports/" + shared);
        plan = other;
        long second = round(Map.of("title", "另一轮"));
        assertThat(page("/reports/" + shared, reporter)).contains("2 个轮次共用");
        assertThat(reports(measure)).isEqualTo(1);
        assertThat(page("/rounds/" + second, planner)).contains("1 项用别的轮次的报送");
    }

    @Test
    void tellsWhatAUnitOwesAndHasDone() {
        round(Map.of());
        long report = report(firstTarget());
        var address = "/units/" + traffic;
        assertThat(page(address, planner))
                .contains("/reports/" + report, "报送（牵头）")
                .doesNotContain("最近办完的");
        send(report, "submit", reporter, Map.of("summary", "办好了"));
        assertThat(page(address, planner)).doesNotContain("/reports/" + report);
        send(report, "accept", planner, Map.of());
        assertThat(page(address, planner)).contains("最近办完的", "/reports/" + report);
    }

    private int reports(long item) {
        return database.sql("SELECT CAST(count(*) AS integer) FROM execution.report WHERE item_id = ?")
                .param(item)
                .query(Integer.class)
                .single();
    }

    private long firstTask(long of) {
        return database.sql(
                        "SELECT item_id FROM execution.item WHERE plan_id = ? AND kind = 'task' ORDER BY ordinal LIMIT 1")
                .param(of)
                .query(Long.class)
                .single();
    }
}
