package gangju.server.supervision.notices;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.supervision.notices.Move.Day;
import gangju.server.supervision.notices.Move.Words;
import gangju.server.supervision.notices.Notice.Term;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues notices and takes them from state to state, each step kept. */
@Service
public class Notices {
    private final JdbcClient database;
    private final WorkingDays workingDays;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    Notices(JdbcClient database, WorkingDays workingDays, Access access, AuditTrail trail, Clock clock) {
        this.database = database;
        this.workingDays = workingDays;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** Something is missing, or somebody else was quicker. The message's key says which. */
    public static final class NotPossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPossible(String key) {
            super(key);
        }
    }

    /**
     * What somebody says with a move.
     *
     * @param seen the revision of the notice that they had before them
     * @param words empty for nothing
     * @param due a new deadline
     */
    public record Said(int seen, String words, @Nullable LocalDate due) {}

    /**
     * Issues a notice.
     *
     * @return its id
     * @throws NotPossible if the deadline is over already
     */
    @Transactional
    public long open(NewNotice notice, String by) {
        access.require(Act.OPEN_NOTICE, notice.unit());
        var today = LocalDate.now(clock);
        var term = notice.workingDays() == null
                ? Term.on(Objects.requireNonNull(notice.due()))
                : workingDays.after(today, notice.workingDays());
        if (term.due().isBefore(today)) {
            throw new NotPossible("notices.problem.past");
        }
        var id = insert(notice, term, today.getYear(), by);
        for (var item : notice.items()) {
            database.sql("INSERT INTO supervision.notice_item (notice_id, plan_id, item_id, title) VALUES (?, ?, ?, ?)")
                    .params(id, item.plan(), item.item(), item.title())
                    .update();
        }
        addStep(id, 1, new StepRow("issue", null, NoticeState.ISSUED, "", term.due()), by);
        trail.add(Change.made(by, "supervision.notice-issued", "notice/" + id, notice));
        return id;
    }

    /**
     * Does something to a notice.
     *
     * @throws NotPossible if somebody did something meanwhile, or a reason or a day is missing or makes no sense
     * @throws org.springframework.security.access.AccessDeniedException if the account may not do it in its state
     * @throws NoSuchElementException if there is no such notice
     */
    @Transactional
    public void move(long id, Move move, Said said, String by) {
        var before = locked(id);
        if (before.revision() != said.seen()) {
            throw new NotPossible("notices.problem.meanwhile");
        }
        access.require(move.act(), before.unit(), before.state().code());
        check(before, move, said);
        var to = move.from(before.state());
        var newDue = newDue(before, move, said);
        database.sql("""
                        UPDATE supervision.notice SET state = :state, asked_due = :asked, revision = revision + 1,
                            due = coalesce(:due, due),
                            working_days = CASE WHEN CAST(:due AS date) IS NULL THEN working_days END,
                            weekends_only = weekends_only AND CAST(:due AS date) IS NULL
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("state", to.code())
                .param("asked", move == Move.EXTEND ? said.due() : null, Types.DATE)
                .param("due", newDue, Types.DATE)
                .update();
        var words = move.words() == Words.NONE ? "" : said.words();
        var step = new StepRow(move.code(), before.state(), to, words, move == Move.EXTEND ? said.due() : newDue);
        addStep(id, before.revision() + 1, step, by);
        tell(before, move, step, by);
    }

    /** @throws NoSuchElementException if there is no such notice */
    private Notice locked(long id) {
        return database.sql("SELECT * FROM supervision.notice WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, number) -> Notice.of(row))
                .optional()
                .orElseThrow();
    }

    private void check(Notice notice, Move move, Said said) {
        if (!move.fits(notice.askedDue() != null)) {
            throw new NotPossible(
                    move == Move.EXTEND ? "notices.problem.asked-already" : "notices.problem.nothing-asked");
        }
        if (move.words() == Words.NEEDED && said.words().isBlank()) {
            throw new NotPossible("notices.problem.words." + move.code());
        }
        if (move.day() == Day.NEEDED && said.due() == null) {
            throw new NotPossible("notices.problem.day");
        }
        if (move == Move.EXTEND
                && !Objects.requireNonNull(said.due()).isAfter(notice.term().due())) {
            throw new NotPossible("notices.problem.not-later");
        }
        if (move.day() != Day.NONE && said.due() != null && said.due().isBefore(LocalDate.now(clock))) {
            throw new NotPossible("notices.problem.past");
        }
    }

    /** Null where the deadline stays. */
    private static @Nullable LocalDate newDue(Notice before, Move move, Said said) {
        return switch (move) {
            case GRANT -> before.askedDue();
            case RETURN, REOPEN -> said.due();
            default -> null;
        };
    }

    private void tell(Notice before, Move move, StepRow step, String by) {
        var after = new LinkedHashMap<String, String>();
        after.put("state", step.to().code());
        if (!step.words().isEmpty()) {
            after.put("words", step.words());
        }
        if (step.due() != null) {
            after.put("due", step.due().toString());
        }
        var was = Map.of(
                "state", before.state().code(), "due", before.term().due().toString());
        trail.add(new Change(by, move.action(), "notice/" + before.id(), was, after));
    }

    private long insert(NewNotice notice, Term term, int year, String by) {
        var number = database.sql("""
                        INSERT INTO supervision.numbering (year, last) VALUES (?, 1)
                        ON CONFLICT (year) DO UPDATE SET last = numbering.last + 1 RETURNING last
                        """).param(year).query(Integer.class).single();
        return database.sql("""
                        INSERT INTO supervision.notice (year, number, title, asks, unit_id, state, working_days,
                            weekends_only, due, opened_at, opened_by)
                        VALUES (:year, :number, :title, :asks, :unit, 'issued', :days, :weekends, :due, :now, :by)
                        RETURNING id
                        """)
                .param("year", year)
                .param("number", number)
                .param("title", notice.title())
                .param("asks", notice.asks())
                .param("unit", notice.unit())
                .param("days", term.workingDays(), Types.INTEGER)
                .param("weekends", term.weekendsOnly())
                .param("due", term.due())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    private record StepRow(
            String kind,
            @Nullable NoticeState from,
            NoticeState to,
            String words,
            @Nullable LocalDate due) {}

    private void addStep(long notice, int number, StepRow step, String by) {
        database.sql("""
                        INSERT INTO supervision.step (notice_id, number, kind, made_at, made_by, from_state, to_state, words, due)
                        VALUES (:notice, :number, :kind, :now, :by, :from, :to, :words, :due)
                        """)
                .param("notice", notice)
                .param("number", number)
                .param("kind", step.kind())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("from", step.from() == null ? null : step.from().code(), Types.VARCHAR)
                .param("to", step.to().code())
                .param("words", step.words())
                .param("due", step.due(), Types.DATE)
                .update();
    }
}
