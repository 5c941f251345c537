package gangju.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import gangju.server.database.TestingDatabase;
import gangju.server.outbox.Channel.Undelivered;
import gangju.server.outbox.KeptMessages.State;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Against a real mail server that goes down and comes back, and senders that die. */
class SenderTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);
    private final int port = freePort();
    private GreenMail server = mailServer();
    private JdbcClient database = database();
    private KeptMessages messages = new KeptMessages(database, clock);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsWhatWaitsOnceAndEmptiesItsText() throws Exception {
        messages.add(Letter.mail("reader@example.org", "纲举：您有待办", "请打开 http://x/setup/秘密", "account/1", WEEK));
        var sender = sender();
        sender.sendDue();
        sender.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("纲举：您有待办");
        assertThat(String.valueOf(mail.getContent())).contains("请打开 http://x/setup/秘密");
        assertThat(GreenMailUtil.getAddressList(mail.getFrom())).contains("gangju@example.org");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<gangju-1@example.org>");
        assertThat(messages.list(State.SENT, 1)).hasSize(1);
        assertThat(text(1)).isEmpty();
    }

    @Test
    void waitsForAServerThatIsDownAndLosesNothing() throws Exception {
        server.stop();
        IntStream.range(0, 45)
                .forEach(number -> messages.add(
                        Letter.mail("reader@example.org", "第 " + number + " 封", "text", "test/" + number, WEEK)));
        var sender = sender();
        sender.sendDue();
        assertThat(messages.count(State.WAITING)).isEqualTo(45);
        assertThat(messages.list(null, 1).getFirst().fault()).contains("onnect");
        assertThat(messages.next()).contains(clock.instant().plus(Sender.pause(1)));

        clock.pass(Duration.ofMinutes(2));
        sender.sendDue();
        assertThat(messages.next()).contains(clock.instant().plus(Sender.pause(2)));

        server = mailServer();
        server.start();
        clock.pass(Duration.ofHours(1));
        sender().sendDue();
        assertThat(Stream.of(server.getReceivedMessages()).map(SenderTest::subject))
                .doesNotHaveDuplicates()
                .hasSize(45);
        assertThat(messages.count(State.SENT)).isEqualTo(45);
    }

    @Test
    void sendsAgainWhatADeadSenderHadTaken() {
        messages.add(Letter.mail("reader@example.org", "taken", "text", "test/1", WEEK));
        assertThat(messages.take()).as("taken, and then the server dies").hasSize(1);
        sender().sendDue();
        assertThat(server.getReceivedMessages())
                .as("whoever took it may be alive")
                .isEmpty();
        clock.pass(KeptMessages.LEASE.plusSeconds(1));
        sender().sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void marksASecondCopyByTheSameId() throws Exception {
        messages.add(Letter.mail("reader@example.org", "twice", "text", "test/1", WEEK));
        var taken = messages.take().getFirst();
        new MailChannel(settings(), clock).deliver(taken.id(), taken.recipient(), taken.subject(), taken.body());
        clock.pass(KeptMessages.LEASE.plusSeconds(1));
        sender().sendDue();
        var ids = Stream.of(server.getReceivedMessages()).map(SenderTest::id).toList();
        assertThat(ids).hasSize(2).containsOnly("<gangju-1@example.org>");
    }

    @Test
    void neverGivesOneMessageToTwoSenders() throws Exception {
        IntStream.range(0, 200)
                .mapToObj(number -> Letter.mail("a" + number, "s", "b", "test/" + number, WEEK))
                .forEach(messages::add);
        var delivered = new ArrayList<String>();
        var together = new CountDownLatch(4);
        var threads = IntStream.range(0, 4)
                .mapToObj(number -> Thread.ofPlatform().start(() -> {
                    var sender = new Sender(messages, List.of(new Noting(delivered)), clock);
                    together.countDown();
                    sender.sendDue();
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(delivered).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void triesEverMoreSeldomAndThenSaysThatItFailed() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(Sender::pause))
                .startsWith(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4))
                .endsWith(Duration.ofHours(2))
                .isSorted();
        server.stop();
        messages.add(Letter.mail("reader@example.org", "late", "text", "test/1", Duration.ofDays(1)));
        for (var hour = 0; hour < 30; hour++) {
            sender().sendDue();
            clock.pass(Duration.ofHours(1));
        }
        assertThat(messages.list(State.FAILED, 1))
                .singleElement()
                .satisfies(line -> assertThat(line.fault()).isEqualTo("expired"));
        assertThat(messages.sendAgain(1, WEEK)).isTrue();
        server = mailServer();
        server.start();
        sender().sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void failsAtOnceWhereAnotherTryWouldEndNoOtherWay() {
        messages.add(Letter.mail("not an address", "s", "b", "test/1", WEEK));
        sender().sendDue();
        assertThat(messages.list(State.FAILED, 1)).hasSize(1);
        assertThat(messages.drop(1)).isTrue();
        assertThat(messages.drop(1)).isFalse();
        assertThat(text(1)).isEmpty();
    }

    @Test
    void keepsWhatNoMailServerIsSetFor() {
        messages.add(Letter.mail("reader@example.org", "s", "b", "test/1", WEEK));
        new Sender(messages, List.of(new MailChannel(MailSettings.NONE, clock)), clock).sendDue();
        assertThat(messages.list(State.WAITING, 1)).hasSize(1);
        assertThatThrownBy(() -> new MailChannel(MailSettings.NONE, clock).deliver(1, "a@b.c", "", ""))
                .isInstanceOf(Undelivered.class);
    }

    private record Noting(List<String> delivered) implements Channel {
        @Override
        public String name() {
            return Letter.MAIL;
        }

        @Override
        public void deliver(long id, String recipient, String subject, String body) {
            synchronized (delivered) {
                delivered.add(recipient);
            }
        }
    }

    private Sender sender() {
        return new Sender(messages, List.of(new MailChannel(settings(), clock)), clock);
    }

    private MailSettings settings() {
        return new MailSettings("127.0.0.1", port, "none", "", "", "纲举 <gangju@example.org>");
    }

    private GreenMail mailServer() {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private String text(long id) {
        return database.sql("SELECT body FROM outbox.message WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JdbcClient database() {
        var address = TestingDatabase.create();
        var source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        Flyway.configure()
                .dataSource(source)
                .defaultSchema("migrations")
                .createSchemas(true)
                .load()
                .migrate();
        return JdbcClient.create(source);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
