package gangju.benchmarks.scale;

import gangju.benchmarks.load.Memory;
import gangju.benchmarks.load.ProcessorTime;
import gangju.benchmarks.load.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the server at the size of a country: {@code --percent 1|10|100 --data FOLDER [--parts a,b,c]}. Each part can
 * be run alone on a folder that holds a country already.
 */
public final class Scale {
    private static final List<String> ALL =
            List.of("load", "assess", "tables", "pages", "figure", "import", "forecast", "duckdb");

    private Scale() {}

    /** Ends by itself; the tables are on standard output and in {@code result.md} of the folder. */
    public static void main(String[] arguments) throws Exception {
        var options = options(arguments);
        var country = new Country(Integer.parseInt(options.getOrDefault("percent", "1")));
        var folder = Path.of(options.getOrDefault("data", "scale-data"));
        var parts = List.of(options.getOrDefault("parts", String.join(",", ALL)).split(","));
        var report = new Report(folder.resolve("result.md"));
        try (var ground = Ground.open(folder, country);
                var memory = new Memory(ground.postgres())) {
            head(report, country);
            for (var part : parts) {
                run(part, ground, report, memory);
            }
        }
    }

    private static void run(String part, Ground ground, Report report, Memory memory) throws Exception {
        Report.progress("== %s", part);
        memory.restart();
        long start = System.nanoTime();
        var before = ProcessorTime.now(ground.postgres());
        switch (part) {
            case "load" -> load(ground, report);
            case "assess" -> Assessing.run(ground, report);
            case "tables" -> new Tables(ground, report).run();
            case "pages" -> new Pages(ground, report).run();
            case "figure" -> new Entering(ground, report).one();
            case "import" -> new Entering(ground, report).many();
            case "forecast" -> Forecasting.run(ground, report);
            case "duckdb" -> Yardsticks.run(ground, report);
            default -> throw new IllegalArgumentException("no part " + part + "; there are " + ALL);
        }
        var spent = ProcessorTime.now(ground.postgres()).since(before);
        report.line(
                "*%s*: %.1f s; processor seconds: %.1f here, %.1f in PostgreSQL; memory: %,d MB, of which PostgreSQL %,d MB",
                part,
                Report.seconds(System.nanoTime() - start),
                spent.own(),
                spent.postgres(),
                memory.mostMegabytes(),
                memory.mostOfPostgresMegabytes());
        report.flush();
    }

    private static void head(Report report, Country country) throws IOException {
        report.line("");
        report.line(
                "## %d %% of a country: %,d plans, %,d targets, %,d series (%s, %d processors)",
                country.percent(),
                country.plans(),
                country.targets(),
                country.series(),
                LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES),
                Runtime.getRuntime().availableProcessors());
        report.flush();
    }

    private static void load(Ground ground, Report report) throws Exception {
        long start = System.nanoTime();
        long figures = new Loading(ground.country(), ground.database()).run();
        double loaded = Report.seconds(System.nanoTime() - start);
        try (var connection = ground.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
        start = System.nanoTime();
        RollingUp.run(ground.database(), ground.country());
        double rolled = Report.seconds(System.nanoTime() - start);
        try (var connection = ground.database().getConnection();
                var statement = connection.createStatement()) {
            // what the database would else do behind the parts that follow, at their expense
            statement.execute("VACUUM ANALYZE");
        }
        int differences = RollingUp.differences(ground.database(), ground.country());
        report.line("%,d observations written in %.1f s (%,.0f/s)", figures, loaded, figures / loaded);
        report.line(
                "%,d series rolled up in %.1f s (%,.0f observations/s); a sample computed anew: %d differences",
                ground.country().series(), rolled, figures / rolled, differences);
    }

    private static Map<String, String> options(String[] arguments) {
        var words = new ArrayList<>(List.of(arguments));
        var options = new LinkedHashMap<String, String>();
        while (!words.isEmpty()) {
            var name = words.removeFirst();
            if (!name.startsWith("--") || words.isEmpty()) {
                throw new IllegalArgumentException("options are --percent N --data FOLDER --parts a,b,c, not " + name);
            }
            options.put(name.substring(2), words.removeFirst());
        }
        return options;
    }
}
