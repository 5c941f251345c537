package gangju.server.indicators.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gangju.server.accounts.TestingAccount;
import gangju.server.indicators.TestingTargets;
import gangju.server.plans.PlansTest;
import gangju.server.plans.browse.CountedStatements;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Twenty thousand warnings, of which most have ended, seen as on an earlier day. */
@PlansTest
@Import(CountedStatements.Watch.class)
@Transactional
class PastWarningsTest {
    private static final int MANY = 20_000;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvc web;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private DataSource connections;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void findsThoseOfAnEarlierDayByIndexInTheOrderOfTheList() throws Throwable {
        warn();
        statements.take();
        var page = web.perform(get("/warnings?known-on=" + today().minusDays(2)).with(TestingAccount.named("planner")))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("公交线路");
        var list = statements.take().stream()
                .filter(one -> one.sql().contains("UNION ALL") && one.sql().contains("OFFSET"))
                .findFirst()
                .orElseThrow();
        var connection = DataSourceUtils.getConnection(connections);
        assertThat(String.join("\n", list.explain(connection)))
                .contains("Index Scan using warning_by_gravity", "Index Scan using warning_past_by_gravity")
                .doesNotContain("Seq Scan on warning");
    }

    /** All were open the day before yesterday; since then every other one has ended. */
    private void warn() throws Exception {
        long plan = TestingTargets.plan(beans, "往日预警测试专用。");
        database.sql("""
                        INSERT INTO indicators.warning (key, rule, severity, plan_id, item_id, since, raised_on, arguments,
                            resolved_on)
                        SELECT 'past:' || n, 'figure-stale', (ARRAY['HIGH', 'MEDIUM', 'LOW'])[1 + n % 3], :plan, :item,
                            CAST(:today AS date) - n % 900, CAST(:today AS date) - 3, ARRAY['2024', '2025-06-30'],
                            CASE WHEN n % 2 = 0 THEN CAST(:today AS date) - 1 END
                        FROM generate_series(1, :many) AS n
                        """)
                .param("plan", plan)
                .param("item", TestingTargets.of(beans, plan).getFirst())
                .param("today", today())
                .param("many", MANY)
                .update();
        database.sql("UPDATE indicators.plan SET known_since = known_since - 9 WHERE plan_id = ?")
                .param(plan)
                .update();
        database.sql("ANALYZE indicators.warning, indicators.plan, indicators.target")
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
