package gangju.server.execution.scheme;

import gangju.server.execution.scheme.SchemeItem.Assigned;
import gangju.server.execution.scheme.SchemeItem.NamedBody;
import gangju.server.plans.FoldedWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads tasks and targets with their units. */
@Repository
public class SchemeItems {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS =
            "i.item_id, i.plan_id, i.kind, i.node_id, i.title, i.quote, i.measures, i.bodies, i.due, i.due_day";

    private final JdbcClient database;

    SchemeItems(JdbcClient database) {
        this.database = database;
    }

    /** What a list is narrowed to. */
    public enum Show {
        ALL,
        LEADERLESS,
        UNDATED,
        OPEN,
        OBJECTED,
        /** Targets whose shares do not make them. */
        SHORT
    }

    /**
     * What is asked for.
     *
     * @param kind {@code task}, {@code target} or {@code project}; null for tasks and targets
     * @param chapter a heading of the first level
     * @param unit that leads or supports
     * @param text words of the title or sentence, in any script; empty for all
     */
    public record Question(
            long plan,
            @Nullable String kind,
            @Nullable Long chapter,
            @Nullable Long unit,
            Show show,
            String text) {
        /** All tasks and targets of a plan. */
        public static Question all(long plan) {
            return new Question(plan, null, null, null, Show.ALL, "");
        }
    }

    /** How a plan's items stand; a scheme without anything missing can be approved. */
    public record Counts(int items, int leaderless, int undated, int open, int objected, int unshared) {
        /** Whether everything has a unit that leads it, a date, no objection, and shares that make the target. */
        public boolean isComplete() {
            return leaderless == 0 && undated == 0 && objected == 0 && unshared == 0;
        }
    }

    /** @param size how many at most; the caller pages */
    public List<SchemeItem> list(Question question, int offset, int size) {
        var items = filtered(
                        "SELECT " + COLUMNS,
                        question,
                        " ORDER BY i.kind DESC, i.ordinal, i.item_id LIMIT :size OFFSET :offset")
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> item(row))
                .list();
        return withUnits(items);
    }

    /** How many the question finds. */
    public int count(Question question) {
        return filtered("SELECT CAST(count(*) AS integer)", question, "")
                .query(Integer.class)
                .single();
    }

    /** The ids that the question finds, for an act on all of them. */
    public List<Long> ids(Question question) {
        return filtered("SELECT i.item_id", question, "")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The titles of items, by id. */
    public Map<Long, String> titles(Collection<Long> items) {
        return database
                .sql("SELECT item_id, title FROM execution.item WHERE item_id = ANY (?)")
                .param(items.toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The item, with its units; empty where it is gone. */
    public Optional<SchemeItem> find(long item) {
        var found = database.sql("SELECT " + COLUMNS + " FROM execution.item i WHERE i.item_id = :item AND NOT i.gone")
                .param("item", item)
                .query((row, number) -> item(row))
                .list();
        return withUnits(found).stream().findFirst();
    }

    /** How the plan's items stand. */
    public Counts counts(long plan) {
        return database.sql("""
                        SELECT count(*) AS items,
                            count(*) FILTER (WHERE NOT a.led) AS leaderless,
                            count(*) FILTER (WHERE i.due IS NULL AND i.due_day IS NULL) AS undated,
                            count(*) FILTER (WHERE a.open) AS open,
                            count(*) FILTER (WHERE a.objected) AS objected,
                            count(*) FILTER (WHERE EXISTS (SELECT FROM execution.share_gap g WHERE g.item_id = i.item_id))
                                AS unshared
                        FROM execution.item i
                        CROSS JOIN LATERAL (SELECT coalesce(bool_or(part = 'lead'), false) AS led,
                            coalesce(bool_or(answer = 'open'), false) AS open,
                            coalesce(bool_or(answer = 'objected'), false) AS objected
                            FROM execution.assignment WHERE item_id = i.item_id AND ended_at IS NULL) a
                        WHERE i.plan_id = :plan AND NOT i.gone AND i.kind <> 'project'
                        """)
                .param("plan", plan)
                .query((row, number) -> new Counts(
                        row.getInt("items"),
                        row.getInt("leaderless"),
                        row.getInt("undated"),
                        row.getInt("open"),
                        row.getInt("objected"),
                        row.getInt("unshared")))
                .single();
    }

    private JdbcClient.StatementSpec filtered(String select, Question question, String end) {
        return database.sql(select + """
                         FROM execution.item i
                        WHERE i.plan_id = :plan AND NOT i.gone
                            AND (CASE WHEN CAST(:kind AS text) IS NULL THEN i.kind <> 'project' ELSE i.kind = :kind END)
                            AND (CAST(:chapter AS bigint) IS NULL OR i.chapter_id = :chapter)
                            AND i.title_key || ' ' || i.quote_key LIKE ALL (:patterns)
                            AND (CAST(:unit AS bigint) IS NULL OR EXISTS (SELECT FROM execution.assignment a
                                WHERE a.item_id = i.item_id AND a.ended_at IS NULL AND a.unit_id = :unit))
                            AND CASE :show
                                WHEN 'LEADERLESS' THEN NOT EXISTS (SELECT FROM execution.assignment a
                                    WHERE a.item_id = i.item_id AND a.ended_at IS NULL AND a.part = 'lead')
                                WHEN 'UNDATED' THEN i.due IS NULL AND i.due_day IS NULL
                                WHEN 'OPEN' THEN EXISTS (SELECT FROM execution.assignment a
                                    WHERE a.item_id = i.item_id AND a.ended_at IS NULL AND a.answer = 'open')
                                WHEN 'OBJECTED' THEN EXISTS (SELECT FROM execution.assignment a
                                    WHERE a.item_id = i.item_id AND a.ended_at IS NULL AND a.answer = 'objected')
                                WHEN 'SHORT' THEN EXISTS (SELECT FROM execution.share_gap g WHERE g.item_id = i.item_id)
                                ELSE true END
                        """ + end)
                .param("plan", question.plan())
                .param("kind", question.kind(), Types.VARCHAR)
                .param("chapter", question.chapter(), Types.BIGINT)
                .param("unit", question.unit(), Types.BIGINT)
                .param("patterns", FoldedWords.parse(question.text()).patterns())
                .param("show", question.show().name());
    }

    private List<SchemeItem> withUnits(List<SchemeItem> items) {
        var units = database
                .sql("""
                        SELECT id, item_id, unit_id, part, duty, answer, reason FROM execution.assignment
                        WHERE item_id = ANY (:items) AND ended_at IS NULL ORDER BY part, id
                        """)
                .param("items", items.stream().map(SchemeItem::id).toArray(Long[]::new))
                .query((row, number) -> new Assigned(
                        row.getLong("id"),
                        row.getLong("item_id"),
                        row.getLong("unit_id"),
                        row.getString("part"),
                        row.getString("duty"),
                        row.getString("answer"),
                        row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Assigned::item));
        return items.stream()
                .map(item -> item.with(units.getOrDefault(item.id(), List.of())))
                .toList();
    }

    private static SchemeItem item(ResultSet row) throws SQLException {
        return new SchemeItem(
                row.getLong("item_id"),
                row.getLong("plan_id"),
                row.getString("kind"),
                row.getObject("node_id", Long.class),
                row.getString("title"),
                row.getString("quote"),
                List.of((String[]) row.getArray("measures").getArray()),
                List.of(JSON.readValue(row.getString("bodies"), NamedBody[].class)),
                row.getString("due"),
                row.getObject("due_day", LocalDate.class),
                List.of());
    }
}
