package gangju.benchmarks.scale;

import gangju.benchmarks.load.OpenLoop;
import gangju.benchmarks.load.Report;
import gangju.benchmarks.load.SignedIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The dashboard of a plan and the page of an indicator, over HTTP on the loopback address, each time another one. */
final class Pages {
    private static final int PER_SECOND = 50;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int DIFFERENT = 1_000;

    private final Ground ground;
    private final Report report;

    Pages(Ground ground, Report report) {
        this.ground = ground;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        report.line("| page, 50 requests/s for 20 s | median, ms | p95, ms | p99, ms | most, ms | failed | kB |");
        report.line("|---|---:|---:|---:|---:|---:|---:|");
        try (var client = HttpClient.newHttpClient()) {
            var loop = new OpenLoop(client, SignedIn.cookie(ground.server()));
            measure(loop, "plan dashboard", dashboards());
            measure(loop, "indicator", indicators());
        }
    }

    private List<URI> dashboards() {
        var random = new Random(3);
        var addresses = new ArrayList<URI>();
        for (int i = 0; i < DIFFERENT; i++) {
            addresses.add(address(
                    "/plans/" + PlanRows.id(random.nextInt(ground.country().plans())) + "/standing"));
        }
        return addresses;
    }

    private List<URI> indicators() {
        var random = new Random(4);
        var addresses = new ArrayList<URI>();
        for (int i = 0; i < DIFFERENT; i++) {
            int indicator = random.nextInt(Catalogue.SIZE);
            int area = random.nextInt(ground.country().areas());
            addresses.add(
                    address("/indicators/" + Catalogue.code(indicator) + "?series=" + Country.series(area, indicator)));
        }
        return addresses;
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + ground.port() + path);
    }

    private void measure(OpenLoop loop, String name, List<URI> addresses) throws IOException, InterruptedException {
        var first = loop.get(addresses.getFirst());
        if (first.statusCode() != 200) {
            report.line("| %s | no such page: %d at %s | | | | | |", name, first.statusCode(), addresses.getFirst());
            return;
        }
        loop.run(addresses, PER_SECOND, Duration.ofSeconds(40));
        var outcome = loop.run(addresses, PER_SECOND, TIME);
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
}
