package gangju.server.accounts.openid;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.Accounts;
import gangju.server.accounts.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A server that starts without its provider, which comes and goes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProviderDownTest {
    private static final String START = "/sign-in/with/openid";
    private static final String PASSWORD = "correct horse battery";
    private static final int PROVIDER = free();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) throws IOException {
        var file = TestingProvider.settings(PROVIDER);
        registry.add("gangju.openid.file", () -> file);
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsSoAndLetsPasswordsInMeanwhile() throws Exception {
        accounts.setPassword(accounts.add("patient", "patient", "patient@example.org"), PASSWORD);
        var visitor = new Visitor(port);
        assertThat(visitor.location(visitor.get(START))).isEqualTo("/sign-in?openid-unreachable");
        assertThat(visitor.get("/sign-in?openid-unreachable").body())
                .contains("role=\"alert\"")
                .contains("统一身份认证现在连不上");
        assertThat(visitor.location(visitor.signIn("patient", PASSWORD))).isEqualTo("/");

        var later = new Visitor(port);
        String back;
        try (var provider = new TestingProvider(PROVIDER)) {
            provider.know("patient", Map.of("email", "patient@example.org", "email_verified", true));
            var at = new Visitor(port);
            assertThat(at.location(TestingProvider.comeBack(at, START, "patient")))
                    .as("it is asked again once it is there")
                    .isEqualTo("/");
            back = TestingProvider.codeFor(later, START, "patient");
        }
        assertThat(later.location(later.get(back)))
                .as("it went away before it told who it is")
                .isEqualTo("/sign-in?openid-broken");
        assertThat(later.location(later.signIn("patient", PASSWORD))).isEqualTo("/");
    }
}
