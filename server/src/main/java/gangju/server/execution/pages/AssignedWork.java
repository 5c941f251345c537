package gangju.server.execution.pages;

import gangju.server.accounts.UnitDuties;
import gangju.server.execution.breakdown.TaskState;
import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks and targets that a unit leads or supports. */
@Component
final class AssignedWork implements UnitDuties {
    private final JdbcClient database;
    private final Clock clock;

    AssignedWork(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(long unit, int most, Messages words) {
        return database.sql("""
                        SELECT i.item_id, i.plan_id, i.title, i.due, i.due_day, a.part, a.answer, p.title AS plan_title,
                            i.kind, i.next_day, i.is_done, coalesce((SELECT s.state = 'approved' FROM execution.scheme s
                                WHERE s.plan_id = i.plan_id ORDER BY s.number DESC LIMIT 1), false) AS approved
                        FROM execution.assignment a
                        JOIN execution.item i ON i.item_id = a.item_id AND NOT i.gone
                        JOIN execution.plan p ON p.plan_id = i.plan_id AND NOT p.withdrawn
                        WHERE a.unit_id = :unit AND a.ended_at IS NULL
                        ORDER BY i.next_day, a.part, i.plan_id, i.ordinal LIMIT :most
                        """)
                .param("unit", unit)
                .param("most", most)
                .query((row, number) -> duty(words, row))
                .list();
    }

    /** The unit's answer while the scheme is made, and then how it stands; figures tell that of a target. */
    private String state(Messages words, ResultSet row) throws SQLException {
        if (!row.getBoolean("approved")) {
            return words.get("scheme.answer." + row.getString("answer"));
        }
        if (row.getString("kind").equals("target")) {
            return "";
        }
        var next = row.getObject("next_day", LocalDate.class);
        var today = LocalDate.now(clock);
        var state = TaskState.of(row.getBoolean("is_done"), next, today);
        return state == TaskState.LATE
                ? words.get("tasks.over", ChronoUnit.DAYS.between(next, today))
                : words.get("tasks.state." + state.code());
    }

    private Duty duty(Messages words, ResultSet row) throws SQLException {
        var day = row.getObject("due_day", LocalDate.class);
        return new Duty(
                row.getString("title"),
                "/plans/" + row.getLong("plan_id") + "/tasks/" + row.getLong("item_id"),
                words.get("scheme.part." + row.getString("part")),
                DueWords.of(
                        DateWords.of(words, clock.getZone()),
                        day == null ? Objects.requireNonNullElse(row.getString("due"), "") : day.toString()),
                day,
                state(words, row),
                row.getString("plan_title"));
    }
}
