package gangju.server.plans;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.reader.ReadingException;
import gangju.server.accounts.OpenPlans;
import gangju.server.plans.adoption.Adoption;
import gangju.server.plans.intake.PlanIntake;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No page, search, file or API shows an uploaded plan to somebody who is not signed in, draft or adopted. */
@PlansTest
@Transactional
class VisitorTest {
    private static final String MARKER = "隐泉标记";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*}");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private PlanIntake intake;

    @Autowired
    private Adoption adoption;

    @Autowired
    private OpenPlans open;

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private long draft;
    private long adopted;

    @BeforeEach
    void uploadTwoPlans() throws ReadingException {
        draft = add("草稿");
        adopted = add("已核");
        adoption.adopt(adopted, "planner");
    }

    @Test
    void seesNoUploadedPlanAtAnyAddress() {
        var addresses = addresses();
        assertThat(addresses).as("enough addresses to mean anything").hasSizeGreaterThan(100);
        var shown = new ArrayList<String>();
        for (var address : addresses) {
            var result = web.get().uri(address).exchange();
            if (shows(address, result)) {
                shown.add(result.getResponse().getStatus() + " " + address);
            }
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void findsNoUploadedPlanByItsWords() throws Exception {
        for (var address : List.of(
                "/search?q=" + MARKER, "/search?q=" + MARKER + "&kind=target", "/plans?q=" + MARKER, "/plans", "/")) {
            var body = web.get().uri(address).exchange().getResponse().getContentAsByteArray();
            // the search page says back what was searched for, and nothing else
            var text = new String(body, StandardCharsets.UTF_8);
            assertThat(text).doesNotContain(MARKER + "规划", MARKER + "线路", "/plans/" + draft, "/plans/" + adopted);
        }
    }

    @Test
    void opensOnlyTheAdoptedExample() {
        assertThat(open.isOpen(draft)).isFalse();
        assertThat(open.isOpen(adopted)).isFalse();
        adoption.markExample(draft);
        assertThat(open.isOpen(draft)).isFalse();
        adoption.markExample(adopted);
        assertThat(open.isOpen(adopted)).isTrue();
        adoption.withdraw(adopted, "测试", "planner");
        assertThat(open.isOpen(adopted)).isFalse();
    }

    private boolean shows(String address, MvcTestResult result) {
        var response = result.getResponse();
        var text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        var toSignIn = "/sign-in".equals(response.getRedirectedUrl());
        var ofAPlan = address.matches("/plans/\\d+.*");
        return text.contains(MARKER) || ofAPlan && !toSignIn && response.getStatus() != 404;
    }

    /** Every address that answers to GET, its variables filled with everything that the two plans have. */
    private Set<String> addresses() {
        var found = new LinkedHashSet<String>();
        handlers.getHandlerMethods().keySet().stream()
                .filter(VisitorTest::answersGet)
                .flatMap(info -> info.getPatternValues().stream())
                .forEach(pattern -> {
                    found.addAll(filled(pattern, draft));
                    found.addAll(filled(pattern, adopted));
                });
        return found;
    }

    private static boolean answersGet(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private List<String> filled(String pattern, long plan) {
        var first = VARIABLE.matcher(pattern);
        if (!first.find()) {
            return List.of(pattern);
        }
        var ofPlan = pattern.replaceFirst("\\{[^/]*?}(?=/|$|\\.)", Long.toString(plan));
        if (!VARIABLE.matcher(ofPlan).find()) {
            return List.of(ofPlan);
        }
        return values(plan).stream()
                .map(value -> VARIABLE.matcher(ofPlan).replaceAll(value))
                .toList();
    }

    private List<String> values(long plan) {
        return database.sql("""
                        SELECT CAST(id AS text) AS value FROM plans.document WHERE plan_id = :plan
                        UNION SELECT CAST(id AS text) FROM plans.reading WHERE plan_id = :plan
                        UNION SELECT CAST(id AS text) FROM plans.version WHERE plan_id = :plan
                        UNION (SELECT CAST(min(id) AS text) FROM plans.item WHERE plan_id = :plan GROUP BY kind)
                        UNION SELECT number FROM plans.version WHERE plan_id = :plan
                        UNION VALUES ('target'), ('targets'), ('items.xlsx')
                        """)
                .param("plan", plan)
                .query((row, n) -> row.getString("value"))
                .list();
    }

    private long add(String kind) throws ReadingException {
        var text = TestingPlan.TEXT.replaceFirst(".*", kind + MARKER + "规划").replace("公交", MARKER);
        var file = TestingPlan.file(text);
        return intake.addPlan(file, intake.read(file), "planner");
    }
}
