package gangju.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor seconds so far, which a busy machine stretches much less than the clock's.
 *
 * @param own of this process
 * @param postgres of PostgreSQL, with those of its processes that have ended
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
public record ProcessorTime(double own, double postgres) {
    private static final double TICKS_A_SECOND = 100;

    public static ProcessorTime now(ProcessHandle postgres) {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double database = Stream.concat(Stream.of(postgres), postgres.descendants())
                .mapToDouble(process -> ticks(process.pid()))
                .sum();
        return new ProcessorTime(machine.getProcessCpuTime() / 1e9, database / TICKS_A_SECOND);
    }

    public ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(own - before.own, postgres - before.postgres);
    }

    /** User and system time, and those of children that were waited for; 0 for a process that has just ended. */
    private static double ticks(long process) {
        try {
            var text = Files.readString(Path.of("/proc/" + process + "/stat"));
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11])
                    + Long.parseLong(fields[12])
                    + Long.parseLong(fields[13])
                    + Long.parseLong(fields[14]);
        } catch (IOException e) {
            return 0;
        }
    }
}
