package gangju.server.accounts.door;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.Account;
import gangju.server.accounts.Role;
import gangju.server.accounts.ServedAccounts;
import gangju.server.accounts.Visitor;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which language visitors and accounts see pages. */
class AccountLanguageTest extends ServedAccounts {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "reader-" + NUMBER.incrementAndGet();
    private Account account = new Account(0, "", "");

    @BeforeEach
    void aReader() {
        account = member(name, Role.READER);
    }

    @Test
    void isChineseBeforeAnybodyChooses() throws Exception {
        var visitor = arrived(name);
        assertThat(language(visitor)).isEqualTo("zh-CN");
        assertThat(kept()).isEmpty();
    }

    @Test
    void isThatOfTheAccountInEveryBrowser() throws Exception {
        contacts.setLanguage(account.id(), "en");
        var visitor = arrived(name);
        assertThat(language(visitor)).isEqualTo("en");
        visitor.postFrom("/me", "/sign-out", Map.of());
        assertThat(visitor.get("/sign-in").body())
                .as("the browser keeps it after signing out")
                .contains("lang=\"en\"");
    }

    @Test
    void isChosenForTheAccountByTheSwitchAndInAllSessions() throws Exception {
        contacts.setLanguage(account.id(), "en");
        var visitor = arrived(name);
        var elsewhere = arrived(name);
        visitor.get("/units?lang=zh-CN");
        assertThat(language(visitor)).isEqualTo("zh-CN");
        assertThat(language(elsewhere)).isEqualTo("zh-CN");
        assertThat(language(arrived(name))).as("in a new session too").isEqualTo("zh-CN");
        visitor.get("/units?lang=zh-CN");
        assertThat(database.sql("SELECT count(*) FROM audit.entry WHERE action = 'accounts.language-chosen'"
                                + " AND subject = :subject")
                        .param("subject", "account/" + account.id())
                        .query(Long.class)
                        .single())
                .as("what is so already is no change")
                .isEqualTo(1);
    }

    @Test
    void isWhatWasChosenJustBeforeSigningIn() throws Exception {
        contacts.setLanguage(account.id(), "zh");
        var visitor = new Visitor(port);
        visitor.get("/sign-in?lang=en");
        visitor.signIn(name, PASSWORD);
        assertThat(language(visitor)).isEqualTo("en");
        assertThat(kept()).isEqualTo("en");
    }

    @Test
    void isNotThatOfWhoUsedTheBrowserBefore() throws Exception {
        contacts.setLanguage(account.id(), "en");
        var visitor = arrived(name);
        visitor.postFrom("/me", "/sign-out", Map.of());
        contacts.setLanguage(account.id(), "zh");
        visitor.signIn(name, PASSWORD);
        assertThat(language(visitor)).isEqualTo("zh-CN");
        assertThat(kept()).isEqualTo("zh");
    }

    private static String language(Visitor visitor) throws IOException, InterruptedException {
        return Visitor.find("<html lang=\"([^\"]+)\"", visitor.get("/units").body());
    }

    private String kept() {
        return database.sql("SELECT coalesce(language, '') FROM accounts.account WHERE id = :id")
                .param("id", account.id())
                .query(String.class)
                .single();
    }
}
