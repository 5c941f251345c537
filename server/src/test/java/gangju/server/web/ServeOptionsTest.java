package gangju.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.server.database.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeOptionsTest {
    @Test
    void takesBothWaysOfWriting() {
        assertThat(parse("--host", "0.0.0.0", "--port=8443", "--data", "/srv/gangju", "--database=postgresql://h/d"))
                .containsOnly(
                        Map.entry("server.address", "0.0.0.0"),
                        Map.entry("server.port", 8443),
                        Map.entry("gangju.data", "/srv/gangju"),
                        Map.entry("gangju.database.url", "postgresql://h/d"));
    }

    @Test
    void takesTheFilesOfMailAndOfTheProvider() {
        assertThat(parse("--mail", "/etc/gangju/mail", "--openid=/etc/gangju/openid"))
                .containsOnly(
                        Map.entry("gangju.mail.file", "/etc/gangju/mail"),
                        Map.entry("gangju.openid.file", "/etc/gangju/openid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "--ports=1", "--port", "--port=99999", "--port=x", "--proxy=proxy.example", "serve"})
    void refusesWhatItDoesNotKnow(String argument) {
        assertThatThrownBy(() -> parse(argument))
                .isInstanceOf(ServeOptions.WrongUse.class)
                .hasMessageContaining("usage");
    }

    @Test
    void trustsNamedProxiesAlone() {
        assertThat(parse("--proxy", "10.0.0.7", "--proxy", "::1"))
                .containsEntry("server.tomcat.remoteip.internal-proxies", "10.0.0.7/32,::1/128")
                .containsEntry("server.forward-headers-strategy", "native");
        assertThat(parse()).isEmpty();
    }

    @Test
    void takesTheKeystoresPasswordFromAFileOrTheEnvironment(@TempDir Path folder) throws IOException {
        var keystore = Files.createFile(folder.resolve("keys.p12")).toString();
        var password =
                Files.writeString(folder.resolve("password"), "from file\n").toString();
        assertThat(parse("--tls-keystore", keystore))
                .containsEntry("server.ssl.key-store-password", "from environment");
        assertThat(parse("--tls-keystore", keystore, "--tls-password-file", password))
                .containsEntry("server.ssl.key-store-password", "from file")
                .containsEntry("server.servlet.session.cookie.secure", true);
    }

    @Test
    void saysThatTheKeystoreIsNotThere() {
        assertThatThrownBy(() -> parse("--tls-keystore", "/none.p12"))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("/none.p12");
    }

    private static Map<String, Object> parse(String... arguments) {
        return ServeOptions.parse(List.of(arguments), Map.of("GANGJU_TLS_PASSWORD", "from environment"))
                .settings();
    }
}
