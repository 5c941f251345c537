package gangju.benchmarks.scale;

import gangju.benchmarks.load.Report;
import gangju.benchmarks.load.Timings;
import java.util.List;

/** The same questions to DuckDB, over the same rows. */
final class Yardsticks {
    private Yardsticks() {}

    static void run(Ground ground, Report report) throws Exception {
        long start = System.nanoTime();
        try (var duck = DuckFigures.open(ground.folder(), ground.database())) {
            report.line("Rows brought to DuckDB in %.1f s", Report.seconds(System.nanoTime() - start));
            var names = List.of("1 indicator × 17 areas × 10 years", "5 indicators × 17 areas × 60 months");
            var tables = new Tables(ground, report).plainTables();
            for (int i = 0; i < tables.size(); i++) {
                var sql = tables.get(i);
                var taken = Timings.of(2, 10, () -> Sql.readAll(duck, sql));
                report.line("DuckDB, plain SQL over all vintages, %s: %.1f ms", names.get(i), taken.median());
            }
            var statuses = Timings.of(0, 3, () -> Sql.readAll(duck, Sql.statuses()));
            report.line("DuckDB, the simplest status only and nothing kept: %.2f s", statuses.median() / 1_000);
            try (var statement = duck.createStatement()) {
                statement.execute("CREATE OR REPLACE TABLE taken AS SELECT * FROM indicators.observation LIMIT 0");
                var one = Timings.of(
                        5,
                        50,
                        () -> statement.execute("INSERT INTO taken SELECT * FROM indicators.observation LIMIT 1"));
                report.line("DuckDB, a bare row, committed: %.1f ms", one.median());
                var many = Timings.of(
                        1,
                        3,
                        () -> statement.execute("INSERT INTO taken SELECT * FROM indicators.observation LIMIT 100000"));
                report.line("DuckDB, 100,000 bare rows: %.2f s", many.median() / 1_000);
                statement.execute("DROP TABLE taken");
            }
        }
    }
}
