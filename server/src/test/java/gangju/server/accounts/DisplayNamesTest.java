package gangju.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.audit.Change;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Messages;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What pages call the people whose account names stand in histories. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class DisplayNamesTest {
    private static final Messages CHINESE = Messages.of(Locale.SIMPLIFIED_CHINESE);

    @Autowired
    private DisplayNames names;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void somebody() {
        accounts.add("names-li", "李工", null);
    }

    @Test
    void callsSomebodyByName() {
        assertThat(names.of("names-li", CHINESE)).isEqualTo("李工");
        assertThat(names.of("names-nobody", CHINESE)).isEqualTo("names-nobody");
        assertThat(names.of(Change.SERVER, CHINESE)).isEqualTo("系统");
        assertThat(names.of(Change.SERVER, Messages.of(Locale.ENGLISH))).isEqualTo("the system");
    }

    @Test
    void tellsNamesakesApart() {
        assertThat(names.of("names-li", CHINESE)).isEqualTo("李工");
        accounts.add("names-li2", "李工", null);
        assertThat(names.of("names-li", CHINESE)).isEqualTo("李工（names-li）");
        assertThat(names.of("names-li2", Messages.of(Locale.ENGLISH))).isEqualTo("李工 (names-li2)");
    }

    @Test
    void keepsTheNameOfWhoHasLeft() {
        accounts.leave(accounts.find("names-li").orElseThrow());
        assertThat(names.of("names-li", CHINESE)).isEqualTo("李工");
    }
}
