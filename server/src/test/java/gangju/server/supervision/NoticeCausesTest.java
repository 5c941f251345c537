package gangju.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.TestingSheet;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Notices tied to reports and warnings, from their pages and back; and the board with its filters and workbook. */
class NoticeCausesTest extends Supervised {
    @Test
    void isIssuedAboutAReportWithOneClick() {
        var report = overdueReport(4);
        assertThat(page("/reports/" + report, inspector)).contains("/notices/new?report=" + report, "发督查通知");
        assertThat(page("/reports/" + report, reporter)).doesNotContain("/notices/new?report=");
        assertThat(page("/notices/new?report=" + report, inspector))
                .contains("报送的督查", "报送已经逾期", "value=\"" + traffic + "\" selected", "逾期 4 天")
                .contains("name=\"report\" value=\"" + report + "\"");
        var id = issue(Map.of("days", "5", "report", "" + report));
        assertThat(page("/notices/" + id, inspector))
                .contains("起因", "/reports/" + report, "/plans/" + plan + "/tasks/" + firstTask());
        assertThat(page("/reports/" + report, reporter)).contains("/notices/" + id, "待签收");
        assertThat(page("/plans/" + plan + "/tasks/" + firstTask(), reader)).contains("/notices/" + id);
        assertThat(page("/notices/" + id, reader))
                .as("who may not read reports sees no way to it")
                .doesNotContain("/reports/" + report);
        assertKept("DELETE FROM supervision.notice_cause WHERE notice_id = ?", id, "never changed");
    }

    @Test
    void isIssuedAboutAWarningWithOneClick() {
        var warning = warning(firstTarget(), "HIGH", 9);
        assertThat(page("/warnings?plan=" + plan, inspector)).contains("/notices/new?warning=" + warning);
        assertThat(page("/warnings?plan=" + plan, reader)).doesNotContain("/notices/new?warning=");
        assertThat(page("/notices/new?warning=" + warning, inspector))
                .contains("预警的督查", "value=\"" + traffic + "\" selected");
        var id = issue(Map.of("days", "5", "warning", "" + warning));
        assertThat(page("/notices/" + id, inspector)).contains("/warnings#w" + warning);
        assertThat(page("/warnings?plan=" + plan, reader)).contains("/notices/" + id);
        assertThat(page("/plans/" + plan + "/tasks/" + firstTarget(), reader)).contains("/notices/" + id);
    }

    @Test
    void refusesWhatIsNotThereOrNotToBeSeen() {
        assertThat(open(inspector, Map.of("days", "5", "report", "999999999")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("找不到了");
        var report = overdueReport(4);
        var local = TestingAccount.with("local", traffic, Role.INSPECTOR);
        assertThat(open(local, Map.of("days", "5", "report", "" + report))).hasStatus(HttpStatus.FOUND);
        assertThat(open(stranger, Map.of("days", "5", "report", "" + report)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请从列表里选择承办单位");
    }

    @Test
    void recordsWhatIsDoneAboutAWarning() {
        var warning = warning(firstTarget(), "HIGH", 9);
        assertThat(post("/warnings/" + warning + "/acknowledge", inspector, Map.of()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(actions("warning/" + warning)).containsExactly("indicators.warning-acknowledged");
    }

    @Test
    void beginsWithATitleWhenATaskIsGiven() {
        var title = database.sql("SELECT title FROM execution.item WHERE item_id = ?")
                .param(firstTask())
                .query(String.class)
                .single();
        var form = "/notices/new?plan=" + plan + "&item=" + firstTask();
        assertThat(page(form, inspector)).contains("关于“" + title + "”的督查\"", "请说明“" + title + "”的进展");
        assertThat(page(form + "&item=" + firstTarget(), inspector)).contains("等 2 项的督查");
        assertThat(page(form + "&lang=en", inspector)).contains("About &#34;" + title + "&#34;\"");
    }

    @Test
    void filtersSortsAndExportsTheBoard() {
        var first = notices.find(issue(Map.of("days", "9", "title", "甲类督查"))).orElseThrow();
        var second = notices.find(
                        issue(Map.of("days", "2", "title", "乙类督查", "plan", "" + plan, "item", "" + firstTask())))
                .orElseThrow();
        assertThat(page("/notices", inspector)).containsSubsequence("乙类督查", "甲类督查");
        assertThat(page("/notices?sort=number", inspector)).containsSubsequence("乙类督查", "甲类督查");
        assertThat(page("/notices?q=甲类&sort=unit", inspector))
                .contains("甲类督查", "name=\"sort\" value=\"unit\"", "/notices/list.xlsx?q=", "aria-sort=\"ascending\"")
                .doesNotContain("乙类督查");
        assertThat(page("/notices?plan=" + plan, inspector)).contains("乙类督查").doesNotContain("甲类督查");
        assertThat(page("/notices?sort=nonsense&unit=nobody&state=none", inspector))
                .contains("甲类督查");
        var sheet = TestingSheet.of(
                web.get().uri("/notices/list.xlsx?plan=" + plan).with(reader).exchange());
        assertThat(sheet.head().getFirst()).isEqualTo("编号");
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.rows().getFirst()).startsWith(second.label(), "乙类督查");
        assertThat(sheet.column("时限")).containsExactly(second.term().due().atStartOfDay());
        assertThat(first.number()).isLessThan(second.number());
    }
}
