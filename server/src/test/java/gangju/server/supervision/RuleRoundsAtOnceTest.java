package gangju.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gangju.server.plans.PlansTest;
import gangju.server.supervision.rules.RuleRound;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds that run at the same time, and one that breaks off; what they write stays in the shared database. */
@PlansTest
class RuleRoundsAtOnceTest {
    private static final long PLANS = 4_000_000;
    private static final int UNITS = 3;
    private static final int WARNINGS = 60;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource connections;

    @Autowired
    private RuleRound round;

    private long rule;
    private long plan;

    @BeforeEach
    void warnings() {
        rule = database.sql("""
                        INSERT INTO supervision.rule_version (rule_id, version, kind, name, days, severity, term, issues, asks,
                            ended, made_at, made_by)
                        VALUES (nextval('supervision.rule_number'), 1, 'warning', '同时督查', 1, 1, 5, true, '请说明。', false, now(),
                            'test')
                        RETURNING rule_id
                        """).query(Long.class).single();
        plan = PLANS + rule;
        database.sql("""
                        WITH plan AS (INSERT INTO execution.plan (plan_id, version_id, number, title, carried)
                            VALUES (:plan, :plan, '1.0', '同时督查的规划', 1))
                        INSERT INTO supervision.rule_switch (rule_id, plan_id, is_on, made_at, made_by)
                        VALUES (:rule, :plan, true, now(), 'test')
                        """).param("plan", plan).param("rule", rule).update();
        database.sql("""
                        WITH units AS (
                            INSERT INTO accounts.unit (parent_id, name, kind, created_at)
                            SELECT 1, '同时' || :rule || '-' || n || '局', 'commission', now() FROM generate_series(1, :units) AS n
                            RETURNING id),
                        items AS (
                            INSERT INTO execution.item (item_id, plan_id, kind, ordinal, title, quote, measures, bodies)
                            SELECT :plan * 1000 + n, :plan, 'target', n, '目标' || n, '目标。', '{}', '[]'
                            FROM generate_series(1, :warnings) AS n RETURNING item_id, ordinal),
                        placed AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM units),
                        led AS (
                            INSERT INTO execution.assignment (item_id, unit_id, part, answer, made_at, made_by)
                            SELECT item_id, id, 'lead', 'accepted', now(), 'test'
                            FROM items JOIN placed ON place = ordinal % :units)
                        INSERT INTO indicators.warning (key, rule, severity, plan_id, item_id, since, raised_on, arguments)
                        SELECT 'at-once:' || item_id, 'no-owner', 'HIGH', :plan, item_id, current_date - 30, current_date - 30, '{}'
                        FROM items
                        """)
                .param("plan", plan)
                .param("rule", rule)
                .param("units", UNITS)
                .param("warnings", WARNINGS)
                .update();
    }

    @AfterEach
    void end() {
        database.sql("""
                        INSERT INTO supervision.rule_switch (rule_id, plan_id, is_on, made_at, made_by)
                        VALUES (:rule, :plan, false, now(), 'test')
                        """).param("plan", plan).param("rule", rule).update();
        database.sql("UPDATE execution.plan SET withdrawn = true WHERE plan_id = ?")
                .param(plan)
                .update();
        database.sql("UPDATE accounts.unit SET closed_at = now() WHERE name LIKE '同时" + rule + "-%'")
                .update();
    }

    @Test
    void findsEachThingOnceHoweverManyRoundsRun() throws SQLException {
        try (var holder = connections.getConnection()) {
            holder.setAutoCommit(false);
            execute(holder, "SELECT pg_advisory_xact_lock(hashtext('supervision.rule'))");
            var rounds = new CompletableFuture<?>[] {started(), started(), started()};
            await().until(() -> waiting("advisory") == rounds.length);
            holder.rollback();
            CompletableFuture.allOf(rounds).join();
        }
        assertThat(notices()).isEqualTo(UNITS);
        assertThat(count("supervision.found_cause WHERE rule_id = " + rule)).isEqualTo(WARNINGS);
        assertThat(count("supervision.notice_cause c JOIN supervision.notice n ON n.id = c.notice_id WHERE n.rule_id = "
                        + rule))
                .isEqualTo(WARNINGS);
    }

    @Test
    void leavesNothingOfARoundThatBreaksOff() throws SQLException {
        try (var holder = connections.getConnection()) {
            holder.setAutoCommit(false);
            execute(holder, "LOCK TABLE supervision.step");
            var running = started();
            await().until(() -> waiting("relation") == 1);
            assertThat(database.sql(
                                    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted AND locktype = 'relation'")
                            .query(Boolean.class)
                            .list())
                    .containsExactly(true);
            assertThatThrownBy(running::join).isInstanceOf(CompletionException.class);
            holder.rollback();
        }
        assertThat(count("supervision.found_cause WHERE rule_id = " + rule)).isZero();
        assertThat(count("supervision.draft WHERE rule_id = " + rule)).isZero();

        round.run("test");
        assertThat(notices()).isEqualTo(UNITS);
        assertThat(count("supervision.found_cause WHERE rule_id = " + rule)).isEqualTo(WARNINGS);
    }

    private CompletableFuture<Void> started() {
        return CompletableFuture.runAsync(
                () -> round.run("test"), task -> Thread.ofPlatform().start(task));
    }

    private long notices() {
        return count("supervision.notice WHERE rule_id = " + rule);
    }

    private long waiting(String kind) {
        return count(
                "pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                        + " AND locktype = '" + kind + "'");
    }

    private long count(String what) {
        return database.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
