package gangju.server.pictures;

import com.microsoft.playwright.Page;
import gangju.reader.PlanReader;
import gangju.server.accounts.TestingAccount;
import gangju.server.plans.intake.DocumentReader;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The whole server on a port of its own, with the product's reader and the example plan. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ExampleServer.ProductReader.class)
@interface ExampleServer {
    /** Reads as the product does. */
    @TestConfiguration(proxyBeanMethods = false)
    class ProductReader {
        @Bean
        @Primary
        DocumentReader productReader() {
            var reader = new PlanReader();
            return reader::read;
        }

        @Bean
        Account account(JdbcClient database, PasswordEncoder encoder) {
            return new Account(database, encoder);
        }
    }

    /** An account to sign in with. */
    final class Account {
        private static final String NAME = "planner";
        private final String password = UUID.randomUUID().toString();
        private final JdbcClient database;
        private final PasswordEncoder encoder;
        private boolean created;

        Account(JdbcClient database, PasswordEncoder encoder) {
            this.database = database;
            this.encoder = encoder;
        }

        /** Signs in by the form, as anybody does. */
        void signIn(Page page, String server) {
            create();
            page.navigate(server + "/sign-in");
            page.locator("input[name=name]").fill(NAME);
            page.locator("input[name=password]").fill(password);
            page.locator("main button[type=submit], main input[type=submit]")
                    .first()
                    .click();
            page.waitForURL(address -> !address.contains("/sign-in"));
        }

        private synchronized void create() {
            if (created) {
                return;
            }
            TestingAccount.store(database, NAME, "规划推进办", encoder.encode(password));
            created = true;
        }
    }
}
