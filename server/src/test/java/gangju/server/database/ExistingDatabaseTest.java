package gangju.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExistingDatabaseTest {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    @TempDir
    private Path temporary;

    @Test
    void worksOnAnInstalledPostgres() throws Exception {
        var programs = installedPrograms();
        assumeTrue(programs.isPresent(), "no PostgreSQL 15 or later in " + INSTALLED);
        var port = freePort();
        var server = startInstalled(programs.get(), port);
        try (var data = DataFolder.open(temporary.resolve("data"));
                var database = Database.open(data, existing(port, "postgres"))) {
            assertThat(database.embedded()).isNull();
            assertThat(data.cluster()).doesNotExist();
            var address = database.address();
            Flyway.configure()
                    .dataSource(address.url(), address.user(), address.password())
                    .defaultSchema("migrations")
                    .createSchemas(true)
                    .load()
                    .migrate();
            try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*) FROM plans.plan, accounts.account")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isZero();
            }
        } finally {
            Postmaster.end(server.pid());
        }
    }

    @Test
    void saysThatTheDatabaseCannotBeReached() throws IOException {
        var port = freePort();
        try (var data = DataFolder.open(temporary.resolve("data"))) {
            assertThatThrownBy(() -> Database.open(data, existing(port, "gone")))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("cannot be reached")
                    .hasMessageContaining(":" + port);
        }
    }

    private DatabaseSettings existing(int port, String name) {
        var url = "postgresql://owner@127.0.0.1:%d/%s".formatted(port, name);
        return new DatabaseSettings(temporary.resolve("data"), new DatabaseSettings.Existing(url, "", ""));
    }

    private Process startInstalled(Path programs, int port) throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        var folder = Files.createDirectory(temporary.resolve("installed"));
        var user = ServiceUser.choose(folder);
        user.ownWithAccount(folder);
        var initdb =
                List.of(programs.resolve("initdb").toString(), "-D", folder.toString(), "-U", "owner", "-A", "trust");
        var made = Cluster.process(user.commandWithAccount(initdb), folder)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("initdb.log").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        var postgres = List.of(
                programs.resolve("postgres").toString(),
                "-D",
                folder.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=");
        var server = Cluster.process(user.commandWithAccount(postgres), folder)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("postgres.log").toFile())
                .start();
        while (server.isAlive() && !Postmaster.isReady(folder, server.pid())) {
            Thread.sleep(20);
        }
        return server;
    }

    private static Optional<Path> installedPrograms() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (var versions = Files.list(INSTALLED)) {
            return versions.filter(version -> version.getFileName().toString().matches("1[5-9]|[2-9]\\d"))
                    .map(version -> version.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
                    .sorted()
                    .findFirst();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
