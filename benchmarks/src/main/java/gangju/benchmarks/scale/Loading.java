package gangju.benchmarks.scale;

import gangju.benchmarks.load.Report;
import gangju.indicator.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Writes a country into the server's own tables, on two connections. */
final class Loading {
    private static final int AREAS_AN_IMPORT = 16;

    private final Country country;
    private final DataSource database;
    private final AtomicLong figures = new AtomicLong();

    Loading(Country country, DataSource database) {
        this.country = country;
        this.database = database;
    }

    /** The number of figures. */
    long run() throws SQLException, InterruptedException, ExecutionException {
        var units = register();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var figuresDone = threads.submit(() -> {
                figures(threads, units);
                return figures.get();
            });
            plans();
            figuresDone.get();
        }
        return figures.get();
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        }
    }

    private int[] register() throws SQLException {
        var ids = new int[Catalogue.units().size()];
        inTransaction(connection -> {
            units(connection, ids);
            sources(connection);
            indicators(connection, ids);
            series(connection);
            imports(connection);
            numberOn(connection);
        });
        return ids;
    }

    private static void units(Connection connection, int[] ids) throws SQLException {
        var insert = "INSERT INTO indicators.unit (symbol, dimension, factor) VALUES (?, ?, ?)"
                + " ON CONFLICT (symbol) DO UPDATE SET factor = excluded.factor RETURNING id";
        try (var statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < ids.length; i++) {
                var unit = Unit.of(Catalogue.units().get(i));
                statement.setString(1, unit.symbol());
                statement.setString(2, unit.dimension());
                statement.setBigDecimal(3, unit.factor());
                try (var made = statement.executeQuery()) {
                    made.next();
                    ids[i] = made.getInt(1);
                }
            }
        }
    }

    private void sources(Connection connection) throws SQLException {
        try (var rows = new CopyRows(connection, "indicators.source", "id, title, publisher, grade")) {
            rows.number(FigureRows.source(0, 1))
                    .text("统计资料汇编")
                    .text("研究机构")
                    .number(1)
                    .end();
            for (int area = 0; area < country.areas(); area++) {
                var name = Country.area(area) + "统计公报";
                rows.number(FigureRows.source(area, 0))
                        .text(name)
                        .text(Country.area(area) + "统计机构")
                        .number(0)
                        .end();
            }
        }
    }

    private static void indicators(Connection connection, int[] unitIds) throws SQLException {
        var known = LocalDate.of(2016, 1, 1);
        try (var rows = new CopyRows(connection, "indicators.indicator", "id, code, unit_id, created_at")) {
            for (int i = 0; i < Catalogue.SIZE; i++) {
                rows.number(indicatorId(i))
                        .text(Catalogue.code(i))
                        .number(unit(unitIds, i))
                        .text("2016-01-01 00:00:00+08")
                        .end();
            }
        }
        try (var rows = new CopyRows(
                connection,
                "indicators.indicator_version",
                "indicator_id, name_zh, name_en, unit_id, direction, kind, frequency, lag, price_basis, additive,"
                        + " known_since, recorded_at")) {
            for (int i = 0; i < Catalogue.SIZE; i++) {
                var sort = Catalogue.sort(i);
                rows.number(indicatorId(i))
                        .text("指标" + Catalogue.code(i))
                        .text("Indicator " + Catalogue.code(i))
                        .number(unit(unitIds, i))
                        .text(sort.direction())
                        .text(sort.kind())
                        .text(Catalogue.isMonthly(i) ? "MONTH" : "YEAR")
                        .text(Catalogue.isMonthly(i) ? "P1M" : "P4M")
                        .text(sort.isMoney() ? "CURRENT" : "NOT_STATED")
                        .yes(sort.kind().equals("FLOW"))
                        .day(known)
                        .text("2016-01-01 00:00:00+08")
                        .end();
            }
        }
        try (var rows =
                new CopyRows(connection, "indicators.definition", "indicator_id, text, known_since, recorded_at")) {
            for (int i = 0; i < Catalogue.SIZE; i++) {
                rows.number(indicatorId(i))
                        .text("统计口径见制度第" + (i + 1) + "条")
                        .day(known)
                        .text("2016-01-01 00:00:00+08")
                        .end();
            }
        }
    }

    static int indicatorId(int indicator) {
        return Country.FIRST_ID + indicator;
    }

    private static int unit(int[] unitIds, int indicator) {
        return unitIds[Catalogue.units().indexOf(Catalogue.sort(indicator).unit())];
    }

    private void series(Connection connection) throws SQLException {
        try (var rows = new CopyRows(connection, "indicators.series", "id, indicator_id, area")) {
            for (int area = 0; area < country.areas(); area++) {
                for (int i = 0; i < Catalogue.SIZE; i++) {
                    rows.number(Country.series(area, i))
                            .number(indicatorId(i))
                            .text(Country.area(area))
                            .end();
                }
            }
        }
    }

    private int blocks() {
        return (country.areas() + AREAS_AN_IMPORT - 1) / AREAS_AN_IMPORT;
    }

    private int importId(int year, int block) {
        return Country.FIRST_ID + (year - Country.FIRST_YEAR - 1) * blocks() + block;
    }

    private void imports(Connection connection) throws SQLException {
        try (var rows = new CopyRows(connection, "indicators.import", "id, kind, file_name, added_at, added_by")) {
            for (int year = Country.FIRST_YEAR + 1; year <= Country.LAST_YEAR + 1; year++) {
                for (int block = 0; block < blocks(); block++) {
                    var name = year + "年第" + (block + 1) + "批.csv";
                    rows.number(importId(year, block)).text("file").text(name).text(year + "-10-01 08:00:00+08");
                    rows.text("planner").end();
                }
            }
        }
    }

    /** What is added later goes on after what was written here. */
    private static void numberOn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : new String[] {"source", "indicator", "series", "import"}) {
                next(statement, "indicators." + table);
            }
        }
    }

    private static void next(Statement statement, String table) throws SQLException {
        statement.execute("SELECT setval(pg_get_serial_sequence('" + table + "', 'id'), max(id)) FROM " + table);
    }

    /** Year by year, as figures become known, so that a series' vintages lie as far apart as they do in life. */
    private void figures(ExecutorService threads, int[] units) throws SQLException {
        for (int year = Country.FIRST_YEAR + 1; year <= Country.LAST_YEAR + 1; year++) {
            int known = year;
            var second = threads.submit(() -> {
                figures(units, known, 1);
                return null;
            });
            figures(units, known, 0);
            try {
                second.get();
            } catch (ExecutionException e) {
                throw new SQLException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Report.progress("figures that were known by %d: %,d", known, figures.get());
        }
    }

    private void figures(int[] units, int year, int half) throws SQLException {
        for (int block = half; block < blocks(); block += 2) {
            int first = block * AREAS_AN_IMPORT;
            int importId = importId(year, block);
            inTransaction(connection -> {
                long count;
                try (var rows = new CopyRows(connection, "indicators.observation", FigureRows.COLUMNS)) {
                    var figureRows = new FigureRows(rows, units);
                    for (int area = first; area < Math.min(first + AREAS_AN_IMPORT, country.areas()); area++) {
                        figureRows.area(area, year, importId);
                    }
                    count = rows.rows();
                }
                figures.addAndGet(count);
                try (var statement = connection.createStatement()) {
                    statement.execute("UPDATE indicators.import SET added = " + count + " WHERE id = " + importId);
                }
            });
        }
    }

    private void plans() throws SQLException {
        var rows = new PlanRows(country);
        inTransaction(new PlanDocuments(country)::write);
        inTransaction(connection -> {
            rows.plans(connection);
            rows.chapters(connection);
        });
        for (int plan = 0; plan < country.plans(); plan += 5_000) {
            int from = plan;
            inTransaction(connection -> rows.targets(connection, from, Math.min(from + 5_000, country.plans())));
        }
        inTransaction(rows::links);
        Report.progress("plans: %,d, targets: %,d", country.plans(), country.targets());
    }
}
