package gangju.server.plans.browse;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many plans of many items, made in the database itself: invented characters, so that only the size is real. */
final class TestingPlans {
    /** Stands in one item of fifty, and in no other way. */
    static final String RARE = "芯片";

    /** Stands in three items of four. */
    static final String COMMON = "协同";

    static final int ITEMS = 3_000;
    private static final int NODES = 100;
    private static final int TARGETS = 900;
    private static final int TASKS = 1_100;
    private static final int PROJECTS = 400;

    private final JdbcClient database;

    TestingPlans(JdbcClient database) {
        this.database = database;
    }

    /** Makes adopted plans and two drafts; the first of the plans is the example. */
    List<Long> make(int plans) {
        pool();
        dropBigramIndexes();
        fill(plans);
        createBigramIndexes();
        for (var table :
                List.of("plan", "version", "version_item", "version_body", "paragraph", "item", "draft_item")) {
            run("VACUUM (ANALYZE) plans." + table);
        }
        return database.sql("SELECT plan FROM made ORDER BY plan")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The items of one plan, which all plans share. */
    private void pool() {
        run("""
                CREATE TABLE pool AS
                SELECT n,
                    CASE WHEN n <= %1$d THEN 'node' WHEN n <= %2$d THEN 'target' WHEN n <= %3$d THEN 'task'
                         WHEN n <= %4$d THEN 'project' ELSE 'statement' END AS kind,
                    CASE WHEN n <= 10 THEN NULL WHEN n <= %1$d THEN (n - 1) %% 10 + 1 ELSE 11 + n %% 90 END AS node,
                    (SELECT string_agg(chr(19968 + (n * 7919 + k * 104729) %% 3000), '' ORDER BY k)
                     FROM generate_series(1, 40) AS k)
                    || CASE WHEN n %% 50 = 0 THEN '%5$s' ELSE '' END || CASE WHEN n %% 4 > 0 THEN '%6$s' ELSE '' END AS words
                FROM generate_series(1, %7$d) AS n
                """.formatted(
                        NODES,
                        NODES + TARGETS,
                        NODES + TARGETS + TASKS,
                        NODES + TARGETS + TASKS + PROJECTS,
                        RARE,
                        COMMON,
                        ITEMS));
        run("ALTER TABLE pool ADD COLUMN bigrams text[], ADD COLUMN content jsonb");
        run("""
                UPDATE pool SET
                    bigrams = (SELECT array_agg(DISTINCT substr(words, k, 2)) FROM generate_series(1, length(words) - 1) AS k),
                    content = CASE kind
                    WHEN 'node' THEN jsonb_build_object('id', 'n' || n, 'level', CASE WHEN n <= 10 THEN 1 ELSE 2 END,
                        'number', n || '、', 'title', left(words, 12), 'parent', 'n' || node,
                        'kind', 'CHAPTER', 'role', CASE WHEN n <= 20 THEN 'GOAL' ELSE 'TASK' END,
                        'span', jsonb_build_object('start', n * 1000, 'end', n * 1000 + 20),
                        'raw', jsonb_build_object('start', 0, 'end', 1), 'page', NULL)
                    WHEN 'target' THEN jsonb_build_object('id', 't' || n, 'indicator', left(words, 14),
                        'type', 'LEVEL', 'operator', 'GE', 'value', n, 'valueHigh', NULL, 'unit', '家',
                        'date', jsonb_build_object('year', 2026 + n % 5, 'month', NULL, 'day', NULL), 'period', NULL,
                        'perYear', false, 'area', NULL, 'strength', CASE WHEN n % 3 = 0 THEN 'BINDING' END,
                        'striving', false, 'baseline', jsonb_build_object('value', n / 2, 'unit', '家',
                            'date', jsonb_build_object('year', 2025, 'month', NULL, 'day', NULL)),
                        'section', NULL, 'origin', 'TEXT', 'quote', words,
                        'span', jsonb_build_object('start', n * 40, 'end', n * 40 + 38),
                        'raw', jsonb_build_object('start', 0, 'end', 1), 'confidence', 0.9)
                    WHEN 'task' THEN jsonb_build_object('id', 'k' || n, 'section', NULL, 'title', left(words, 18),
                        'actions', jsonb_build_array(jsonb_build_object('text', words || words,
                            'span', jsonb_build_object('start', n * 40, 'end', n * 40 + 38))),
                        'bodies', jsonb_build_array(
                            jsonb_build_object('name', '第' || n % 120 || '局', 'role', 'LEAD'),
                            jsonb_build_object('name', '第' || (n + 7) % 120 || '局', 'role', 'SUPPORT')),
                        'due', jsonb_build_object('year', 2028, 'month', 6, 'day', NULL), 'origin', 'TEXT',
                        'span', jsonb_build_object('start', n * 40, 'end', n * 40 + 38),
                        'raw', jsonb_build_object('start', 0, 'end', 1))
                    WHEN 'project' THEN jsonb_build_object('id', 'p' || n, 'kind', 'PLATFORM', 'name', left(words, 16),
                        'capability', jsonb_build_array(jsonb_build_object('what', '接入', 'value', n, 'unit', '台')),
                        'section', NULL, 'span', jsonb_build_object('start', n * 40, 'end', n * 40 + 38),
                        'raw', jsonb_build_object('start', 0, 'end', 1))
                    ELSE jsonb_build_object('id', 's' || n, 'statementClass', 'ACHIEVEMENT', 'indicator', left(words, 14),
                        'value', n, 'unit', '件', 'date', jsonb_build_object('year', 2025, 'month', NULL, 'day', NULL),
                        'quote', words, 'span', jsonb_build_object('start', n * 40, 'end', n * 40 + 38),
                        'raw', jsonb_build_object('start', 0, 'end', 1))
                    END
                """);
    }

    private void fill(int plans) {
        run("CREATE TABLE made (plan bigint, document bigint, reading bigint, version bigint)");
        for (var number = 1; number <= plans; number++) {
            plan(number);
        }
        run("""
                INSERT INTO plans.item (plan_id, kind, created_at)
                SELECT m.plan, p.kind, now() FROM made m CROSS JOIN pool p ORDER BY m.plan, p.n
                """);
        run("""
                CREATE TABLE numbered AS
                SELECT id, plan_id, row_number() OVER (PARTITION BY plan_id ORDER BY id) AS n
                FROM plans.item WHERE plan_id IN (SELECT plan FROM made)
                """);
        run("""
                INSERT INTO plans.version_item (version_id, item_id, kind, ordinal, node_id, span_start, span_end, quote,
                    label, content, checked, added_reason, search_key, bigrams)
                SELECT m.version, i.id, p.kind, p.n, CASE WHEN p.node IS NOT NULL THEN i.id - p.n + p.node END,
                    p.n * 40, p.n * 40 + 38, p.words, left(p.words, 16), p.content, p.n % 100 > 0, NULL, p.words, p.bigrams
                FROM numbered i JOIN made m ON m.plan = i.plan_id JOIN pool p ON p.n = i.n
                """);
        run("""
                INSERT INTO plans.version_body (version_id, name, role, task_id)
                SELECT i.version_id, b ->> 'name', lower(b ->> 'role'), i.item_id
                FROM made m JOIN plans.version_item i ON i.version_id = m.version AND i.kind = 'task',
                    jsonb_array_elements(i.content -> 'bodies') AS b
                """);
        run("""
                INSERT INTO plans.paragraph (reading_id, ordinal, span_start, span_end, node_id, text, search_key, bigrams)
                SELECT m.reading, p.n, p.n * 40, p.n * 40 + 39, NULL, p.words, p.words, p.bigrams
                FROM made m CROSS JOIN pool p
                """);
        drafts();
    }

    private void plan(int number) {
        run("""
                WITH plan AS (
                    INSERT INTO plans.plan (title, state, example, created_at)
                    VALUES ('规模测试规划%1$d', 'adopted', %1$d = 1, now()) RETURNING id),
                document AS (
                    INSERT INTO plans.document (plan_id, file_name, media_type, sha256, size_bytes, content, added_at)
                    SELECT id, '规划%1$d.txt', 'text/plain', encode(sha256('scale %1$d'), 'hex'), 5, 'bytes', now() FROM plan
                    RETURNING id, plan_id),
                reading AS (
                    INSERT INTO plans.reading (plan_id, document_id, reader, read_at, characters, metadata, findings)
                    SELECT plan_id, id, 'test', now(), 120000, '{"title":"规模","issuers":["测试市人民政府"],
                        "documentNumber":null,"written":null,"published":null,"effective":null,"expires":null,
                        "period":{"start":{"year":2026,"month":null,"day":null},"end":{"year":2030,"month":null,"day":null}},
                        "horizon":null,"language":"zh-Hans","relatedPlans":[],"addressees":[]}', '[]' FROM document
                    RETURNING id, plan_id, document_id),
                version AS (
                    INSERT INTO plans.version (plan_id, reading_id, number, kind, adopted_at, adopted_by, sha256)
                    SELECT plan_id, id, '1.0', 'adoption', now(), 'planner', encode(sha256('version'), 'hex') FROM reading
                    RETURNING id, plan_id, reading_id)
                INSERT INTO made SELECT v.plan_id, r.document_id, v.reading_id, v.id
                FROM version v JOIN reading r ON r.id = v.reading_id
                """.formatted(number));
        run("""
                UPDATE plans.plan p SET current_version = m.version FROM made m
                WHERE m.plan = p.id AND p.current_version IS NULL
                """);
    }

    private void drafts() {
        run("""
                INSERT INTO plans.plan (title, state, created_at)
                SELECT '核对中的规划' || n, 'draft', now() FROM generate_series(1, 2) AS n
                """);
        run("""
                INSERT INTO plans.item (plan_id, kind, created_at)
                SELECT p.id, 'target', now() FROM plans.plan p CROSS JOIN generate_series(1, 1000) WHERE p.state = 'draft'
                """);
        run("""
                INSERT INTO plans.draft_item (item_id, plan_id, reading_id, kind, ordinal, label, content, state,
                    sentence_key, label_key, path_key)
                SELECT i.id, i.plan_id, (SELECT min(reading) FROM made), 'target', 1, '目标', '{}', 'open', '', '', ''
                FROM plans.item i JOIN plans.plan p ON p.id = i.plan_id AND p.state = 'draft'
                """);
        // an adopted plan keeps what its review was
        run("""
                INSERT INTO plans.draft_item (item_id, plan_id, reading_id, kind, ordinal, label, content, state,
                    sentence_key, label_key, path_key)
                SELECT i.id, i.plan_id, m.reading, i.kind, 1, '目标', '{}', 'accepted', '', '', ''
                FROM plans.item i JOIN made m ON m.plan = i.plan_id
                """);
    }

    private void dropBigramIndexes() {
        run("DROP INDEX plans.version_item_bigrams");
        run("DROP INDEX plans.paragraph_bigrams");
    }

    private void createBigramIndexes() {
        run("CREATE INDEX version_item_bigrams ON plans.version_item USING gin (bigrams)");
        run("CREATE INDEX paragraph_bigrams ON plans.paragraph USING gin (bigrams)");
    }

    private void run(String sql) {
        database.sql(sql).update();
    }
}
