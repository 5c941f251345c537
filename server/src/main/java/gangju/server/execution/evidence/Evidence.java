package gangju.server.execution.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that proves what a report says, or what another module keeps.
 *
 * @param milestone what it proves done; null where it proves the report as a whole
 * @param kind file, link or document
 * @param name of the file, or what the link or document is
 * @param url of a link
 * @param sha256 of a file's content
 * @param size of a file in bytes
 * @param subject kind and id of what it stands for outside this module; null for a report
 * @param scanned clean, unscanned (no scanner is set up), or none for what is no file
 */
public record Evidence(
        long id,
        @Nullable Long item,
        @Nullable Long report,
        @Nullable Long milestone,
        String kind,
        String name,
        @Nullable String url,
        @Nullable String sha256,
        @Nullable Long size,
        String scanned,
        Instant addedAt,
        String addedBy,
        @Nullable String subject) {
    static final String SELECT = """
            SELECT e.*, f.size FROM execution.evidence e LEFT JOIN execution.evidence_file f ON f.sha256 = e.sha256
            """;

    static Evidence of(ResultSet row) throws SQLException {
        return new Evidence(
                row.getLong("id"),
                row.getObject("item_id", Long.class),
                row.getObject("report_id", Long.class),
                row.getObject("milestone_id", Long.class),
                row.getString("kind"),
                row.getString("name"),
                row.getString("url"),
                row.getString("sha256"),
                row.getObject("size", Long.class),
                row.getString("scanned"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                row.getString("subject"));
    }
}
