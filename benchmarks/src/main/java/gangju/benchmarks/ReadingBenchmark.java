package gangju.benchmarks;

import gangju.model.Reading;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One copy read warm, and jsoup parsing the same bytes alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
    private static final PlanReader READER = new PlanReader();
    /** Place of the copy among all copies. */
    @Param("0")
    public int copy;

    private Copy document = new Copy("", new byte[0]);

    @Setup
    public void load() {
        document = Copy.all().get(copy);
    }

    @Benchmark
    public Reading read() throws ReadingException {
        return READER.read(document.bytes(), document.name());
    }

    @Benchmark
    public Document jsoup() throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(document.bytes()), "UTF-8", "");
    }
}
