package gangju.server.execution.reporting;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.pages.NotPossible;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes reports and takes them from state to state; what was sent is kept word by word. */
@Service
public class Reports {
    private final JdbcClient database;
    private final AcceptedReport accepted;
    private final Reviewers reviewers;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    Reports(
            JdbcClient database,
            AcceptedReport accepted,
            Reviewers reviewers,
            Access access,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.accepted = accepted;
        this.reviewers = reviewers;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** Somebody else wrote since; what they wrote is kept, and so is what this one wants to write. */
    public static final class Overtaken extends NotPossible {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("reports.problem.overtaken");
        }
    }

    /**
     * Keeps what somebody has written so far.
     *
     * @param seen the revision of the report that they had before them
     * @return the revision now
     * @throws Overtaken if somebody else wrote meanwhile; nothing is written then
     * @throws NotPossible if it was sent already, or its round is locked
     */
    @Transactional
    public int save(long id, int seen, ReportContent content, String by) {
        var before = writable(id, seen);
        if (content.equals(before.content())) {
            return before.revision();
        }
        write(before, before.state() == ReportState.RETURNED ? ReportState.RETURNED : ReportState.DRAFT, content);
        trail.add(new Change(by, "execution.report-written", subject(id), before.content(), content));
        return before.revision() + 1;
    }

    /**
     * Sends it to the unit's reviewer, or to the office, where its round wants one level or nobody else could check it.
     *
     * @param content which has nothing missing; the caller has looked
     * @throws Overtaken if somebody else wrote meanwhile
     * @throws NotPossible if it was sent already, or its round is locked
     */
    @Transactional
    public void submit(long id, int seen, ReportContent content, String by) {
        var before = writable(id, seen);
        boolean isChecked = before.levels() == 2 && reviewers.areThere(before.unit(), by);
        var to = isChecked ? ReportState.SUBMITTED : ReportState.FORWARDED;
        write(before, to, content);
        database.sql("UPDATE execution.report SET submitted_at = :now, submitted_by = :by WHERE id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("id", id)
                .update();
        boolean isOwn =
                access.may(Act.WRITE_REPORT, before.unit(), before.state().code());
        var kind = before.levels() == 2 && !isChecked ? "submit-direct" : "submit";
        addStep(before, new StepRow(kind, to, !isOwn, "", content), by);
        trail.add(new Change(by, "execution.report-submitted", subject(id), state(before), Map.of("state", to.code())));
    }

    /**
     * Does something to reports that were sent: all of them or none.
     *
     * @param seen by id, the revision that was looked at
     * @param words a reason, or a remark; empty for none
     * @return how many
     * @throws Overtaken if one was changed meanwhile
     * @throws NotPossible if a reason is missing, or whoever sent a report would check it himself
     */
    @Transactional
    public int move(Map<Long, Integer> seen, ReportMove move, String words, String by) {
        if (move.needsWords() && words.isBlank()) {
            throw new NotPossible("reports.problem.no-reason");
        }
        var reports = locked(seen.keySet());
        if (reports.size() != seen.size()) {
            throw new NoSuchElementException("a report of " + seen.keySet());
        }
        reports.forEach(report -> move(report, seen.getOrDefault(report.id(), 0), move, words, by));
        return reports.size();
    }

    private void move(Report before, int seen, ReportMove move, String words, String by) {
        if (before.revision() != seen) {
            throw new Overtaken();
        }
        access.require(move.act(), before.unit(), before.state().code());
        if (!move.fits(before.state())) {
            throw new NotPossible("reports.problem.state");
        }
        if (move == ReportMove.FORWARD && by.equals(before.submittedBy())) {
            throw new NotPossible("reports.problem.own");
        }
        if (move == ReportMove.PASS && reviewers.areThere(before.unit(), before.submittedBy())) {
            throw new NotPossible("reports.problem.has-reviewer");
        }
        write(before, move.to(), before.written());
        addStep(before, new StepRow(move.step(), move.to(), false, words, null), by);
        if (move == ReportMove.ACCEPT) {
            accepted.takeOver(before, by);
        }
        trail.add(new Change(
                by,
                "execution.report-" + (move == ReportMove.SEND_BACK ? "returned" : PAST.get(move)),
                subject(before.id()),
                state(before),
                words.isEmpty()
                        ? Map.of("state", move.to().code())
                        : Map.of("state", move.to().code(), "words", words)));
    }

    private static final Map<ReportMove, String> PAST = Map.of(
            ReportMove.RECALL, "recalled",
            ReportMove.FORWARD, "forwarded",
            ReportMove.PASS, "passed",
            ReportMove.SEND_BACK, "returned",
            ReportMove.RETURN, "returned",
            ReportMove.ACCEPT, "accepted",
            ReportMove.REOPEN, "reopened");

    private Report writable(long id, int seen) {
        var report = locked(List.of(id)).stream().findFirst().orElseThrow();
        if (!access.may(Act.WRITE_FOR_UNIT, report.unit(), report.state().code())) {
            access.require(Act.WRITE_REPORT, report.unit(), report.state().code());
        }
        if (report.revision() != seen) {
            throw new Overtaken();
        }
        if (!report.isOpen()) {
            throw new NotPossible("reports.problem.locked");
        }
        return report;
    }

    private List<Report> locked(Collection<Long> ids) {
        return database.sql(Report.SELECT + " WHERE r.id = ANY (:ids) ORDER BY r.id FOR UPDATE OF r")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> Report.of(row))
                .list();
    }

    private void write(Report before, ReportState state, ReportContent content) {
        database.sql("""
                        UPDATE execution.report SET content = CAST(:content AS jsonb), state = :state, revision = revision + 1
                        WHERE id = :id
                        """)
                .param("content", Report.json(content))
                .param("state", state.code())
                .param("id", before.id())
                .update();
    }

    private record StepRow(
            String kind,
            ReportState to,
            boolean instead,
            String words,
            @Nullable ReportContent content) {}

    private void addStep(Report report, StepRow step, String by) {
        database.sql("""
                        INSERT INTO execution.report_step (report_id, number, kind, made_at, made_by, to_state, instead,
                            words, content)
                        SELECT :report, coalesce(max(number), 0) + 1, :kind, :now, :by, :to, :instead, :words, CAST(:content AS jsonb)
                        FROM execution.report_step WHERE report_id = :report
                        """)
                .param("report", report.id())
                .param("kind", step.kind())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("to", step.to().code())
                .param("instead", step.instead())
                .param("words", step.words())
                .param(
                        "content",
                        step.content() == null ? null : Report.json(Objects.requireNonNull(step.content())),
                        Types.VARCHAR)
                .update();
    }

    private static Map<String, String> state(Report report) {
        return Map.of("state", report.state().code());
    }

    private static String subject(long id) {
        return "report/" + id;
    }
}
