package gangju.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that the server starts for itself on the loopback address, and ends with itself. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int PORT_ATTEMPTS = 5;

    private final Process process;
    private final int port;
    private final Credentials credentials;

    private EmbeddedPostgres(Process process, int port, Credentials credentials) {
        this.process = process;
        this.port = port;
        this.credentials = credentials;
    }

    /**
     * Starts on a free port, after ending what a killed server left running on the same folder.
     *
     * @throws StartupRefused when PostgreSQL cannot run here
     */
    public static EmbeddedPostgres start(DataFolder data) {
        try {
            var credentials = Credentials.of(credentialsFile(data));
            var cluster = Cluster.of(data, credentials);
            Postmaster.endLeftover(cluster.folder());
            for (var attempt = 1; ; attempt++) {
                var started = tryStart(cluster, data, credentials);
                if (started != null) {
                    return started;
                }
                if (attempt == PORT_ATTEMPTS) {
                    throw failed(data);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        } catch (IOException e) {
            throw new StartupRefused(
                    "无法在 %s 启动数据库（%s）。请检查权限和磁盘空间。".formatted(data.path(), e),
                    "The database in %s could not be started (%s). Check permissions and disk space."
                            .formatted(data.path(), e));
        }
    }

    /** The address of the database of a server that runs on this folder now, for commands beside it. */
    public static DatabaseAddress running(Path folder) throws IOException {
        var postmaster = Postmaster.of(folder.resolve("postgresql"));
        return serverAddress(postmaster.port(), Credentials.of(folder.resolve("credentials")));
    }

    public DatabaseAddress address() {
        return serverAddress(port, credentials);
    }

    DatabaseAddress superuserAddress(String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
                Credentials.SUPERUSER,
                credentials.superuserPassword());
    }

    /** PostgreSQL's fast shutdown: running transactions are rolled back, saved ones are kept. */
    @Override
    public void close() {
        try {
            Postmaster.end(process.pid());
        } catch (IOException e) {
            LOG.warn("PostgreSQL (process {}) did not end", process.pid(), e);
        }
    }

    long pid() {
        return process.pid();
    }

    private static DatabaseAddress serverAddress(int port, Credentials credentials) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Credentials.SERVER),
                Credentials.SERVER,
                credentials.serverPassword());
    }

    private static @Nullable EmbeddedPostgres tryStart(Cluster cluster, DataFolder data, Credentials credentials)
            throws IOException, InterruptedException {
        var port = freePort();
        var log = logFile(data);
        if (Files.exists(log)) {
            Files.move(log, data.path().resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var process = Cluster.process(cluster.user().command(serverCommand(cluster, port)), cluster.folder())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (process.isAlive()) {
            if (Postmaster.isReady(cluster.folder(), process.pid())) {
                return new EmbeddedPostgres(process, port, credentials);
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        if (Files.readString(log).contains("Address already in use")) {
            return null;
        }
        throw failed(data);
    }

    /** On the command line, where no edited configuration file can undo them. */
    private static List<String> serverCommand(Cluster cluster, int port) {
        var command = new ArrayList<String>();
        // Its own session, so that Ctrl-C in the terminal reaches the server first and the database after it.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(cluster.programs().postgres().toString(), "-D", Cluster.HERE));
        var settings = List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "password_encryption=scram-sha-256",
                "max_connections=100",
                Postmaster.mark(cluster.folder()));
        for (var setting : settings) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path credentialsFile(DataFolder data) {
        return data.path().resolve("credentials");
    }

    private static Path logFile(DataFolder data) {
        return data.path().resolve("postgresql.log");
    }

    private static StartupRefused failed(DataFolder data) throws IOException {
        var lines = Files.readAllLines(logFile(data));
        var last = String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        return new StartupRefused(
                "数据库没有启动成功，详情见 %s：%n%s".formatted(logFile(data), last),
                "The database did not start; %s has the reason, its last lines are above.".formatted(logFile(data)));
    }
}
