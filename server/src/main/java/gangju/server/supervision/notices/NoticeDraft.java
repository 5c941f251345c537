package gangju.server.supervision.notices;

import gangju.server.supervision.notices.NoticeRows.ByRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A notice that a rule proposes.
 *
 * @param term its deadline in working days from issue
 * @param causes how many things it is about
 */
public record NoticeDraft(
        long id,
        long ruleId,
        int version,
        long plan,
        long unit,
        String title,
        String asks,
        int term,
        boolean isOpen,
        Instant madeAt,
        int causes) {
    ByRule rule() {
        return new ByRule(ruleId, version);
    }

    static NoticeDraft of(ResultSet row) throws SQLException {
        return new NoticeDraft(
                row.getLong("id"),
                row.getLong("rule_id"),
                row.getInt("rule_version"),
                row.getLong("plan_id"),
                row.getLong("unit_id"),
                row.getString("title"),
                row.getString("asks"),
                row.getInt("term"),
                row.getString("state").equals("open"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("causes"));
    }
}
