package gangju.server.execution.scheme;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.accounts.Units.Description;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.execution.scheme.BulkWork.Source;
import gangju.server.execution.scheme.ItemWork.UnitWork;
import gangju.server.execution.scheme.SchemeItem.NamedBody;
import gangju.server.execution.scheme.SchemeItems.Question;
import gangju.server.pages.NotPossible;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
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
    private final BulkWork bulk;
    private final Units units;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    Assigning(
            JdbcClient database,
            Schemes schemes,
            SchemeItems items,
            BulkWork bulk,
            Units units,
            Access access,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.items = items;
        this.bulk = bulk;
        this.units = units;
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
     * What assigning did.
     *
     * @param items that were chosen
     * @param led of these, that another unit led before
     * @param dated of these, that had another day set before
     * @param later of these, that are due later than the text says
     */
    public record Done(int items, int led, int dated, int later) {}

    /**
     * Sets it for all those items; it can be taken back.
     *
     * @throws NotPossible if nothing is set, or an item is none of the plan's
     */
    @Transactional
    public Done assign(long plan, Collection<Long> chosen, Work work, String by) {
        schemes.open(plan, Act.ASSIGN_WORK);
        if (work.isNothing() || chosen.isEmpty()) {
            throw new NotPossible(chosen.isEmpty() ? "scheme.problem.no-items" : "scheme.problem.no-work");
        }
        var now = bulk.now(chosen);
        if (now.size() != chosen.stream().distinct().count()) {
            throw new NotPossible("scheme.problem.meanwhile");
        }
        set(plan, now, now.stream().map(is -> given(is, work)).toList(), Source.LIST, by);
        return new Done(
                now.size(),
                (int) now.stream().filter(is -> isLedByAnother(is, work)).count(),
                (int) now.stream()
                        .filter(is -> work.due() != null
                                && is.due() != null
                                && !is.due().equals(work.due()))
                        .count(),
                work.due() == null ? 0 : later(chosen, work.due()));
    }

    /** Only what changes. */
    private void set(long plan, List<ItemWork> now, List<ItemWork> then, Source source, String by) {
        var before = new ArrayList<ItemWork>();
        var after = new ArrayList<ItemWork>();
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(then.get(i))) {
                before.add(now.get(i));
                after.add(then.get(i));
            }
        }
        if (!after.isEmpty()) {
            bulk.set(plan, before, after, source, by);
        }
    }

    private static ItemWork given(ItemWork is, Work work) {
        var then = new ArrayList<UnitWork>(is.units());
        var lead = work.lead();
        if (lead != null) {
            var duty = duty(is, lead);
            then.removeIf(each -> each.isLead() || each.unit() == lead);
            then.addFirst(new UnitWork(lead, UnitWork.LEAD, duty));
        }
        work.support().stream()
                .filter(unit -> then.stream().noneMatch(each -> each.unit() == unit))
                .forEach(unit -> then.add(new UnitWork(unit, UnitWork.SUPPORT, "")));
        return new ItemWork(is.item(), work.due() == null ? is.due() : work.due(), then);
    }

    private static String duty(ItemWork is, long unit) {
        return is.units().stream()
                .filter(each -> each.unit() == unit)
                .map(UnitWork::duty)
                .findFirst()
                .orElse("");
    }

    private static boolean isLedByAnother(ItemWork is, Work work) {
        return work.lead() != null && is.units().stream().anyMatch(each -> each.isLead() && each.unit() != work.lead());
    }

    private int later(Collection<Long> items, LocalDate due) {
        return database.sql("""
                        SELECT CAST(count(*) AS integer) FROM execution.item
                        WHERE item_id = ANY (:items) AND left(:due, length(due)) > due
                        """)
                .param("items", items.toArray(Long[]::new))
                .param("due", due.toString())
                .query(Integer.class)
                .single();
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
     * @return how many items have got a unit that leads
     */
    @Transactional
    public int fromDocument(long plan, String by) {
        schemes.open(plan, Act.ASSIGN_WORK);
        var tree = units.tree();
        var rows = items.list(Question.all(plan), 0, Integer.MAX_VALUE).stream()
                .filter(item -> item.lead().findAny().isEmpty())
                .flatMap(item -> rows(item, tree).stream())
                .collect(Collectors.groupingBy(Row::itemId));
        var now = bulk.now(rows.keySet());
        var then = now.stream()
                .map(is -> with(is, rows.getOrDefault(is.item(), List.of())))
                .toList();
        set(plan, now, then, Source.DOCUMENT, by);
        return (int) then.stream()
                .filter(is -> is.units().stream().anyMatch(UnitWork::isLead))
                .count();
    }

    /** In the order of the text; who is there already stays. */
    private static ItemWork with(ItemWork is, List<Row> rows) {
        var then = new ArrayList<UnitWork>(is.units());
        rows.stream()
                .sorted(Comparator.comparing(row -> !row.part().equals(UnitWork.LEAD)))
                .filter(row -> then.stream().noneMatch(each -> each.unit() == row.unitId()))
                .forEach(row -> then.add(new UnitWork(row.unitId(), row.part(), "")));
        return new ItemWork(is.item(), is.due(), then);
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
                ? UnitWork.LEAD
                : UnitWork.SUPPORT;
    }
}
