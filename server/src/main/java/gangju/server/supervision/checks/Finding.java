package gangju.server.supervision.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param number within its check, from 1
 * @param settled that it was put right without a notice; null where nobody said so
 */
public record Finding(
        long id,
        long check,
        int number,
        Said said,
        @Nullable Settled settled) {
    /**
     * What it says.
     *
     * @param gravity a code of {@link Gravities}
     * @param rectify whether it has to be put right, {@code until} by when; null for no day
     */
    public record Said(
            String text,
            String gravity,
            boolean rectify,
            @Nullable LocalDate until) {}

    public record Settled(Instant at, String by, String how) {}

    /** As evidence for it is kept. */
    public String subject() {
        return subject(id);
    }

    static String subject(long id) {
        return "finding/" + id;
    }

    static Finding of(ResultSet row) throws SQLException {
        var settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Finding(
                row.getLong("id"),
                row.getLong("check_id"),
                row.getInt("number"),
                new Said(
                        row.getString("says"),
                        row.getString("gravity"),
                        row.getBoolean("rectify"),
                        row.getObject("until", LocalDate.class)),
                settled == null
                        ? null
                        : new Settled(settled.toInstant(), row.getString("settled_by"), row.getString("settled_how")));
    }
}
