package gangju.server.execution.tasks;

import gangju.server.accounts.Act;
import gangju.server.inbox.Deadline;
import gangju.server.inbox.InboxSource;
import gangju.server.inbox.Matter;
import gangju.server.inbox.Reader;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Milestones of items that the reader's units lead: those that are late, and those of the coming month. */
@Component
final class MilestoneInbox implements InboxSource {
    private static final int AHEAD_DAYS = 30;
    private static final int MOST_DEADLINES = 100_000;
    private static final String OPEN = """
            FROM execution.milestone m
            JOIN execution.item i ON i.item_id = m.item_id AND NOT i.gone
            JOIN execution.plan p ON p.plan_id = i.plan_id AND NOT p.withdrawn
            JOIN execution.assignment a ON a.item_id = i.item_id AND a.ended_at IS NULL AND a.part = 'lead'
            WHERE m.ended_at IS NULL AND m.done_day IS NULL
            """;

    private final JdbcClient database;

    MilestoneInbox(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Matter> of(Reader reader) {
        var units = reader.rights().units(Act.WRITE_REPORT, "asked");
        if (units.isEmpty()) {
            return List.of();
        }
        return database.sql("SELECT m.title, i.title AS item, i.plan_id, i.item_id, p.title AS plan_title, m.due_day "
                        + OPEN + """
                             AND a.unit_id = ANY (:units) AND m.due_day <= :until
                            ORDER BY m.due_day, m.id LIMIT :most
                            """)
                .param("units", units.toArray(Long[]::new))
                .param("until", reader.today().plusDays(AHEAD_DAYS))
                .param("most", reader.most())
                .query((row, number) -> new Matter(
                        reader.words().get("tasks.inbox.milestone", row.getString("title")),
                        row.getString("item") + " · " + row.getString("plan_title"),
                        reader.words().get("tasks.inbox.where"),
                        reader.words().get("tasks.inbox.verb"),
                        href(row.getLong("plan_id"), row.getLong("item_id")),
                        row.getObject("due_day", LocalDate.class)))
                .list();
    }

    @Override
    public List<Deadline> due(LocalDate first, LocalDate last) {
        return database.sql("SELECT m.id, m.title, i.plan_id, i.item_id, a.unit_id, m.due_day " + OPEN + """
                             AND m.due_day BETWEEN :first AND :last ORDER BY m.due_day, m.id LIMIT :most
                            """)
                .param("first", first)
                .param("last", last)
                .param("most", MOST_DEADLINES)
                .query((row, number) -> new Deadline(
                        "milestone",
                        "milestone/" + row.getLong("id"),
                        row.getLong("unit_id"),
                        row.getObject("due_day", LocalDate.class),
                        row.getString("title"),
                        href(row.getLong("plan_id"), row.getLong("item_id"))))
                .list();
    }

    private static String href(long plan, long item) {
        return "/plans/" + plan + "/tasks/" + item;
    }
}
