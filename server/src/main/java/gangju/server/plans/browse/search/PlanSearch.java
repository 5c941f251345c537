package gangju.server.plans.browse.search;

import gangju.server.plans.browse.PlanHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds items and lines by the bigrams of their folded key, and looks at the key itself afterwards. Only in versions
 * that the caller has from {@link gangju.server.plans.browse.VisiblePlans}.
 */
@Component
class PlanSearch {
    static final int PAGE_SIZE = 50;

    /** A line that a heading says already, or that only repeats it in a table of contents, is left out. */
    private static final String FOUND = """
            WITH items AS (
                SELECT i.version_id, i.kind, i.item_id, i.ordinal, i.label, i.quote AS text, i.checked
                FROM plans.version_item i
                WHERE i.bigrams @> CAST(:bigrams AS text[]) AND i.version_id = ANY (CAST(:versions AS bigint[]))
                  AND i.search_key LIKE ALL (CAST(:patterns AS text[]))),
            found AS (
                SELECT * FROM items
                UNION ALL
                SELECT v.version_id, 'text', NULL, p.ordinal, '', p.text, true
                FROM plans.paragraph p
                JOIN unnest(CAST(:versions AS bigint[]), CAST(:readings AS bigint[])) AS v (version_id, reading_id)
                    ON v.reading_id = p.reading_id
                WHERE p.bigrams @> CAST(:bigrams AS text[]) AND p.search_key LIKE ALL (CAST(:patterns AS text[]))
                  AND NOT EXISTS (SELECT FROM items n WHERE n.kind = 'node' AND n.version_id = v.version_id
                                  AND n.text = btrim(p.text, ' \u3000')))
            """;

    private final JdbcClient database;

    PlanSearch(JdbcClient database) {
        this.database = database;
    }

    /** How many of a kind were found in a version. */
    record Count(long version, SearchKind kind, int found) {}

    /**
     * Something found.
     *
     * @param item null for a line of the text
     * @param ordinal of the line, or of the item
     */
    record Hit(
            long version,
            SearchKind kind,
            @Nullable Long item,
            int ordinal,
            String label,
            @Nullable String text,
            boolean checked) {}

    @Transactional(readOnly = true)
    public List<Count> counts(Collection<PlanHead> plans, SearchQuery query) {
        preferIndexes();
        return bind(
                        FOUND + "SELECT version_id, kind, count(*) AS found FROM found GROUP BY version_id, kind",
                        plans,
                        query)
                .query((row, number) ->
                        new Count(row.getLong("version_id"), kind(row.getString("kind")), row.getInt("found")))
                .list();
    }

    /** The first of each kind in each plan. */
    @Transactional(readOnly = true)
    public List<Hit> first(Collection<PlanHead> plans, SearchQuery query, int most) {
        preferIndexes();
        return bind(FOUND + """
                        SELECT * FROM (
                            SELECT *, row_number() OVER (PARTITION BY version_id, kind ORDER BY ordinal) AS rank
                            FROM found) AS ranked
                        WHERE rank <= :most ORDER BY version_id, kind, ordinal
                        """, plans, query)
                .param("most", most)
                .query((row, number) -> hit(row))
                .list();
    }

    /** One page of what was found of one kind. */
    @Transactional(readOnly = true)
    public List<Hit> page(Collection<PlanHead> plans, SearchQuery query, SearchKind kind, int page) {
        preferIndexes();
        return bind(FOUND + """
                        SELECT * FROM found WHERE kind = :kind ORDER BY version_id DESC, ordinal
                        LIMIT :size OFFSET :offset
                        """, plans, query)
                .param("kind", kind.code())
                .param("size", PAGE_SIZE)
                .param("offset", (page - 1) * PAGE_SIZE)
                .query((row, number) -> hit(row))
                .list();
    }

    /** A word that stands in every third item would otherwise be looked for in every row of every plan. */
    private void preferIndexes() {
        database.sql("SELECT set_config('enable_seqscan', 'off', true)")
                .query(String.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, Collection<PlanHead> plans, SearchQuery query) {
        return database.sql(sql)
                .param("bigrams", query.words().bigrams())
                .param("patterns", query.words().patterns())
                .param(
                        "versions",
                        plans.stream().map(plan -> plan.version().id()).toArray(Long[]::new))
                .param(
                        "readings",
                        plans.stream().map(plan -> plan.document().readingId()).toArray(Long[]::new));
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                row.getLong("version_id"),
                kind(row.getString("kind")),
                row.getObject("item_id", Long.class),
                row.getInt("ordinal"),
                row.getString("label"),
                row.getString("text"),
                row.getBoolean("checked"));
    }

    private static SearchKind kind(String code) {
        return SearchKind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
