package gangju.server.execution.reporting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of reporting on a plan.
 *
 * @param frequency month, quarter, half, year or adhoc
 * @param start first day of the period that is reported on
 * @param end its last day
 * @param levels 2 where a unit's own reviewer checks its reports first
 * @param kinds of items: task, target
 * @param supporting whether supporting units are asked too
 * @param note for those who are asked
 * @param state opening, open or locked
 */
public record Round(
        long id,
        long plan,
        String planTitle,
        String title,
        String frequency,
        LocalDate start,
        LocalDate end,
        LocalDate due,
        int levels,
        List<String> kinds,
        boolean supporting,
        String note,
        String state,
        OffsetDateTime openedAt,
        String openedBy,
        @Nullable OffsetDateTime lockedAt) {
    static final String SELECT =
            "SELECT o.*, p.title AS plan_title FROM execution.round o JOIN execution.plan p USING (plan_id) ";

    public boolean isOpen() {
        return state.equals("open");
    }

    public boolean isOpening() {
        return state.equals("opening");
    }

    static Round of(ResultSet row) throws SQLException {
        return new Round(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getString("plan_title"),
                row.getString("title"),
                row.getString("frequency"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getInt("levels"),
                texts(row.getArray("kinds")),
                row.getBoolean("supporting"),
                row.getString("note"),
                row.getString("state"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getString("opened_by"),
                row.getObject("locked_at", OffsetDateTime.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
