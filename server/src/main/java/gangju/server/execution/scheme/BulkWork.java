package gangju.server.execution.scheme;

import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.execution.scheme.DueDays.DueDay;
import gangju.server.execution.scheme.ItemWork.UnitWork;
import gangju.server.pages.NotPossible;
import gangju.server.plans.JsonRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets who does what for many items at once, all or nothing, and takes the last such change back. A unit that stays
 * keeps its answer; one that comes back by undoing, or whose day is another one, is asked anew.
 */
@Service
public class BulkWork {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Schemes schemes;
    private final DueDays dueDays;
    private final AuditTrail trail;
    private final Clock clock;

    BulkWork(JdbcClient database, Schemes schemes, DueDays dueDays, AuditTrail trail, Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.dueDays = dueDays;
        this.trail = trail;
        this.clock = clock;
    }

    /** From where a change of many comes. */
    public enum Source {
        TABLE("execution.work-imported"),
        RULES("execution.work-by-rules"),
        LIST("execution.work-assigned"),
        DOCUMENT("execution.work-from-document");

        private final String action;

        Source(String action) {
            this.action = action;
        }

        /** As messages and the database have it: {@code table}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The last change of many that has not been taken back. */
    public record Last(long id, OffsetDateTime at, String by, int items, Source source) {}

    private record Kept(long id, String before, String after) {}

    private record Row(long itemId, long unitId, String part, String duty) {}

    /** Those items as they are now, by id. */
    public List<ItemWork> now(Collection<Long> items) {
        return database.sql("""
                        SELECT i.item_id, i.due_day, coalesce(jsonb_agg(jsonb_build_object('unit', a.unit_id, 'part', a.part,
                            'duty', a.duty) ORDER BY a.part, a.unit_id) FILTER (WHERE a.id IS NOT NULL), '[]') AS units
                        FROM execution.item i
                        LEFT JOIN execution.assignment a ON a.item_id = i.item_id AND a.ended_at IS NULL
                        WHERE i.item_id = ANY (:items) AND NOT i.gone GROUP BY i.item_id, i.due_day ORDER BY i.item_id
                        """)
                .param("items", items.toArray(Long[]::new))
                .query((row, number) -> new ItemWork(
                        row.getLong("item_id"),
                        row.getObject("due_day", LocalDate.class),
                        List.of(JSON.readValue(row.getString("units"), UnitWork[].class))))
                .list();
    }

    /**
     * Sets them.
     *
     * @param before as they were when somebody looked at the change
     * @throws NotPossible if nothing would change, somebody else changed one of them meanwhile, or one is none of the
     *     plan's
     */
    @Transactional
    public void set(long plan, List<ItemWork> before, List<ItemWork> after, Source source, String by) {
        schemes.open(plan, Act.ASSIGN_WORK);
        var items = after.stream().map(ItemWork::item).toList();
        if (items.isEmpty()) {
            throw new NotPossible("scheme.problem.no-items");
        }
        if (!own(plan, items) || !Set.copyOf(now(items)).equals(Set.copyOf(before))) {
            throw new NotPossible("scheme.problem.meanwhile");
        }
        write(after, by);
        database.sql("""
                        INSERT INTO execution.bulk_assignment (plan_id, before_state, after_state, source, made_at, made_by)
                        VALUES (:plan, CAST(:before AS jsonb), CAST(:after AS jsonb), :source, :now, :by)
                        """)
                .param("plan", plan)
                .param("before", JSON.writeValueAsString(before))
                .param("after", JSON.writeValueAsString(now(items)))
                .param("source", source.code())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        trail.add(new Change(by, source.action, "plan/" + plan, before, after));
    }

    /** Empty where there is nothing to take back. */
    public Optional<Last> last(long plan) {
        return database.sql("""
                        SELECT id, made_at, made_by, jsonb_array_length(after_state) AS items, source FROM execution.bulk_assignment
                        WHERE plan_id = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1
                        """)
                .param(plan)
                .query((row, number) -> new Last(
                        row.getLong("id"),
                        row.getObject("made_at", OffsetDateTime.class),
                        row.getString("made_by"),
                        row.getInt("items"),
                        Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT))))
                .optional();
    }

    /** @throws NotPossible if it is not the last any more, or one of its items has been changed since */
    @Transactional
    public void undo(long plan, long id, String by) {
        schemes.open(plan, Act.ASSIGN_WORK);
        var kept = last(plan)
                .filter(last -> last.id() == id)
                .map(last -> kept(id))
                .orElseThrow(() -> new NotPossible("scheme.problem.meanwhile"));
        var before = read(kept.before());
        var after = read(kept.after());
        if (!now(after.stream().map(ItemWork::item).toList()).equals(after)) {
            throw new NotPossible("scheme.problem.changed-since");
        }
        write(before, by);
        database.sql("UPDATE execution.bulk_assignment SET undone_at = :now, undone_by = :by WHERE id = :id")
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        trail.add(new Change(by, "execution.import-undone", "plan/" + plan, after, before));
    }

    private void write(List<ItemWork> work, String by) {
        var items = work.stream().map(ItemWork::item).toArray(Long[]::new);
        var rows = JsonRows.of(work.stream()
                .flatMap(item ->
                        item.units().stream().map(each -> new Row(item.item(), each.unit(), each.part(), each.duty())))
                .toList());
        database.sql("""
                        WITH said AS (SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                            AS r (item_id bigint, unit_id bigint, part text, duty text))
                        UPDATE execution.assignment a SET ended_at = :now, ended_by = :by
                        FROM execution.item i LEFT JOIN jsonb_to_recordset(CAST(:days AS jsonb))
                            AS d (item bigint, due date) ON d.item = i.item_id
                        WHERE a.item_id = ANY (:items) AND i.item_id = a.item_id AND a.ended_at IS NULL
                            AND (a.answer <> 'open' AND i.due_day IS DISTINCT FROM d.due
                                OR NOT EXISTS (SELECT FROM said s
                                    WHERE s.item_id = a.item_id AND s.unit_id = a.unit_id AND s.part = a.part))
                        """)
                .param("rows", rows)
                .param("days", JSON.writeValueAsString(work))
                .param("items", items)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        database.sql("""
                        INSERT INTO execution.assignment AS a (item_id, unit_id, part, duty, made_at, made_by)
                        SELECT item_id, unit_id, part, duty, :now, :by FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                            AS r (item_id bigint, unit_id bigint, part text, duty text)
                        ON CONFLICT (item_id, unit_id) WHERE ended_at IS NULL DO UPDATE SET duty = excluded.duty
                        """)
                .param("rows", rows)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        dueDays.set(
                work.stream().map(item -> new DueDay(item.item(), item.due())).toList(), by);
    }

    private boolean own(long plan, List<Long> items) {
        return database.sql("""
                        SELECT count(*) FROM execution.item WHERE plan_id = :plan AND NOT gone AND item_id = ANY (:items)
                        """)
                        .param("plan", plan)
                        .param("items", items.toArray(Long[]::new))
                        .query(Integer.class)
                        .single()
                == items.size();
    }

    private Kept kept(long id) {
        return database.sql("SELECT id, before_state, after_state FROM execution.bulk_assignment WHERE id = ?")
                .param(id)
                .query((row, number) -> new Kept(row.getLong(1), row.getString(2), row.getString(3)))
                .single();
    }

    private static List<ItemWork> read(String json) {
        return Arrays.asList(JSON.readValue(json, ItemWork[].class));
    }
}
