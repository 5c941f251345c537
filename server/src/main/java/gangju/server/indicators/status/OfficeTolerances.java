package gangju.server.indicators.status;

import gangju.indicator.status.Tolerance;
import gangju.indicator.status.Tolerances;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's tolerances and those that the office decided. */
@Component
public class OfficeTolerances {
    private final JdbcClient database;

    OfficeTolerances(JdbcClient database) {
        this.database = database;
    }

    /** All of them; which is in force on a day the engine decides. */
    public Tolerances all() {
        return Tolerances.builtIn()
                .with(database.sql("""
                                SELECT method, name, value, holds_from, known_since, reason, source
                                FROM indicators.tolerance ORDER BY id
                                """).query((row, number) -> tolerance(row)).list());
    }

    static Tolerance tolerance(ResultSet row) throws SQLException {
        return new Tolerance(
                row.getString("method"),
                row.getString("name"),
                row.getBigDecimal("value"),
                row.getObject("holds_from", LocalDate.class),
                row.getObject("known_since", LocalDate.class),
                row.getString("reason"),
                row.getString("source"));
    }
}
