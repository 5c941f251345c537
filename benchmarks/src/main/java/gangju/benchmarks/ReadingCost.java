package gangju.benchmarks;

import com.sun.management.ThreadMXBean;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What reading a document costs: processor time of the thread, and the heap that a process of its own needs. */
final class ReadingCost {
    private static final int[] HEAPS = {48, 64, 96, 128, 192, 256, 384, 512};
    private static final int RUNS = 5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ReadingCost() {}

    /** Something that is measured. */
    interface Work {
        void run() throws ReadingException, IOException;
    }

    /** Reads one file: what the processes that look for the least heap run. */
    public static void main(String[] arguments) throws ReadingException, IOException {
        new PlanReader().read(Files.readAllBytes(Path.of(arguments[0])), arguments[0]);
    }

    /** Milliseconds. */
    static double median(Work work) throws ReadingException, IOException {
        var times = new double[RUNS];
        for (int i = 0; i < times.length; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            times[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    /** The smallest of a few heaps, in megabytes, in which the file is read; -1 where none is enough. */
    static int leastHeap(byte[] file, String name) throws IOException, InterruptedException {
        var path = Files.createTempFile("pages", name);
        Files.write(path, file);
        try {
            for (int heap : HEAPS) {
                if (isEnough(heap, path)) {
                    return heap;
                }
            }
            return -1;
        } finally {
            Files.delete(path);
        }
    }

    private static boolean isEnough(int heap, Path file) throws IOException, InterruptedException {
        return new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx" + heap + "m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReadingCost.class.getName(),
                                file.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
