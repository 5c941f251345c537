package gangju.server.supervision.notices;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.pages.NotPossible;
import gangju.server.supervision.notices.Move.Day;
import gangju.server.supervision.notices.Move.Words;
import gangju.server.supervision.notices.Notice.Term;
import gangju.server.supervision.notices.NoticeRows.StepRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues notices and takes them from state to state, each step kept. */
@Service
public class Notices {
    private final NoticeRows rows;
    private final Causes causes;
    private final NoticeDrafts drafts;
    private final WorkingDays workingDays;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    Notices(
            NoticeRows rows,
            Causes causes,
            NoticeDrafts drafts,
            WorkingDays workingDays,
            Access access,
            AuditTrail trail,
            Clock clock) {
        this.rows = rows;
        this.causes = causes;
        this.drafts = drafts;
        this.workingDays = workingDays;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What somebody says with a move.
     *
     * @param seen the revision of the notice that they had before them
     * @param words empty for nothing
     * @param due a new deadline
     * @param days a new deadline in working days: of an extension from the deadline that holds, else from today
     * @param check on site by which they do it; null for none
     */
    public record Said(
            int seen,
            String words,
            @Nullable LocalDate due,
            @Nullable Integer days,
            @Nullable Long check) {}

    /**
     * Issues a notice.
     *
     * @return its id
     * @throws NotPossible if the deadline is over already, or its draft was decided on meanwhile
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
        var draft = notice.draft() == null ? null : drafts.locked(notice.draft());
        if (draft != null && !draft.isOpen()) {
            throw new NotPossible("notices.problem.draft");
        }
        var id = rows.insert(notice, term, draft == null ? null : draft.rule(), by);
        causes.tie(id, notice.items(), notice.causes());
        rows.addStep(id, 1, new StepRow("issue", null, NoticeState.ISSUED, "", term.due(), null), by);
        if (draft != null) {
            access.require(Act.OPEN_NOTICE, draft.unit());
            drafts.issued(draft.id(), id, by);
        }
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
        var before = rows.locked(id);
        if (before.revision() != said.seen()) {
            throw new NotPossible("notices.problem.meanwhile");
        }
        access.require(move.act(), before.unit(), before.state().code());
        var term = said(before, move, said);
        check(before, move, said, term);
        var to = move.from(before.state());
        var asked = move == Move.EXTEND ? term : null;
        var newTerm = move == Move.GRANT ? before.askedTerm() : asked == null ? term : null;
        rows.update(id, to, asked, newTerm);
        var words = move.words() == Words.NONE ? "" : said.words();
        var due = asked != null ? asked.due() : newTerm == null ? null : newTerm.due();
        var step = new StepRow(move.code(), before.state(), to, words, due, said.check());
        rows.addStep(id, before.revision() + 1, step, by);
        tell(before, move, step, by);
    }

    /** The deadline that is said; null where none is. */
    private @Nullable Term said(Notice before, Move move, Said said) {
        if (move.day() == Day.NONE || said.due() == null && said.days() == null) {
            return null;
        }
        if (said.due() != null && said.days() != null) {
            throw new NotPossible("notices.problem.deadline");
        }
        if (said.days() == null) {
            return Term.on(Objects.requireNonNull(said.due()));
        }
        var from = move == Move.EXTEND ? before.term().due() : LocalDate.now(clock);
        return workingDays.after(from, said.days());
    }

    private void check(Notice notice, Move move, Said said, @Nullable Term term) {
        if (!move.fits(notice.askedDue() != null)) {
            throw new NotPossible(
                    move == Move.EXTEND ? "notices.problem.asked-already" : "notices.problem.nothing-asked");
        }
        if (move.words() == Words.NEEDED && said.words().isBlank()) {
            throw new NotPossible("notices.problem.words." + move.code());
        }
        var today = LocalDate.now(clock);
        if (term == null) {
            if (move.needsDay(notice, today)) {
                throw new NotPossible("notices.problem.day" + (move == Move.EXTEND ? "" : ".over"));
            }
            return;
        }
        if (move == Move.EXTEND && !term.due().isAfter(notice.term().due())) {
            throw new NotPossible("notices.problem.not-later");
        }
        if (term.due().isBefore(today)) {
            throw new NotPossible("notices.problem.past");
        }
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
        if (step.check() != null) {
            after.put("check", step.check().toString());
        }
        var was = Map.of(
                "state", before.state().code(), "due", before.term().due().toString());
        trail.add(new Change(by, move.action(), "notice/" + before.id(), was, after));
    }
}
