package gangju.benchmarks.scale;

import gangju.benchmarks.load.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The same rows in a DuckDB file beside the server's folder, under the same names; made on first use. */
final class DuckFigures {
    private static final List<Table> TABLES = List.of(
            new Table("series", "id integer, indicator_id integer, area text, dimensions text"),
            new Table(
                    "observation",
                    "id bigint, series_id integer, source_id integer, unit_id integer, period_start date,"
                            + " period_length smallint, published_end date, bound text, status text, value decimal(38, 6)"),
            new Table("target", "item_id bigint, plan_id bigint, value decimal(38, 6), period_start text"),
            new Table("link", "item_id bigint, series_id integer"));

    private DuckFigures() {}

    private record Table(String name, String definition) {
        String columns() {
            return definition.replaceAll("\\(\\d+, \\d+\\)", "").replaceAll(" [a-z]+(?=,|$)", "");
        }
    }

    static Connection open(Path folder, DataSource database) throws SQLException, IOException {
        var file = folder.resolve("country.duckdb");
        boolean isNew = !Files.exists(file);
        var duck = DriverManager.getConnection("jdbc:duckdb:" + file);
        try (var statement = duck.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET memory_limit = '3GB'");
            if (isNew) {
                statement.execute("CREATE SCHEMA indicators");
                for (var table : TABLES) {
                    fill(table, folder, database, duck);
                }
                statement.execute("CHECKPOINT");
            }
        }
        return duck;
    }

    private static void fill(Table table, Path folder, DataSource database, Connection duck)
            throws SQLException, IOException {
        var csv = folder.resolve(table.name + ".csv");
        Report.progress("to DuckDB: %s", table.name);
        try (var connection = database.getConnection();
                var out = Files.newOutputStream(csv)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "COPY (SELECT " + table.columns() + " FROM indicators." + table.name
                                    + ") TO STDOUT (FORMAT csv)",
                            out);
        }
        try (var statement = duck.createStatement()) {
            statement.execute("CREATE TABLE indicators." + table.name + " (" + table.definition + ")");
            statement.execute("COPY indicators." + table.name + " FROM '" + csv + "' (FORMAT csv, NULLSTR '')");
        }
        Files.delete(csv);
    }
}
