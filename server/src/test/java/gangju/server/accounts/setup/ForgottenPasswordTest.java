package gangju.server.accounts.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import gangju.server.accounts.Account;
import gangju.server.accounts.Accounts;
import gangju.server.accounts.Contacts;
import gangju.server.accounts.Visitor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody who has forgotten the password, with a real mail server. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ForgottenPasswordTest {
    private static final String PAGE = "/sign-in/forgotten";
    private static final String PASSWORD = "correct horse battery";
    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Contacts contacts;

    @Autowired
    private JdbcClient database;

    private Visitor visitor = new Visitor(0);

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) throws IOException {
        MAIL.start();
        var file = Files.writeString(
                        Files.createTempFile("mail", ".properties"),
                        "host=127.0.0.1\nsecurity=none\nfrom=gangju@example.org\nport="
                                + MAIL.getSmtp().getPort())
                .toString();
        registry.add("gangju.mail.file", () -> file);
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void newVisitor() {
        visitor = new Visitor(port);
        database.sql("DELETE FROM accounts.link_request").update();
    }

    @Test
    void getsALinkThatWorksOnce() throws Exception {
        var account = person("forgetful");
        assertThat(visitor.get("/sign-in").body()).contains("href=\"" + PAGE + "\"");
        assertThat(visitor.location(ask("FORGETFUL"))).isEqualTo(PAGE + "?asked");
        var link = Visitor.find("(/setup/\\S+)", text(letters(account, 1).getFirst()));
        assertThat(visitor.location(visitor.signIn("forgetful", PASSWORD)))
                .as("the old password works until the link is used")
                .isEqualTo("/");
        assertThat(visitor.location(new Visitor(port)
                        .post(link, Map.of("password", "another password", "repeated", "another password"))))
                .isEqualTo("/sign-in?ready");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(visitor.location(visitor.signIn("forgetful", "another password")))
                .isEqualTo("/");
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(410);
        assertThat(database.sql("SELECT count(*) FROM audit.entry WHERE action = 'accounts.link-asked' AND subject = ?")
                        .param("account/" + account.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void writesInTheLanguageOfTheAccount() throws Exception {
        var account = person("speaker");
        contacts.setLanguage(account.id(), "en");
        ask("speaker@example.org");
        assertThat(text(letters(account, 1).getFirst())).startsWith("Dear speaker");
    }

    @Test
    void answersAlikeWhetherThereIsAnAccountOrNot() throws Exception {
        person("known");
        var known = ask("known");
        var unknown = ask("nobody at all");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(visitor.location(unknown)).isEqualTo(visitor.location(known));
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(visitor.get(PAGE + "?asked").body()).contains("如果有这样的账号");
    }

    @Test
    void sendsNothingToWhoHasLeftOrHasNoAddress() throws Exception {
        accounts.leave(person("departed"));
        accounts.setPassword(accounts.add("unreachable", "unreachable", null), PASSWORD);
        ask("departed");
        ask("unreachable");
        var last = person("last");
        ask("last");
        letters(last, 1);
        assertThat(Stream.of(MAIL.getReceivedMessages()).map(ForgottenPasswordTest::recipient))
                .as("one after the other, so the last tells that the others are done")
                .doesNotContain("departed@example.org");
        assertThat(database.sql("SELECT count(*) FROM accounts.one_time_link l JOIN accounts.account a"
                                + " ON a.id = l.account_id WHERE a.name IN ('departed', 'unreachable')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sendsNoFlood() throws Exception {
        var account = person("flooded");
        for (var i = 0; i < 5; i++) {
            assertThat(visitor.location(ask("flooded")))
                    .as("the answer stays the same")
                    .isEqualTo(PAGE + "?asked");
        }
        var last = person("after the flood");
        ask("after the flood");
        letters(last, 1);
        assertThat(letters(account, 3)).hasSize(3);
    }

    @Test
    void refusesWhoAsksTooOften() throws Exception {
        for (var i = 0; i < 10; i++) {
            ask("nobody-" + i);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> asked() == 10);
        var refused = ask("nobody-else");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("role=\"alert\"").contains("60 分钟");
    }

    @Test
    void asksForAName() throws Exception {
        assertThat(ask("  ").statusCode()).isEqualTo(422);
    }

    private long asked() {
        return database.sql("SELECT count(*) FROM accounts.link_request")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> ask(String who) throws IOException, InterruptedException {
        return visitor.post(PAGE, Map.of("who", who));
    }

    private Account person(String name) {
        var account = accounts.add(name, name, name.replace(' ', '.') + "@example.org");
        accounts.setPassword(account, PASSWORD);
        return account;
    }

    /** Waits until there are so many to the account's address. */
    private List<MimeMessage> letters(Account account, int least) {
        var address = account.name().replace(' ', '.') + "@example.org";
        await().atMost(Duration.ofSeconds(20)).until(() -> to(address).size() >= least);
        return to(address);
    }

    private static List<MimeMessage> to(String address) {
        return Stream.of(MAIL.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) mail.getContent();
    }
}
