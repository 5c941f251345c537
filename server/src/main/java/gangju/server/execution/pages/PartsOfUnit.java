package gangju.server.execution.pages;

import gangju.server.accounts.UnitDuties;
import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sub-tasks, measures and yearly work of a unit, whoever leads the task. */
@Component
final class PartsOfUnit implements UnitDuties {
    private static final String OF_UNIT = """
            SELECT s.id, s.kind, s.year, s.title, s.due_day, s.done_day, i.plan_id, i.item_id, i.title AS item,
                p.title AS plan_title
            FROM execution.part s
            JOIN execution.item i ON i.item_id = s.item_id AND NOT i.gone
            JOIN execution.plan p ON p.plan_id = i.plan_id AND NOT p.withdrawn
            WHERE s.unit_id = :unit AND s.ended_at IS NULL
            """;

    private final JdbcClient database;
    private final Clock clock;

    PartsOfUnit(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(long unit, int most, Messages words) {
        return list(" AND s.done_day IS NULL ORDER BY s.due_day, s.id LIMIT :most", unit, most, words);
    }

    @Override
    public List<Duty> done(long unit, int most, Messages words) {
        return list(" AND s.done_day IS NOT NULL ORDER BY s.done_day DESC, s.id DESC LIMIT :most", unit, most, words);
    }

    private List<Duty> list(String which, long unit, int most, Messages words) {
        var dates = DateWords.of(words, clock.getZone());
        return database.sql(OF_UNIT + which)
                .param("unit", unit)
                .param("most", most)
                .query((row, number) -> duty(row, words, dates))
                .list();
    }

    private Duty duty(ResultSet row, Messages words, DateWords dates) throws SQLException {
        var day = row.getObject("due_day", LocalDate.class);
        var done = row.getObject("done_day", LocalDate.class);
        var year = row.getObject("year", Integer.class);
        var today = LocalDate.now(clock);
        return new Duty(
                row.getString("title"),
                "/plans/" + row.getLong("plan_id") + "/tasks/" + row.getLong("item_id") + "#part-" + row.getLong("id"),
                words.get("tasks.part." + row.getString("kind")),
                day != null ? dates.of(day) : year == null ? "" : words.get("plan-words.date.year", year.toString()),
                day,
                done == null ? left(day, today, words) : words.get("tasks.part.done", dates.of(done)),
                row.getString("item") + " · " + row.getString("plan_title"),
                null,
                done == null && day != null && day.isBefore(today) ? "late" : "",
                day);
    }

    private static String left(@Nullable LocalDate day, LocalDate today, Messages words) {
        if (day == null) {
            return words.get("tasks.state.undated");
        }
        var days = ChronoUnit.DAYS.between(today, day);
        return days < 0 ? words.get("tasks.over", -days) : words.get("tasks.left", days);
    }
}
