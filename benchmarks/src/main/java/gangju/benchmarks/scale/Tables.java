package gangju.benchmarks.scale;

import gangju.benchmarks.load.Clients;
import gangju.benchmarks.load.Report;
import gangju.benchmarks.load.Timings;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.cache.KeptAnswers;
import gangju.server.indicators.cache.Revisions;
import gangju.server.indicators.figures.KeptFigures;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.Series;
import gangju.server.indicators.register.SeriesRegister;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Tables of some indicators × 17 areas × periods: as the server reads them, with its access check, against bare SQL on
 * the kept figures, and against plain SQL over all vintages. Every question is another one.
 */
final class Tables {
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final int AREAS = 17;
    private static final String BARE = """
            SELECT s.indicator_id, s.area, p.period_start, p.period_length, p.value, p.observation, p.source, p.marks
            FROM indicators.series s
            JOIN indicators.series_figures f ON f.series_id = s.id,
                unnest(f.period_start, f.period_length, f.value, f.observation, f.source, f.marks)
                    AS p (period_start, period_length, value, observation, source, marks)
            WHERE s.indicator_id = ANY (?) AND s.area = ANY (?) AND s.dimensions = ''
                AND p.period_start >= ? AND p.period_start <= ?
            """;

    private final Ground ground;
    private final Report report;
    private final KeptFigures figures;
    private final SeriesRegister register;
    private final Indicators indicators;

    Tables(Ground ground, Report report) {
        this.ground = ground;
        this.report = report;
        this.figures = ground.part(KeptFigures.class);
        this.register = ground.part(SeriesRegister.class);
        this.indicators = ground.part(Indicators.class);
    }

    /** What is asked for. */
    private record Question(List<Integer> indicators, List<String> areas, LocalDate from, LocalDate to) {}

    void run() throws Exception {
        report.line("| table | clients | server, ms median (p95) | bare SQL on kept figures, ms | ratio | server/s |");
        report.line("|---|---:|---:|---:|---:|---:|");
        compare("1 indicator × 17 areas × 10 years", this::years);
        compare("5 indicators × 17 areas × 60 months", this::months);
        cached();
        yardsticks();
    }

    private interface Questions {
        Question next(RandomGenerator random);
    }

    private Question years(RandomGenerator random) {
        return new Question(
                List.of(Loading.indicatorId(random.nextInt(Catalogue.YEARLY))),
                areas(random),
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2025, 12, 31));
    }

    private Question months(RandomGenerator random) {
        int first = Catalogue.YEARLY + random.nextInt(Catalogue.MONTHLY - 5);
        return new Question(
                IntStream.range(first, first + 5).mapToObj(Loading::indicatorId).toList(),
                areas(random),
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2025, 12, 31));
    }

    private List<String> areas(RandomGenerator random) {
        int first = random.nextInt(ground.country().areas() - AREAS);
        return IntStream.range(first, first + AREAS).mapToObj(Country::area).toList();
    }

    private void compare(String name, Questions questions) throws Exception {
        for (int clients : new int[] {1, 8}) {
            Clients.ask(clients, Duration.ofSeconds(2), client -> server(client, questions));
            var server = Clients.ask(clients, TIME, client -> server(client, questions));
            Clients.ask(clients, Duration.ofSeconds(2), client -> bare(client, questions));
            var bare = Clients.ask(clients, TIME, client -> bare(client, questions));
            report.line(
                    "| %s | %d | %.2f (%.2f) | %.2f (%.2f) | %.2f | %,.0f |",
                    name,
                    clients,
                    server.answers().median(),
                    server.answers().at(0.95),
                    bare.answers().median(),
                    bare.answers().at(0.95),
                    server.answers().median() / bare.answers().median(),
                    server.perSecond());
        }
    }

    private Callable<Integer> server(int client, Questions questions) {
        var random = new java.util.Random(client);
        return () -> answer(questions.next(random));
    }

    /** As the page that compares areas reads: indicators, series, then the figures that a visitor may see. */
    private int answer(Question question) {
        var known = indicators.byId(question.indicators, LocalDate.now());
        var series = register.totals(known.keySet(), question.areas);
        var found = figures.of(series.stream().map(Series::id).toList(), question.from, question.to, Viewer.VISITOR);
        return found.values().stream().mapToInt(List::size).sum();
    }

    private Callable<Integer> bare(int client, Questions questions) {
        var random = new java.util.Random(client);
        return () -> {
            var question = questions.next(random);
            try (var connection = ground.database().getConnection();
                    var statement = connection.prepareStatement(BARE)) {
                statement.setArray(1, connection.createArrayOf("integer", question.indicators.toArray()));
                statement.setArray(2, connection.createArrayOf("text", question.areas.toArray()));
                statement.setObject(3, question.from);
                statement.setObject(4, question.to);
                try (var rows = statement.executeQuery()) {
                    return Sql.count(rows);
                }
            }
        };
    }

    /** The same few questions again and again, from the bytes that the server keeps. */
    private void cached() throws Exception {
        var answers = ground.part(KeptAnswers.class);
        var revisions = ground.part(Revisions.class);
        var random = new java.util.Random(1);
        var questions = new ArrayList<Question>();
        for (int i = 0; i < 100; i++) {
            questions.add(months(random));
        }
        for (int clients : new int[] {1, 8}) {
            var asked = Clients.ask(clients, TIME, client -> {
                var own = new java.util.Random(client);
                return () -> {
                    var question = questions.get(own.nextInt(questions.size()));
                    return answers.get(
                            "table?" + question,
                            revisions.ofIndicators(question.indicators),
                            () -> Integer.toString(answer(question)).getBytes(StandardCharsets.UTF_8));
                };
            });
            report.line(
                    "| 5 × 17 × 60, kept answers | %d | %.4f (%.4f) | | | %,.0f |",
                    clients, asked.answers().median(), asked.answers().at(0.95), asked.perSecond());
        }
    }

    private void yardsticks() throws SQLException, Exception {
        var random = new java.util.Random(7);
        for (var questions : List.<Questions>of(this::years, this::months)) {
            var asked = questions.next(random);
            try (var connection = ground.database().getConnection()) {
                var taken = Timings.of(1, 5, () -> Sql.readAll(connection, plain(asked)));
                report.line(
                        "Plain SQL over all vintages, PostgreSQL, %d indicators: %.1f ms",
                        asked.indicators.size(), taken.median());
            }
        }
    }

    /** The two tables as one may ask DuckDB for them. */
    List<String> plainTables() {
        var random = new java.util.Random(7);
        return List.of(plain(years(random)), plain(months(random)));
    }

    private static String plain(Question question) {
        return Sql.table(
                String.join(
                        ",", question.indicators.stream().map(Object::toString).toList()),
                "'" + String.join("','", question.areas) + "'",
                question.from.toString(),
                question.to.toString());
    }
}
