package gangju.server.accounts.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.server.database.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdSettingsTest {
    private static final String SOUND = "issuer=https://id.example.org/realm\nclient-id=gangju\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhatIsSetAndKnowsTheRest() throws IOException {
        var settings = read(SOUND + "client-secret=inside\n", "");
        assertThat(settings.name()).isEqualTo("id.example.org");
        assertThat(settings.scopes()).containsExactlyInAnyOrder("openid", "profile", "email");
        assertThat(settings.matchesMail()).isTrue();
        assertThat(settings.factorMethods()).containsExactly("mfa");
        assertThat(settings.factorClasses()).isEmpty();
        assertThat(settings.secret()).isEqualTo("inside");
        assertThat(settings.toString()).doesNotContain("inside");

        var changed = read(SOUND + "client-secret=inside\nmail=no\nname=统一登录\nfactor-acr=gold, silver", "outside");
        assertThat(changed.secret()).as("the environment wins").isEqualTo("outside");
        assertThat(changed.matchesMail()).isFalse();
        assertThat(changed.name()).isEqualTo("统一登录");
        assertThat(changed.factorClasses()).containsExactlyInAnyOrder("gold", "silver");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client-id=gangju",
                "issuer=http://id.example.org\nclient-id=gangju",
                "issuer=https://id.example.org?x\nclient-id=gangju",
                "issuer=https://id.example.org",
                SOUND + "mail=perhaps"
            })
    void refusesWhatIsNotUsable(String text) {
        assertThatThrownBy(() -> read(text, "secret"))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("openid.properties");
    }

    @Test
    void refusesToGoWithoutASecret() {
        assertThatThrownBy(() -> read(SOUND, ""))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("client-secret");
    }

    private OpenIdSettings read(String text, String secret) throws IOException {
        return OpenIdSettings.read(Files.writeString(folder.resolve("openid.properties"), text), secret);
    }
}
