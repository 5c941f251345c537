package gangju.server.accounts.openid;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.Account;
import gangju.server.accounts.Accounts;
import gangju.server.accounts.Contacts;
import gangju.server.accounts.Memberships;
import gangju.server.accounts.OneTimeLinks;
import gangju.server.accounts.OneTimeLinks.Purpose;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Visitor;
import gangju.server.accounts.signin.TestingFactor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Visitors who sign in at a real provider. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "gangju.second-factor.roles=evaluator")
class OpenIdTest {
    private static final String START = "/sign-in/with/openid";
    private static final String PASSWORD = "correct horse battery";
    private static final TestingProvider PROVIDER = new TestingProvider(0);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Memberships memberships;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private JdbcClient database;

    private final String name = "person-" + NUMBER.incrementAndGet();
    private final String mail = name + "@example.org";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) throws IOException {
        var file = TestingProvider.settings(PROVIDER.port());
        registry.add("gangju.openid.file", () -> file);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void bindsByTheVerifiedMailAtFirstAndByThePersonEverAfter() throws Exception {
        var account = member(mail, Role.READER);
        knows(mail, true);
        var first = new Visitor(port);
        assertThat(first.get("/sign-in").body()).contains("用统一身份认证登录").contains("href=\"" + START + "\"");
        assertThat(first.location(TestingProvider.comeBack(first, START, name))).isEqualTo("/");
        assertThat(first.get("/me").body()).contains("已连接");

        contacts.setMail(account.id(), null);
        var second = new Visitor(port);
        assertThat(second.location(TestingProvider.comeBack(second, START, name)))
                .isEqualTo("/");
        assertThat(second.isSignedIn()).isTrue();
        assertThat(entries(account))
                .containsExactly("accounts.openid-bound", "accounts.signed-in", "accounts.signed-in");
    }

    @Test
    void leadsOnToThePageThatWasAskedFor() throws Exception {
        member(mail, Role.READER);
        knows(mail, true);
        var visitor = new Visitor(port);
        visitor.get("/units?q=1");
        assertThat(visitor.location(TestingProvider.comeBack(visitor, START, name)))
                .endsWith("/units?q=1");
    }

    @Test
    void refusesWhomNobodyKnowsAndMakesNoAccount() throws Exception {
        knows(mail, true);
        var before = accountsThereAre();
        var visitor = new Visitor(port);
        assertThat(unmatched(visitor)).contains("没有与您对应的账号").contains(mail).contains("邀请");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(accountsThereAre()).isEqualTo(before);
    }

    @Test
    void believesNoMailThatTheProviderHasNotVerified() throws Exception {
        member(mail, Role.READER);
        knows(mail, false);
        assertThat(unmatched(new Visitor(port))).contains("没有与您对应的账号");
    }

    @Test
    void believesNoMailThatSomebodyTypedForTheirOwnAccount() throws Exception {
        var other = accounts.add(name + "-too", name, null);
        contacts.setOwnMail(other.id(), mail);
        knows(mail, true);
        assertThat(unmatched(new Visitor(port))).contains("没有与您对应的账号");

        var account = member(mail, Role.READER);
        var visitor = new Visitor(port);
        assertThat(visitor.location(TestingProvider.comeBack(visitor, START, name)))
                .isEqualTo("/");
        assertThat(entries(account)).first().isEqualTo("accounts.openid-bound");
    }

    @Test
    void doesNotChooseAmongSeveralAccounts() throws Exception {
        member(mail, Role.READER);
        accounts.add(name + "-too", name, mail);
        knows(mail, true);
        assertThat(unmatched(new Visitor(port))).contains("不止一个");
    }

    @Test
    void doesNotGiveABoundAccountToSomebodyElseWithItsMail() throws Exception {
        member(mail, Role.READER);
        knows(mail, true);
        TestingProvider.comeBack(new Visitor(port), START, name);
        PROVIDER.know(name + "-other", Map.of("email", mail, "email_verified", true));
        var other = new Visitor(port);
        assertThat(other.location(TestingProvider.comeBack(other, START, name + "-other")))
                .isEqualTo("/sign-in/unmatched");
    }

    @Test
    void refusesWhoHasLeft() throws Exception {
        var account = member(mail, Role.READER);
        knows(mail, true);
        TestingProvider.comeBack(new Visitor(port), START, name);
        accounts.leave(account);
        var visitor = new Visitor(port);
        assertThat(unmatched(visitor)).contains("已经停用");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void refusesAnAnswerThatNobodyAskedFor() throws Exception {
        member(mail, Role.READER);
        knows(mail, true);
        var visitor = new Visitor(port);
        assertThat(visitor.location(visitor.get("/sign-in/back/openid?code=stolen&state=forged")))
                .isEqualTo("/sign-in?openid-stale");

        var back = TestingProvider.codeFor(visitor, START, name);
        var other = new Visitor(port);
        assertThat(other.location(other.get(back)))
                .as("another browser has not asked for it")
                .isEqualTo("/sign-in?openid-stale");
        assertThat(visitor.location(visitor.get(back.replaceFirst("state=[^&]+", "state=forged"))))
                .isEqualTo("/sign-in?openid-stale");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(visitor.get("/sign-in?openid-stale").body()).contains("role=\"alert\"");
    }

    @Test
    void takesNoCodeTwiceAndNoWrongOne() throws Exception {
        member(mail, Role.READER);
        knows(mail, true);
        var visitor = new Visitor(port);
        var back = TestingProvider.codeFor(visitor, START, name);
        assertThat(visitor.location(visitor.get(back.replaceFirst("code=[^&]+", "code=wrong"))))
                .isEqualTo("/sign-in?openid-broken");
        assertThat(visitor.location(visitor.get(back)))
                .as("its state is used up")
                .isEqualTo("/sign-in?openid-stale");
    }

    @Test
    void tellsWhenTheProviderDeclines() throws Exception {
        var visitor = new Visitor(port);
        var state = Visitor.find("state=([^&]+)", visitor.location(visitor.get(START)));
        assertThat(visitor.location(visitor.get("/sign-in/back/openid?error=access_denied&state=" + state)))
                .isEqualTo("/sign-in?openid-declined");
    }

    @Test
    void bindsWhomALinkInvites() throws Exception {
        var account = member(null, Role.READER);
        knows(mail, true);
        var link = links.create(new Purpose(account.id()));
        var visitor = new Visitor(port);
        assertThat(visitor.location(visitor.postFrom(link, link + "/openid", Map.of())))
                .isEqualTo("/sign-in/bind");
        assertThat(visitor.get("/sign-in/bind").body())
                .contains(START + "?wish")
                .contains(name);
        assertThat(visitor.location(TestingProvider.comeBack(visitor, START + "?wish", name)))
                .isEqualTo("/");
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(visitor.get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void bindsNobodyByALinkThatIsUsedMeanwhile() throws Exception {
        var account = member(null, Role.READER);
        knows(mail, true);
        var link = links.create(new Purpose(account.id()));
        var visitor = new Visitor(port);
        visitor.postFrom(link, link + "/openid", Map.of());
        links.use(link.substring(link.lastIndexOf('/') + 1));
        assertThat(visitor.location(TestingProvider.comeBack(visitor, START + "?wish", name)))
                .isEqualTo("/sign-in/unmatched");
        assertThat(visitor.get("/sign-in/unmatched").body()).contains("失效");
    }

    @Test
    void isConnectedAndDisconnectedByTheOwner() throws Exception {
        var account = member(null, Role.READER);
        accounts.setPassword(account, PASSWORD);
        knows(mail, true);
        var visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        visitor.postFrom("/me", "/me/openid", Map.of());
        assertThat(visitor.location(TestingProvider.comeBack(visitor, START + "?wish", name)))
                .isEqualTo("/me?bound");
        assertThat(visitor.get("/me?bound").body()).contains("已与统一身份认证连接");

        var other = accounts.add(name + "-other", name, null);
        memberships.grant(other.id(), TestingAccount.ROOT, Role.READER, null, "test");
        accounts.setPassword(other, PASSWORD);
        var second = new Visitor(port);
        second.signIn(name + "-other", PASSWORD);
        second.postFrom("/me", "/me/openid", Map.of());
        assertThat(second.location(TestingProvider.comeBack(second, START + "?wish", name)))
                .as("one person has one account")
                .isEqualTo("/sign-in/unmatched");

        assertThat(visitor.location(visitor.postFrom("/me", "/me/openid/loosen", Map.of())))
                .isEqualTo("/me?loosened");
        assertThat(unmatched(new Visitor(port))).contains("没有与您对应的账号");
        assertThat(entries(account)).contains("accounts.openid-bound", "accounts.openid-loosened");
    }

    @Test
    void doesNotDisconnectWhoHasNoPassword() throws Exception {
        member(mail, Role.READER);
        knows(mail, true);
        var visitor = new Visitor(port);
        TestingProvider.comeBack(visitor, START, name);
        assertThat(visitor.location(visitor.postFrom("/me", "/me/openid/loosen", Map.of())))
                .isEqualTo("/me?not-loosened");
    }

    @Test
    void asksForTheOwnFactorUnlessTheProviderHasSeenOne() throws Exception {
        var account = member(mail, Role.READER);
        accounts.setPassword(account, PASSWORD);
        knows(mail, true);
        var visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        var factor = TestingFactor.begin(visitor);
        visitor.postFrom("/me/factor", "/me/factor/confirm", Map.of("code", factor.code(0)));

        var second = new Visitor(port);
        assertThat(second.location(TestingProvider.comeBack(second, START, name)))
                .isEqualTo("/sign-in/code");
        assertThat(second.isSignedIn()).isFalse();
        assertThat(second.location(second.post("/sign-in/code", Map.of("code", factor.code(1)))))
                .endsWith("/plans/new");
        assertThat(second.isSignedIn()).isTrue();

        PROVIDER.know(name, Map.of("email", mail, "email_verified", true, "amr", List.of("pwd", "mfa")));
        var third = new Visitor(port);
        assertThat(third.location(TestingProvider.comeBack(third, START, name))).isEqualTo("/");
        assertThat(third.isSignedIn()).isTrue();
    }

    @Test
    void countsTheProvidersFactorWhereARoleDemandsOne() throws Exception {
        member(mail, Role.EVALUATOR);
        knows(mail, true);
        var plain = new Visitor(port);
        TestingProvider.comeBack(plain, START, name);
        assertThat(plain.location(plain.get("/units"))).isEqualTo("/me/factor?must");

        PROVIDER.know(name, Map.of("email", mail, "email_verified", true, "amr", List.of("mfa")));
        var strong = new Visitor(port);
        TestingProvider.comeBack(strong, START, name);
        assertThat(strong.get("/units").statusCode()).isEqualTo(200);
    }

    @Test
    void signsOutHereAndShowsTheWayToSignOutThere() throws Exception {
        member(mail, Role.READER);
        knows(mail, true);
        var visitor = new Visitor(port);
        TestingProvider.comeBack(visitor, START, name);
        assertThat(visitor.location(visitor.postFrom("/me", "/sign-out", Map.of())))
                .isEqualTo("/sign-in?left");
        assertThat(visitor.isSignedIn()).isFalse();
        var end = Visitor.find(
                "href=\"(http://localhost[^\"]+)\"",
                visitor.get("/sign-in?left").body());
        assertThat(visitor.get(end.replace("&amp;", "&")).statusCode()).isEqualTo(302);
        assertThat(visitor.location(visitor.get(visitor.location(visitor.get(START)))))
                .as("the provider asks who it is again")
                .endsWith("/login");
    }

    @Test
    void letsPasswordsIn() throws Exception {
        accounts.setPassword(member(mail, Role.READER), PASSWORD);
        var visitor = new Visitor(port);
        assertThat(visitor.location(visitor.signIn(name, PASSWORD))).isEqualTo("/");
    }

    private Account member(@Nullable String address, Role role) {
        var account = accounts.add(name, name, address);
        memberships.grant(account.id(), TestingAccount.ROOT, role, null, "test");
        return account;
    }

    private void knows(String address, boolean isVerified) {
        PROVIDER.know(name, Map.of("email", address, "email_verified", isVerified));
    }

    private String unmatched(Visitor visitor) throws IOException, InterruptedException {
        assertThat(visitor.location(TestingProvider.comeBack(visitor, START, name)))
                .isEqualTo("/sign-in/unmatched");
        var page = visitor.get("/sign-in/unmatched");
        assertThat(page.statusCode()).isEqualTo(403);
        return page.body();
    }

    private long accountsThereAre() {
        return database.sql("SELECT count(*) FROM accounts.account")
                .query(Long.class)
                .single();
    }

    private List<@Nullable String> entries(Account account) {
        return database.sql("SELECT action FROM audit.entry WHERE subject = :subject ORDER BY id")
                .param("subject", "account/" + account.id())
                .query(String.class)
                .list();
    }
}
