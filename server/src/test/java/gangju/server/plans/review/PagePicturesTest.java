package gangju.server.plans.review;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.server.accounts.TestingAccount;
import gangju.server.plans.PlansTest;
import gangju.server.plans.adoption.Adoption;
import gangju.server.plans.intake.PlanIntake;
import gangju.server.plans.intake.UploadedFile;
import gangju.server.plans.source.picture.TestingPages;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of a PDF beside the text that was read from it. */
@PlansTest
class PagePicturesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** No two tests have the same file: pictures are made outside a test's transaction, and are kept. */
    private final byte[] pdf = TestingPages.of(
            List.of("1 Goals", "The city will extend bus lines to 180 by 2030.", "Plan " + UUID.randomUUID()),
            List.of("2 Streets", "Footpaths will reach 300 km by 2030, twice the length of 2025."));

    @Autowired
    private MockMvcTester web;

    @Autowired
    private PlanIntake intake;

    @Autowired
    private Adoption adoption;

    @Autowired
    private JdbcClient database;

    private final List<Long> drafts = new ArrayList<>();

    @AfterEach
    void leaveNothing() {
        drafts.forEach(draft -> adoption.deleteDraft(draft, "planner"));
    }

    @Test
    void showsThePageOfAPlaceWithItsLinesMarked() throws Exception {
        var plan = add("plan.pdf", pdf);
        int start = placeOf("Footpaths", plan);
        assertThat(json(get(plan, "")).path("starts").path(1).path(1).asInt()).isEqualTo(2);
        var view = json(get(plan, "/2?start=" + start + "&end=" + (start + 31)));
        assertThat(view.path("pages").asInt()).isEqualTo(2);
        assertThat(view.path("boxes").size()).isEqualTo(1);
        assertThat(view.path("boxes").path(0).path("left").asDouble()).isBetween(70.0, 73.0);
        assertThat(view.path("left").asDouble()).isBetween(40.0, 60.0);

        var other = json(get(plan, "/1?start=" + start + "&end=" + (start + 31)));
        assertThat(other.path("boxes").isEmpty())
                .as("it stands on the other page")
                .isTrue();
    }

    @Test
    void sendsThePictureOnceToABrowserThatHasIt() throws Exception {
        var plan = add("plan.pdf", pdf);
        var image = get(plan, "/1.png");
        assertThat(image).hasStatusOk().hasContentType("image/png");
        var tag = image.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(tag).contains("-1");
        assertThat(image.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-cache", "private");
        assertThat(web.get()
                        .uri("/plans/" + plan + "/review/pages/1.png")
                        .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag))
                        .with(TestingAccount.named("planner")))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void saysInWordsWhyAPageHasNoPicture() throws Exception {
        var plan = add("plan.pdf", pdf);
        database.sql(
                        "UPDATE plans.document SET content = '%PDF-1.7 broken', sha256 = repeat(substr(sha256, 1, 8), 8) WHERE plan_id = ?")
                .param(plan)
                .update();
        var view = json(get(plan, "/1"));
        assertThat(view.path("image").isNull()).isTrue();
        assertThat(view.path("message").asString()).contains("第 1 页画不出来");
        assertThat(get(plan, "/1.png")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void drawsNothingForDocumentsWithoutPages() throws Exception {
        var plan = add(
                "plan.txt", ("临溪市绿色出行规划\n一、发展目标\n公交线路达到180条。\n" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        assertThat(json(get(plan, "")).path("starts").isEmpty()).isTrue();
        assertThat(get(plan, "/1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsPicturesFromThoseWhoAreNotSignedIn() throws Exception {
        var plan = add("plan.pdf", pdf);
        assertThat(web.get().uri("/plans/" + plan + "/review/pages/1.png")).hasStatus(HttpStatus.FOUND);
    }

    private long add(String name, byte[] bytes) throws ReadingException {
        var file = UploadedFile.of(name, bytes);
        long plan = intake.addPlan(file, new PlanReader().read(bytes, name), "planner");
        drafts.add(plan);
        return plan;
    }

    private int placeOf(String words, long plan) {
        return database.sql("SELECT g.span_start + strpos(g.text, :words) - 1 FROM plans.paragraph g"
                        + " JOIN plans.plan p ON p.reading_id = g.reading_id"
                        + " WHERE p.id = :plan AND strpos(g.text, :words) > 0")
                .param("words", words)
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(long plan, String path) {
        return web.get()
                .uri("/plans/" + plan + "/review/pages" + path)
                .with(TestingAccount.named("planner"))
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) throws UnsupportedEncodingException {
        assertThat(result).hasStatusOk();
        return JSON.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
