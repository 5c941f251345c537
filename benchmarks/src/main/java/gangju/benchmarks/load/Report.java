package gangju.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells how far a run is on standard error, and what came out as tables: on standard output and in a file. */
public final class Report {
    private static final PrintStream PROGRESS = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private final Path file;
    private final List<String> waiting = new ArrayList<>();

    public Report(Path file) {
        this.file = file;
    }

    public static void progress(String form, Object... values) {
        PROGRESS.println(
                LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + String.format(Locale.ROOT, form, values));
    }

    public void line(String form, Object... values) {
        waiting.add(String.format(Locale.ROOT, form, values));
    }

    /** Writes what has been told since the last time. */
    public void flush() throws IOException {
        var text = String.join("\n", waiting) + "\n";
        waiting.clear();
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    public static double seconds(long nanos) {
        return nanos / 1e9;
    }

    public static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
