package gangju.server.execution.tasks;

import gangju.server.execution.CalendarDays;
import gangju.server.pages.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Milestones, tasks and parts of tasks by the day that they are due. */
@Component
@Order(10)
final class TaskDays implements CalendarDays {
    private static final String LED = """
             AND i.item_id IN (SELECT item_id FROM execution.assignment
                WHERE unit_id = :unit AND part = 'lead' AND ended_at IS NULL)
            """;

    private final JdbcClient database;

    TaskDays(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Due> between(LocalDate from, LocalDate until, @Nullable Long unit, int most, Messages words) {
        var led = unit == null ? "" : LED;
        var own = unit == null ? "" : " AND (r.unit_id = :unit OR r.unit_id IS NULL" + LED + ")";
        return database.sql("""
                        SELECT day, kind, id, title, plan_id, item_id, done FROM (
                            (SELECT m.due_day AS day, 'milestone' AS kind, m.id, m.title, i.plan_id, i.item_id,
                                    m.done_day IS NOT NULL AS done
                                FROM execution.milestone m JOIN execution.item i ON i.item_id = m.item_id
                                JOIN execution.plan p ON p.plan_id = i.plan_id
                                WHERE m.due_day BETWEEN :from AND :until AND m.ended_at IS NULL AND NOT i.gone AND NOT p.withdrawn
                        """ + led + """
                                ORDER BY m.due_day, m.id LIMIT :most)
                            UNION ALL
                            (SELECT i.last_day, 'task', NULL, i.title, i.plan_id, i.item_id,
                                    i.is_done
                                FROM execution.item i JOIN execution.plan p ON p.plan_id = i.plan_id
                                WHERE i.last_day BETWEEN :from AND :until AND i.kind = 'task' AND NOT i.gone AND NOT p.withdrawn
                        """ + led + """
                                ORDER BY i.last_day, i.item_id LIMIT :most)
                            UNION ALL
                            (SELECT r.due_day, r.kind, r.id, r.title, i.plan_id, i.item_id, r.done_day IS NOT NULL
                                FROM execution.part r JOIN execution.item i ON i.item_id = r.item_id
                                JOIN execution.plan p ON p.plan_id = i.plan_id
                                WHERE r.due_day BETWEEN :from AND :until AND r.ended_at IS NULL AND NOT i.gone AND NOT p.withdrawn
                        """ + own + """
                                ORDER BY r.due_day, r.id LIMIT :most)) AS due
                        ORDER BY day, kind, item_id LIMIT :most
                        """)
                .param("from", from)
                .param("until", until)
                .param("unit", unit)
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getObject("day", LocalDate.class),
                        words.get("tasks.due." + row.getString("kind")),
                        row.getString("title"),
                        href(row),
                        row.getBoolean("done")))
                .list();
    }

    private static String href(ResultSet row) throws SQLException {
        var task = "/plans/" + row.getLong("plan_id") + "/tasks/" + row.getLong("item_id");
        return switch (row.getString("kind")) {
            case "task" -> task;
            case "milestone" -> task + "#milestone-" + row.getLong("id");
            default -> task + "#part-" + row.getLong("id");
        };
    }
}
