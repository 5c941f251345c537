package gangju.server.accounts.setup;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.database.DataFolder;
import gangju.server.database.DatabaseAddress;
import gangju.server.database.EmbeddedPostgres;
import gangju.server.database.TestingDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class AccountCommandTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    private Path temporary;

    @Test
    void printsALinkThatWorks() {
        var address = withAccount(TestingDatabase.create());
        assertThat(run("reset", "PLANNER", "--database", address.url())).isZero();
        assertThat(printed()).matches("http://127\\.0\\.0\\.1:8080/setup/[A-Za-z0-9_-]{32}");
        assertThat(links(address)).isEqualTo(1);
        assertThat(entries(address)).containsExactly("accounts.link-made account/1");
        assertThat(run("reset", "planner", "--database", address.url())).isZero();
        assertThat(links(address)).as("a new link replaces the old one").isEqualTo(1);
    }

    @Test
    void worksBesideARunningServerAndWithoutOne() throws IOException {
        var folder = temporary.resolve("data");
        try (var data = DataFolder.open(folder);
                var postgres = EmbeddedPostgres.start(data)) {
            withAccount(postgres.address());
            Files.writeString(data.address(), "https://plans.example\n");
            assertThat(run("reset", "planner", "--data", folder.toString())).isZero();
            assertThat(printed()).startsWith("https://plans.example/setup/");
        }
        output.reset();
        assertThat(run("reset", "planner", "--data", folder.toString())).isZero();
        assertThat(printed()).startsWith("https://plans.example/setup/");
    }

    @Test
    void saysThatThereIsNoSuchAccount() {
        var address = withAccount(TestingDatabase.create());
        assertThat(run("reset", "nobody", "--database", address.url())).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("没有名为“nobody”的账号");
        assertThat(printed()).isEmpty();
    }

    @Test
    void makesNoDataFolder() {
        var folder = temporary.resolve("none");
        assertThat(run("reset", "planner", "--data", folder.toString())).isEqualTo(1);
        assertThat(folder).doesNotExist();
    }

    @Test
    void tellsHowItIsUsed() {
        assertThat(run("reset")).isEqualTo(2);
        assertThat(run("delete", "planner")).isEqualTo(2);
        assertThat(run("reset", "planner", "--data")).isEqualTo(2);
        assertThat(run("reset", "planner", "--folder", "x")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("account reset NAME");
    }

    private static List<String> entries(DatabaseAddress address) {
        return client(address)
                .sql("SELECT action || ' ' || subject FROM audit.entry ORDER BY id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private int run(String... arguments) {
        var server = TestingDatabase.create();
        var environment = Map.of("GANGJU_DATABASE_USER", server.user(), "GANGJU_DATABASE_PASSWORD", server.password());
        return new AccountCommand(
                        environment,
                        new PrintStream(output, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String printed() {
        return output.toString(StandardCharsets.UTF_8).strip().lines().reduce("", (first, last) -> last);
    }

    private static DatabaseAddress withAccount(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .defaultSchema("migrations")
                .createSchemas(true)
                .load()
                .migrate();
        client(address).sql("""
                        INSERT INTO accounts.account (name, display, password, created_at, password_set_at)
                        VALUES ('planner', 'Planning office', 'x', now(), now())
                        """).update();
        return address;
    }

    private static int links(DatabaseAddress address) {
        return client(address)
                .sql("SELECT count(*) FROM accounts.one_time_link")
                .query(Integer.class)
                .single();
    }

    private static JdbcClient client(DatabaseAddress address) {
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }
}
