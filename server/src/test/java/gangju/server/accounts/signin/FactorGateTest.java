package gangju.server.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.Accounts;
import gangju.server.accounts.Memberships;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People whose role demands a second factor, and one whose does not. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "gangju.second-factor.roles=planner, leader")
class FactorGateTest {
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    @Test
    void opensNothingElseBeforeTheFactorIsSetUp() throws Exception {
        var visitor = member("gated", Role.PLANNER);
        for (var page : new String[] {"/", "/units", "/me", "/plans/new", "/plans"}) {
            assertThat(visitor.location(visitor.get(page))).as(page).isEqualTo("/me/factor?must");
        }
        assertThat(visitor.get("/me/factor?must").body()).contains("必须使用两步验证");
        assertThat(visitor.get("/gangju.css").statusCode()).isEqualTo(200);

        var factor = TestingFactor.begin(visitor);
        assertThat(visitor.location(visitor.get("/units"))).as("half way").isEqualTo("/me/factor?must");
        var wrong = factor.code(0).equals("000000") ? "000001" : "000000";
        assertThat(visitor.postFrom("/me/factor", "/me/factor/confirm", Map.of("code", wrong))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.location(visitor.get("/units"))).isEqualTo("/me/factor?must");
        var codes = visitor.postFrom("/me/factor", "/me/factor/confirm", Map.of("code", factor.code(0)));
        assertThat(codes.statusCode()).isEqualTo(200);
        assertThat(visitor.get("/units").statusCode()).isEqualTo(200);
        assertThat(visitor.postFrom("/me/factor", "/me/factor/off", Map.of("code", factor.code(1)))
                        .statusCode())
                .as("who must have it keeps it")
                .isEqualTo(422);

        var recovery = Visitor.find("<code>([A-Z2-7-]{19})</code>", codes.body());
        takesEachCodeOnce(factor, recovery);
    }

    private void takesEachCodeOnce(TestingFactor factor, String recovery) throws Exception {
        var second = new Visitor(port);
        assertThat(second.location(second.signIn("gated", PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(second.location(second.get("/units")))
                .as("half in is not in")
                .endsWith("/sign-in");
        assertThat(second.location(second.post("/sign-in/code", Map.of("code", factor.code(0)))))
                .as("the code that switched it on is used up")
                .isEqualTo("/sign-in/code?failed");
        var fresh = factor.code(1);
        assertThat(second.location(second.post("/sign-in/code", Map.of("code", fresh))))
                .endsWith("/units");

        var third = new Visitor(port);
        third.signIn("gated", PASSWORD);
        assertThat(third.location(third.post("/sign-in/code", Map.of("code", fresh))))
                .isEqualTo("/sign-in/code?failed");
        assertThat(third.location(third.post("/sign-in/code", Map.of("code", recovery))))
                .isEqualTo("/");

        var fourth = new Visitor(port);
        fourth.signIn("gated", PASSWORD);
        assertThat(fourth.location(fourth.post("/sign-in/code", Map.of("code", recovery))))
                .isEqualTo("/sign-in/code?failed");
    }

    @Test
    void doesNotStandInTheWayOfOthers() throws Exception {
        var visitor = member("ungated", Role.READER);
        assertThat(visitor.get("/units").statusCode()).isEqualTo(200);
    }

    @Test
    void standsInTheWayOnceTheRoleIsGiven() throws Exception {
        var visitor = member("promoted", Role.READER);
        var account = accounts.find("promoted").orElseThrow();
        memberships.grant(account.id(), TestingAccount.ROOT, Role.LEADER, null, "test");
        assertThat(visitor.location(visitor.get("/units"))).isEqualTo("/me/factor?must");
    }

    private Visitor member(String name, Role role) throws Exception {
        var account = accounts.add(name, name, null);
        accounts.setPassword(account, PASSWORD);
        memberships.grant(account.id(), TestingAccount.ROOT, role, null, "test");
        var visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }
}
