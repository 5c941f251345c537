package gangju.server.plans.browse;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.reader.ReadingException;
import gangju.server.accounts.TestingAccount;
import gangju.server.plans.PlansTest;
import gangju.server.plans.TestingPlan;
import gangju.server.plans.adoption.Adoption;
import gangju.server.plans.intake.PlanIntake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@PlansTest
@Transactional
class BrowsingTest {
    @Autowired
    private MockMvcTester web;

    @Autowired
    private PlanIntake intake;

    @Autowired
    private Adoption adoption;

    @Autowired
    private JdbcClient database;

    private long plan;

    @BeforeEach
    void adoptAPlan() throws ReadingException {
        plan = draft(TestingPlan.TEXT);
        adoption.adopt(plan, "planner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/outline", "/targets", "/tasks", "/projects", "/bodies", "/numbers", "/print"})
    void showsEveryPageInBothLanguages(String rest) {
        assertThat(get("/plans/" + plan + rest)).hasStatusOk().bodyText().contains("临溪市绿色出行规划", "单位");
        assertThat(get("/plans/" + plan + rest + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("临溪市绿色出行规划", "Bodies")
                .doesNotContain("目录与原文");
    }

    @Test
    void answersOnTheOverviewInASentence() {
        assertThat(get("/plans/" + plan)).bodyText().contains("4 项目标、3 项任务、1 个项目与机制，");
    }

    @Test
    void showsAnItemInItsSentence() {
        var item = item("target", "轨道交通里程");
        assertThat(get("/plans/" + plan + "/items/" + item))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<mark class=\"on\">[^<]*轨道交通里程达到95公里")
                .contains("达到 95 公里")
                .contains("rel=\"next\"");
    }

    @Test
    void filtersTasksByTheirBody() {
        assertThat(get("/plans/" + plan + "/tasks?body=" + encoded("市城管局")))
                .bodyText()
                .contains("修缮人行道")
                .doesNotContain("更新公交车辆");
    }

    @Test
    void keepsTheFilterInTheAddressesOfTheColumns() {
        assertThat(get("/plans/" + plan + "/targets?group=level&sort=value"))
                .bodyText()
                .contains("down=1&amp;group=level&amp;sort=value");
    }

    @Test
    void findsTraditionalTextBySimplifiedWordsAndTheOtherWayRound() throws ReadingException {
        var traditional = draft("臨溪市晶片規劃\n一、目標\n到2030年，晶片設計企業達到40家。\n");
        adoption.adopt(traditional, "planner");
        assertThat(get("/search?q=" + encoded("芯片")))
                .bodyText()
                .contains("<mark class=\"on\">晶片</mark>")
                .contains("臨溪市晶片規劃");
        assertThat(get("/search?q=" + encoded("軌道交通"))).bodyText().contains("<mark class=\"on\">轨道交通</mark>");
    }

    @Test
    void saysWhatToDoWhenASearchIsEmptyShortOrInVain() {
        assertThat(get("/search")).bodyText().contains("简体繁体");
        assertThat(get("/search?q=" + encoded("人"))).bodyText().contains("请至少写两个字");
        assertThat(get("/search?q=" + encoded("潜水艇"))).bodyText().contains("份规划里都没有");
    }

    @Test
    void leadsFromALineToItsChapter() {
        assertThat(get("/plans/" + plan + "/lines/3").getResponse().getRedirectedUrl())
                .contains("/plans/" + plan + "/outline/")
                .endsWith("?page=1#l3");
    }

    @Test
    void givesTheDocumentBackAsItCame() {
        var response = get("/plans/" + plan + "/document").getResponse();
        assertThat(response.getContentAsByteArray()).isEqualTo(TestingPlan.TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(response.getContentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void givesThePlanAsAWorkbook() throws IOException {
        var response = get("/plans/" + plan + "/plan.xlsx").getResponse();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(8);
            assertThat(workbook.getSheet("目标").getLastRowNum()).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void hidesAPlanFromVisitorsUnlessItIsTheExample() {
        assertThat(web.get().uri("/plans")).bodyText().doesNotContain("临溪市绿色出行规划");
        assertThat(web.get().uri(URI.create("/search?q=" + encoded("轨道交通"))))
                .bodyText()
                .doesNotContain("临溪市绿色出行规划", "轨道交通里程");
        assertThat(web.get().uri("/")).bodyText().doesNotContain("临溪市绿色出行规划");
        for (var rest : new String[] {"", "/targets", "/print", "/document", "/plan.xlsx", "/lines/3"}) {
            assertThat(web.get().uri("/plans/" + plan + rest)).hasStatus(HttpStatus.FOUND);
        }
        adoption.markExample(plan);
        assertThat(web.get().uri("/plans/" + plan)).hasStatusOk().bodyText().doesNotContain("planner");
        assertThat(web.get().uri("/")).bodyText().contains("临溪市绿色出行规划");
    }

    @Test
    void leavesOnlyTheTraceOfAWithdrawnPlan() {
        adoption.withdraw(plan, "重复读入", "planner");
        assertThat(get("/plans/" + plan))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("重复读入", "SHA-256")
                .doesNotContain("轨道交通");
        assertThat(get("/plans/" + plan + "/targets")).hasStatus(HttpStatus.GONE);
        assertThat(get("/plans")).bodyText().doesNotContain("临溪市绿色出行规划");
        assertThat(get("/search?q=" + encoded("轨道交通"))).bodyText().doesNotContain("轨道交通里程");
    }

    @Test
    void leadsFromADraftToItsReview() throws ReadingException {
        var draft = draft("待核市规划\n一、目标\n到2030年，绿地达到40公顷。\n");
        assertThat(get("/plans/" + draft)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/plans/" + draft + "/review");
        assertThat(get("/")).bodyText().contains("待核市规划", "/plans/" + draft + "/review");
    }

    @Test
    void knowsNothingOfItemsOfOtherPlans() throws ReadingException {
        var other = draft("另一市规划\n一、目标\n到2030年，绿地达到40公顷。\n");
        adoption.adopt(other, "planner");
        assertThat(get("/plans/" + other + "/items/" + item("target", "轨道交通里程")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void escapesWhatTheDocumentAndTheReaderWrite() throws ReadingException {
        var hostile = draft("<script>alert(1)</script>规划\n一、目标\n到2030年，<b>绿地</b>达到40公顷。\n");
        adoption.adopt(hostile, "planner");
        assertThat(get("/plans/" + hostile + "/print")).bodyText().doesNotContain("<script>alert", "<b>绿地");
        assertThat(get("/search?q=" + encoded("\"><script>alert(1)</script>绿地")))
                .bodyText()
                .doesNotContain("<script>alert");
    }

    private long draft(String text) throws ReadingException {
        var file = TestingPlan.file(text);
        return intake.addPlan(file, intake.read(file), "planner");
    }

    private long item(String kind, String label) {
        return database.sql("""
                        SELECT i.item_id FROM plans.version_item i JOIN plans.plan p ON p.current_version = i.version_id
                        WHERE p.id = :plan AND i.kind = :kind AND i.label LIKE '%' || :label || '%'
                        """)
                .param("plan", plan)
                .param("kind", kind)
                .param("label", label)
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(String address) {
        return web.get()
                .uri(URI.create(address))
                .with(TestingAccount.named("planner"))
                .exchange();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
