package gangju.server.supervision.checks;

import gangju.server.supervision.notices.TiedItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check on site.
 *
 * @param number within its year, from 1
 * @param conclusion empty until somebody writes one
 * @param revision grows with each change
 * @param finishedAt when it was finished, from when on it stays; null for a draft
 */
public record SiteCheck(
        long id,
        int year,
        int number,
        long plan,
        long unit,
        Described described,
        String conclusion,
        @Nullable Long notice,
        int revision,
        Instant madeAt,
        String madeBy,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy) {
    /**
     * Where and when it was, and who was there.
     *
     * @param checkers who checked
     * @param attended who else was there; empty for nobody
     */
    public record Described(String title, LocalDate day, String place, String checkers, String attended) {}

    /**
     * A check to be written.
     *
     * @param notice whose answer it checks; null for none
     */
    public record NewCheck(
            long plan,
            long unit,
            Described described,
            List<TiedItem> items,
            @Nullable Long notice) {
        public NewCheck {
            items = List.copyOf(items);
        }
    }

    /** As people write it: 2026-001. */
    public String label() {
        return "%d-%03d".formatted(year, number);
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** As the table of permissions has it. */
    public String state() {
        return isFinished() ? "finished" : "draft";
    }

    static SiteCheck of(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new SiteCheck(
                row.getLong("id"),
                row.getInt("year"),
                row.getInt("number"),
                row.getLong("plan_id"),
                row.getLong("unit_id"),
                new Described(
                        row.getString("title"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("place"),
                        row.getString("checkers"),
                        row.getString("attended")),
                row.getString("conclusion"),
                row.getObject("notice_id", Long.class),
                row.getInt("revision"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                finished == null ? null : finished.toInstant(),
                row.getString("finished_by"));
    }
}
