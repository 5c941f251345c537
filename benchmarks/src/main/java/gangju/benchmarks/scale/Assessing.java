package gangju.benchmarks.scale;

import gangju.benchmarks.load.ProcessorTime;
import gangju.benchmarks.load.Report;
import gangju.server.indicators.status.DueStandings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Every target judged: from nothing, and again where every standing is there already and none changes. */
final class Assessing {
    private Assessing() {}

    static void run(Ground ground, Report report) throws SQLException, IOException {
        double seconds = judge(ground, report, "Full assessment, with warnings and forecasts", "adoption");
        try (var connection = ground.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE indicators.standing");
            statement.execute("VACUUM ANALYZE indicators.warning");
            try (var rows = statement.executeQuery(
                    "SELECT outcome, count(*) FROM indicators.standing GROUP BY outcome ORDER BY outcome")) {
                while (rows.next()) {
                    report.line("- %s %,d", rows.getString(1), rows.getLong(2));
                }
            }
            plain(connection, report, seconds);
        }
        judge(ground, report, "Full assessment again, nothing changed", "tolerance");
    }

    private static double judge(Ground ground, Report report, String words, String cause) throws IOException {
        long start = System.nanoTime();
        var before = ProcessorTime.now(ground.postgres());
        int targets = ground.part(DueStandings.class).all(cause);
        double seconds = Report.seconds(System.nanoTime() - start);
        var spent = ProcessorTime.now(ground.postgres()).since(before);
        report.line(
                "%s: %,d targets in %.1f s (%,.0f/s); processor seconds: %.1f here, %.1f in PostgreSQL",
                words, targets, seconds, targets / seconds, spent.own(), spent.postgres());
        return seconds;
    }

    private static void plain(Connection connection, Report report, double seconds) throws SQLException {
        try (var statement = connection.createStatement()) {
            long start = System.nanoTime();
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
