package gangju.server.execution.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units.Description;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The orders of the board of tasks: each head sorts, and what they sort by is kept with every change. */
class BoardOrderTest extends CarriedPlan {
    private static final Pattern TITLE = Pattern.compile("/tasks/(\\d+)\">");
    private static final String FIRST = "优化公交线网";
    private static final String SECOND = "更新公交车辆";
    private static final String THIRD = "修缮人行道";

    private long parks;

    @BeforeEach
    void twoUnits() {
        parks = units.add(TestingAccount.ROOT, new Description("市园林局", "commission", List.of()), "planner");
        database.sql("UPDATE execution.assignment SET unit_id = ? WHERE item_id = ?")
                .params(parks, task(FIRST))
                .update();
        day(THIRD, LocalDate.now(clock).minusDays(3));
        day(FIRST, LocalDate.now(clock).plusDays(3));
        database.sql("UPDATE execution.item SET milestones = 1, milestones_done = 1 WHERE item_id = ?")
                .param(task(SECOND))
                .update();
    }

    @Test
    void sortsByItsHeads() {
        assertThat(order("")).containsExactly(THIRD, FIRST, SECOND);
        assertThat(order("&down=1")).as("without a day last").containsExactly(FIRST, THIRD, SECOND);
        assertThat(order("&sort=plan")).containsExactly(FIRST, SECOND, THIRD);
        assertThat(order("&sort=plan&down=1")).containsExactly(THIRD, SECOND, FIRST);
        assertThat(order("&sort=state")).containsExactly(THIRD, FIRST, SECOND);
        assertThat(order("&sort=state&down=1")).containsExactly(SECOND, FIRST, THIRD);
        assertThat(order("&sort=unit")).containsExactly(THIRD, SECOND, FIRST);
        assertThat(order("&sort=unit&down=1")).containsExactly(FIRST, SECOND, THIRD);
        assertThat(page("/tasks?plan=" + plan + "&sort=unit", planner))
                .contains("aria-sort=\"ascending\"><a class=\"sort\" href=\"/tasks?down=1&amp;plan=" + plan
                        + "&amp;sort=unit\">")
                .contains("/tasks/list.xlsx?plan=" + plan + "&amp;sort=unit");
    }

    @Test
    void putsWhatNobodyLeadsFirst() {
        database.sql("UPDATE execution.assignment SET ended_at = now(), ended_by = 'x' WHERE item_id = ?")
                .param(task(SECOND))
                .update();
        assertThat(order("&sort=unit")).containsExactly(SECOND, THIRD, FIRST);
    }

    @Test
    void knowsWhatWasReportedLast() {
        round(Map.of("kinds", "task"));
        send(report(task(FIRST)), "submit", planner, Map.of("summary", "进展顺利"));
        send(report(task(THIRD)), "submit", reporter, Map.of("summary", "进展顺利"));
        sentDaysAgo(report(task(FIRST)), 9);
        assertThat(order("&sort=report")).containsExactly(SECOND, FIRST, THIRD);
        assertThat(order("&sort=report&down=1")).containsExactly(THIRD, FIRST, SECOND);
        assertThat(send(report(task(THIRD)), "return", planner, Map.of("words", "重写")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(order("&sort=report&down=1"))
                .as("a returned one does not count")
                .startsWith(FIRST);
    }

    @Test
    void handsItOutInTheSameOrder() throws IOException {
        var file = web.get()
                .uri("/tasks/list.xlsx?sort=plan&down=1&plan=" + plan)
                .with(planner)
                .exchange();
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var titles = new ArrayList<String>();
            workbook.getSheetAt(0).forEach(row -> titles.add(row.getCell(1).getStringCellValue()));
            assertThat(titles.subList(1, titles.size())).containsExactly(THIRD, SECOND, FIRST);
        }
    }

    private void sentDaysAgo(long report, int days) {
        database.sql("UPDATE execution.report SET submitted_at = submitted_at - make_interval(days => ?) WHERE id = ?")
                .params(days, report)
                .update();
    }

    private void day(String title, LocalDate day) {
        database.sql("UPDATE execution.item SET due_day = ? WHERE item_id = ?")
                .params(day, task(title))
                .update();
    }

    private long task(String title) {
        return database.sql("SELECT item_id FROM execution.item WHERE plan_id = ? AND kind = 'task' AND title LIKE ?")
                .params(plan, title + "%")
                .query(Long.class)
                .single();
    }

    private List<String> order(String query) {
        var titles = Map.of(task(FIRST), FIRST, task(SECOND), SECOND, task(THIRD), THIRD);
        return TITLE.matcher(page("/tasks?plan=" + plan + query, planner))
                .results()
                .map(found -> titles.get(Long.valueOf(found.group(1))))
                .toList();
    }
}
