package gangju.server.supervision.checks;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.execution.Proofs;
import gangju.server.execution.Proofs.Kept;
import gangju.server.pages.NotPossible;
import gangju.server.supervision.checks.Finding.Said;
import gangju.server.supervision.checks.SiteCheck.Described;
import gangju.server.supervision.checks.SiteCheck.NewCheck;
import gangju.server.supervision.notices.Move;
import gangju.server.supervision.notices.NoticeList;
import gangju.server.supervision.notices.Notices;
import gangju.server.supervision.notices.TiedItem;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes checks on site; a finished one stays as it is. */
@Service
public class SiteChecks {
    private final JdbcClient database;
    private final NoticeList noticeList;
    private final Notices notices;
    private final Proofs proofs;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    SiteChecks(
            JdbcClient database,
            NoticeList noticeList,
            Notices notices,
            Proofs proofs,
            Access access,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.noticeList = noticeList;
        this.notices = notices;
        this.proofs = proofs;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * How a check ends.
     *
     * @param seen the revision of the check that was looked at
     * @param move what becomes of the notice whose answer was checked: {@code CLOSE}, {@code RETURN}, or null for
     *     nothing
     * @param days in which a returned notice is to be answered again; null leaves its deadline
     */
    public record Ending(
            int seen,
            String conclusion,
            @Nullable Move move,
            @Nullable Integer days) {}

    /** @return its id */
    @Transactional
    public long make(NewCheck check, String by) {
        access.require(Act.CHECK_ON_SITE, check.unit(), "draft");
        var year = LocalDate.now(clock).getYear();
        var number = database.sql("""
                        INSERT INTO supervision.check_numbering (year, last) VALUES (?, 1)
                        ON CONFLICT (year) DO UPDATE SET last = check_numbering.last + 1 RETURNING last
                        """).param(year).query(Integer.class).single();
        var id = database.sql("""
                        INSERT INTO supervision.site_check (year, number, plan_id, unit_id, title, on_day, place, checkers,
                            attended, notice_id, made_at, made_by)
                        VALUES (:year, :number, :plan, :unit, :title, :day, :place, :checkers, :attended, :notice, :now, :by)
                        RETURNING id
                        """)
                .param("year", year)
                .param("number", number)
                .param("plan", check.plan())
                .param("unit", check.unit())
                .param("title", check.described().title())
                .param("day", check.described().day())
                .param("place", check.described().place())
                .param("checkers", check.described().checkers())
                .param("attended", check.described().attended())
                .param("notice", check.notice(), Types.BIGINT)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query(Long.class)
                .single();
        database.sql("""
                        INSERT INTO supervision.check_item (check_id, plan_id, item_id, title)
                        SELECT :id, * FROM unnest(:plans, :items, :titles) ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("plans", check.items().stream().map(TiedItem::plan).toArray(Long[]::new))
                .param("items", check.items().stream().map(TiedItem::item).toArray(Long[]::new))
                .param("titles", check.items().stream().map(TiedItem::title).toArray(String[]::new))
                .update();
        trail.add(Change.made(by, "supervision.check-made", subject(id), check));
        return id;
    }

    /** @throws NotPossible if somebody changed it meanwhile */
    @Transactional
    public void change(long id, int seen, Described described, String by) {
        var before = draft(id);
        if (before.revision() != seen) {
            throw new NotPossible("checks.problem.meanwhile");
        }
        database.sql("""
                        UPDATE supervision.site_check SET title = :title, on_day = :day, place = :place,
                            checkers = :checkers, attended = :attended, revision = revision + 1
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("title", described.title())
                .param("day", described.day())
                .param("place", described.place())
                .param("checkers", described.checkers())
                .param("attended", described.attended())
                .update();
        trail.add(new Change(by, "supervision.check-changed", subject(id), before.described(), described));
    }

    /** @return its id */
    @Transactional
    public long addFinding(long check, Said said, String by) {
        draft(check);
        touch(check);
        var id = database.sql("""
                        INSERT INTO supervision.finding (check_id, number, says, gravity, rectify, until, made_at, made_by)
                        SELECT :check, 1 + coalesce(max(number), 0), :text, :gravity, :rectify, CAST(:until AS date), :now, :by
                        FROM supervision.finding WHERE check_id = :check
                        RETURNING id
                        """)
                .param("check", check)
                .param("text", said.text())
                .param("gravity", said.gravity())
                .param("rectify", said.rectify())
                .param("until", said.until(), Types.DATE)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query(Long.class)
                .single();
        trail.add(Change.made(by, "supervision.finding-added", subject(check), Map.of("id", id, "said", said)));
        return id;
    }

    /**
     * Takes it out with its evidence.
     *
     * @throws NoSuchElementException if the draft has no such finding
     */
    @Transactional
    public void removeFinding(long check, long finding, String by) {
        draft(check);
        touch(check);
        var before = finding(check, finding);
        proofs(before.subject()).forEach(one -> proofs.remove(before.subject(), one.id(), by));
        database.sql("DELETE FROM supervision.finding WHERE id = ?")
                .param(finding)
                .update();
        trail.add(new Change(by, "supervision.finding-removed", subject(check), before, null));
    }

    /**
     * Takes one piece of evidence back.
     *
     * @throws NotPossible if it does not stand for the finding, or does no more
     * @throws NoSuchElementException if the draft has no such finding
     */
    @Transactional
    public void removeEvidence(long check, long finding, long evidence, String by) {
        draft(check);
        touch(check);
        var subject = finding(check, finding).subject();
        if (proofs(subject).noneMatch(one -> one.id() == evidence)) {
            throw new NotPossible("checks.problem.meanwhile");
        }
        proofs.remove(subject, evidence, by);
    }

    /**
     * Finishes it, and closes or returns the notice whose answer was checked.
     *
     * @throws NotPossible if somebody changed it meanwhile, or the conclusion is missing
     * @throws NotPossible if the notice cannot be closed or returned now
     */
    @Transactional
    public void finish(long id, Ending ending, String by) {
        var before = draft(id);
        if (before.revision() != ending.seen()) {
            throw new NotPossible("checks.problem.meanwhile");
        }
        if (ending.conclusion().isBlank()) {
            throw new NotPossible("checks.problem.conclusion");
        }
        database.sql("""
                        UPDATE supervision.site_check SET state = 'finished', conclusion = :conclusion, finished_at = :now,
                            finished_by = :by, revision = revision + 1
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("conclusion", ending.conclusion())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        trail.add(Change.made(by, "supervision.check-finished", subject(id), ending));
        if (before.notice() != null && ending.move() != null) {
            var notice = noticeList.find(before.notice()).orElseThrow();
            notices.move(
                    notice.id(),
                    ending.move(),
                    new Notices.Said(notice.revision(), ending.conclusion(), null, ending.days(), id),
                    by);
        }
    }

    /**
     * Says that a finding was put right, without a notice.
     *
     * @throws NotPossible without a word of how, or where there is nothing to put right any more
     */
    @Transactional
    public void settle(long check, long finding, String how, String by) {
        var checked = locked(check);
        access.require(Act.SETTLE_FINDING, checked.unit(), checked.state());
        var before = finding(check, finding);
        if (how.isBlank()) {
            throw new NotPossible("checks.problem.how");
        }
        if (!before.said().rectify() || before.settled() != null) {
            throw new NotPossible("checks.problem.settled");
        }
        database.sql("""
                        UPDATE supervision.finding SET settled_at = :now, settled_by = :by, settled_how = :how
                        WHERE id = :id
                        """)
                .param("id", finding)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("how", how)
                .update();
        trail.add(Change.made(
                by, "supervision.finding-settled", subject(check), Map.of("finding", before.number(), "how", how)));
    }

    /** A draft that the account may write on, held against others until the end of the transaction. */
    private SiteCheck draft(long id) {
        var check = locked(id);
        access.require(Act.CHECK_ON_SITE, check.unit(), check.state());
        return check;
    }

    /** @throws NoSuchElementException if there is no such check */
    private SiteCheck locked(long id) {
        return database.sql("SELECT * FROM supervision.site_check WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, number) -> SiteCheck.of(row))
                .optional()
                .orElseThrow();
    }

    private Finding finding(long check, long finding) {
        return database.sql("SELECT * FROM supervision.finding WHERE id = ? AND check_id = ?")
                .params(finding, check)
                .query((row, number) -> Finding.of(row))
                .optional()
                .orElseThrow();
    }

    private Stream<Kept> proofs(String subject) {
        return proofs.of(List.of(subject)).getOrDefault(subject, List.of()).stream();
    }

    private void touch(long check) {
        database.sql("UPDATE supervision.site_check SET revision = revision + 1 WHERE id = ?")
                .param(check)
                .update();
    }

    private static String subject(long check) {
        return "site-check/" + check;
    }
}
