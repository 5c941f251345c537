package gangju.benchmarks.scale;

import gangju.server.indicators.status.DueStandings;
import java.io.IOException;
import java.sql.SQLException;

/** Every target judged from nothing, standings and their history kept. */
final class Assessing {
    private Assessing() {}

    static void run(Ground ground, Report report) throws SQLException, IOException {
        long start = System.nanoTime();
        var before = ProcessorTime.now(ground.postgres());
        int targets = ground.part(DueStandings.class).all("adoption");
        double seconds = Report.seconds(System.nanoTime() - start);
        var spent = ProcessorTime.now(ground.postgres()).since(before);
        report.line(
                "Full assessment, with warnings and forecasts: %,d targets in %.1f s (%,.0f/s); processor seconds: %.1f here, %.1f in PostgreSQL",
                targets, seconds, targets / seconds, spent.own(), spent.postgres());
        try (var connection = ground.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE indicators.standing");
            try (var rows = statement.executeQuery(
                    "SELECT outcome, count(*) FROM indicators.standing GROUP BY outcome ORDER BY outcome")) {
                while (rows.next()) {
                    report.line("- %s %,d", rows.getString(1), rows.getLong(2));
                }
            }
            start = System.nanoTime();
            statement.execute("SET work_mem = '256MB'");
            int outcomes = Sql.readAll(connection, Sql.statuses());
            double plain = Report.seconds(System.nanoTime() - start);
            statement.execute("RESET work_mem");
            report.line(
                    "Plain SQL, PostgreSQL, the simplest status only and nothing kept: %.1f s, %d outcomes; ratio %.1f",
                    plain, outcomes, seconds / plain);
        }
    }
}
