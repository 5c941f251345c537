package gangju.server.plans.browse;

import gangju.model.Metadata;
import gangju.server.plans.ItemContent;
import gangju.server.plans.browse.PlanHead.Document;
import gangju.server.plans.browse.PlanHead.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one place that decides which plans a reader may see: adopted ones, and without signing in only the example. */
@Component
public final class VisiblePlans {
    private static final String HEADS = """
            SELECT p.id, p.title, p.example, r.metadata,
                   v.id AS version_id, v.number, v.kind = 'erratum' AS erratum, v.reason, v.adopted_at, v.adopted_by,
                   v.sha256 AS version_sha256,
                   d.id AS document_id, r.id AS reading_id, d.file_name, d.sha256, d.size_bytes, r.characters, d.added_at
            FROM plans.plan p
            JOIN plans.version v ON v.id = p.current_version
            JOIN plans.reading r ON r.id = v.reading_id
            JOIN plans.document d ON d.id = r.document_id
            WHERE p.state = 'adopted' AND (p.example OR :signedIn)
            """;

    private final JdbcClient database;

    VisiblePlans(JdbcClient database) {
        this.database = database;
    }

    public Optional<PlanHead> find(long plan, Audience audience) {
        return database.sql(HEADS + " AND p.id = :plan")
                .param("signedIn", audience.isSignedIn())
                .param("plan", plan)
                .query((row, number) -> head(row))
                .optional();
    }

    /** Every plan that the reader may see, the latest adopted first. */
    public List<PlanHead> all(Audience audience) {
        return database.sql(HEADS + " ORDER BY v.adopted_at DESC, p.id DESC")
                .param("signedIn", audience.isSignedIn())
                .query((row, number) -> head(row))
                .list();
    }

    private static PlanHead head(ResultSet row) throws SQLException {
        var version = new Version(
                row.getLong("version_id"),
                row.getString("number"),
                row.getBoolean("erratum"),
                row.getString("reason"),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                row.getString("adopted_by"),
                row.getString("version_sha256"));
        var document = new Document(
                row.getLong("document_id"),
                row.getLong("reading_id"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getInt("characters"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
        return new PlanHead(
                row.getLong("id"),
                row.getString("title"),
                row.getBoolean("example"),
                version,
                document,
                ItemContent.parse(row.getString("metadata"), Metadata.class));
    }
}
