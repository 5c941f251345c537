package gangju.server.execution.breakdown;

import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.execution.breakdown.Tie.Kind;
import gangju.server.pages.NotPossible;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What items need of each other, and which of them carry out those of other plans. */
@Service
public class Ties {
    private final JdbcClient database;
    private final ItemRights rights;
    private final AuditTrail trail;
    private final Clock clock;

    Ties(JdbcClient database, ItemRights rights, AuditTrail trail, Clock clock) {
        this.database = database;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    private record Row(Kind kind, long item, long other) {}

    /** All of an item, both ways; those of plans that were withdrawn are left out. */
    public List<Tie> of(long item) {
        return database.sql("""
                        SELECT t.id, t.kind, t.note, t.item_id = :item AS out, o.item_id AS other, o.plan_id, p.title AS plan_title,
                            o.title, o.next_day, o.is_done AS done
                        FROM execution.tie t
                        JOIN execution.item o ON o.item_id = CASE WHEN t.item_id = :item THEN t.other_id ELSE t.item_id END
                        JOIN execution.plan p ON p.plan_id = o.plan_id AND NOT p.withdrawn
                        WHERE (t.item_id = :item OR t.other_id = :item) AND t.ended_at IS NULL AND NOT o.gone
                        ORDER BY t.kind DESC, out DESC, t.id
                        """)
                .param("item", item)
                .query((row, number) -> new Tie(
                        row.getLong("id"),
                        Kind.parse(row.getString("kind")),
                        row.getBoolean("out"),
                        row.getLong("other"),
                        row.getLong("plan_id"),
                        row.getString("plan_title"),
                        row.getString("title"),
                        row.getString("note"),
                        row.getObject("next_day", LocalDate.class),
                        row.getBoolean("done")))
                .list();
    }

    /**
     * Ties an item to another one.
     *
     * @throws NotPossible if one is gone, they are tied so already, the tie closes a circle, or an item would carry out
     *     one of its own plan
     */
    @Transactional
    public void add(long item, Kind kind, long other, String note, String by) {
        rights.requireAlways(Act.TIE_WORK, item);
        // two ties that close a circle together must not be made at once
        database.sql("SELECT pg_advisory_xact_lock(hashtext('execution.tie'))").query(row -> {});
        requireSound(item, kind, other);
        database.sql("""
                        INSERT INTO execution.tie (kind, item_id, other_id, note, made_at, made_by)
                        VALUES (:kind, :item, :other, :note, :now, :by)
                        """)
                .param("kind", kind.code())
                .param("item", item)
                .param("other", other)
                .param("note", note.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        trail.add(Change.made(
                by, "execution.work-tied", "item/" + item, Map.of("kind", kind, "other", other, "note", note.strip())));
    }

    /** @throws NotPossible if it was ended meanwhile, or is none of the item's own */
    @Transactional
    public void end(long item, long tie, String by) {
        rights.requireAlways(Act.TIE_WORK, item);
        var ended = database.sql("""
                        UPDATE execution.tie SET ended_at = :now, ended_by = :by
                        WHERE id = :id AND item_id = :item AND ended_at IS NULL RETURNING kind, item_id, other_id
                        """)
                .param("id", tie)
                .param("item", item)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query((row, number) -> new Row(Kind.parse(row.getString(1)), row.getLong(2), row.getLong(3)))
                .optional()
                .orElseThrow(() -> new NotPossible("scheme.problem.meanwhile"));
        trail.add(new Change(by, "execution.work-untied", "item/" + item, ended, null));
    }

    private void requireSound(long item, Kind kind, long other) {
        var plan = rights.plan(item);
        if (kind == Kind.CARRIES_OUT && rights.plan(other) == plan) {
            throw new NotPossible("tasks.problem.same-plan");
        }
        if (item == other) {
            throw new NotPossible("tasks.problem.itself");
        }
        if (of(item).stream().anyMatch(tie -> tie.isOut() && tie.kind() == kind && tie.other() == other)) {
            throw new NotPossible("tasks.problem.tied");
        }
        var circle = chain(kind, other, item);
        if (!circle.isEmpty()) {
            throw new NotPossible("tasks.problem.circle." + kind.code(), String.join(" → ", circle));
        }
    }

    /** The titles on the shortest way to an item from another and back; empty where there is none. */
    private List<String> chain(Kind kind, long from, long to) {
        var cameFrom = new HashMap<Long, Long>();
        cameFrom.put(from, to);
        for (var edge = List.of(from); !edge.isEmpty() && !edge.contains(to); ) {
            edge = next(kind, edge, cameFrom);
        }
        var last = cameFrom.get(to);
        if (last == null) {
            return List.of();
        }
        var way = new ArrayList<>(List.of(to));
        for (long at = last; at != to; at = Objects.requireNonNull(cameFrom.get(at))) {
            way.addFirst(at);
        }
        way.addFirst(to);
        return titles(way);
    }
    /** One step further from those items, to where nobody has been yet. */
    private List<Long> next(Kind kind, List<Long> edge, Map<Long, Long> cameFrom) {
        return database
                .sql("""
                        SELECT item_id, other_id FROM execution.tie
                        WHERE item_id = ANY (:edge) AND kind = :kind AND ended_at IS NULL ORDER BY id
                        """)
                .param("edge", edge.toArray(Long[]::new))
                .param("kind", kind.code())
                .query((row, number) -> Map.entry(row.getLong("other_id"), row.getLong("item_id")))
                .list()
                .stream()
                .filter(step -> cameFrom.putIfAbsent(step.getKey(), step.getValue()) == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> titles(List<Long> way) {
        return database.sql("""
                        SELECT i.title FROM unnest(CAST(:way AS bigint[])) WITH ORDINALITY AS step (item_id, place)
                        JOIN execution.item i ON i.item_id = step.item_id ORDER BY step.place
                        """)
                .param("way", way.toArray(Long[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
