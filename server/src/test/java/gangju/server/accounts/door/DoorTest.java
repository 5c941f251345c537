package gangju.server.accounts.door;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.OpenPlans;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class DoorTest {
    private static final long OPEN = 700_001;
    private static final long CLOSED = 700_002;

    @Autowired
    private MockMvcTester web;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/upload",
                "/documents/1",
                "/plans/new",
                "/indicators",
                "/figures",
                "/warnings",
                "/methods",
                "/plans/" + CLOSED,
                "/plans/" + CLOSED + "/targets",
                "/plans/" + CLOSED + "/items/5",
                "/plans/" + CLOSED + "/file",
                "/plans/" + CLOSED + "/export.xlsx",
                "/plans/99999999999999999999",
                "/plans/" + OPEN + "/review",
                "/plans/" + OPEN + "/review/items",
                "/error",
                "/actuator",
                "/application.yml",
                "/db/migration/V1__accounts.sql"
            })
    void sendsAVisitorToSignIn(String path) {
        assertThat(web.get().uri(path)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/sign-in");
    }

    @Test
    void tellsAProgramThatItNeedsAToken() {
        assertThat(web.get().uri("/api/plans")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/" + OPEN, "/plans/" + OPEN + "/targets", "/plans/" + OPEN + "/items/5"})
    void letsAVisitorReadAnOpenPlan(String path) {
        assertThat(web.get().uri(path)).doesNotHave(redirectToSignIn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/" + OPEN, "/plans", "/search", "/sign-out", "/gangju.css"})
    void letsAVisitorChangeNothing(String path) {
        assertThat(web.post().uri(path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(web.delete().uri(path)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gangju.css", "/icon.svg", "/webjars/bootstrap/5.3.8/css/bootstrap.min.css", "/sign-in"})
    void givesAVisitorWhatTheSignInPageNeeds(String path) {
        assertThat(web.get().uri(path)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%2e%2e/application.yml", "/webjars/../application.yml", "/static/../application.yml"})
    void givesNoFileOutsideTheStaticOnes(String path) {
        assertThat(web.get().uri(java.net.URI.create(path)))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isNotEqualTo(200));
    }

    @Test
    void demandsATokenFromASignedInAccount() {
        assertThat(web.post().uri("/plans").with(TestingAccount.with("testing", TestingAccount.ROOT, Role.PLANNER)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void sendsStrictHeaders() {
        var page = web.get().uri("/sign-in").exchange();
        assertThat(page)
                .headers()
                .hasValue(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("Cross-Origin-Opener-Policy", "same-origin")
                .hasValue("Cross-Origin-Resource-Policy", "same-origin");
    }

    @Test
    void keepsThePageFreeOfInlineScriptsAndStyles() {
        assertThat(web.get().uri("/sign-in"))
                .bodyText()
                .doesNotContainPattern("(?i)\\son[a-z]+=|style=\"|<style|<script(?![^>]*src=)");
    }

    private static org.assertj.core.api.Condition<org.springframework.test.web.servlet.assertj.MvcTestResult>
            redirectToSignIn() {
        return new org.assertj.core.api.Condition<>(
                result -> "/sign-in".equals(result.getResponse().getRedirectedUrl()), "a redirect to the sign-in page");
    }

    @TestConfiguration
    static class OnePlanIsOpen {
        @Bean
        @Primary
        OpenPlans testingOpenPlans() {
            return id -> id == OPEN;
        }
    }
}
