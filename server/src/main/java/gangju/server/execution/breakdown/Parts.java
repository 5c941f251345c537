package gangju.server.execution.breakdown;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.execution.breakdown.Part.Kind;
import gangju.server.execution.scheme.Schemes;
import gangju.server.pages.NotPossible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sub-tasks, measures and yearly work of items. Yearly work is listed under an approved scheme too, the others not. */
@Service
public class Parts {
    private static final String COLUMNS =
            "p.id, p.item_id, p.parent_id, p.kind, p.year, p.title, p.unit_id, p.due_day, p.done_day";

    private final JdbcClient database;
    private final ItemRights rights;
    private final Schemes schemes;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    Parts(JdbcClient database, ItemRights rights, Schemes schemes, Access access, AuditTrail trail, Clock clock) {
        this.database = database;
        this.rights = rights;
        this.schemes = schemes;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a person says of a part. */
    public record Description(
            Kind kind,
            @Nullable Long parent,
            @Nullable Integer year,
            String title,
            @Nullable Long unit,
            @Nullable LocalDate due) {
        /** @throws NotPossible without a title, or yearly work without a year between 1949 and 2199 */
        public Description {
            title = title.strip();
            year = kind == Kind.YEARLY ? year : null;
            if (title.isEmpty()) {
                throw new NotPossible("tasks.problem.no-title");
            }
            if (kind == Kind.YEARLY && (year == null || year < 1949 || year > 2199)) {
                throw new NotPossible("tasks.problem.no-year");
            }
        }
    }

    /**
     * What may change of one.
     *
     * @param year counts for yearly work alone
     */
    public record Agreed(
            String title,
            @Nullable Integer year,
            @Nullable Long unit,
            @Nullable LocalDate due) {}

    /** Of an item, yearly work last; the parts of a part follow it. */
    public List<Part> of(long item) {
        return database.sql("SELECT " + COLUMNS + """
                         FROM execution.part p WHERE p.item_id = ? AND p.ended_at IS NULL
                        ORDER BY p.year NULLS FIRST, coalesce(p.parent_id, p.id), p.parent_id NULLS FIRST, p.id
                        """)
                .param(item)
                .query((row, number) -> part(row))
                .list();
    }

    /** The yearly work of a plan in a year, in the order of its items. */
    public List<Part> ofYear(long plan, int year) {
        return database.sql("SELECT " + COLUMNS + """
                         FROM execution.part p JOIN execution.item i ON i.item_id = p.item_id AND NOT i.gone
                        WHERE i.plan_id = :plan AND p.kind = 'yearly' AND p.year = :year AND p.ended_at IS NULL
                        ORDER BY i.ordinal, i.item_id, p.id
                        """)
                .param("plan", plan)
                .param("year", year)
                .query((row, number) -> part(row))
                .list();
    }

    /** The years in which a plan has yearly work, the last first. */
    public List<Integer> years(long plan) {
        return database.sql("""
                        SELECT DISTINCT p.year FROM execution.part p JOIN execution.item i ON i.item_id = p.item_id
                        WHERE i.plan_id = ? AND NOT i.gone AND p.kind = 'yearly' AND p.ended_at IS NULL ORDER BY p.year DESC
                        """)
                .param(plan)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /**
     * Adds one.
     *
     * @return its id
     * @throws NotPossible if the item is gone, or the parent is none of its parts or has a parent itself
     */
    @Transactional
    public long add(long item, Description part, String by) {
        rights.require(act(part.kind()), item);
        if (part.parent() != null) {
            requireParent(item, part.parent());
        }
        var id = database.sql("""
                        INSERT INTO execution.part (item_id, parent_id, kind, year, title, unit_id, due_day, made_at, made_by)
                        VALUES (:item, :parent, :kind, :year, :title, :unit, :due, :now, :by) RETURNING id
                        """)
                .param("item", item)
                .param("parent", part.parent(), Types.BIGINT)
                .param("kind", part.kind().code())
                .param("year", part.year(), Types.INTEGER)
                .param("title", part.title())
                .param("unit", part.unit(), Types.BIGINT)
                .param("due", part.due(), Types.DATE)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query(Long.class)
                .single();
        trail.add(Change.made(by, "execution.part-added", "item/" + item, part));
        return id;
    }

    /**
     * Changes it; by who may add one of its kind.
     *
     * @throws NotPossible if it was ended meanwhile, or as {@link Description}
     */
    @Transactional
    public void edit(long part, Agreed agreed, String by) {
        var before = get(part);
        rights.require(act(before.kind()), before.item());
        var to = new Description(
                before.kind(), before.parent(), agreed.year(), agreed.title(), agreed.unit(), agreed.due());
        database.sql("""
                        UPDATE execution.part SET year = :year, title = :title, unit_id = :unit, due_day = :due WHERE id = :id
                        """)
                .param("id", part)
                .param("year", to.year(), Types.INTEGER)
                .param("title", to.title())
                .param("unit", to.unit(), Types.BIGINT)
                .param("due", to.due(), Types.DATE)
                .update();
        trail.add(new Change(by, "execution.part-changed", "item/" + before.item(), before, get(part)));
    }

    /**
     * Ends it with its own parts.
     *
     * @throws NotPossible if it was ended meanwhile
     */
    @Transactional
    public void end(long part, String by) {
        var before = get(part);
        rights.require(act(before.kind()), before.item());
        database.sql("""
                        UPDATE execution.part SET ended_at = :now, ended_by = :by
                        WHERE (id = :id OR parent_id = :id) AND ended_at IS NULL
                        """)
                .param("id", part)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        trail.add(new Change(by, "execution.part-ended", "item/" + before.item(), before, null));
    }

    /**
     * Says that it is done, or is not; by who may add steps to the item, or in the part's own unit.
     *
     * @throws NotPossible if it was ended meanwhile, or the day is to come
     */
    @Transactional
    public void done(long part, @Nullable LocalDate day, String by) {
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            throw new NotPossible("tasks.problem.done-to-come");
        }
        var before = get(part);
        if (!mayTell(before)) {
            throw new AccessDeniedException(Act.ADD_STEP.code() + " part " + part);
        }
        database.sql("UPDATE execution.part SET done_day = :day WHERE id = :id")
                .param("id", part)
                .param("day", day, Types.DATE)
                .update();
        trail.add(new Change(by, "execution.part-reported", "item/" + before.item(), before, get(part)));
    }

    /** Whether the account may say that it is done. */
    public boolean mayTell(Part part) {
        var unit = part.unit();
        return rights.may(Act.ADD_STEP, part.item()) || (unit != null && mayTell(unit, part.item()));
    }

    private boolean mayTell(long unit, long item) {
        return access.may(Act.ADD_STEP, unit, schemes.state(rights.plan(item)).code());
    }

    private static Act act(Kind kind) {
        return kind == Kind.YEARLY ? Act.ADD_STEP : Act.BREAK_WORK_DOWN;
    }

    private void requireParent(long item, long parent) {
        if (select(parent, "")
                .filter(part -> part.item() == item && part.parent() == null)
                .isEmpty()) {
            throw new NotPossible("scheme.problem.meanwhile");
        }
    }

    private Part get(long part) {
        return select(part, " FOR UPDATE").orElseThrow(() -> new NotPossible("scheme.problem.meanwhile"));
    }

    private Optional<Part> select(long part, String lock) {
        return database.sql("SELECT " + COLUMNS + " FROM execution.part p WHERE p.id = ? AND p.ended_at IS NULL" + lock)
                .param(part)
                .query((row, number) -> part(row))
                .optional();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getLong("id"),
                row.getLong("item_id"),
                row.getObject("parent_id", Long.class),
                Kind.parse(row.getString("kind")),
                row.getObject("year", Integer.class),
                row.getString("title"),
                row.getObject("unit_id", Long.class),
                row.getObject("due_day", LocalDate.class),
                row.getObject("done_day", LocalDate.class));
    }
}
