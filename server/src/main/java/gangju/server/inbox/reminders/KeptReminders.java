package gangju.server.inbox.reminders;

import gangju.server.inbox.reminders.Reminders.Taken;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which steps were taken. */
@Repository
class KeptReminders {
    private final JdbcClient database;

    KeptReminders(JdbcClient database) {
        this.database = database;
    }

    private record Key(String thing, LocalDate due, String step) {
        static Key of(Taken taken) {
            return new Key(
                    taken.deadline().key(), taken.deadline().due(), taken.step().key());
        }
    }

    /** Writes them down, and gives back those that were not before. */
    List<Taken> take(List<Taken> steps, LocalDate day) {
        if (steps.isEmpty()) {
            return List.of();
        }
        var keys = steps.stream().map(Key::of).toList();
        var first = new HashSet<>(database.sql("""
                        INSERT INTO inbox.reminder (thing, due, step, sent_on)
                        SELECT thing, due, step, :day FROM unnest(:things, :dues, :steps) AS t (thing, due, step)
                        ON CONFLICT DO NOTHING RETURNING thing, due, step
                        """)
                .param("day", day)
                .param("things", keys.stream().map(Key::thing).toArray(String[]::new))
                .param("dues", keys.stream().map(key -> Date.valueOf(key.due())).toArray(Date[]::new))
                .param("steps", keys.stream().map(Key::step).toArray(String[]::new))
                .query((row, number) -> new Key(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list());
        return steps.stream().filter(taken -> first.contains(Key.of(taken))).toList();
    }
}
