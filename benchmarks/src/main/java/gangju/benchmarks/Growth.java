package gangju.benchmarks;

import com.sun.management.ThreadMXBean;
import gangju.model.Reading;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Time and memory of one copy as its text grows from once to a hundred times. */
final class Growth {
    private static final PlanReader READER = new PlanReader();
    static final int LARGEST = 100;
    private static final int[] FACTORS = {1, 2, 5, 10, 20, 50, LARGEST};
    private static final int[] HEAPS = {64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048};
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** @param millis median of the runs */
    record Point(int factor, int kilobytes, double millis, double allocatedMegabytes, double retainedMegabytes) {}

    private Growth() {}

    static List<Point> measure(Copy copy) throws ReadingException {
        for (var i = 0; i < 200; i++) {
            READER.read(copy.bytes(), copy.name());
        }
        var points = new ArrayList<Point>();
        for (var factor : FACTORS) {
            points.add(point(copy.times(factor), factor));
        }
        return points;
    }

    /** The smallest of a few heaps, in megabytes, in which the copy is read by a process of its own; -1 if in none. */
    static int leastHeap(int factor) throws IOException, InterruptedException {
        for (var heap : HEAPS) {
            if (readsWithin(heap, factor)) {
                return heap;
            }
        }
        return -1;
    }

    /** Reads the first copy so many times grown: what the processes of {@link #leastHeap} run. */
    public static void main(String[] arguments) throws ReadingException {
        var copy = Copy.first().times(Integer.parseInt(arguments[0]));
        var reading = READER.read(copy.bytes(), copy.name());
        System.out.println(reading.outline().size());
    }

    private static Point point(Copy copy, int factor) throws ReadingException {
        var runs = factor < 10 ? 31 : 7;
        var nanos = new long[runs];
        for (var i = 0; i < runs; i++) {
            var start = System.nanoTime();
            READER.read(copy.bytes(), copy.name());
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        var before = THREADS.getCurrentThreadAllocatedBytes();
        var used = usedAfterCollection();
        var reading = READER.read(copy.bytes(), copy.name());
        var allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        var retained = retainedBy(reading, used);
        return new Point(factor, copy.bytes().length / 1024, nanos[runs / 2] / 1e6, allocated / 1e6, retained / 1e6);
    }

    private static long retainedBy(Reading reading, long before) {
        var retained = usedAfterCollection() - before;
        Reference.reachabilityFence(reading);
        return retained;
    }

    private static long usedAfterCollection() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static boolean readsWithin(int megabytes, int factor) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx" + megabytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Growth.class.getName(),
                        Integer.toString(factor))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }
}
