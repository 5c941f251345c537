package gangju.server.accounts.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.server.accounts.Account;
import gangju.server.accounts.Accounts;
import gangju.server.accounts.Membership;
import gangju.server.accounts.Memberships;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units;
import gangju.server.accounts.Units.Description;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Inviting, granting, standing in and leaving, through the pages. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class StaffingTest {
    private static final RequestPostProcessor ADMINISTRATOR = TestingAccount.named("administrator");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient database;

    private long commission;
    private long district;

    @BeforeEach
    void twoUnits() {
        commission = units.add(TestingAccount.ROOT, new Description("人员测试委", "commission", List.of()), "test");
        district = units.add(TestingAccount.ROOT, new Description("人员测试区", "district", List.of()), "test");
    }

    @Test
    void invitesByALinkThatIsShownOnce() {
        var page = post("/people/new", ADMINISTRATOR, "name", "新填报人", "unit", "" + commission, "role", "REPORTER");
        assertThat(page).hasStatusOk();
        assertThat(text(page)).containsPattern("http://localhost/setup/[A-Za-z0-9_-]{32}");
        var person = accounts.find("新填报人").orElseThrow();
        assertThat(roles(person)).containsExactly("REPORTER " + commission);
        assertThat(text(get("/people?q=新填报人"))).contains("已邀请，未设密码", "人员测试委：填报人");
        assertThat(get("/people/" + person.id())).bodyText().doesNotContain("/setup/");
        assertThat(text(post("/people/new", ADMINISTRATOR, "name", "新填报人", "unit", "" + commission, "role", "READER")))
                .contains("已经有人用了");
    }

    @Test
    void letsAnAdministratorOfOneUnitTouchNobodyOutside() {
        var own = TestingAccount.with("local", commission, Role.ADMINISTRATOR);
        assertThat(post("/people/new", own, "name", "区里的人", "unit", "" + district, "role", "REPORTER"))
                .hasStatus(HttpStatus.FORBIDDEN);
        var both = person("两处任职", commission, Role.REPORTER);
        memberships.grant(both.id(), district, Role.REPORTER, null, "test");
        assertThat(post("/people/" + both.id() + "/link", own)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(
                        "/people/" + both.id() + "/leave",
                        own,
                        "successor",
                        "" + person("接手", commission, Role.READER).id()))
                .hasStatus(HttpStatus.FORBIDDEN);
        var inside = person("委里的人", commission, Role.REPORTER);
        assertThat(post("/people/" + inside.id() + "/link", own)).hasStatusOk();
        assertThat(get("/people/" + inside.id(), own)).hasStatusOk();
    }

    @Test
    void letsAnAdministratorOfOneUnitGiveNoRoleThatReachesBeyondIt() {
        var own = TestingAccount.with("local", commission, Role.ADMINISTRATOR);
        var inside = person("委里的填报人", commission, Role.REPORTER);
        var planner = person("委里的规划员", commission, Role.PLANNER);
        for (var role : List.of("PLANNER", "LEADER")) {
            assertThat(post("/people/new", own, "name", "新人", "unit", "" + commission, "role", role))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("/people/" + inside.id() + "/roles", own, "unit", "" + commission, "role", role))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(post("/people/" + inside.id() + "/roles", own, "unit", "" + commission, "role", "UNIT_REVIEWER"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post("/people/" + planner.id() + "/link", own)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(
                        "/people/" + planner.id() + "/absences",
                        own,
                        "deputy",
                        "" + inside.id(),
                        "from",
                        LocalDate.now().toString(),
                        "until",
                        LocalDate.now().plusDays(3).toString()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/people/" + planner.id() + "/leave", own, "successor", "" + inside.id()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(roles(inside)).containsExactlyInAnyOrder("REPORTER " + commission, "UNIT_REVIEWER " + commission);
        assertThat(text(get("/people/new", own))).contains("REPORTER").doesNotContain("PLANNER", "LEADER");
        assertThat(text(get("/people/" + planner.id(), own)))
                .as("no form that would be refused")
                .doesNotContain("/leave", "/absences", "/link\"");
        assertThat(web.get().uri("/record").with(own)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void showsWhoIsBoundToAProviderAndUndoesIt() {
        var bound = person("统一登录的人", commission, Role.REPORTER);
        var undo = "/people/" + bound.id() + "/openid/loosen";
        assertThat(text(get("/people/" + bound.id()))).doesNotContain(undo);
        assertThat(post(undo, ADMINISTRATOR))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有连接统一登录");
        database.sql("""
                        UPDATE accounts.account SET openid_issuer = 'https://login.test', openid_subject = 'x',
                            openid_bound_at = '2026-03-05T12:00:00+08' WHERE id = ?
                        """).param(bound.id()).update();
        assertThat(text(get("/people?q=统一登录的人"))).contains("https://login.test，自 2026", "3月5日");
        assertThat(text(get("/people/" + bound.id()))).contains(undo, "https://login.test", "3月5日");
        var other = TestingAccount.with("local", district, Role.ADMINISTRATOR);
        for (var who : List.of(other, TestingAccount.with("planning", TestingAccount.ROOT, Role.PLANNER))) {
            assertThat(post(undo, who)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(post(undo, ADMINISTRATOR)).hasStatus(HttpStatus.FOUND);
        assertThat(text(get("/people/" + bound.id()))).doesNotContain(undo, "https://login.test");
        assertThat(database.sql("SELECT actor || ' ' || before_state FROM audit.entry WHERE action = ? AND subject = ?")
                        .params("accounts.openid-loosened", "account/" + bound.id())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("administrator ")
                .contains("https://login.test");
    }

    @Test
    void handsOverToTheSuccessor() {
        var gone = person("要调走的人", commission, Role.REPORTER);
        memberships.grant(gone.id(), district, Role.UNIT_REVIEWER, null, "test");
        var next = person("接手的人", commission, Role.REPORTER);
        assertThat(post("/people/" + gone.id() + "/leave", ADMINISTRATOR, "successor", "" + next.id()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(roles(next)).containsExactlyInAnyOrder("REPORTER " + commission, "UNIT_REVIEWER " + district);
        assertThat(roles(gone)).isEmpty();
        assertThat(text(get("/people?gone=1&q=要调走的人"))).contains("已离开");
        assertThat(text(get("/people?q=要调走的人"))).contains("没有符合条件");
        assertThat(text(get("/people/" + gone.id()))).contains("账号不能再登录").doesNotContain("可以登录");
    }

    @Test
    void givesADeputyTheRolesForTheDaysOfTheAbsence() {
        var absent = person("要休假的人", commission, Role.UNIT_REVIEWER);
        var deputy = person("代理的人", district, Role.READER);
        var today = LocalDate.now();
        post(
                "/people/" + absent.id() + "/absences",
                ADMINISTRATOR,
                "deputy",
                "" + deputy.id(),
                "from",
                today.plusDays(1).toString(),
                "until",
                today.plusDays(5).toString());
        assertThat(memberships.of(deputy.id()))
                .contains(
                        new Membership(commission, Role.UNIT_REVIEWER, today.plusDays(1), today.plusDays(5), "要休假的人"));
        assertThat(text(post(
                        "/people/" + absent.id() + "/absences",
                        ADMINISTRATOR,
                        "deputy",
                        "" + absent.id(),
                        "from",
                        today.toString(),
                        "until",
                        today.toString())))
                .contains("代理人不能是本人");
    }

    @Test
    void keepsTheLastAdministrator() {
        var only = person("唯一管理员", TestingAccount.ROOT, Role.ADMINISTRATOR);
        database.sql("UPDATE accounts.membership SET ended_at = now() WHERE role = 'administrator' AND account_id <> ?")
                .param(only.id())
                .update();
        var role = memberships.ofAll(List.of(only.id())).getFirst().id();
        var refused = post("/people/" + only.id() + "/roles/" + role + "/end", ADMINISTRATOR);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(refused)).contains("唯一的管理员");
        assertThat(roles(only)).hasSize(1);
    }

    @Test
    void keepsTheTreeATree() {
        var below = units.add(commission, new Description("人员测试处", "office", List.of()), "test");
        assertThat(text(post(
                        "/units/" + commission,
                        ADMINISTRATOR,
                        "name",
                        "人员测试委",
                        "kind",
                        "commission",
                        "above",
                        "" + below)))
                .contains("不能是它自己或它的下属单位");
        assertThat(text(post("/units", ADMINISTRATOR, "name", "人员测试区", "kind", "district", "above", "1")))
                .contains("已经有这个名称的单位");
        assertThat(text(post("/units/" + commission + "/close", ADMINISTRATOR))).contains("还有下属单位");
        assertThat(post("/units/" + below + "/close", ADMINISTRATOR)).hasStatus(HttpStatus.FOUND);
        assertThat(units.tree().named("人员测试处")).isEmpty();
    }

    @Test
    void recordsWhoDidWhat() {
        post("/people/new", ADMINISTRATOR, "name", "被记的人", "unit", "" + commission, "role", "READER");
        var entries = database.sql("SELECT actor || ' ' || action FROM audit.entry WHERE after_state LIKE '%被记的人%'")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(entries).containsExactly("administrator accounts.person-invited");
        assertThat(text(get("/record?action=accounts.person-invited"))).contains("邀请人员", "被记的人", "administrator");
    }

    private Account person(String name, long unit, Role role) {
        var account = accounts.add(name, name, null);
        memberships.grant(account.id(), unit, role, null, "test");
        return account;
    }

    private List<String> roles(Account account) {
        return memberships.of(account.id()).stream()
                .map(each -> each.role() + " " + each.unit())
                .toList();
    }

    private MvcTestResult get(String path) {
        return get(path, ADMINISTRATOR);
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return web.get().uri(path).with(who).exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var request = web.post().uri(path).with(who).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
