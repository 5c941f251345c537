package gangju.server.execution.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gangju.reader.ReadingException;
import gangju.server.accounts.Contacts;
import gangju.server.accounts.RandomSecret;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units.Description;
import gangju.server.inbox.Deadline;
import gangju.server.inbox.InboxSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** What units owe below their tasks reaches them: in the inbox, by reminders, on their page and in the calendar. */
class StepsOfUnitTest extends CarriedPlan {
    @Autowired
    private List<InboxSource> sources;

    @Autowired
    private Contacts contacts;

    private LocalDate today;
    private long parks;
    private long task;

    @BeforeEach
    void anotherUnit() {
        today = LocalDate.now(clock);
        parks = units.add(TestingAccount.ROOT, new Description("市园林局", "commission", List.of()), "planner");
        task = task(plan, "优化公交线网");
    }

    @Test
    void asksUnitsForTheirPartsAndLeadsForTheOthers() {
        part(task, "subtask", parks, "移栽行道树", today.minusDays(3));
        part(task, "measure", null, "公布新线网", today.plusDays(9));
        part(task, "measure", null, "很久以后", today.plusDays(31));
        milestone(task, "完成招标", today.minusDays(1));
        var gardener = TestingAccount.with("gardener", parks, Role.REPORTER);
        assertThat(page("/", gardener)).contains("子任务：移栽行道树", "逾期 3 天").doesNotContain("公布新线网", "完成招标");
        assertThat(page("/", reporter)).contains("里程碑：完成招标", "举措：公布新线网").doesNotContain("移栽行道树", "很久以后");
        assertThat(page("/", TestingAccount.with("reader", parks, Role.READER))).doesNotContain("移栽行道树");
        assertThat(deadlines())
                .extracting(Deadline::kind, Deadline::unit, Deadline::title)
                .contains(
                        tuple("part", parks, "移栽行道树"),
                        tuple("part", traffic, "公布新线网"),
                        tuple("milestone", traffic, "完成招标"));
        database.sql("UPDATE execution.part SET done_day = ?").param(today).update();
        assertThat(page("/", gardener)).doesNotContain("移栽行道树");
        assertThat(deadlines()).noneMatch(deadline -> deadline.kind().equals("part"));
    }

    @Test
    void asksNobodyBeforeTheFirstSchemeIsApproved() throws ReadingException {
        var drafted = adopted("还没有批准。");
        var early = task(drafted, "优化公交线网");
        database.sql("""
                        INSERT INTO execution.assignment (item_id, unit_id, part, made_at, made_by)
                        VALUES (?, ?, 'lead', now(), 'planner')
                        """).params(early, traffic).update();
        milestone(early, "草案里的里程碑", today.minusDays(5));
        part(early, "subtask", traffic, "草案里的子任务", today.minusDays(5));
        part(early, "subtask", null, "草案里没有单位的", today.minusDays(5));
        assertThat(page("/", reporter)).doesNotContain("草案里");
        assertThat(deadlines()).noneMatch(deadline -> deadline.title().startsWith("草案里"));
        milestone(task, "批准过的里程碑", today.minusDays(5));
        assertThat(post("/plans/" + plan + "/scheme/reopen", planner, Map.of("reason", List.of("调整"))))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/", reporter)).as("what was approved goes on").contains("批准过的里程碑");
    }

    @Test
    void listsPartsAndSharesOnTheUnitsPageMostUrgentFirst() {
        part(task, "subtask", traffic, "移栽行道树", today.minusDays(3));
        part(task, "measure", traffic, "已经办完的", today.minusDays(40));
        database.sql("UPDATE execution.part SET done_day = ? WHERE title = '已经办完的'")
                .param(today.minusDays(41))
                .update();
        share(firstTarget(), today.getYear() + 1, "城东区", "36");
        share(firstTarget(), today.getYear() - 1, null, "12");
        due(task, today.minusDays(12));
        database.sql("UPDATE execution.assignment SET answer = 'accepted' WHERE item_id = ?")
                .param(task)
                .update();
        round(Map.of("kinds", "task"));
        send(report(task), "submit", reporter, Map.of("summary", "进展顺利"));
        var shown = page("/units/" + traffic, reporter);
        assertThat(shown)
                .containsSubsequence(
                        "优化公交线网",
                        "最近报送",
                        "<span class=\"late\">逾期 12 天</span>",
                        "移栽行道树",
                        "优化公交线网",
                        "子任务",
                        "逾期 3 天",
                        "城东区",
                        "36 条",
                        "最近办完的",
                        "已经办完的")
                .contains("没有报送过", "12 条", "#part-", "#shares");
        post("/plans/" + plan + "/scheme/reopen", planner, Map.of("reason", List.of("调整")));
        assertThat(page("/units/" + traffic, reporter)).contains("逾期 12 天 · 已接受");
        database.sql("UPDATE execution.item SET milestones = 1, next_milestone = ? WHERE item_id = ?")
                .params(today.minusDays(15), task)
                .update();
        assertThat(page("/units/" + traffic, reporter)).contains("里程碑逾期 15 天 · 已接受");
    }

    @Test
    void hasTheSameDaysInTheCalendarAndItsWorkbook() throws IOException {
        var due = LocalDate.now(clock).plusDays(10);
        round(Map.of("kinds", "task"));
        part(task, "measure", null, "公布新线网", due);
        finding("站牌缺损", due);
        var month = "?month=" + YearMonth.from(due) + "&unit=" + traffic;
        var shown = page("/tasks/calendar" + month, reporter);
        assertThat(shown).contains("（3 份，3 份没有报）", "站牌缺损", "整改", "公布新线网");
        assertThat(page("/tasks/calendar" + month, TestingAccount.with("gardener", parks, Role.REPORTER)))
                .as("whose reports nobody there reads")
                .contains("站牌缺损")
                .doesNotContain("没有报）");
        var file = web.get()
                .uri("/tasks/calendar.xlsx" + month)
                .with(reporter)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                var text = new XSSFExcelExtractor(workbook)) {
            assertThat(text.getText()).contains("（3 份，3 份没有报）", "站牌缺损", "公布新线网");
        }
    }

    @Test
    void keepsMilestonesOfOneNameApartInACalendar() {
        milestone(task, "开工", today.plusDays(1));
        milestone(task, "开工", today.plusDays(2));
        part(task, "measure", null, "开工", today.plusDays(2));
        long account = database.sql("""
                        WITH person AS (
                            INSERT INTO accounts.account (name, display, password, created_at, digest)
                            VALUES ('driver', 'driver', 'x', now(), 'never') RETURNING id)
                        INSERT INTO accounts.membership (account_id, unit_id, role, from_day, granted_at, granted_by)
                        SELECT id, ?, 'reporter', current_date, now(), 'test' FROM person RETURNING account_id
                        """).param(traffic).query(Long.class).single();
        var secret = RandomSecret.random();
        contacts.setCalendar(account, RandomSecret.hash(secret));
        assertThat(body(web.get().uri("/calendar/" + secret + ".ics").exchange())
                        .lines()
                        .filter(line -> line.startsWith("UID:")))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    private void finding(String text, LocalDate until) {
        long check = database.sql("""
                        INSERT INTO supervision.site_check (year, number, plan_id, unit_id, title, on_day, place, checkers,
                            attended, conclusion, state, made_at, made_by)
                        VALUES (2026, 900, :plan, :unit, '站台检查', :day, '现场', '甲', '', '', 'draft', now(), 'test') RETURNING id
                        """)
                .param("plan", plan)
                .param("unit", traffic)
                .param("day", today)
                .query(Long.class)
                .single();
        database.sql("""
                        INSERT INTO supervision.finding (check_id, number, says, gravity, rectify, until, made_at, made_by)
                        VALUES (?, 1, ?, 'plain', true, ?, now(), 'test')
                        """).params(check, text, until).update();
        database.sql("""
                        UPDATE supervision.site_check SET state = 'finished', finished_at = now(), finished_by = 'test' WHERE id = ?
                        """).param(check).update();
    }

    private void due(long item, LocalDate day) {
        database.sql("UPDATE execution.item SET due_day = ? WHERE item_id = ?")
                .params(day, item)
                .update();
    }

    private void share(long target, int of, @Nullable String area, String value) {
        database.sql("""
                        INSERT INTO execution.target_share (item_id, year, area, unit_id, value, made_at, made_by)
                        VALUES (:item, :year, :area, :unit, :value, now(), 'planner')
                        """)
                .param("item", target)
                .param("year", of)
                .param("area", area, Types.VARCHAR)
                .param("unit", traffic)
                .param("value", new BigDecimal(value))
                .update();
    }

    private List<Deadline> deadlines() {
        return sources.stream()
                .flatMap(source -> source.due(today.minusDays(10), today.plusDays(20)).stream())
                .toList();
    }

    private void milestone(long item, String title, LocalDate due) {
        database.sql("""
                        INSERT INTO execution.milestone (item_id, title, proof, due_day, made_at, made_by)
                        VALUES (?, ?, '', ?, now(), 'planner')
                        """).params(item, title, due).update();
    }

    private void part(long item, String kind, @Nullable Long unit, String title, LocalDate due) {
        database.sql("""
                        INSERT INTO execution.part (item_id, kind, unit_id, title, due_day, made_at, made_by)
                        VALUES (:item, :kind, :unit, :title, :due, now(), 'planner')
                        """)
                .param("item", item)
                .param("kind", kind)
                .param("unit", unit, Types.BIGINT)
                .param("title", title)
                .param("due", due)
                .update();
    }

    private long task(long of, String title) {
        return database.sql("SELECT item_id FROM execution.item WHERE plan_id = ? AND kind = 'task' AND title LIKE ?")
                .params(of, title + "%")
                .query(Long.class)
                .single();
    }
}
