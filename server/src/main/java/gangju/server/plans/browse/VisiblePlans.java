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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String LISTED = """
            FROM plans.listed_plan l
            WHERE (l.example OR :signedIn)
              AND (CAST(:key AS text) = '' OR strpos(l.search_key, :key) > 0)
              AND (CAST(:level AS text) IS NULL OR l.level = :level)
              AND (CAST(:area AS text) IS NULL OR strpos(l.area, :area) > 0)
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

    /** The latest adopted. */
    public List<PlanHead> latest(Audience audience, int most) {
        return heads(ids(PlanQuery.everything(), audience, most, 0));
    }

    /** One page of the list of plans. */
    public Found list(PlanQuery query, Audience audience) {
        var total = bound(database.sql("SELECT count(*) " + LISTED), query, audience)
                .query(Integer.class)
                .single();
        var pages = Math.max(1, (total + PlanQuery.PAGE_SIZE - 1) / PlanQuery.PAGE_SIZE);
        var page = Math.min(query.page(), pages);
        var offset = (page - 1) * PlanQuery.PAGE_SIZE;
        return new Found(heads(ids(query, audience, PlanQuery.PAGE_SIZE, offset)), total, page, pages);
    }

    /** All that match, in the order of the list. */
    public List<PlanHead> whole(PlanQuery query, Audience audience) {
        return heads(ids(query, audience, Integer.MAX_VALUE, 0));
    }

    /** @param total how many match on all pages */
    public record Found(List<PlanHead> plans, int total, int page, int pages) {
        public Found {
            plans = List.copyOf(plans);
        }
    }

    private List<Long> ids(PlanQuery query, Audience audience, int most, int offset) {
        var sql = "SELECT l.plan_id " + LISTED + " ORDER BY " + query.order().clause(query.descending())
                + " LIMIT :most OFFSET :offset";
        return bound(database.sql(sql), query, audience)
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, PlanQuery query, Audience audience) {
        return statement
                .param("signedIn", audience.isSignedIn())
                .param("key", query.key())
                .param("level", query.level())
                .param("area", query.area());
    }

    private List<PlanHead> heads(List<Long> ids) {
        var byId = database
                .sql(HEADS + " AND p.id = ANY (CAST(:plans AS bigint[]))")
                .param("signedIn", true)
                .param("plans", ids.toArray(Long[]::new))
                .query((row, number) -> head(row))
                .list()
                .stream()
                .collect(Collectors.toMap(PlanHead::id, Function.identity()));
        return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
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
