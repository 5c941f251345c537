package gangju.server.execution.scheme;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.accounts.Units.Description;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.execution.scheme.DueDays.DueDay;
import gangju.server.execution.scheme.SchemeItem.NamedBody;
import gangju.server.execution.scheme.SchemeItems.Question;
import gangju.server.pages.NotPossible;
import gangju.server.plans.JsonRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives tasks and targets to units, many at once; the number of statements does not depend on how many. */
@Service
public class Assigning {
    private final JdbcClient database;
    private final Schemes schemes;
    private final SchemeItems items;
    private final Units units;
    private final DueDays dueDays;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    Assigning(
            JdbcClient database,
            Schemes schemes,
            SchemeItems items,
            Units units,
            DueDays dueDays,
            Access access,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.items = items;
        this.units = units;
        this.dueDays = dueDays;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is set; null or empty leaves it as it is.
     *
     * @param lead takes the place of the units that led
     * @param support units that are added to those that support
     */
    public record Work(
            @Nullable Long lead,
            List<Long> support,
            @Nullable LocalDate due) {
        public Work {
            support = List.copyOf(support);
        }

        boolean isNothing() {
            return lead == null && support.isEmpty() && due == null;
        }
    }

    private record Row(long itemId, long unitId, String part) {}

    /**
     * Sets it for all those items.
     *
     * @return how many items there were
     * @throws NotPossible if nothing is set, or an item is none of the plan's
     */
    @Transactional
    public int assign(long plan, Collection<Long> chosen, Work work, String by) {
        schemes.open(plan, Act.ASSIGN_WORK);
        if (work.isNothing() || chosen.isEmpty()) {
            throw new NotPossible(chosen.isEmpty() ? "scheme.problem.no-items" : "scheme.problem.no-work");
        }
        requireOwn(plan, chosen);
        var rows = new ArrayList<Row>();
        var lead = work.lead();
        if (lead != null) {
            endOthers(chosen, lead, by);
            chosen.forEach(item -> rows.add(new Row(item, lead, "lead")));
        }
        work.support().stream()
                .filter(unit -> !unit.equals(lead))
                .forEach(unit -> chosen.forEach(item -> rows.add(new Row(item, unit, "support"))));
        add(rows, by);
        if (work.due() != null) {
            dueDays.set(
                    chosen.stream().map(item -> new DueDay(item, work.due())).toList(), by);
        }
        trail.add(Change.made(by, "execution.work-assigned", "plan/" + plan, Map.of("items", chosen, "work", work)));
        return chosen.size();
    }

    /** Takes a unit off an item. */
    @Transactional
    public void remove(long plan, long assignment, String by) {
        schemes.open(plan, Act.ASSIGN_WORK);
        var ended = database.sql("""
                        UPDATE execution.assignment a SET ended_at = :now, ended_by = :by FROM execution.item i
                        WHERE a.id = :id AND a.ended_at IS NULL AND i.item_id = a.item_id AND i.plan_id = :plan
                        RETURNING a.item_id, a.unit_id, a.part
                        """)
                .param("id", assignment)
                .param("plan", plan)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query((row, number) -> new Row(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
        trail.add(new Change(by, "execution.work-removed", "plan/" + plan, ended, null));
    }

    /**
     * Assigns what the text itself says, where nobody leads yet; names are matched with units and their other names.
     *
     * @return how many items have got units
     */
    @Transactional
    public int fromDocument(long plan, String by) {
        schemes.open(plan, Act.ASSIGN_WORK);
        var tree = units.tree();
        var rows = items.list(Question.all(plan), 0, Integer.MAX_VALUE).stream()
                .filter(item -> item.lead().findAny().isEmpty())
                .flatMap(item -> rows(item, tree).stream())
                .toList();
        add(rows, by);
        var touched = rows.stream().map(Row::itemId).distinct().toList();
        trail.add(Change.made(by, "execution.work-from-document", "plan/" + plan, Map.of("items", touched)));
        return touched.size();
    }

    /** Makes units of names that the document uses, below a unit. */
    @Transactional
    public void addUnits(Collection<String> names, long parent, String by) {
        access.require(Act.MANAGE_UNITS, parent);
        names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && units.tree().named(name).isEmpty())
                .distinct()
                .forEach(name -> units.add(parent, new Description(name, UnitKinds.of(name), List.of()), by));
    }

    private static List<Row> rows(SchemeItem item, UnitTree tree) {
        return item.bodies().stream()
                .flatMap(body ->
                        tree.named(body.name()).stream().map(unit -> new Row(item.id(), unit.id(), part(item, body))))
                .toList();
    }

    /** Where the text names units without saying who leads, the first does. */
    private static String part(SchemeItem item, NamedBody body) {
        var someLead = item.bodies().stream().anyMatch(each -> each.role().equals("lead"));
        return body.role().equals("lead")
                        || !someLead && body.equals(item.bodies().getFirst())
                ? "lead"
                : "support";
    }

    private void endOthers(Collection<Long> chosen, long lead, String by) {
        database.sql("""
                        UPDATE execution.assignment SET ended_at = :now, ended_by = :by
                        WHERE item_id = ANY (:items) AND ended_at IS NULL
                            AND (part = 'lead' AND unit_id <> :lead OR part = 'support' AND unit_id = :lead)
                        """)
                .param("items", chosen.toArray(Long[]::new))
                .param("lead", lead)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }

    /** In the order of the text. Who is there already stays as it is, with its answer. */
    private void add(List<Row> rows, String by) {
        database.sql("""
                        INSERT INTO execution.assignment (item_id, unit_id, part, made_at, made_by)
                        SELECT item_id, unit_id, part, :now, :by
                        FROM (SELECT DISTINCT ON (r.item_id, r.unit_id) r.item_id, r.unit_id, r.part, r.place
                            FROM ROWS FROM (jsonb_to_recordset(CAST(:rows AS jsonb))
                                AS (item_id bigint, unit_id bigint, part text)) WITH ORDINALITY
                                AS r (item_id, unit_id, part, place)
                            ORDER BY r.item_id, r.unit_id, r.part, r.place) AS first
                        ORDER BY place
                        ON CONFLICT (item_id, unit_id) WHERE ended_at IS NULL DO NOTHING
                        """)
                .param("rows", JsonRows.of(rows))
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }

    private void requireOwn(long plan, Collection<Long> chosen) {
        var own = database.sql("""
                        SELECT count(*) FROM execution.item WHERE plan_id = :plan AND NOT gone AND item_id = ANY (:items)
                        """)
                .param("plan", plan)
                .param("items", chosen.toArray(Long[]::new))
                .query(Integer.class)
                .single();
        if (own != chosen.stream().distinct().count()) {
            throw new NotPossible("scheme.problem.meanwhile");
        }
    }
}
