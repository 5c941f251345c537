package gangju.benchmarks;

import gangju.reader.ReadingException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every measurement of the reader and prints the tables of this module's README. */
public final class Measurements {
    private final PrintStream out;

    private Measurements(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments)
            throws RunnerException, ReadingException, IOException, InterruptedException {
        var measurements = new Measurements(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        measurements.ratio();
        measurements.stages();
        measurements.growth();
    }

    private void ratio() throws RunnerException {
        var copies = Copy.all();
        var places = IntStream.range(0, copies.size()).mapToObj(Integer::toString);
        var options = new OptionsBuilder()
                .include(ReadingBenchmark.class.getName())
                .param("copy", places.toArray(String[]::new))
                .verbosity(VerboseMode.SILENT)
                .build();
        var results = new Runner(options).run();
        line("| copy | kB | read, ms | jsoup alone, ms | ratio |");
        line("|---|---:|---:|---:|---:|");
        for (var i = 0; i < copies.size(); i++) {
            var read = score(results, "read", i);
            var jsoup = score(results, "jsoup", i);
            var copy = copies.get(i);
            line(
                    "| %s | %d | %.2f | %.2f | %.1f |",
                    copy.name(), copy.bytes().length / 1024, read, jsoup, read / jsoup);
        }
    }

    private void stages() throws ReadingException, InterruptedException {
        line("%n| stage | share of the time |%n|---|---:|");
        Stages.measure(Copy.first()).forEach((stage, share) -> line("| %s | %.1f %% |", stage, share * 100));
    }

    private void growth() throws ReadingException, IOException, InterruptedException {
        line("%n| × | kB | ms | ms per ×, against 1× | allocated, MB | kept by the reading, MB |");
        line("|---:|---:|---:|---:|---:|---:|");
        var points = Growth.measure(Copy.first());
        var once = points.getFirst().millis();
        for (var point : points) {
            line(
                    "| %d | %d | %.1f | %.2f | %.0f | %.1f |",
                    point.factor(),
                    point.kilobytes(),
                    point.millis(),
                    point.millis() / point.factor() / once,
                    point.allocatedMegabytes(),
                    point.retainedMegabytes());
        }
        line(
                "%nLeast heap: %d MB at 1×, %d MB at %d×.",
                Growth.leastHeap(1), Growth.leastHeap(Growth.LARGEST), Growth.LARGEST);
    }

    private static double score(Collection<RunResult> results, String method, int copy) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .filter(result -> result.getParams().getParam("copy").equals(Integer.toString(copy)))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
