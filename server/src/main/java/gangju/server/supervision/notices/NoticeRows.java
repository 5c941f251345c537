package gangju.server.supervision.notices;

import gangju.server.supervision.notices.Notice.Term;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes notices and their steps down. */
@Repository
class NoticeRows {
    private final JdbcClient database;
    private final Clock clock;

    NoticeRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A rule in one of its versions. */
    record ByRule(long rule, int version) {}

    /**
     * A step to be kept.
     *
     * @param check on site by which it is taken; null for none
     */
    record StepRow(
            String kind,
            @Nullable NoticeState from,
            NoticeState to,
            String words,
            @Nullable LocalDate due,
            @Nullable Long check) {}

    /** @throws NoSuchElementException if there is no such notice */
    Notice locked(long id) {
        return database.sql("SELECT * FROM supervision.notice WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, number) -> Notice.of(row))
                .optional()
                .orElseThrow();
    }

    /** Gives a notice the next number of the year. */
    long insert(NewNotice notice, Term term, @Nullable ByRule rule, String by) {
        var year = LocalDate.now(clock).getYear();
        var number = database.sql("""
                        INSERT INTO supervision.numbering (year, last) VALUES (?, 1)
                        ON CONFLICT (year) DO UPDATE SET last = numbering.last + 1 RETURNING last
                        """).param(year).query(Integer.class).single();
        return database.sql("""
                        INSERT INTO supervision.notice (year, number, title, asks, unit_id, state, working_days,
                            weekends_only, due, opened_at, opened_by, rule_id, rule_version)
                        VALUES (:year, :number, :title, :asks, :unit, 'issued', :days, :weekends, :due, :now, :by,
                            :rule, :version)
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
                .param("rule", rule == null ? null : rule.rule(), Types.BIGINT)
                .param("version", rule == null ? null : rule.version(), Types.INTEGER)
                .query(Long.class)
                .single();
    }

    /**
     * Takes a notice on.
     *
     * @param asked an extension that waits from now on; null for none
     * @param term its new deadline; null where it stays
     */
    void update(long id, NoticeState to, @Nullable Term asked, @Nullable Term term) {
        database.sql("""
                        UPDATE supervision.notice SET state = :state, asked_due = :asked, revision = revision + 1,
                            asked_weekends_only = :askedWeekends,
                            due = coalesce(:due, due),
                            working_days = CASE WHEN CAST(:due AS date) IS NULL THEN working_days END,
                            weekends_only = CASE WHEN CAST(:due AS date) IS NULL THEN weekends_only ELSE :weekends END
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("state", to.code())
                .param("asked", asked == null ? null : asked.due(), Types.DATE)
                .param("askedWeekends", asked != null && asked.weekendsOnly())
                .param("due", term == null ? null : term.due(), Types.DATE)
                .param("weekends", term != null && term.weekendsOnly())
                .update();
    }

    void addStep(long notice, int number, StepRow step, String by) {
        database.sql("""
                        INSERT INTO supervision.step (notice_id, number, kind, made_at, made_by, from_state, to_state, words,
                            due, check_id)
                        VALUES (:notice, :number, :kind, :now, :by, :from, :to, :words, :due, :check)
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
                .param("check", step.check(), Types.BIGINT)
                .update();
    }
}
