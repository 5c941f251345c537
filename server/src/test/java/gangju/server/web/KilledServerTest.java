package gangju.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Visitor;
import gangju.server.audit.RecordCommand;
import gangju.server.database.DatabaseAddress;
import gangju.server.database.TestingDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** What the server had acknowledged before it was killed in the middle of its work is there when it starts again. */
class KilledServerTest {
    private static final String PASSWORD = "kept-2026-through-a-kill";
    private static final int ITEMS = 12_000;
    private static final int WRITERS = 3;

    @TempDir
    private Path temporary;

    private final DatabaseAddress address = TestingDatabase.create();
    private final JdbcClient database =
            JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        int port = freePort();
        var mail = Files.writeString(
                temporary.resolve("mail"), "host=127.0.0.1\nsecurity=none\nfrom=gangju@example.org\nport=" + port);
        var data = temporary.resolve("data");
        var acknowledged = new ConcurrentLinkedQueue<String>();
        try (var server = KillableServer.start(data, address, mail)) {
            signIn(server);
            organisation();
            assertThat(server.visitor().post("/people/new", invitation()).statusCode())
                    .isEqualTo(200);
            killAmidWork(server, acknowledged);
        }
        assertThat(acknowledged).as("units that were added before the kill").isNotEmpty();
        assertThat(round()).isEqualTo("opening");

        var letters = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        letters.start();
        database.sql("UPDATE outbox.message SET next_at = now()").update();
        try (var server = KillableServer.start(data, address, mail)) {
            assertThat(server.visitor().signIn("planner", PASSWORD).statusCode())
                    .isEqualTo(302);
            await().atMost(Duration.ofMinutes(2)).until(() -> round().equals("open"));
            assertThat(units()).containsAll(acknowledged);
            assertThat(count("execution.request")).isEqualTo(ITEMS);
            assertThat(count("(TABLE execution.round_unit EXCEPT TABLE execution.round_unit_counted) d"))
                    .isZero();
            assertThat(letters.waitForIncomingEmail(30_000, 1))
                    .as("the invitation leaves although the server that wrote it is gone")
                    .isTrue();
            await().atMost(Duration.ofSeconds(30)).until(() -> recordIsWhole() == 0);
        } finally {
            letters.stop();
        }
        assertThat(count("audit.entry WHERE action = 'accounts.unit-added'"))
                .as("each unit has its entry, and each entry its unit")
                .isEqualTo(count("accounts.unit WHERE name LIKE '第%处'"));
    }

    /** Writers add units while a large round is opened; the kill comes as soon as each has added some. */
    private void killAmidWork(KillableServer server, ConcurrentLinkedQueue<String> acknowledged) throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.execute(() -> addUnits(server.visitor(), writer, acknowledged));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > 4 * WRITERS);
            assertThat(server.visitor().post("/rounds/new", newRound()).statusCode())
                    .isEqualTo(302);
            server.kill();
            writers.shutdownNow();
            assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void addUnits(Visitor visitor, int writer, ConcurrentLinkedQueue<String> acknowledged) {
        try {
            for (int i = 0; ; i++) {
                var name = "第%d-%d处".formatted(writer, i);
                var unit = Map.of("name", name, "kind", "office", "above", "1", "aliases", "");
                if (visitor.post("/units", unit).statusCode() == 302) {
                    acknowledged.add(name);
                }
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signIn(KillableServer server) throws IOException, InterruptedException {
        TestingAccount.store(
                database,
                "planner",
                "推进办",
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD));
        assertThat(server.visitor().signIn("planner", PASSWORD).statusCode()).isEqualTo(302);
    }

    private static Map<String, String> invitation() {
        return Map.of("name", "填报员", "display", "填报员", "mail", "reporter@example.org", "unit", "1", "role", "REPORTER");
    }

    private static Map<String, String> newRound() {
        var today = LocalDate.now();
        return Map.of(
                "plan", "1000000",
                "period", "days",
                "start", today.minusDays(90).toString(),
                "end", today.minusDays(1).toString(),
                "due", today.plusDays(10).toString(),
                "levels", "1",
                "kinds", "task");
    }

    /** A plan with an approved scheme and more tasks than a request would wait for. */
    private void organisation() {
        database.sql("""
                        WITH plan AS (INSERT INTO execution.plan (plan_id, version_id, number, title, carried)
                            VALUES (1000000, 1000000, '1.0', '大规划', 1) RETURNING plan_id)
                        INSERT INTO execution.scheme (plan_id, number, state, approved_at, approved_by, basis)
                        SELECT plan_id, 1, 'approved', now(), 'test', '会议纪要' FROM plan
                        """).update();
        database.sql("""
                        WITH item AS (INSERT INTO execution.item (item_id, plan_id, kind, ordinal, title, quote, measures, bodies)
                            SELECT 10000000 + n, 1000000, 'task', n, '任务' || n, '建设第' || n || '个平台。', '{}', '[]'
                            FROM generate_series(1, :items) AS n RETURNING item_id)
                        INSERT INTO execution.assignment (item_id, unit_id, part, answer, made_at, made_by)
                        SELECT item_id, 1, 'lead', 'accepted', now(), 'test' FROM item
                        """).param("items", ITEMS).update();
    }

    private String round() {
        return database.sql("SELECT state FROM execution.round")
                .query(String.class)
                .single();
    }

    private List<@Nullable String> units() {
        return database.sql("SELECT name FROM accounts.unit")
                .query(String.class)
                .list();
    }

    private long count(String what) {
        return database.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }

    private int recordIsWhole() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordCommand.class.getName(),
                        "verify",
                        "--database",
                        KillableServer.asOption(address))
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("verify").toFile())
                .start()
                .waitFor();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
