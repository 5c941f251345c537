package gangju.server.indicators.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gangju.indicator.Clocks;
import gangju.indicator.status.Outcome;
import gangju.reader.ReadingException;
import gangju.server.accounts.TestingAccount;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.TestingTargets;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.figures.Stored;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.plans.PlansTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Commits what it does, since judging goes on behind the act; the targets go away afterwards. */
@PlansTest
class WaitingTargetsTest {
    private static final long FIRST_ITEM = 7_000_000;
    private static final long MILLIS = 120_000;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private FigureStore store;

    @Autowired
    private Standings standings;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Rejudging rejudging;

    @Autowired
    private WaitingTargets waiting;

    @Autowired
    private DueStandings due;

    @Autowired
    private EarlierPlans earlierPlans;

    @Autowired
    private DataSource connections;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private String code = "";
    private List<Long> items = List.of();

    @Test
    void judgesAFewAtOnce() throws ReadingException {
        watch("WAIT_FEW", Reassessment.FEW);
        add(2023, "150");
        assertThat(rejudging.open()).isEmpty();
        assertKept();
        assertThat(outcomes()).doesNotContain(Outcome.NO_FIGURE);
    }

    @Test
    void leavesTheSameAsJudgingAtOnceAndTellsWhatWaits() throws Exception {
        watch("WAIT_MANY", Reassessment.FEW + 1);
        try (var held = connections.getConnection()) {
            hold(held, items.getLast());
            add(2023, "150");
            assertThat(outcomes()).containsOnly(Outcome.NO_FIGURE);
            assertThat(rejudging.waiting(items)).containsOnlyKeys(items);
            assertThat(rejudging.left())
                    .hasValueSatisfying(left -> assertThat(left.targets()).isEqualTo(items.size()));
            assertThat(indicators()).contains("还剩 101 个目标");
            held.rollback();
        }
        awaitDone();
        assertThat(rejudging.waiting(items)).isEmpty();
        assertThat(rejudging.left()).isEmpty();
        assertThat(indicators()).doesNotContain("正在重新评判");
        assertThat(outcomes()).doesNotContain(Outcome.NO_FIGURE);
        assertThat(causes(items.getFirst())).startsWith("figure");
        assertKept();
    }

    @Test
    void seesTheFiguresOfAnImportThatComesWhileItJudges() throws Exception {
        watch("WAIT_TWICE", Reassessment.FEW + 1);
        try (var held = connections.getConnection()) {
            hold(held, items.getLast());
            add(2023, "150");
            await(this::isJudging);
            add(2024, "160");
            held.rollback();
        }
        awaitDone();
        assertThat(rejudging.waiting(items)).isEmpty();
        assertKept();
        var observed = standings.now(items).values().stream()
                .map(Standing::observed)
                .distinct()
                .toList();
        assertThat(observed).singleElement().isEqualTo(latestObservation());
        assertThat(rejudging.latest(2)).allSatisfy(one -> {
            assertThat(one.judged()).isEqualTo(one.targets());
            assertThat(one.finished()).isNotNull();
        });
    }

    @Test
    void takesAWholeImportBack() throws Exception {
        watch("WAIT_BACK", Reassessment.FEW + 1);
        var stored = add(2023, "150");
        awaitDone();
        store.withdraw(stored.importId(), "表格有误", "planner");
        awaitDone();
        assertThat(outcomes()).containsOnly(Outcome.NO_FIGURE);
        assertThat(causes(items.getFirst())).startsWith("withdrawal", "figure");
        assertKept();
    }

    @Test
    void oneThatCannotBeJudgedKeepsNoOtherWaitingAndIsTriedAgainAtTheNextStart() throws Exception {
        watch("WAIT_START", 4_050);
        breakAt(items.getLast());
        try {
            add(2023, "150");
            await(() -> rejudging.waiting(items).size() == 1);
            await(() -> rejudging.open().stream().allMatch(one -> one.judged() == 4_049));
            assertThat(rejudging.left())
                    .hasValueSatisfying(left -> assertThat(left.targets()).isEqualTo(1));
            assertThat(outcome(items.getFirst())).isNotEqualTo(Outcome.NO_FIGURE);
            assertThat(outcome(items.getLast())).isEqualTo(Outcome.NO_FIGURE);
        } finally {
            mend();
        }
        var start = new PassingTime(due, waiting, earlierPlans);
        try {
            start.started();
            awaitDone();
        } finally {
            start.stop();
        }
        assertKept();
        assertThat(causes(items.getFirst())).containsExactly("figure", "adoption");
        assertThat(causes(items.getLast())).containsExactly("figure", "adoption");
    }

    private String indicators() throws Exception {
        return mvc.perform(get("/indicators").with(TestingAccount.named("planner")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** So many targets of one series, that no figure has come to. */
    private void watch(String name, int many) throws ReadingException {
        code = name;
        long plan = TestingTargets.plan(beans, name);
        long buses = TestingTargets.of(beans, plan).getFirst();
        register.add(TestingFigures.indicator(code, "等候测试", "条"), "planner");
        int series = store.series(code, "临溪市", Map.of());
        database.sql("""
                        INSERT INTO indicators.target
                        SELECT (jsonb_populate_record(t, jsonb_build_object('item_id', :first + n, 'ordinal', 1000 + n))).*
                        FROM indicators.target t, generate_series(1, :many) AS n WHERE t.item_id = :buses
                        """)
                .param("first", FIRST_ITEM)
                .param("many", many)
                .param("buses", buses)
                .update();
        database.sql("""
                        INSERT INTO indicators.link (item_id, series_id, known_since, recorded_at)
                        SELECT item_id, :series, known_since, now() FROM indicators.target WHERE item_id > :first
                        """).param("series", series).param("first", FIRST_ITEM).update();
        items = database.sql("SELECT item_id FROM indicators.target WHERE item_id > ? ORDER BY item_id")
                .param(FIRST_ITEM)
                .query((row, number) -> row.getLong(1))
                .list();
        due.each(
                after -> after == 0 ? items : List.of(),
                part -> beans.getBean(Reassessment.class).run(part, "adoption"));
        assertThat(outcomes()).containsOnly(Outcome.NO_FIGURE);
    }

    @AfterEach
    void forget() {
        for (var table : List.of("link", "standing", "warning", "target")) {
            database.sql("DELETE FROM indicators." + table + " WHERE item_id > ?")
                    .param(FIRST_ITEM)
                    .update();
        }
    }

    private Stored add(int year, String value) {
        return store.add(
                Origin.form("planner"), List.of(NewFigure.of(TestingFigures.figure(code, year, value, "条", today()))));
    }

    /** Whoever judges the target waits till the connection lets it go. */
    private static void hold(Connection connection, long item) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                "SELECT FROM indicators.target WHERE item_id = ? AND known_until IS NULL FOR UPDATE")) {
            statement.setLong(1, item);
            statement.execute();
        }
    }

    private boolean isJudging() {
        return database.sql("""
                        SELECT count(*) > 0 FROM pg_stat_activity
                        WHERE wait_event_type = 'Lock' AND query LIKE '%FROM indicators.target%'
                        """).query(Boolean.class).single();
    }

    private void breakAt(long item) {
        database.sql("""
                        CREATE FUNCTION indicators.break_off() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN RAISE EXCEPTION 'broken off'; END $$
                        """).update();
        database.sql(
                        "CREATE TRIGGER break_off BEFORE INSERT OR UPDATE ON indicators.standing FOR EACH ROW WHEN (NEW.item_id = "
                                + item + ") EXECUTE FUNCTION indicators.break_off()")
                .update();
    }

    private void mend() {
        database.sql("DROP FUNCTION indicators.break_off() CASCADE").update();
    }

    private void awaitDone() throws InterruptedException {
        await(() -> rejudging.open().isEmpty());
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long until = System.currentTimeMillis() + MILLIS;
        while (!done.getAsBoolean() && System.currentTimeMillis() < until) {
            Thread.sleep(20);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private List<Outcome> outcomes() {
        return standings.now(items).values().stream().map(Standing::outcome).toList();
    }

    private Outcome outcome(long item) {
        return Objects.requireNonNull(standings.now(List.of(item)).get(item)).outcome();
    }

    private List<String> causes(long item) {
        return standings.history(item, today()).stream()
                .map(PastStanding::cause)
                .toList();
    }

    private Long latestObservation() {
        return database.sql("SELECT max(id) FROM indicators.observation")
                .query(Long.class)
                .single();
    }

    private void assertKept() {
        var kept = standings.now(items);
        var computed = assessments.of(items, Clocks.on(today()));
        assertThat(computed).hasSameSizeAs(items);
        for (var one : computed) {
            assertThat(kept.get(one.item())).isEqualTo(Standing.of(one.assessment()));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
