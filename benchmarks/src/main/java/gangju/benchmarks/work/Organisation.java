package gangju.benchmarks.work;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Units, people and open tasks of an invented organisation, by set-based SQL: half of the tasks are of one plan, the
 * others of plans of a thousand. Each task has a unit that leads it, every third one that supports it, and two
 * milestones; all schemes are approved.
 */
record Organisation(int units, int people, int tasks) {
    /** The plan that half of the tasks are of. */
    static final long LARGE_PLAN = 1_000_000;

    private static final int SMALL_PLAN = 1_000;
    /** Ids of invented items begin here. */
    private static final long FIRST_ITEM = 10_000_000;

    /** Does nothing where it is there already. */
    void load(JdbcClient database) {
        boolean isThere = database.sql("SELECT EXISTS (SELECT FROM execution.plan WHERE plan_id = ?)")
                .param(LARGE_PLAN)
                .query(Boolean.class)
                .single();
        if (isThere) {
            return;
        }
        people(database);
        plans(database);
        tasks(database);
        database.sql("ANALYZE").update();
    }

    private void people(JdbcClient database) {
        database.sql("""
                        INSERT INTO accounts.unit (parent_id, name, kind, created_at)
                        SELECT (SELECT id FROM accounts.unit WHERE parent_id IS NULL), '单位' || n, 'commission', now()
                        FROM generate_series(1, :units) AS n
                        """).param("units", units).update();
        database.sql("""
                        INSERT INTO accounts.account (name, display, password, created_at, password_set_at)
                        SELECT 'person-' || n, '人员' || n, NULL, now(), NULL FROM generate_series(1, :people) AS n
                        """).param("people", people).update();
        database.sql("""
                        INSERT INTO accounts.membership (account_id, unit_id, role, from_day, granted_at, granted_by)
                        SELECT a.id, u.id, 'reporter', current_date, now(), 'benchmark'
                        FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM accounts.account
                            WHERE name LIKE 'person-%') AS a
                        JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM accounts.unit WHERE name LIKE '单位%') AS u
                            ON u.n = a.n % :units + 1
                        """).param("units", units).update();
    }

    private void plans(JdbcClient database) {
        database.sql("""
                        INSERT INTO execution.plan (plan_id, version_id, number, title, carried)
                        SELECT :large + n, :large + n, '1.0', '规划' || n, 1000 FROM generate_series(0, :plans) AS n
                        """)
                .param("large", LARGE_PLAN)
                .param("plans", tasks / 2 / SMALL_PLAN)
                .update();
        database.sql("""
                        INSERT INTO execution.scheme (plan_id, number, state, approved_at, approved_by, basis)
                        SELECT plan_id, 1, 'approved', now(), 'benchmark', '会议纪要' FROM execution.plan
                        WHERE plan_id >= :large
                        """).param("large", LARGE_PLAN).update();
    }

    private void tasks(JdbcClient database) {
        database.sql("""
                        INSERT INTO execution.item (item_id, plan_id, kind, ordinal, title, quote, measures, bodies, due_day,
                            title_key, bigrams)
                        SELECT :first + n, CASE WHEN n < :half THEN :large ELSE :large + 1 + (n - :half) / :small END, 'task', n,
                            title, '建设第' || n || '个平台。', '{}', '[]', current_date + CAST(CAST(n AS bigint) * 7919 % 1500 AS integer),
                            title, ARRAY(SELECT DISTINCT substr(title, c, 2) FROM generate_series(1, length(title) - 1) AS c)
                        FROM generate_series(0, :tasks - 1) AS n CROSS JOIN LATERAL (SELECT '任务' || n
                            || (ARRAY['交通', '医疗', '教育', '能源', '水利', '芯片', '算力', '量子'])[1 + n % 8] AS title) AS t
                        """)
                .param("first", FIRST_ITEM)
                .param("large", LARGE_PLAN)
                .param("half", tasks / 2)
                .param("small", SMALL_PLAN)
                .param("tasks", tasks)
                .update();
        database.sql("""
                        INSERT INTO execution.assignment (item_id, unit_id, part, answer, made_at, made_by)
                        SELECT i.item_id, u.id, p.part, 'accepted', now(), 'benchmark'
                        FROM execution.item i
                        CROSS JOIN (VALUES ('lead', 1), ('support', 2)) AS p (part, shift)
                        JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM accounts.unit WHERE name LIKE '单位%') AS u
                            ON u.n = (i.ordinal * 31 + p.shift) % :units + 1
                        WHERE i.item_id >= :first AND (p.part = 'lead' OR i.ordinal % 3 = 0)
                        """).param("units", units).param("first", FIRST_ITEM).update();
        database.sql("""
                        INSERT INTO execution.milestone (item_id, title, proof, due_day, made_at, made_by)
                        SELECT i.item_id, m.title, '', i.due_day - m.before, now(), 'benchmark'
                        FROM execution.item i CROSS JOIN (VALUES ('开工', 400), ('完工', 100)) AS m (title, before)
                        WHERE i.item_id >= :first
                        """).param("first", FIRST_ITEM).update();
        database.sql("""
                        UPDATE execution.item SET milestones = 2, next_milestone = due_day - 400 WHERE item_id >= :first
                        """).param("first", FIRST_ITEM).update();
    }
}
