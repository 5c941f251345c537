package gangju.server.supervision.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A notice (督查通知) as it is now.
 *
 * @param number within its year, from 1
 * @param asks what the unit is asked for
 * @param term what its deadline rests on
 * @param askedDue the day that the unit asks for instead; null where no extension waits for an answer
 * @param askedWeekendsOnly of that day, as {@link Term#weekendsOnly}
 * @param revision grows with every step
 * @param rule by which it was found to be due, in {@code ruleVersion}; null where a person thought so
 */
public record Notice(
        long id,
        int year,
        int number,
        String title,
        String asks,
        long unit,
        NoticeState state,
        Term term,
        @Nullable LocalDate askedDue,
        boolean askedWeekendsOnly,
        int revision,
        Instant openedAt,
        String openedBy,
        @Nullable Long rule,
        @Nullable Integer ruleVersion) {
    /**
     * A deadline.
     *
     * @param workingDays from the day after issue; null where somebody set the day
     * @param weekendsOnly it reaches into a year whose holidays were not known
     */
    public record Term(LocalDate due, @Nullable Integer workingDays, boolean weekendsOnly) {
        static Term on(LocalDate day) {
            return new Term(day, null, false);
        }
    }

    /** What the unit asks for; null where it asks for nothing. */
    @Nullable
    Term askedTerm() {
        return askedDue == null ? null : new Term(askedDue, null, askedWeekendsOnly);
    }

    /** As people write it: 2026-001. */
    public String label() {
        return "%d-%03d".formatted(year, number);
    }

    /** Days until the deadline, negative after it. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, term.due());
    }

    static Notice of(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("asks"),
                row.getLong("unit_id"),
                NoticeState.parse(row.getString("state")),
                new Term(
                        row.getObject("due", LocalDate.class),
                        row.getObject("working_days", Integer.class),
                        row.getBoolean("weekends_only")),
                row.getObject("asked_due", LocalDate.class),
                row.getBoolean("asked_weekends_only"),
                row.getInt("revision"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                row.getObject("rule_id", Long.class),
                row.getObject("rule_version", Integer.class));
    }
}
