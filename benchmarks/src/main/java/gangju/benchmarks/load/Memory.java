package gangju.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * How much memory this process and PostgreSQL's hold together at most: what is shared counts once, as the kernel's
 * proportional set size does.
 *
 * @see <a href="https://docs.kernel.org/filesystems/proc.html">The /proc file system, smaps_rollup</a>
 */
public final class Memory implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;

    private final ProcessHandle postgres;
    private final Thread sampler;
    private final AtomicLong most = new AtomicLong();
    private final AtomicLong mostOfPostgres = new AtomicLong();
    private volatile boolean isOver;

    public Memory(ProcessHandle postgres) {
        this.postgres = postgres;
        sampler = Thread.ofPlatform().daemon().name("memory").start(this::sample);
    }

    public long mostMegabytes() {
        return most.get() / 1024;
    }

    public long mostOfPostgresMegabytes() {
        return mostOfPostgres.get() / 1024;
    }

    /** Forgets what was before. */
    public void restart() {
        most.set(0);
        mostOfPostgres.set(0);
    }

    private void sample() {
        while (!isOver) {
            long database = Stream.concat(Stream.of(postgres), postgres.descendants())
                    .mapToLong(process -> kilobytes(process.pid()))
                    .sum();
            long all = database + kilobytes(ProcessHandle.current().pid());
            most.accumulateAndGet(all, Math::max);
            mostOfPostgres.accumulateAndGet(database, Math::max);
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Zero for a process that has just ended. */
    private static long kilobytes(long process) {
        try (var lines = Files.lines(Path.of("/proc/" + process + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        isOver = true;
        sampler.interrupt();
    }
}
