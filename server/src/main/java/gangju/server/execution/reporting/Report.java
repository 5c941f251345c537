package gangju.server.execution.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one unit reports of one item for one period.
 *
 * @param item the task or target, with its title and sentence
 * @param part {@code lead} or {@code support}
 * @param due the earliest of the rounds that ask for it
 * @param levels 2 where the unit's own reviewer checks it first
 * @param closed whether all rounds that asked for it are locked
 * @param revision grows with each change; who writes on an older one is told
 * @param content what is being written; null where nobody has begun
 * @param submittedBy who sent it last
 */
public record Report(
        long id,
        ReportedItem item,
        long unit,
        String part,
        LocalDate start,
        LocalDate end,
        LocalDate due,
        int levels,
        ReportState state,
        boolean closed,
        int revision,
        @Nullable ReportContent content,
        @Nullable OffsetDateTime submittedAt,
        @Nullable String submittedBy) {
    static final String SELECT = """
            SELECT r.*, i.kind, i.title, i.quote, p.title AS plan_title FROM execution.report r
            JOIN execution.item i ON i.item_id = r.item_id JOIN execution.plan p ON p.plan_id = r.plan_id
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the report is about. */
    public record ReportedItem(long id, long plan, String planTitle, String kind, String title, String quote) {
        public boolean isTarget() {
            return kind.equals("target");
        }
    }

    public boolean isLead() {
        return part.equals("lead");
    }

    /** Whether the unit may still write. */
    public boolean isOpen() {
        return ReportState.OPEN.contains(state) && !closed;
    }

    /** What stands in it, where nobody has begun nothing. */
    public ReportContent written() {
        return Objects.requireNonNullElse(content, ReportContent.EMPTY);
    }

    static @Nullable ReportContent content(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, ReportContent.class);
    }

    static String json(ReportContent content) {
        return JSON.writeValueAsString(content);
    }

    static Report of(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("id"),
                new ReportedItem(
                        row.getLong("item_id"),
                        row.getLong("plan_id"),
                        row.getString("plan_title"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("quote")),
                row.getLong("unit_id"),
                row.getString("part"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getInt("levels"),
                ReportState.parse(row.getString("state")),
                row.getBoolean("closed"),
                row.getInt("revision"),
                content(row.getString("content")),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getString("submitted_by"));
    }
}
