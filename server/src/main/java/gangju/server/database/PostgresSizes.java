package gangju.server.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much of the machine the embedded PostgreSQL takes: its own defaults are for a machine of thirty years ago.
 * Written into a new cluster's postgresql.conf, where an office may change them.
 *
 * @param megabytes of the machine, or of the container
 */
record PostgresSizes(long megabytes) {
    static PostgresSizes ofThisMachine() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new PostgresSizes(machine.getTotalMemorySize() >> 20);
    }

    /** At most 1.3 GB of its own on the largest machine, 160 MB on one of 2 GB. */
    String settings() {
        return """

                # Written by Gangju for a machine with %d MB of memory; change as you see fit.
                shared_buffers = %dMB
                effective_cache_size = %dMB
                work_mem = %dMB
                maintenance_work_mem = %dMB
                # Solid-state disks read anywhere about as fast as in a row.
                random_page_cost = 1.1
                # Large imports come in bursts; fewer checkpoints write fewer whole pages.
                max_wal_size = 4GB
                checkpoint_timeout = 15min
                wal_compression = on
                # The statements are short; compiling them costs more than it saves.
                jit = off
                """.formatted(
                        megabytes,
                        within(megabytes / 16, 128, 1_024),
                        within(megabytes / 2, 1_024, 65_536),
                        within(megabytes / 1_024, 4, 16),
                        within(megabytes / 64, 32, 256));
    }

    private static long within(long value, long least, long most) {
        return Math.min(Math.max(value, least), most);
    }
}
