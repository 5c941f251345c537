package gangju.benchmarks.scale;

import gangju.benchmarks.load.ProcessorTime;
import gangju.benchmarks.load.Report;
import gangju.benchmarks.load.Timings;
import gangju.indicator.Bound;
import gangju.indicator.Clocks;
import gangju.indicator.Confidentiality;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Source;
import gangju.indicator.Unit;
import gangju.model.PartialDate;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.board.PlanBoards;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.status.Rejudging;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Figures on their way in: one by one until every standing and page has them, and many at once. */
final class Entering {
    private static final int TIMES = 150;
    private static final int MANY = 100_000;

    private final Ground ground;
    private final Report report;
    private final FigureStore store;

    Entering(Ground ground, Report report) {
        this.ground = ground;
        this.report = report;
        this.store = ground.part(FigureStore.class);
    }

    /** A figure for a series that judges one target, or twenty; then the dashboard of a plan that shows it. */
    void one() throws Exception {
        report.line("| one new figure | median, ms | p95, ms | most, ms | processor here, ms | in PostgreSQL, ms |");
        report.line("|---|---:|---:|---:|---:|---:|");
        told("to 20 standings", entry(0));
        told("to 1 standing", entry(19));
        told("to 20 standings, and the dashboard read anew", () -> {
            entry(0).call();
            var clocks = Clocks.on(LocalDate.now());
            return ground.part(PlanBoards.class)
                    .find(PlanRows.id(0), clocks, Viewer.MEMBER)
                    .orElseThrow();
        });
        bareInsert();
    }

    private void told(String what, Callable<?> work) throws Exception {
        Timings.of(0, 30, work);
        var before = ProcessorTime.now(ground.postgres());
        var taken = Timings.of(0, TIMES, work);
        var spent = ProcessorTime.now(ground.postgres()).since(before);
        report.line(
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |",
                what,
                taken.median(),
                taken.at(0.95),
                taken.most(),
                spent.own() * 1_000 / TIMES,
                spent.postgres() * 1_000 / TIMES);
    }

    /** No figure is told twice, in this run or a later one. */
    private final AtomicInteger turn = new AtomicInteger((int) (System.currentTimeMillis() / 1_000 % 1_000_000_000));

    private Callable<Object> entry(int indicator) {
        return () -> {
            int number = turn.getAndIncrement();
            int area = number % ground.country().areas();
            var period = ReferencePeriod.ofYear(Country.LAST_YEAR);
            return store.add(Origin.form("planner"), List.of(figure(indicator, Country.area(area), period, number)));
        };
    }

    private NewFigure figure(int indicator, String area, ReferencePeriod period, int number) {
        var sort = Catalogue.sort(indicator);
        double value = Values.yearly(number, sort, period.start().getYear());
        return NewFigure.of(new Observation(
                0,
                Catalogue.code(indicator),
                area,
                Map.of(),
                period,
                BigDecimal.valueOf(value).setScale(sort.decimals(), RoundingMode.HALF_UP),
                Unit.of(sort.unit()),
                Bound.EXACT,
                ObservationStatus.NORMAL,
                Confidentiality.FREE,
                null,
                null,
                "第" + number + "次",
                new Source(area + "统计公报", area + "统计机构", null, Source.Grade.OFFICIAL),
                published(period),
                LocalDate.now(),
                "planner",
                "核定"));
    }

    private static @Nullable PartialDate published(ReferencePeriod period) {
        var end = period.end();
        return end.isAfter(LocalDate.now()) ? null : new PartialDate(end.getYear() + 1, 3, 20);
    }

    private void bareInsert() throws Exception {
        try (var connection = bareTable();
                var insert = connection.prepareStatement("INSERT INTO bench_observation"
                        + " SELECT * FROM indicators.observation WHERE series_id = ? LIMIT 1")) {
            var number = new AtomicInteger(Country.FIRST_ID);
            told("a bare row into a table without index, committed", () -> {
                insert.setInt(1, number.getAndIncrement());
                return insert.executeUpdate();
            });
        }
    }

    private Connection bareTable() throws SQLException {
        var connection = ground.database().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_observation");
            statement.execute("CREATE TABLE bench_observation (LIKE indicators.observation)");
        }
        return connection;
    }

    /** A hundred thousand in one act, with the checks: whole histories of new areas, and one year of all areas. */
    void many() throws SQLException, IOException {
        report.line("| import | figures | series | seconds | figures/s |");
        report.line("|---|---:|---:|---:|---:|");
        add("histories of new areas, the program just started", histories());
        add("the same of others", histories());
        add("the same of others", histories());
        add("the last year again of old areas, 1 target or 20 each", oneEach(Country.LAST_YEAR));
        add("a new year of old areas, 1 target or 20 each", oneEach(Country.LAST_YEAR + 1));
        bareCopy();
    }

    private void add(String what, List<NewFigure> figures) throws IOException {
        long series = figures.stream()
                .map(figure ->
                        figure.observation().indicator() + figure.observation().area())
                .distinct()
                .count();
        long start = System.nanoTime();
        var before = ProcessorTime.now(ground.postgres());
        var stored = store.add(new Origin(Origin.Kind.FILE, "bench.csv", null, "planner"), figures);
        double seconds = Report.seconds(System.nanoTime() - start);
        var spent = ProcessorTime.now(ground.postgres()).since(before);
        report.line(
                "| %s | %,d | %,d | %.2f (processor: %.2f here, %.2f in PostgreSQL) | %,.0f |",
                what, stored.added(), series, seconds, spent.own(), spent.postgres(), stored.added() / seconds);
        judged(what, start, before);
    }

    /** Behind the import, where it concerns many targets. */
    private void judged(String what, long start, ProcessorTime before) throws IOException {
        var rejudging = ground.part(Rejudging.class);
        int targets = rejudging.left().map(Rejudging.Left::targets).orElse(0);
        if (targets == 0) {
            return;
        }
        while (!rejudging.open().isEmpty()) {
            LockSupport.parkNanos(5_000_000);
        }
        var spent = ProcessorTime.now(ground.postgres()).since(before);
        report.line(
                "| %s, until the %,d targets that it concerns are judged | | | %.2f (processor: %.2f here, %.2f in PostgreSQL) | |",
                what, targets, Report.seconds(System.nanoTime() - start), spent.own(), spent.postgres());
    }

    private List<NewFigure> histories() {
        var figures = new ArrayList<NewFigure>();
        for (int area = 0; figures.size() < MANY; area++) {
            var name = "新区域" + turn.getAndIncrement();
            for (int indicator = 0; indicator < Catalogue.YEARLY; indicator++) {
                for (int year = 2006; year <= Country.LAST_YEAR; year++) {
                    figures.add(figure(indicator, name, ReferencePeriod.ofYear(year), area));
                }
            }
        }
        return figures.subList(0, MANY);
    }

    /** Of the last year every series has a figure already, and gets another vintage. */
    private List<NewFigure> oneEach(int year) {
        var figures = new ArrayList<NewFigure>();
        int number = turn.getAndIncrement();
        for (int area = 0; area < ground.country().areas(); area++) {
            for (int indicator = 0; indicator < Catalogue.YEARLY && figures.size() < MANY; indicator++) {
                figures.add(figure(indicator, Country.area(area), ReferencePeriod.ofYear(year), number));
            }
        }
        return figures;
    }

    private void bareCopy() throws SQLException {
        try (var connection = bareTable();
                var statement = connection.createStatement()) {
            long start = System.nanoTime();
            int rows = statement.executeUpdate("INSERT INTO bench_observation SELECT * FROM indicators.observation"
                    + " WHERE series_id BETWEEN " + Country.FIRST_ID + " AND " + (Country.FIRST_ID + 10_000)
                    + " LIMIT " + MANY);
            double seconds = Report.seconds(System.nanoTime() - start);
            report.line(
                    "| bare rows into a table without index | %,d | | %.2f | %,.0f |", rows, seconds, rows / seconds);
            statement.execute("DROP TABLE bench_observation");
        }
    }
}
