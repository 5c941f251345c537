package gangju.server.execution.breakdown;

import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.pages.NotPossible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The milestones of items; each change of one is kept, and no milestone is ever deleted. */
@Service
public class Milestones {
    private static final String COLUMNS = "id, item_id, title, proof, due_day, done_day, expected_day";

    private final JdbcClient database;
    private final ItemRights rights;
    private final AuditTrail trail;
    private final Clock clock;

    Milestones(JdbcClient database, ItemRights rights, AuditTrail trail, Clock clock) {
        this.database = database;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is agreed of a milestone. */
    public record Agreed(String title, String proof, LocalDate due) {
        /** @throws NotPossible without a title */
        public Agreed {
            title = title.strip();
            proof = proof.strip();
            if (title.isEmpty()) {
                throw new NotPossible("tasks.problem.no-title");
            }
        }
    }

    /** Of all those items, by item and day. */
    public List<Milestone> of(Collection<Long> items) {
        return database.sql("SELECT " + COLUMNS + """
                         FROM execution.milestone
                        WHERE item_id = ANY (:items) AND ended_at IS NULL ORDER BY item_id, due_day, id
                        """)
                .param("items", items.toArray(Long[]::new))
                .query((row, number) -> milestone(row))
                .list();
    }

    /** Empty where there is none, or it was ended. */
    public Optional<Milestone> find(long milestone) {
        return select(milestone, "");
    }

    /**
     * Adds one; to an approved scheme too.
     *
     * @return its id
     * @throws NotPossible if the item is gone
     */
    @Transactional
    public long add(long item, Agreed agreed, String by) {
        rights.require(Act.ADD_STEP, item);
        var id = database.sql("""
                        INSERT INTO execution.milestone (item_id, title, proof, due_day, made_at, made_by)
                        VALUES (:item, :title, :proof, :due, :now, :by) RETURNING id
                        """)
                .param("item", item)
                .param("title", agreed.title())
                .param("proof", agreed.proof())
                .param("due", agreed.due())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query(Long.class)
                .single();
        note(id, "add", by);
        trail.add(Change.made(by, "execution.milestone-added", "item/" + item, get(id)));
        return id;
    }

    /** @throws NotPossible if it was ended meanwhile */
    @Transactional
    public void edit(long milestone, Agreed agreed, String by) {
        var before = get(milestone);
        rights.require(Act.BREAK_WORK_DOWN, before.item());
        database.sql("""
                        UPDATE execution.milestone SET title = :title, proof = :proof, due_day = :due
                        WHERE id = :id AND ended_at IS NULL
                        """)
                .param("id", milestone)
                .param("title", agreed.title())
                .param("proof", agreed.proof())
                .param("due", agreed.due())
                .update();
        tell("edit", "execution.milestone-changed", before, by);
    }

    /** @throws NotPossible if it was ended meanwhile */
    @Transactional
    public void end(long milestone, String by) {
        var before = get(milestone);
        rights.require(Act.BREAK_WORK_DOWN, before.item());
        database.sql(
                        "UPDATE execution.milestone SET ended_at = :now, ended_by = :by WHERE id = :id AND ended_at IS NULL")
                .param("id", milestone)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        note(milestone, "end", by);
        trail.add(new Change(by, "execution.milestone-ended", "item/" + before.item(), before, null));
    }

    /**
     * A planner's own correction of the two days that a report tells.
     *
     * @throws NotPossible as {@link #report}
     */
    @Transactional
    public void correct(long milestone, @Nullable LocalDate done, @Nullable LocalDate expected, String by) {
        rights.require(Act.REPORT_STEP, get(milestone).item());
        report(milestone, done, expected, by);
    }

    /**
     * What an accepted report says; whether the account may accept it has been seen to.
     *
     * @param done null where it is not done
     * @param expected null where nobody says
     * @throws NotPossible if it was ended meanwhile, or is said to have been done on a day to come
     */
    @Transactional
    public void report(long milestone, @Nullable LocalDate done, @Nullable LocalDate expected, String by) {
        if (done != null && done.isAfter(LocalDate.now(clock))) {
            throw new NotPossible("tasks.problem.done-to-come");
        }
        rights.lock(get(milestone).item());
        var before = get(milestone);
        if (Objects.equals(before.done(), done) && Objects.equals(before.expected(), expected)) {
            return;
        }
        database.sql("UPDATE execution.milestone SET done_day = :done, expected_day = :expected WHERE id = :id")
                .param("id", milestone)
                .param("done", done, Types.DATE)
                .param("expected", expected, Types.DATE)
                .update();
        tell("report", "execution.milestone-reported", before, by);
    }

    private void tell(String kind, String action, Milestone before, String by) {
        note(before.id(), kind, by);
        trail.add(new Change(by, action, "item/" + before.item(), before, get(before.id())));
    }

    /** Keeps how it is now, and what the item's lists are read by. */
    private void note(long milestone, String kind, String by) {
        database.sql("""
                        INSERT INTO execution.milestone_change (milestone_id, number, kind, title, proof, due_day, done_day,
                            expected_day, made_at, made_by)
                        SELECT id, (SELECT count(*) + 1 FROM execution.milestone_change WHERE milestone_id = id), :kind, title,
                            proof, due_day, done_day, expected_day, :now, :by
                        FROM execution.milestone WHERE id = :id
                        """)
                .param("id", milestone)
                .param("kind", kind)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        database.sql("""
                        UPDATE execution.item i SET milestones = m.total, milestones_done = m.done, next_milestone = m.next
                        FROM (SELECT count(*) AS total, count(done_day) AS done,
                                min(due_day) FILTER (WHERE done_day IS NULL) AS next
                            FROM execution.milestone WHERE ended_at IS NULL
                                AND item_id = (SELECT item_id FROM execution.milestone WHERE id = :id)) AS m
                        WHERE i.item_id = (SELECT item_id FROM execution.milestone WHERE id = :id)
                        """).param("id", milestone).update();
    }

    private Milestone get(long milestone) {
        return select(milestone, " FOR UPDATE").orElseThrow(() -> new NotPossible("scheme.problem.meanwhile"));
    }

    private Optional<Milestone> select(long milestone, String lock) {
        return database.sql("SELECT " + COLUMNS + " FROM execution.milestone WHERE id = ? AND ended_at IS NULL" + lock)
                .param(milestone)
                .query((row, number) -> milestone(row))
                .optional();
    }

    private static Milestone milestone(ResultSet row) throws SQLException {
        return new Milestone(
                row.getLong("id"),
                row.getLong("item_id"),
                row.getString("title"),
                row.getString("proof"),
                row.getObject("due_day", LocalDate.class),
                row.getObject("done_day", LocalDate.class),
                row.getObject("expected_day", LocalDate.class));
    }
}
