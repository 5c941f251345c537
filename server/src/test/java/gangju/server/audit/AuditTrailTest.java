package gangju.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.server.audit.Verification.Kind;
import gangju.server.database.DatabaseAddress;
import gangju.server.database.TestingDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest {
    private final DatabaseAddress address = migrated(TestingDatabase.create());
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(address.url(), address.user(), address.password());
    private final JdbcClient database = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final AuditTrail trail = new AuditTrail(database, Clock.systemUTC());
    private final Sealer sealer = new Sealer(database, trail, transaction, Clock.systemUTC());

    @Test
    void chainsWhatWasCommittedAndNothingElse() {
        add("plan/1");
        transaction.executeWithoutResult(status -> {
            trail.add(change("plan/2"));
            status.setRollbackOnly();
        });
        add("plan/3");
        sealer.seal();
        var found = verify(null);
        assertThat(found.fault()).isNull();
        assertThat(found.sealed()).isEqualTo(2);
        assertThat(found.unsealed()).isZero();
    }

    @Test
    void sealsAnEntryThatIsCommittedAfterLaterOnes() throws InterruptedException {
        add("plan/0");
        sealer.seal();
        var written = new CountDownLatch(1);
        var sealed = new CountDownLatch(1);
        var slow = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(status -> {
                    trail.add(change("import/slow"));
                    written.countDown();
                    await(sealed);
                }));
        await(written);
        add("plan/1");
        sealer.seal();
        add("plan/2");
        sealer.seal();
        assertThat(verify(null).sealed()).as("nobody waits for the slow one").isEqualTo(3);
        sealed.countDown();
        slow.join();
        sealer.seal();
        assertThat(subjects()).containsExactly("plan/0", "plan/1", "plan/2", "import/slow");
        assertThat(verify(null).fault()).isNull();
    }

    @Test
    void keepsOneChainWhileManyWriteAndTwoSeal() {
        var other = new Sealer(database, trail, transaction, Clock.systemUTC());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(writer -> threads.submit(() -> {
                        var random = new Random(writer);
                        for (var i = 0; i < 60; i++) {
                            var isKept = random.nextInt(5) > 0;
                            transaction.executeWithoutResult(status -> {
                                trail.add(change("item/" + random.nextInt()));
                                if (!isKept) {
                                    status.setRollbackOnly();
                                }
                            });
                        }
                    }));
            for (var each : new Sealer[] {sealer, other}) {
                threads.submit(() -> IntStream.range(0, 30).forEach(i -> each.seal()));
            }
        }
        sealer.seal();
        var found = verify(null);
        assertThat(found.fault()).isNull();
        assertThat(found.unsealed()).isZero();
        assertThat(found.sealed()).isEqualTo(count()).isGreaterThan(300);
    }

    @Test
    void givesTheServerNoRightToChangeIt() {
        add("plan/1");
        sealer.seal();
        assertThat(List.of(
                        "UPDATE audit.entry SET actor = 'x'",
                        "DELETE FROM audit.entry",
                        "TRUNCATE audit.entry CASCADE",
                        "UPDATE audit.seal SET position = 9",
                        "DELETE FROM audit.seal",
                        "TRUNCATE audit.seal"))
                .allSatisfy(statement -> {
                    refuses(database, statement, "permission denied");
                    refuses(superuser(), statement, "never changed");
                });
    }

    private static void refuses(JdbcClient client, String statement, String why) {
        assertThatThrownBy(() -> client.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining(why);
    }

    @Test
    void detectsAChangedADeletedAndACutRecord() {
        IntStream.range(0, 5).forEach(i -> add("plan/" + i));
        sealer.seal();
        var head = Head.of(database);
        var softly = new SoftAssertions();
        softly.assertThat(kind(head)).isNull();
        tamper("UPDATE audit.entry SET after_state = '{\"x\":2}' WHERE subject = 'plan/4'");
        softly.assertThat(kind(null)).isEqualTo(Kind.CHANGED);
        tamper("DELETE FROM audit.entry WHERE subject = 'plan/4'");
        softly.assertThat(kind(null)).isEqualTo(Kind.ENTRY_MISSING);
        tamper("DELETE FROM audit.seal WHERE position = 5");
        softly.assertThat(kind(null))
                .as("a cut end is seen with a kept head alone")
                .isNull();
        softly.assertThat(kind(head)).isEqualTo(Kind.SHORTER_THAN_HEAD);
        tamper("DELETE FROM audit.seal WHERE position = 3");
        softly.assertThat(kind(null)).isEqualTo(Kind.POSITION_MISSING);
        tamper("DELETE FROM audit.seal");
        add("plan/9");
        new Sealer(database, trail, transaction, Clock.systemUTC()).seal();
        softly.assertThat(kind(null)).as("a chain that was made anew is whole").isNull();
        softly.assertThat(kind(head)).isEqualTo(Kind.HEAD_DIFFERS);
        softly.assertAll();
    }

    @Test
    void knowsWhenSomethingIsToBeSealed() {
        assertThat(trail.takeUnsealed()).as("after a start").isTrue();
        assertThat(trail.takeUnsealed()).isFalse();
        transaction.executeWithoutResult(status -> {
            trail.add(change("plan/1"));
            assertThat(trail.takeUnsealed()).as("before the commit").isFalse();
        });
        assertThat(trail.takeUnsealed()).isTrue();
    }

    @Test
    void readsAHeadAsItWritesIt() {
        add("plan/1");
        sealer.seal();
        var head = Head.of(database);
        assertThat(Head.parse(head + "\n")).hasToString(head.toString());
        assertThatThrownBy(() -> Head.parse("gangju-record-head/1 x")).isInstanceOf(IllegalArgumentException.class);
    }

    private @Nullable Kind kind(@Nullable Head head) {
        var fault = verify(head).fault();
        return fault == null ? null : fault.kind();
    }

    private Verification.Finding verify(@Nullable Head head) {
        return new Verification(database, done -> {}).run(head);
    }

    private void add(String subject) {
        transaction.executeWithoutResult(status -> trail.add(change(subject)));
    }

    private static Change change(String subject) {
        return new Change("planner", "plans.adopted", subject, null, Map.of("title", "规划"));
    }

    private void tamper(String statement) {
        superuser().sql("SET session_replication_role = replica; " + statement).update();
    }

    private JdbcClient superuser() {
        var all = TestingDatabase.asSuperuser(address);
        return JdbcClient.create(new DriverManagerDataSource(all.url(), all.user(), all.password()));
    }

    private List<String> subjects() {
        return database.sql("SELECT subject FROM audit.seal JOIN audit.entry ON id = entry_id ORDER BY position")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long count() {
        return database.sql("SELECT count(*) FROM audit.entry")
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseAddress migrated(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .defaultSchema("migrations")
                .createSchemas(true)
                .load()
                .migrate();
        return address;
    }
}
