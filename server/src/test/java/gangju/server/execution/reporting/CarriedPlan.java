package gangju.server.execution.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.reader.ReadingException;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.execution.AdoptedPlan;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import gangju.server.indicators.status.TargetDecisions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A plan whose scheme is approved, its units and people, and rounds that ask them. */
public abstract class CarriedPlan extends AdoptedPlan {
    @Autowired
    protected IndicatorRegister register;

    @Autowired
    protected TargetDecisions decisions;

    @Autowired
    protected FigureStore store;

    @Autowired
    protected Clock clock;

    protected final RequestPostProcessor leader = TestingAccount.with("leader", TestingAccount.ROOT, Role.LEADER);
    protected long plan;
    protected long traffic;
    protected RequestPostProcessor reporter;
    protected RequestPostProcessor reviewer;
    protected String year;

    @BeforeEach
    protected void approved() throws ReadingException {
        plan = carriedOut("报送测试专用。");
        reporter = TestingAccount.with("reporter", traffic, Role.REPORTER);
        reviewer = TestingAccount.with("reviewer", traffic, Role.UNIT_REVIEWER);
        year = String.valueOf(LocalDate.now(clock).getYear() - 1);
    }

    @AfterEach
    void countsOfRoundsAreThoseOfTheReports() {
        assertThat(differences()).isZero();
        assertThat(database.sql("""
                        SELECT item_id FROM execution.item WHERE lead_unit IS DISTINCT FROM execution.first_lead(item_id)
                            OR reported_at IS DISTINCT FROM execution.last_sent(item_id)
                        """).query(Long.class).list())
                .as("what the board is sorted by")
                .isEmpty();
    }

    int differences() {
        return database.sql("""
                        WITH kept AS (SELECT * FROM execution.round_unit WHERE asked <> 0 OR written <> 0 OR accepted <> 0
                                OR waiting <> 0 OR reused <> 0 OR fields <> 0 OR filled <> 0),
                            counted AS (SELECT * FROM execution.round_unit_counted)
                        SELECT CAST(count(*) AS integer) FROM ((TABLE kept EXCEPT TABLE counted)
                            UNION ALL (TABLE counted EXCEPT TABLE kept)) d
                        """).query(Integer.class).single();
    }

    /** A plan whose scheme is approved; the first target is judged by BUS. */
    protected long carriedOut(String last) throws ReadingException {
        long made = adopted(last);
        if (units.tree().named("市交通局").isEmpty()) {
            commission("市交通局");
        }
        traffic = units.tree().named("市交通局").orElseThrow().id();
        var scheme = "/plans/" + made + "/scheme/";
        var all = Map.of("all", List.of("true"), "lead", List.of("市交通局"), "due", List.of("2030-12-31"));
        assertThat(post(scheme + "assign", planner, all)).hasStatus(HttpStatus.FOUND);
        assertThat(post(scheme + "propose", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(post(scheme + "approve", leader, Map.of("basis", List.of("会议纪要"))))
                .hasStatus(HttpStatus.FOUND);
        return made;
    }

    /** Somebody of that name who can sign in, with a role in the unit. */
    protected void employ(String name, long unit, Role role) {
        database.sql("""
                        WITH person AS (
                            INSERT INTO accounts.account (name, display, password, created_at, password_set_at)
                            VALUES (:name, :name, '-', now(), now()) RETURNING id)
                        INSERT INTO accounts.membership (account_id, unit_id, role, from_day, granted_at, granted_by)
                        SELECT id, :unit, :role, current_date, now(), 'test' FROM person
                        """)
                .param("name", name)
                .param("unit", unit)
                .param("role", role.code())
                .update();
    }

    protected long firstTarget() {
        return database.sql(
                        "SELECT item_id FROM execution.item WHERE plan_id = ? AND kind = 'target' ORDER BY ordinal LIMIT 1")
                .param(plan)
                .query(Long.class)
                .single();
    }

    protected void judgedByBuses(long target) {
        register.add(TestingFigures.indicator("BUS", "公交线路", "条"), "planner");
        decisions.link(target, new SeriesKey("BUS", "临溪市", ""), null, "planner");
    }

    protected long round(Map<String, String> more) {
        var fields = new HashMap<String, List<String>>();
        fields.put("plan", List.of(String.valueOf(plan)));
        fields.put("period", List.of(year));
        fields.put("due", List.of(LocalDate.now(clock).plusDays(10).toString()));
        fields.put("levels", List.of("1"));
        fields.put("kinds", List.of("task", "target"));
        more.forEach((name, value) -> fields.put(name, List.of(value)));
        assertThat(post("/rounds/new", planner, fields)).hasStatus(HttpStatus.FOUND);
        return database.sql("SELECT max(id) FROM execution.round")
                .query(Long.class)
                .single();
    }

    protected long report(long item) {
        return database.sql("SELECT max(id) FROM execution.report WHERE item_id = ?")
                .param(item)
                .query(Long.class)
                .single();
    }

    protected String state(long report) {
        return database.sql("SELECT state FROM execution.report WHERE id = ?")
                .param(report)
                .query(String.class)
                .single();
    }

    protected String seen(long report) {
        return database.sql("SELECT CAST(revision AS text) FROM execution.report WHERE id = ?")
                .param(report)
                .query(String.class)
                .single();
    }

    protected MvcTestResult send(long report, String act, RequestPostProcessor who, Map<String, String> fields) {
        var all = new HashMap<String, List<String>>();
        all.put("seen", List.of(seen(report)));
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        return post("/reports/" + report + "/" + act, who, all);
    }

    protected MvcTestResult post(String address, RequestPostProcessor who, Map<String, List<String>> fields) {
        var request = web.post().uri(address).with(who).with(csrf());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    protected String page(String address, RequestPostProcessor who) {
        return body(web.get().uri(address).with(who).exchange());
    }

    protected static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
