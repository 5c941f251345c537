package gangju.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL as its {@code postmaster.pid} tells.
 *
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">postmaster.pid</a>
 */
record Postmaster(long pid, int port, boolean ready) {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Postmaster of(Path cluster) throws IOException {
        var lines = Files.readAllLines(file(cluster));
        return new Postmaster(
                Long.parseLong(line(lines, PID_LINE, "0")),
                Integer.parseInt(line(lines, PORT_LINE, "0")),
                line(lines, STATUS_LINE, "").equals("ready"));
    }

    static boolean isReady(Path cluster, long pid) throws IOException {
        try {
            var postmaster = of(cluster);
            return postmaster.pid == pid && postmaster.ready;
        } catch (NoSuchFileException | NumberFormatException e) {
            return false;
        }
    }

    /** A setting that PostgreSQL ignores and the process list shows: it tells which folder a process serves. */
    static String mark(Path cluster) {
        return "gangju.folder=" + fingerprint(cluster.toString());
    }

    /** Ends the PostgreSQL that a killed server left on the folder; the caller holds the folder's lock. */
    static void endLeftover(Path cluster) throws IOException {
        if (!Files.exists(file(cluster))) {
            return;
        }
        var left = pidOf(cluster);
        if (commandLine(left).contains(mark(cluster))) {
            LOG.info("上次未正常结束，正在收回遗留的数据库进程… / Ending the database that a killed server left running…");
            end(left);
        }
        // What it names has ended, or is a stranger that got the same number: PostgreSQL would take it for itself.
        Files.deleteIfExists(file(cluster));
    }

    /** Fast shutdown, and an immediate one when that takes too long. Both keep what was committed. */
    static void end(long pid) throws IOException {
        if (signal("INT", pid, 60) || signal("QUIT", pid, 10)) {
            return;
        }
        throw new StartupRefused(
                "数据库进程 %d 没有结束。请手动结束它，再启动一次。".formatted(pid),
                "The database process %d does not end. End it by hand and start again.".formatted(pid));
    }

    private static boolean signal(String signal, long pid, int seconds) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid).start();
        for (var waited = 0; waited < seconds * 50; waited++) {
            // A process that nobody has waited for yet keeps its number, but no command line.
            if (commandLine(pid).isEmpty()) {
                return true;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return false;
    }

    private static long pidOf(Path cluster) throws IOException {
        try {
            return of(cluster).pid;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static List<String> commandLine(long pid) throws IOException {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
            return line.isEmpty() ? List.of() : List.of(line.split("\0"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static String line(List<String> lines, int number, String otherwise) {
        return number < lines.size() ? lines.get(number).strip() : otherwise;
    }

    private static String fingerprint(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
