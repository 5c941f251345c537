package gangju.server.accounts.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever changes something is closed to those without the role for it. */
@SpringBootTest
@AutoConfigureMockMvc
class DoorRulesTest {
    private static final Set<String> OPEN =
            Set.of("/setup/{token}", "/setup/{token}/openid", "/sign-in/forgotten", "/error");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLANNER", "INSPECTOR", "LEADER", "ADMINISTRATOR", "REPORTER", "UNIT_REVIEWER"})
    void letsWhoOnlyReadsChangeNothing(Role role) {
        var reached = new ArrayList<String>();
        for (var path : changing()) {
            if (path.startsWith("/me/")) {
                continue; // everybody's own account
            }
            var status = post(path, TestingAccount.with("x", TestingAccount.ROOT, role));
            if (status != HttpStatus.FORBIDDEN.value()
                    && !path.contains("/scheme")
                    && !path.startsWith("/tasks/filters")) {
                reached.add(path + " " + status);
            }
        }
        assertThat(reached).isEmpty();
        assertThat(changing()).hasSizeGreaterThan(45);
    }

    @Test
    void letsNobodyWithoutARoleIn() {
        var nobody = TestingAccount.with("nobody", TestingAccount.ROOT);
        for (var path : List.of("/indicators", "/figures", "/warnings", "/units", "/people", "/record", "/plans/new")) {
            assertThat(web.get().uri(path).with(nobody)).as(path).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(changing())
                .allSatisfy(path -> assertThat(post(path, nobody)).as(path).isEqualTo(403));
    }

    @ParameterizedTest
    @CsvSource({
        "READER, /record, 403", "ADMINISTRATOR, /record, 200", "PLANNER, /record, 403",
        "READER, /units, 200", "READER, /people, 403", "ADMINISTRATOR, /people, 200",
        "REPORTER, /plans/new, 403", "PLANNER, /plans/new, 200", "ADMINISTRATOR, /plans/new, 403",
        "READER, /indicators, 200", "EVALUATOR, /warnings, 200"
    })
    void opensPagesByRole(Role role, String path, int status) {
        assertThat(web.get().uri(path).with(TestingAccount.with("x", TestingAccount.ROOT, role)))
                .hasStatus(status);
    }

    private int post(String path, RequestPostProcessor who) {
        var address = path.replaceAll("\\{\\w+(:\\[0-9a-f-]\\{36})?}", "00000000-0000-0000-0000-000000000000")
                .replaceAll("\\{\\w+:\\\\d[^}]*}?}", "1")
                .replaceAll("\\{[^/]*}", "X");
        return web.method(HttpMethod.POST)
                .uri(address)
                .with(who)
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private List<String> changing() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !OPEN.contains(path))
                .toList();
    }
}
