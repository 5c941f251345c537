package gangju.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://db.local:5433/plans?sslmode=require, jdbc:postgresql://db.local:5433/plans?sslmode=require",
        "postgres://db.local/plans, jdbc:postgresql://db.local/plans",
        "jdbc:postgresql://db.local/plans, jdbc:postgresql://db.local/plans"
    })
    void takesTheUsualWaysOfWriting(String text, String url) {
        assertThat(DatabaseAddress.parse(text, "gangju", "secret"))
                .isEqualTo(new DatabaseAddress(url, "gangju", "secret"));
    }

    @Test
    void takesUserAndPasswordFromTheAddress() {
        assertThat(DatabaseAddress.parse("postgresql://us%40er:p%3Aw+d@db/plans", "", ""))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/plans", "us@er", "p:w+d"));
    }

    @ParameterizedTest
    @CsvSource({"mysql://user:secret@db/plans", "plans", "postgresql:"})
    void refusesOthersWithoutShowingThePassword(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text, "", ""))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("postgresql://host")
                .hasMessageNotContaining("secret");
    }

    @Test
    void keepsThePasswordOutOfMessages() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db/plans", "gangju", "secret").toString())
                .doesNotContain("secret");
    }
}
