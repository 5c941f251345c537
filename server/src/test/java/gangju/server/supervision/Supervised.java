package gangju.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units.Description;
import gangju.server.execution.reporting.CarriedPlan;
import gangju.server.supervision.notices.NoticeList;
import gangju.server.supervision.rules.RuleRound;
import gangju.server.supervision.rules.Rules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A plan that is carried out, and those who supervise it. */
abstract class Supervised extends CarriedPlan {
    @Autowired
    NoticeList notices;

    @Autowired
    Rules rules;

    @Autowired
    RuleRound ruleRound;

    @Autowired
    PlatformTransactionManager transactions;

    final RequestPostProcessor inspector = TestingAccount.with("inspector", TestingAccount.ROOT, Role.INSPECTOR);
    final RequestPostProcessor reader = TestingAccount.with("reader", TestingAccount.ROOT, Role.READER);
    RequestPostProcessor stranger = inspector;
    LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void others() {
        today = LocalDate.now(clock);
        var other = units.add(TestingAccount.ROOT, new Description("别处测试局", "commission", List.of()), "test");
        stranger = TestingAccount.with("stranger", other, Role.REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR);
    }

    long firstTask() {
        return database.sql(
                        "SELECT item_id FROM execution.item WHERE plan_id = ? AND kind = 'task' ORDER BY ordinal LIMIT 1")
                .param(plan)
                .query(Long.class)
                .single();
    }

    /** A report of the first task that should have been sent some days ago. */
    long overdueReport(int days) {
        round(Map.of("title", "督查测试轮次"));
        var report = report(firstTask());
        database.sql("UPDATE execution.report SET due = ? WHERE id = ?")
                .params(today.minusDays(days), report)
                .update();
        return report;
    }

    /** An open warning of a target. */
    long warning(long target, String severity, int days) {
        return database.sql("""
                        INSERT INTO indicators.warning (key, rule, severity, plan_id, item_id, since, raised_on, arguments)
                        VALUES (:key, 'no-owner', :severity, :plan, :item, :day, :day, '{}') RETURNING id
                        """)
                .param("key", "testing:" + target + severity + days)
                .param("severity", severity)
                .param("plan", plan)
                .param("item", target)
                .param("day", today.minusDays(days))
                .query(Long.class)
                .single();
    }

    MvcTestResult open(RequestPostProcessor who, Map<String, String> more) {
        var fields = new HashMap<>(Map.of("title", "测试督查", "asks", "请说明进展。", "unit", "" + traffic));
        fields.put("unmanned", "" + traffic);
        fields.putAll(more);
        return post("/notices", who, each(fields));
    }

    long issue(Map<String, String> more) {
        return made(open(inspector, more), "/notices/(\\d+)\\?done=issue");
    }

    MvcTestResult act(long notice, String move, RequestPostProcessor who, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("seen", "" + notices.find(notice).orElseThrow().revision());
        return post("/notices/" + notice + "/" + move, who, each(all));
    }

    static long made(MvcTestResult result, String address) {
        assertThat(result).hasStatus(HttpStatus.FOUND);
        var found = Pattern.compile(address)
                .matcher(Objects.requireNonNull(result.getResponse().getRedirectedUrl()));
        assertThat(found.matches()).as(result.getResponse().getRedirectedUrl()).isTrue();
        return Long.parseLong(found.group(1));
    }

    static Map<String, List<String>> each(Map<String, String> fields) {
        var all = new HashMap<String, List<String>>();
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        return all;
    }

    /** The database itself refuses to change what is kept; the rest of the test goes on. */
    void assertKept(String sql, long id, String why) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        assertThatThrownBy(() -> nested.executeWithoutResult(
                        status -> database.sql(sql).param(id).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }

    List<String> actions(String subject) {
        return database.sql("SELECT action FROM audit.entry WHERE subject = ? ORDER BY id")
                .param(subject)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
