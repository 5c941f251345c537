package gangju.server.accounts.people;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.Account;
import gangju.server.accounts.Contacts.Digest;
import gangju.server.accounts.Role;
import gangju.server.accounts.ServedAccounts;
import gangju.server.accounts.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people change of their own account, through the pages. */
class OwnAccountJourneyTest extends ServedAccounts {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "owner-" + NUMBER.incrementAndGet();
    private Account account = new Account(0, "", "");
    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void signedIn() throws Exception {
        account = member(name, Role.PLANNER);
        visitor = arrived(name);
    }

    @Test
    void changesHowOneIsReached() throws Exception {
        var refused = send("/me/contact", Map.of("mail", "nowhere", "language", "zh", "digest", "DAILY"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(contacts.find(account.id()).orElseThrow().mail()).isNull();

        var done = send("/me/contact", Map.of("mail", " me@example.org ", "language", "en", "digest", "WEEKLY"));
        assertThat(visitor.location(done)).isEqualTo("/me?done");
        var contact = contacts.find(account.id()).orElseThrow();
        assertThat(contact.mail()).isEqualTo("me@example.org");
        assertThat(contact.digest()).isEqualTo(Digest.WEEKLY);
        assertThat(contact.words().isEnglish()).isTrue();
        assertThat(visitor.get("/me?done").body())
                .as("pages follow at once")
                .contains("lang=\"en\"")
                .contains("value=\"me@example.org\"");
        assertThat(states("accounts.contact-changed"))
                .singleElement()
                .asString()
                .contains("\"language\":\"zh\"", "\"digest\":\"daily\"")
                .contains("\"language\":\"en\"", "\"digest\":\"weekly\"", "\"mail\":\"me@example.org\"");
    }

    @Test
    void changesThePasswordAndEndsEverySession() throws Exception {
        var elsewhere = arrived(name);
        assertThat(password("wrong password", "another password", "another password"))
                .isEqualTo(422);
        assertThat(password(PASSWORD, "short", "short")).isEqualTo(422);
        assertThat(password(PASSWORD, "another password", "another passw0rd")).isEqualTo(422);
        assertThat(elsewhere.isSignedIn()).isTrue();

        assertThat(password(PASSWORD, "another password", "another password")).isEqualTo(302);
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(visitor.location(visitor.signIn(name, PASSWORD))).isEqualTo("/sign-in?failed");
        assertThat(visitor.location(visitor.signIn(name, "another password"))).isEqualTo("/");
    }

    @Test
    void letsNobodyGuessTheOldPassword() throws Exception {
        for (var i = 0; i < 5; i++) {
            password("guess number " + i, "another password", "another password");
        }
        var waiting = send(
                "/me/password",
                Map.of("old", PASSWORD, "password", "another password", "repeated", "another password"));
        assertThat(waiting.statusCode()).isEqualTo(422);
        assertThat(waiting.body()).contains("试错太多次");
    }

    @Test
    void opensRenewsAndClosesTheCalendar() throws Exception {
        var first = calendar();
        assertThat(visitor.get("/me").body()).as("shown once").doesNotContain(first);
        var anybody = new Visitor(port);
        assertThat(anybody.get(first).statusCode()).isEqualTo(200);
        assertThat(anybody.get(first).body()).startsWith("BEGIN:VCALENDAR");

        var second = calendar();
        assertThat(anybody.get(first).statusCode()).as("the old one is closed").isNotEqualTo(200);
        assertThat(anybody.get(second).statusCode()).isEqualTo(200);

        assertThat(visitor.location(send("/me/calendar/close", Map.of()))).isEqualTo("/me?done");
        assertThat(anybody.get(second).statusCode()).isNotEqualTo(200);
        assertThat(states("accounts.calendar-opened")).hasSize(2);
        assertThat(states("accounts.calendar-closed")).hasSize(1);
    }

    @Test
    void letsAColleagueStandIn() throws Exception {
        var deputy = member(name + "-deputy", Role.PLANNER);
        var today = LocalDate.now();
        var days = Map.of("from", today.toString(), "until", today.plusDays(3).toString());
        assertThat(send(
                                "/me/absences",
                                Map.of(
                                        "deputy", String.valueOf(account.id()),
                                        "from", days.get("from"),
                                        "until", days.get("until")))
                        .statusCode())
                .as("nobody stands in for oneself")
                .isEqualTo(422);
        var told = send(
                "/me/absences",
                Map.of("deputy", String.valueOf(deputy.id()), "from", days.get("from"), "until", days.get("until")));
        assertThat(visitor.location(told)).isEqualTo("/me?done");
        var end = Visitor.find("(/me/absences/\\d+/end)", visitor.get("/me").body());
        assertThat(visitor.location(send(end, Map.of()))).isEqualTo("/me?done");
        assertThat(visitor.get("/me").body()).doesNotContain(end);
    }

    @Test
    void isForItsOwnerAlone() throws Exception {
        var stranger = new Visitor(port);
        assertThat(stranger.location(stranger.get("/me"))).endsWith("/sign-in");
        assertThat(visitor.postWithoutToken("/me/calendar", Map.of()).statusCode())
                .isEqualTo(403);
    }

    private String calendar() throws Exception {
        return Visitor.find(
                "<code>http://[^/]+(/calendar/[^<]+)</code>",
                send("/me/calendar", Map.of()).body());
    }

    private int password(String old, String password, String repeated) throws Exception {
        return send("/me/password", Map.of("old", old, "password", password, "repeated", repeated))
                .statusCode();
    }

    private HttpResponse<String> send(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return visitor.postFrom("/me", address, fields);
    }

    private List<@Nullable String> states(String action) {
        return database.sql("SELECT concat_ws(' ', before_state, after_state) FROM audit.entry"
                        + " WHERE action = :action AND subject = :subject")
                .param("action", action)
                .param("subject", "account/" + account.id())
                .query(String.class)
                .list();
    }
}
