package gangju.benchmarks.work;

import gangju.benchmarks.load.Memory;
import gangju.benchmarks.load.OpenLoop;
import gangju.benchmarks.load.Report;
import gangju.benchmarks.load.RunningServer;
import gangju.benchmarks.load.SignedIn;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures the server with 2,000 units, 20,000 people and 300,000 open tasks: {@code FOLDER [PARTS-PER-HUNDRED]}. A
 * round for the large plan is opened first, so that the pages are measured with its reports in them.
 */
public final class Work {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int PER_SECOND = 50;
    private static final int ASKERS = 40;
    private static final Duration TIME = Duration.ofSeconds(10);

    private final RunningServer server;
    private final Report report;
    private final HttpClient client = HttpClient.newHttpClient();

    private Work(RunningServer server, Report report) {
        this.server = server;
        this.report = report;
    }

    /** Ends by itself; the tables are on standard output and in {@code result.md} of the folder. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        int percent = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        var organisation = new Organisation(20 * percent, 200 * percent, 3_000 * percent);
        Files.createDirectories(folder);
        var report = new Report(folder.resolve("result.md"));
        try (var server = RunningServer.start(folder.resolve("server"));
                var memory = new Memory(server.postgres())) {
            report.line(
                    "## %,d units, %,d people, %,d open tasks (%s, %d processors)",
                    organisation.units(),
                    organisation.people(),
                    organisation.tasks(),
                    LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES),
                    Runtime.getRuntime().availableProcessors());
            long start = System.nanoTime();
            server.part(TransactionTemplate.class)
                    .executeWithoutResult(status -> organisation.load(server.part(JdbcClient.class)));
            Report.progress("loaded in %.1f s", Report.seconds(System.nanoTime() - start));
            memory.restart();
            new Work(server, report).run();
            report.line(
                    "memory: %,d MB, of which PostgreSQL %,d MB",
                    memory.mostMegabytes(), memory.mostOfPostgresMegabytes());
            report.flush();
        }
    }

    private void run() throws IOException, InterruptedException {
        var planner = SignedIn.cookie(server);
        openRound(planner);
        server.part(JdbcClient.class).sql("ANALYZE").update();
        var reporters = new ArrayList<String>();
        for (var unit : units()) {
            reporters.add(SignedIn.cookie(server, unit, "reporter"));
        }
        report.line("");
        report.line("| page, 50 requests/s for 10 s | median, ms | p95, ms | p99, ms | most, ms | failed | kB |");
        report.line("|---|---:|---:|---:|---:|---:|---:|");
        measure("inbox of reporters", "/", reporters);
        measure("reports of reporters", "/reports", reporters);
        measure("inbox of planners", "/", List.of(planner));
        measure("reports to accept", "/reports", List.of(planner));
        measure("board of tasks", "/tasks", List.of(planner));
        measure("board of tasks, one word of every eighth", "/tasks?q=" + encode("芯片"), List.of(planner));
        measure("board of tasks, two words of one", "/tasks?q=" + encode("任务1239 芯片"), List.of(planner));
        measure("board of tasks without a date", "/tasks?state=undated", List.of(planner));
        measure("round", "/rounds/" + lastRound(), List.of(planner));
        report.flush();
    }

    private List<Long> units() {
        return server.part(JdbcClient.class)
                .sql("SELECT id FROM accounts.unit WHERE name LIKE '单位%' ORDER BY id % 97, id LIMIT ?")
                .param(ASKERS)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private long lastRound() {
        return server.part(JdbcClient.class)
                .sql("SELECT max(id) FROM execution.round")
                .query(Long.class)
                .single();
    }

    /** As the form does it, until the page would say that it is open. */
    private void openRound(String cookie) throws IOException, InterruptedException {
        var database = server.part(JdbcClient.class);
        var form = client.send(
                HttpRequest.newBuilder(address("/rounds/new"))
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
        var token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("no form of a round: " + form.statusCode());
        }
        var today = LocalDate.now();
        var fields = "_csrf=" + encode(token.group(1)) + "&plan=" + Organisation.LARGE_PLAN
                + "&period=days&start=" + today.minusDays(90) + "&end="
                + today.plusDays(database.sql("SELECT CAST(count(*) AS integer) FROM execution.round")
                        .query(Integer.class)
                        .single())
                + "&due=" + today.plusDays(10) + "&levels=1&kinds=task";
        long start = System.nanoTime();
        var answer = client.send(
                HttpRequest.newBuilder(address("/rounds/new"))
                        .header("Cookie", withNew(cookie, form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
        double answered = Report.seconds(System.nanoTime() - start);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("the round was not opened: " + answer.statusCode());
        }
        while (database.sql("SELECT EXISTS (SELECT FROM execution.round WHERE state = 'opening')")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(50);
        }
        double opened = Report.seconds(System.nanoTime() - start);
        report.line(
                "A round that asks %,d reports of people in %,d units: answered after %.2f s, open after %.2f s.",
                database.sql("SELECT count(*) FROM execution.request WHERE round_id = ?")
                        .param(lastRound())
                        .query(Long.class)
                        .single(),
                database.sql(
                                "SELECT count(DISTINCT r.unit_id) FROM execution.request q JOIN execution.report r ON r.id = q.report_id WHERE q.round_id = ?")
                        .param(lastRound())
                        .query(Long.class)
                        .single(),
                answered,
                opened);
    }

    /** The page with the form may set another token. */
    private static String withNew(String cookies, HttpResponse<?> answer) {
        var all = new LinkedHashMap<String, String>();
        for (var cookie : cookies.split("; ")) {
            all.put(cookie.split("=", 2)[0], cookie);
        }
        for (var header : answer.headers().allValues("set-cookie")) {
            var cookie = header.split(";", 2)[0];
            all.put(cookie.split("=", 2)[0], cookie);
        }
        return String.join("; ", all.values());
    }

    private void measure(String name, String path, List<String> cookies) throws IOException, InterruptedException {
        var loop = new OpenLoop(client, cookies);
        var first = loop.get(address(path));
        if (first.statusCode() != 200) {
            report.line("| %s | no such page: %d at %s | | | | | |", name, first.statusCode(), path);
            return;
        }
        loop.run(List.of(address(path)), PER_SECOND, TIME);
        var outcome = loop.run(List.of(address(path)), PER_SECOND, TIME);
        var answers = outcome.answers();
        report.line(
                "| %s | %.1f | %.1f | %.1f | %.1f | %d | %.0f |",
                name,
                answers.median(),
                answers.at(0.95),
                answers.at(0.99),
                answers.most(),
                outcome.failures(),
                first.body().length / 1_024.0);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
