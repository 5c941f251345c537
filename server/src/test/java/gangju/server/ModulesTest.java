package gangju.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void keepTheirBounds() {
        var modules = ApplicationModules.of(GangjuServer.class);
        assertThat(modules.stream().count()).isGreaterThanOrEqualTo(4);
        modules.verify();
    }
}
