package gangju.server.supervision.rules;

import gangju.server.supervision.notices.Cause.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;

/**
 * A rule in one of its versions.
 *
 * @param ended it holds nowhere any more
 */
public record Rule(long id, int version, Terms terms, boolean ended, Instant madeAt, String madeBy) {
    /** What a rule may look at. */
    public static final Set<Kind> KINDS = Set.of(Kind.REPORT, Kind.MILESTONE, Kind.WARNING, Kind.NOTICE);

    /**
     * What it says.
     *
     * @param days working days overdue; of a warning, days without an answer
     * @param severity from which a warning counts: 1 low, 2 medium, 3 high
     * @param term the deadline of its notices, in working days
     * @param issues its notices go out by themselves, else they are drafts for a person
     * @param asks what its notices ask for
     */
    public record Terms(Kind kind, String name, int days, int severity, int term, boolean issues, String asks) {}

    static Rule of(ResultSet row) throws SQLException {
        return new Rule(
                row.getLong("rule_id"),
                row.getInt("version"),
                new Terms(
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("name"),
                        row.getInt("days"),
                        row.getInt("severity"),
                        row.getInt("term"),
                        row.getBoolean("issues"),
                        row.getString("asks")),
                row.getBoolean("ended"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }
}
