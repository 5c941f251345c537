package gangju.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {
    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "is_superuser, off",
        "server_encoding, UTF8"
    })
    void isDurableAndClosed(String setting, String value) throws SQLException {
        assertThat(query(TestingDatabase.create(), "SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void sortsAsChineseReadersExpect() throws SQLException {
        assertThat(query(
                        TestingDatabase.create(),
                        "SELECT string_agg(name, '' ORDER BY name) FROM unnest(ARRAY['中', '北', '阿']) AS name"))
                .isEqualTo("阿北中");
    }

    @ParameterizedTest
    @ValueSource(strings = {Credentials.SUPERUSER, Credentials.SERVER, "postgres"})
    void letsNobodyInWithoutThePassword(String role) {
        var url = TestingDatabase.create().url();
        for (var password : new String[] {"", "guess", role}) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(url, role, password).close())
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void keepsThePasswordsToItsOwner() throws IOException {
        var folder = temporary.resolve("data");
        try (var data = DataFolder.open(folder);
                var postgres = EmbeddedPostgres.start(data)) {
            assertThat(postgres.address().password()).hasSizeGreaterThan(30);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("credentials"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgresql"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void endsWhatAKilledServerLeftAndKeepsWhatWasSaved() throws Exception {
        var folder = temporary.resolve("data");
        long left;
        try (var server = ServerProcess.asMyself(folder)) {
            left = server.databasePid();
            server.kill();
        }
        assertThat(isRunning(left)).as("the database outlives its server").isTrue();

        try (var data = DataFolder.open(folder);
                var postgres = EmbeddedPostgres.start(data)) {
            assertThat(isRunning(left)).isFalse();
            assertThat(postgres.pid()).isNotEqualTo(left);
            assertThat(query(postgres.address(), "SELECT text FROM saved")).isEqualTo("kept");
        }
    }

    @Test
    void comesUpAfterServerAndDatabaseWereKilled() throws Exception {
        var folder = temporary.resolve("data");
        try (var server = ServerProcess.asMyself(folder)) {
            var database = server.databasePid();
            server.kill();
            new ProcessBuilder("sh", "-c", "kill -KILL " + database).start().waitFor();
        }
        try (var data = DataFolder.open(folder);
                var postgres = EmbeddedPostgres.start(data)) {
            assertThat(query(postgres.address(), "SELECT text FROM saved")).isEqualTo("kept");
        }
    }

    @Test
    void refusesAFolderThatARunningServerHolds() throws Exception {
        var folder = temporary.resolve("data");
        try (var server = ServerProcess.asMyself(folder)) {
            var database = server.databasePid();
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("in use by another Gangju server")
                    .hasMessageContaining(folder.toString());
            assertThat(DataFolder.tryOpen(folder)).isEmpty();
            assertThat(query(EmbeddedPostgres.running(folder), "SELECT text FROM saved"))
                    .isEqualTo("kept");
            assertThat(isRunning(database)).isTrue();
            server.kill();
            new ProcessBuilder("sh", "-c", "kill -INT " + database).start().waitFor();
        }
    }

    @Test
    void doesNotTakeAStrangerForItsDatabase() throws IOException, SQLException {
        var folder = temporary.resolve("data");
        try (var data = DataFolder.open(folder)) {
            EmbeddedPostgres.start(data).close();
            var stranger = ProcessHandle.current().pid();
            Files.writeString(
                    folder.resolve("postgresql/postmaster.pid"), stranger + "\n/proc/self/cwd\n0\n5432\n\n127.0.0.1\n");
            try (var postgres = EmbeddedPostgres.start(data)) {
                assertThat(query(postgres.address(), "SELECT 'up'")).isEqualTo("up");
            }
        }
    }

    @Test
    void endsWithTheServer() {
        long pid;
        try (var data = DataFolder.open(temporary.resolve("data"));
                var postgres = EmbeddedPostgres.start(data)) {
            pid = postgres.pid();
            assertThat(isRunning(pid)).isTrue();
        }
        assertThat(isRunning(pid)).isFalse();
    }

    @Test
    void beginsAnewWhereTheFirstStartWasCutShort() throws IOException, SQLException {
        var folder = temporary.resolve("data");
        Files.createDirectories(folder.resolve("postgresql.new/base"));
        Files.writeString(folder.resolve("postgresql.new/PG_VERSION"), "18\n");
        try (var data = DataFolder.open(folder);
                var postgres = EmbeddedPostgres.start(data)) {
            assertThat(query(postgres.address(), "SELECT 'up'")).isEqualTo("up");
        }
    }

    @Test
    void runsForRootBelowAFolderThatIsClosedToOthers() throws IOException, SQLException {
        assumeRoot();
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
        var folder = temporary.resolve("data");
        try (var data = DataFolder.open(folder);
                var postgres = EmbeddedPostgres.start(data)) {
            assertThat(query(postgres.address(), "SELECT 'up'")).isEqualTo("up");
            assertThat(Folders.owner(folder.resolve("postgresql"))).isNotZero();
            assertThat(Folders.owner(Path.of("/proc/" + postgres.pid()))).isNotZero();
        }
    }

    @Test
    void runsForAnOrdinaryUser() throws Exception {
        assumeRoot();
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        var folder = Files.createDirectory(temporary.resolve("data"));
        Folders.changeOwner(folder, 65534);
        var programs = Files.createDirectory(temporary.resolve("programs"));
        try (var server = ServerProcess.asOrdinaryUser(folder, programs)) {
            var database = server.databasePid();
            assertThat(Folders.owner(Path.of("/proc/" + database))).isEqualTo(65534);
            server.kill();
        }
        // A second ordinary start ends what the killed one left, and another user's files stay that user's.
        try (var data = DataFolder.open(folder);
                var postgres = EmbeddedPostgres.start(data)) {
            assertThat(query(postgres.address(), "SELECT text FROM saved")).isEqualTo("kept");
            assertThat(Folders.owner(folder.resolve("postgresql"))).isEqualTo(65534);
        }
    }

    @Test
    void refusesFilesOfAnotherMajorVersion() throws IOException {
        var folder = temporary.resolve("data");
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "16\n");
        try (var data = DataFolder.open(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("PostgreSQL 16");
        }
    }

    private static void assumeRoot() throws IOException {
        assumeTrue(Folders.owner(Path.of("/proc/self")) == 0, "only root can change users");
    }

    private static boolean isRunning(long pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/cmdline")).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static String query(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
