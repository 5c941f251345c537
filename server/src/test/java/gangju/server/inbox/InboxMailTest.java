package gangju.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import gangju.server.accounts.Contacts;
import gangju.server.accounts.Contacts.Digest;
import gangju.server.accounts.RandomSecret;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units;
import gangju.server.accounts.Units.Description;
import gangju.server.pages.Messages;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What needs people, by mail of a real mail server and in a calendar. */
@SpringBootTest
@AutoConfigureMockMvc
class InboxMailTest {
    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** Far from today, so that the server's own rounds do not meet it. */
    private static final LocalDate MONDAY = LocalDate.now()
            .plusYears(30)
            .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
            .plusWeeks(1);

    @Autowired
    private List<DailyRound> rounds;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvcTester web;

    private final int number = NUMBER.incrementAndGet();
    private long above;
    private long unit;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("gangju.mail.file", InboxMailTest::settings);
        registry.add("gangju.address", () -> "https://plans.example.org");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    private static String settings() {
        try {
            var file = Files.createTempFile("mail", ".properties");
            file.toFile().deleteOnExit();
            return Files.writeString(
                            file,
                            "host=127.0.0.1\nsecurity=none\nfrom=gangju@example.org\nport="
                                    + MAIL.getSmtp().getPort())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void twoUnits() {
        above = units.add(TestingAccount.ROOT, new Description("上级委" + number, "commission", List.of()), "test");
        unit = units.add(above, new Description("承办处" + number, "office", List.of()), "test");
        database.sql("UPDATE accounts.account SET digest = 'never'").update();
        database.sql("UPDATE supervision.notice SET state = 'closed'").update();
    }

    @Test
    void ordersWhatNeedsAnyAccountByDay() {
        var reporter = person("reporter", unit);
        notice("后到期", LocalDate.now().plusDays(20));
        notice("已逾期", LocalDate.now().minusDays(2));
        assertThat(inbox.of(reporter, Messages.of(Locale.ENGLISH)))
                .extracting(Matter::what)
                .containsExactly("Sign for the notice: 已逾期", "Sign for the notice: 后到期");
        assertThat(inbox.of(person("reporter", above), Messages.of(Locale.SIMPLIFIED_CHINESE)))
                .as("who reports for a unit reports for those below it")
                .hasSize(2);
        assertThat(inbox.of(person("reader", unit), Messages.of(Locale.SIMPLIFIED_CHINESE)))
                .isEmpty();
    }

    @Test
    void writesADigestOncePerWorkingDay() throws Exception {
        var reporter = person("reporter", unit);
        contacts.setDigest(reporter, Digest.DAILY);
        var idle = person("reader", unit);
        contacts.setDigest(idle, Digest.DAILY);
        notice("请说明进展", MONDAY);
        untilAllHasLeft();
        var before = MAIL.getReceivedMessages().length;
        make("Digests", MONDAY.minusDays(1));
        make("Digests", MONDAY);
        make("Digests", MONDAY);
        untilAllHasLeft();
        assertThat(mails(before)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("纲举：1 件事等您处理");
            assertThat(mail.getAllRecipients()[0]).hasToString(address("reporter", unit));
            assertThat(String.valueOf(mail.getContent()))
                    .contains("今天到期（1 件）", "签收督查通知：请说明进展", "https://plans.example.org/notices/");
        });
    }

    @Test
    void writesWeeklyDigestsOnTheFirstWorkedDay() {
        var weekly = person("reporter", unit);
        contacts.setDigest(weekly, Digest.WEEKLY);
        notice("请说明进展", MONDAY.plusDays(3));
        make("Digests", MONDAY.plusDays(1));
        assertThat(digestDay(weekly)).isNull();
        make("Digests", MONDAY.plusDays(7));
        assertThat(digestDay(weekly)).isEqualTo(MONDAY.plusDays(7).toString());
    }

    @Test
    void remindsOnceForEachStepAndThenAsksAbove() throws Exception {
        person("reporter", unit);
        person("inspector", above);
        person("leader", above);
        var due = MONDAY.plusDays(3);
        notice("逐级催办", due);
        untilAllHasLeft();
        var before = MAIL.getReceivedMessages().length;
        for (var day = MONDAY.minusDays(5); day.isBefore(due.plusDays(30)); day = day.plusDays(1)) {
            make("Reminders", day);
            make("Reminders", day);
        }
        untilAllHasLeft();
        assertThat(mails(before).map(InboxMailTest::recipient))
                .as("three to the unit; above: inspector and leader; the office; the leader")
                .containsExactlyInAnyOrder(
                        address("reporter", unit),
                        address("reporter", unit),
                        address("reporter", unit),
                        address("inspector", above),
                        address("leader", above),
                        address("inspector", above),
                        address("leader", above));
        assertThat(String.valueOf(mails(before).findFirst().orElseThrow().getContent()))
                .contains("逐级催办", "承办处" + number);
    }

    @Test
    void passesOverStepsThatAreLongPast() {
        person("reporter", unit);
        notice("很久以前", MONDAY.minusDays(50));
        make("Reminders", MONDAY);
        assertThat(database.sql("SELECT count(*) FROM inbox.reminder WHERE due = ?")
                        .param(MONDAY.minusDays(50))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void givesACalendarToWhoKnowsItsAddress() throws Exception {
        var reporter = person("reporter", unit);
        var title = "很长的名称，带逗号；分号\\反斜线".repeat(9);
        notice(title, LocalDate.of(2031, 5, 6));
        var secret = RandomSecret.random();
        contacts.setCalendar(reporter, RandomSecret.hash(secret));
        var answer = web.get().uri("/calendar/" + secret + ".ics").exchange();
        assertThat(answer).hasStatusOk();
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).isEmpty();
        var event = calendar.getComponents(Component.VEVENT).getFirst();
        assertThat(event.getProperty("SUMMARY").orElseThrow().getValue()).isEqualTo("签收督查通知：" + title);
        assertThat(event.getProperty("DTSTART").orElseThrow().getValue()).isEqualTo("20310506");

        assertThat(web.get().uri("/calendar/" + RandomSecret.random() + ".ics")).hasStatus(HttpStatus.NOT_FOUND);
        contacts.setCalendar(reporter, null);
        assertThat(web.get().uri("/calendar/" + secret + ".ics")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void untilAllHasLeft() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("SELECT count(*) = 0 FROM outbox.message WHERE state = 'waiting'")
                        .query(Boolean.class)
                        .single());
    }

    private void make(String round, LocalDate day) {
        rounds.stream()
                .filter(each -> each.getClass().getSimpleName().equals(round))
                .forEach(each -> each.make(day));
    }

    private String address(String role, long in) {
        return role + in + "@example.org";
    }

    private long person(String role, long in) {
        return database.sql("""
                        WITH person AS (
                            INSERT INTO accounts.account (name, display, mail, password, created_at, digest)
                            VALUES (:name, :name, :mail, 'x', now(), 'never') RETURNING id)
                        INSERT INTO accounts.membership (account_id, unit_id, role, from_day, granted_at, granted_by)
                        SELECT id, :unit, :role, current_date, now(), 'test' FROM person RETURNING account_id
                        """)
                .param("name", role + in)
                .param("mail", address(role, in))
                .param("unit", in)
                .param("role", role)
                .query(Long.class)
                .single();
    }

    private void notice(String title, LocalDate due) {
        database.sql("""
                        INSERT INTO supervision.notice (year, number, title, asks, unit_id, state, weekends_only, due,
                            opened_at, opened_by)
                        SELECT 2026, coalesce(max(number), 0) + 1, :title, 'asks', :unit, 'issued', false, :due, now(), 'test'
                        FROM supervision.notice
                        """)
                .param("title", title)
                .param("unit", unit)
                .param("due", due)
                .update();
    }

    private @Nullable String digestDay(long account) {
        return database.sql("SELECT CAST(digest_sent_on AS text) FROM accounts.account WHERE id = ?")
                .param(account)
                .query((row, index) -> row.getString(1))
                .list()
                .getFirst();
    }

    private static Stream<MimeMessage> mails(int before) {
        return Stream.of(MAIL.getReceivedMessages()).skip(before);
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
