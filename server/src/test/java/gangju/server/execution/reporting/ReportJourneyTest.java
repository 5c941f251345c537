package gangju.server.execution.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units.Description;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;

/** From opening a round to accepted reports whose figures are in the monitoring, through the pages. */
class ReportJourneyTest extends CarriedPlan {
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    @Test
    void goesFromTheRoundToTheMonitoring() {
        var target = firstTarget();
        judgedByBuses(target);
        employ("reviewer", traffic, Role.UNIT_REVIEWER);
        long round = round(Map.of("levels", "2"));
        long report = report(target);
        assertThat(page("/", reporter)).contains("填报</a>");
        assertThat(page("/reports", reporter)).contains("要报送", year);
        assertThat(page("/reports/" + report, reporter)).contains("公交线路", "进展情况", "送本单位审核");

        assertThat(send(report, "submit", reporter, Map.of("summary", "已开通")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填数字", "已开通");
        var said = Map.of("summary", "已开通150条", "fact0", "BUS|临溪市|" + year + "|", "value0", "１，５０");
        assertThat(send(
                        report,
                        "submit",
                        reporter,
                        Map.of("summary", "已开通", "fact0", said.get("fact0"), "value0", "一百")))
                .bodyText()
                .contains("“一百”不是数字");
        var sent = send(report, "submit", reporter, said);
        if (sent.getResponse().getStatus() != HttpStatus.FOUND.value()) {
            var seal = body(sent).replaceAll("(?s).*name=\"believed\" value=\"([^\"]+)\".*", "$1");
            var believed = new HashMap<>(said);
            believed.put("believed", seal);
            sent = send(report, "submit", reporter, believed);
        }
        assertThat(sent).hasStatus(HttpStatus.FOUND);
        assertThat(state(report)).isEqualTo("submitted");
        assertThat(page("/", reviewer)).contains("审核报送：公交线路");
        assertThat(send(report, "forward", reviewer, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(page("/", planner)).contains("审核报送：公交线路");
        assertThat(send(report, "accept", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(state(report)).isEqualTo("accepted");
        assertThat(page("/indicators/BUS", planner)).contains("150", "市交通局");
        assertThat(page("/rounds/" + round, planner)).contains("通过 1 项");
        assertThat(page("/reports/" + report, planner)).contains("审核通过", "单位审核，报出", "已开通150条");
    }

    @Test
    void asksNothingTwice() {
        var target = firstTarget();
        judgedByBuses(target);
        store.add(
                Origin.form("planner"),
                List.of(NewFigure.of(
                        TestingFigures.figure("BUS", Integer.parseInt(year), "140", "条", LocalDate.now(clock)))));
        round(Map.of("title", "第一轮"));
        long second = round(Map.of("title", "第二轮"));
        long report = report(target);
        assertThat(page("/reports/" + report, reporter)).contains("140", "已有，不用再报", "2 个轮次共用", "第一轮，第二轮");
        assertThat(send(report, "submit", reporter, Map.of("summary", "照常"))).hasStatus(HttpStatus.FOUND);
        assertThat(send(report, "accept", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(page("/rounds/" + second, planner)).contains("7 项用别的轮次的报送", "通过 1 项");
        assertThat(database.sql(
                                "SELECT count(*) FROM indicators.observation o JOIN indicators.series s ON s.id = o.series_id "
                                        + "JOIN indicators.indicator i ON i.id = s.indicator_id WHERE i.code = 'BUS'")
                        .query(Long.class)
                        .single())
                .as("nothing was said of the figure, so nothing was added")
                .isEqualTo(1);
    }

    @Test
    void correctsAKnownFigureOnlyWithAReason() {
        var target = firstTarget();
        judgedByBuses(target);
        store.add(
                Origin.form("planner"),
                List.of(NewFigure.of(
                        TestingFigures.figure("BUS", Integer.parseInt(year), "140", "条", LocalDate.now(clock)))));
        round(Map.of());
        long report = report(target);
        var said = new HashMap<>(Map.of("summary", "照常", "fact0", "BUS|临溪市|" + year + "|", "value0", "141"));
        assertThat(send(report, "submit", reporter, said)).bodyText().contains("更正已有的数字要写明原因");
        said.put("why0", "漏了一条");
        assertThat(send(report, "submit", reporter, said)).hasStatus(HttpStatus.FOUND);
        assertThat(send(report, "accept", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(database.sql(
                                "SELECT count(*) FROM indicators.observation WHERE value = 141 AND revision_reason = '漏了一条'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsEvidenceByItsContent() {
        round(Map.of());
        long report = report(firstTarget());
        var upload = web.post()
                .uri("/reports/" + report + "/save")
                .multipart()
                .file(new MockMultipartFile("file", "验收.pdf", "application/pdf", PDF))
                .param("seen", seen(report))
                .param("summary", "已验收")
                .param("link", "https://office.test/notice/1")
                .param("document", "临交发〔2026〕3号/附件")
                .with(reporter)
                .with(csrf())
                .exchange();
        assertThat(upload).hasStatus(HttpStatus.FOUND);
        assertThat(page("/reports/" + report, reporter))
                .contains("验收.pdf", "office.test/notice/1", "临交发〔2026〕3号/附件", "未查毒");
        long id = database.sql("SELECT id FROM execution.evidence WHERE kind = 'file' AND report_id = ?")
                .param(report)
                .query(Long.class)
                .single();
        var file = web.get().uri("/evidence/" + id).with(planner).exchange();
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        var program = web.post()
                .uri("/reports/" + report + "/save")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "报告.pdf", "application/pdf", "MZ\0\0x".getBytes(StandardCharsets.UTF_8)))
                .param("seen", seen(report))
                .param("summary", "改了的字")
                .with(reporter)
                .with(csrf())
                .exchange();
        assertThat(program)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("不是可以收的文件", "改了的字");
        assertThat(send(report, "evidence/" + id + "/remove", reporter, Map.of("summary", "边撤边写")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/reports/" + report, reporter)).contains("边撤边写").doesNotContain("验收.pdf");
    }

    @Test
    void tellsOfMilestonesAndProvesWhatIsDone() {
        long item = database.sql("SELECT max(item_id) FROM execution.item WHERE plan_id = ? AND kind = 'task'")
                .param(plan)
                .query(Long.class)
                .single();
        long milestone = database.sql("""
                        INSERT INTO execution.milestone (item_id, title, proof, due_day, made_at, made_by)
                        VALUES (?, '开工', '施工许可', ?, now(), 'planner') RETURNING id
                        """)
                .params(item, LocalDate.of(Integer.parseInt(year), 6, 30))
                .query(Long.class)
                .single();
        assertThat(page("/", reporter)).contains("里程碑：开工", "逾期");
        round(Map.of());
        long report = report(item);
        assertThat(page("/reports/" + report, reporter)).contains("开工", "证明：施工许可", "逾期");
        assertThat(send(report, "submit", reporter, Map.of("summary", "在建")))
                .bodyText()
                .contains("已到期，请填完成日期或预计日期");
        var said = new HashMap<>(
                Map.of("summary", "在建", "milestone0", String.valueOf(milestone), "done0", year + "-07-10"));
        assertThat(send(report, "submit", reporter, said)).bodyText().contains("写了完成，请附证明");
        said.put("document", "临建许〔2025〕8号");
        said.put("proves", String.valueOf(milestone));
        assertThat(send(report, "submit", reporter, said)).hasStatus(HttpStatus.FOUND);
        assertThat(send(report, "accept", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(database.sql("SELECT done_day FROM execution.milestone WHERE id = ?")
                        .param(milestone)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(year + "-07-10");
        assertThat(page("/reports/" + report, reporter)).contains("完成，晚 10 天", "证明“开工”");
        assertThat(page("/plans/" + plan + "/tasks/" + item, reporter))
                .contains("在建", "已通过", "<small class=\"d-block\">临建许〔2025〕8号</small>")
                .doesNotContain("没有附证明");
        long stranger = units.add(TestingAccount.ROOT, new Description("市体育局", "commission", List.of()), "planner");
        assertThat(page("/plans/" + plan + "/tasks/" + item, TestingAccount.with("s", stranger, Role.REPORTER)))
                .doesNotContain("在建", "临建许〔2025〕8号");
        assertThat(web.get().uri("/reports/list.xlsx?show=accepted").with(planner))
                .hasStatus(HttpStatus.OK)
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    /** Rows of the form that have nothing to fill in carry no fields. */
    @Test
    void takesTheDayOfAMilestoneBelowOneThatIsDone() {
        long item = database.sql("SELECT max(item_id) FROM execution.item WHERE plan_id = ? AND kind = 'task'")
                .param(plan)
                .query(Long.class)
                .single();
        var due = LocalDate.of(Integer.parseInt(year), 6, 30);
        database.sql("""
                        INSERT INTO execution.milestone (item_id, title, proof, due_day, done_day, made_at, made_by)
                        VALUES (:item, '开工', '', :first, :first, now(), 'planner'), (:item, '封顶', '', :due, NULL, now(), 'planner')
                        """)
                .param("item", item)
                .param("first", due.minusDays(60))
                .param("due", due)
                .update();
        round(Map.of());
        long report = report(item);
        var form = Jsoup.parse(page("/reports/" + report, reporter));
        var row = form.select("input[name^=milestone]").getFirst();
        var expected = row.attr("name").replace("milestone", "expected");
        var later = LocalDate.now(clock).plusDays(40);
        assertThat(form.select("input[name^=milestone]")).hasSize(1);
        assertThat(send(
                        report,
                        "submit",
                        reporter,
                        Map.of("summary", "在建", row.attr("name"), row.attr("value"), expected, later.toString())))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/reports/" + report, reporter))
                .contains(later.getMonthValue() + "月" + later.getDayOfMonth() + "日");
    }
}
