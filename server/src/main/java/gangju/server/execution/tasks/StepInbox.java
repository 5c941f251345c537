package gangju.server.execution.tasks;

import gangju.server.accounts.Act;
import gangju.server.inbox.Deadline;
import gangju.server.inbox.InboxSource;
import gangju.server.inbox.Matter;
import gangju.server.inbox.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Milestones of items that the reader's units lead, and parts that are theirs: those that are late, and those of the
 * coming month. A part without a unit of its own is the lead's. A plan asks nobody before its first scheme is approved.
 */
@Component
final class StepInbox implements InboxSource {
    private static final int AHEAD_DAYS = 30;
    private static final int MOST_DEADLINES = 100_000;
    private static final String ASKING = """
            JOIN execution.item i ON i.item_id = s.item_id AND NOT i.gone
            JOIN execution.plan p ON p.plan_id = i.plan_id AND NOT p.withdrawn
                AND (SELECT bool_or(f.state = 'approved') FROM execution.scheme f WHERE f.plan_id = i.plan_id)
            """;
    private static final String LED =
            "JOIN execution.assignment a ON a.item_id = s.item_id AND a.ended_at IS NULL AND a.part = 'lead'\n";
    private static final String OPEN = "WHERE s.ended_at IS NULL AND s.done_day IS NULL ";
    private static final String COLUMNS =
            "s.id, s.title, i.title AS item, i.plan_id, i.item_id, p.title AS plan_title, s.due_day";

    /** Those of an item that somebody leads, those of a unit of their own, and those that are left to the lead. */
    private static final String STEPS = "(SELECT 'milestone' AS kind, a.unit_id, " + COLUMNS
            + " FROM execution.milestone s " + ASKING + LED + OPEN + "%1$s)"
            + " UNION ALL (SELECT s.kind, s.unit_id, " + COLUMNS
            + " FROM execution.part s " + ASKING + OPEN + "AND s.unit_id IS NOT NULL %2$s)"
            + " UNION ALL (SELECT s.kind, a.unit_id, " + COLUMNS
            + " FROM execution.part s " + ASKING + LED + OPEN + "AND s.unit_id IS NULL %1$s)"
            + " ORDER BY due_day, kind, id LIMIT :most";

    private static final String MINE =
            "AND %s = ANY (:units) AND s.due_day <= :until ORDER BY s.due_day, s.id LIMIT :most";
    private static final String OF_UNITS = STEPS.formatted(MINE.formatted("a.unit_id"), MINE.formatted("s.unit_id"));
    private static final String BETWEEN = "AND s.due_day BETWEEN :first AND :last ORDER BY s.due_day, s.id LIMIT :most";
    private static final String OF_DAYS = STEPS.formatted(BETWEEN, BETWEEN);

    private final JdbcClient database;

    StepInbox(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Matter> of(Reader reader) {
        var units = reader.rights().units(Act.WRITE_REPORT, "asked");
        if (units.isEmpty()) {
            return List.of();
        }
        var words = reader.words();
        return database.sql(OF_UNITS)
                .param("units", units.toArray(Long[]::new))
                .param("until", reader.today().plusDays(AHEAD_DAYS))
                .param("most", reader.most())
                .query((row, number) -> {
                    var kind = words.get("tasks.inbox." + row.getString("kind"));
                    return new Matter(
                            words.get("tasks.inbox", kind, row.getString("title")),
                            row.getString("item") + " · " + row.getString("plan_title"),
                            kind,
                            words.get("tasks.inbox.verb"),
                            href(row),
                            row.getObject("due_day", LocalDate.class));
                })
                .list();
    }

    @Override
    public List<Deadline> due(LocalDate first, LocalDate last) {
        return database.sql(OF_DAYS)
                .param("first", first)
                .param("last", last)
                .param("most", MOST_DEADLINES)
                .query((row, number) -> new Deadline(
                        step(row),
                        step(row) + "/" + row.getLong("id"),
                        row.getLong("unit_id"),
                        row.getObject("due_day", LocalDate.class),
                        row.getString("title"),
                        href(row)))
                .list();
    }

    private static String step(ResultSet row) throws SQLException {
        return row.getString("kind").equals("milestone") ? "milestone" : "part";
    }

    /** The line of the task's page. */
    private static String href(ResultSet row) throws SQLException {
        return "/plans/" + row.getLong("plan_id") + "/tasks/" + row.getLong("item_id") + "#" + step(row) + "-"
                + row.getLong("id");
    }
}
