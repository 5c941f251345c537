package gangju.server.plans.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.server.accounts.TestingAccount;
import gangju.server.plans.PlansTest;
import gangju.server.plans.TestingPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlansTest
class UploadTest {
    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient database;

    @Test
    void saysThatClassifiedDocumentsMustNotBeUploadedAndHowLargeAFileMayBe() {
        var page = get("/plans/new");
        assertThat(page).hasStatusOk().bodyText().contains("不得上传涉密文件", "20 MB", "multipart/form-data");
    }

    @Test
    void leadsFromAFileToTheReviewOfItsDraft() throws Exception {
        var end = read(upload("自行车道规划.txt", text("自行车道")));
        assertThat(end).matches("/plans/\\d+/review");
        assertThat(titleOf(end)).isEqualTo("自行车道规划");
    }

    @Test
    void takesPastedText() throws Exception {
        var end = read(paste(text("花园")));
        assertThat(titleOf(end)).isEqualTo("花园规划");
    }

    @Test
    void recognisesTheSameFile() throws Exception {
        read(upload("a.txt", text("夜市")));
        var again = upload("b.txt", text("夜市"));
        assertThat(again).hasStatusOk().bodyText().contains("夜市规划", "逐字节相同");
    }

    @Test
    void showsAnotherCopyBesideTheFirstAndAttachesItWhenAsked() throws Exception {
        var first = read(upload("first.txt", text("图书馆")));
        var second = upload("second.txt", text("图书馆").replace("50座", "50 座"));
        var page = waitFor(second);
        assertThat(page).hasStatusOk().bodyText().contains("first.txt", "second.txt");
        var job = Objects.requireNonNull(second.getResponse().getRedirectedUrl());
        assertThat(post(job + "/choice", "as", "copy")).hasStatus(HttpStatus.FOUND);
        assertThat(waitFor(second)).hasRedirectedUrl(first);
        var documents = database.sql("SELECT count(*) FROM plans.document d JOIN plans.plan p ON p.id = d.plan_id"
                        + " WHERE p.title = '图书馆规划'")
                .query(Long.class)
                .single();
        assertThat(documents).isEqualTo(2);
    }

    @Test
    void readsACopyAsAPlanOfItsOwnWhenAsked() throws Exception {
        var first = read(upload("first.txt", text("体育场")));
        var second = upload("second.txt", text("体育场").replace("50座", "50 座"));
        waitFor(second);
        post(second.getResponse().getRedirectedUrl() + "/choice", "as", "plan");
        assertThat(waitFor(second).getResponse().getRedirectedUrl())
                .matches("/plans/\\d+/review")
                .isNotEqualTo(first);
    }

    @Test
    void saysWhyAFileCannotBeReadAndKeepsNothing() throws Exception {
        var before = plans();
        var page = waitFor(upload("空.txt", "   \n"));
        assertThat(page).hasStatusOk().bodyText().contains("没有读成", "没有文字", "什么都没有保存");
        assertThat(plans()).isEqualTo(before);
    }

    @Test
    void readsThePlanThatWasFilledIntoTheTemplate() throws Exception {
        var end = read(upload("街区规划.xlsx", workbook("街区更新规划", "12")));
        assertThat(titleOf(end)).isEqualTo("街区更新规划");
        var target = database.sql(
                        "SELECT d.content ->> 'value' FROM plans.draft_item d JOIN plans.plan p ON p.id = d.plan_id"
                                + " WHERE p.title = '街区更新规划' AND d.kind = 'target'")
                .query(String.class)
                .single();
        assertThat(target).isEqualTo("12");
    }

    @Test
    void marksTheBadCellsOfAPlansWorkbookAndKeepsNothing() throws Exception {
        var before = plans();
        var sent = upload("街区规划.xlsx", workbook("另一份街区规划", "许多"));
        assertThat(waitFor(sent)).hasStatusOk().bodyText().contains("目标 E2", "许多", "只填数字", "什么都没有保存");
        assertThat(plans()).isEqualTo(before);

        var marked = get(sent.getResponse().getRedirectedUrl() + "/marked.xlsx");
        assertThat(marked).hasStatusOk();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(marked.getResponse().getContentAsByteArray()))) {
            assertThat(book.getSheet("目标").getRow(1).getCell(4).getCellComment())
                    .isNotNull();
        }
    }

    private byte[] workbook(String title, String value) throws Exception {
        var template = get("/plans/template.xlsx").getResponse().getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template));
                var out = new ByteArrayOutputStream()) {
            book.getSheet("规划").getRow(1).createCell(1).setCellValue(title);
            var row = book.getSheet("目标").createRow(1);
            row.createCell(1).setCellValue("公共座椅");
            row.createCell(4).setCellValue(value);
            row.createCell(6).setCellValue("处");
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void asksForAFileWhereNoneWasChosen() {
        assertThat(paste(" "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("还没有选文件");
    }

    @Test
    void showsAReadingOnlyToThePersonWhoStartedIt() throws Exception {
        var upload = upload("c.txt", text("公厕"));
        var job = Objects.requireNonNull(upload.getResponse().getRedirectedUrl());
        assertThat(web.get().uri(job).with(TestingAccount.named("somebody"))).hasStatus(HttpStatus.NOT_FOUND);
        waitFor(upload);
    }

    @Test
    void givesTheFileBackByteForByteAsADownload() throws Exception {
        var end = read(upload("渡口.txt", text("渡口")));
        var document = database.sql("SELECT id FROM plans.document WHERE file_name = '渡口.txt'")
                .query(Long.class)
                .single();
        var file = get(end.replace("review", "documents/" + document));
        assertThat(file)
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values).first().asString().startsWith("attachment"));
        assertThat(file.getResponse().getContentAsByteArray())
                .isEqualTo(text("渡口").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTheDraftAgainOnceAPersonHasSeenWhatWouldChange() throws Exception {
        var end = read(upload("d.txt", text("菜场")));
        decide(end, "corrected");
        database.sql("UPDATE plans.draft_item SET content = jsonb_set(content, '{unit}', '\"处\"') WHERE plan_id = ?"
                        + " AND label = '林荫道里程'")
                .param(plan(end))
                .update();
        var again = post(end + "/read-again", "x", "");
        var page = waitFor(again);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("重新读取的结果和现在的草稿一样", "人决定过的 1 条都保留", "照人改的保留", "林荫道里程", "现在的草稿", "这次读出的", "公里", "处");
        assertThat(readings("菜场规划")).isEqualTo(1);

        var job = Objects.requireNonNull(again.getResponse().getRedirectedUrl());
        assertThat(post(job + "/take", "x", "")).hasStatus(HttpStatus.FOUND);
        assertThat(waitFor(again)).hasRedirectedUrl(end);
        assertThat(readings("菜场规划")).isEqualTo(2);
    }

    @Test
    void leavesTheDraftAsItIsWhenAsked() throws Exception {
        var end = read(upload("e.txt", text("书店")));
        var again = post(end + "/read-again", "x", "");
        assertThat(waitFor(again)).hasStatusOk().bodyText().contains("重新读取的结果和现在的草稿一样");
        var job = Objects.requireNonNull(again.getResponse().getRedirectedUrl());
        assertThat(post(job + "/leave", "x", "")).hasRedirectedUrl(end);
        assertThat(get(job)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(readings("书店规划")).isEqualTo(1);
    }

    @Test
    void asksAgainWhereSomebodyDecidedMeanwhile() throws Exception {
        var end = read(upload("f.txt", text("剧院")));
        var again = post(end + "/read-again", "x", "");
        waitFor(again);
        decide(end, "accepted");
        var job = Objects.requireNonNull(again.getResponse().getRedirectedUrl());
        post(job + "/take", "x", "");
        assertThat(waitFor(again)).hasStatusOk().bodyText().contains("刚才没有写入", "采纳 1");
        assertThat(readings("剧院规划")).isEqualTo(1);
        post(job + "/take", "x", "");
        assertThat(waitFor(again)).hasRedirectedUrl(end);
    }

    @Test
    void pagesManyChanges() throws Exception {
        var end = read(upload("g.txt", text("驿站")));
        database.sql("UPDATE plans.draft_item SET content = jsonb_set(content, '{value}', '1') WHERE plan_id = ?"
                        + " AND kind = 'target'")
                .param(plan(end))
                .update();
        database.sql("""
                        INSERT INTO plans.item (plan_id, kind, created_at)
                        SELECT :plan, 'target', now() FROM generate_series(1, 120)
                        """).param("plan", plan(end)).update();
        database.sql("""
                        INSERT INTO plans.draft_item (item_id, plan_id, reading_id, kind, ordinal, label, content, state,
                            quote, sentence_key, label_key, path_key)
                        SELECT i.id, :plan, p.reading_id, 'target', 900, '旧条目' || row_number() OVER (ORDER BY i.id),
                            d.content, 'open', '旧句' || i.id, 'k' || i.id, 'l' || i.id, ''
                        FROM plans.item i JOIN plans.plan p ON p.id = i.plan_id
                        JOIN LATERAL (SELECT content FROM plans.draft_item WHERE plan_id = :plan AND kind = 'target'
                            LIMIT 1) d ON true
                        WHERE i.plan_id = :plan AND NOT EXISTS (SELECT 1 FROM plans.draft_item o WHERE o.item_id = i.id)
                        """).param("plan", plan(end)).update();
        var again = post(end + "/read-again", "x", "");
        waitFor(again);
        var job = Objects.requireNonNull(again.getResponse().getRedirectedUrl());
        assertThat(get(job + "?show=gone"))
                .bodyText()
                .contains("旧条目50 ", "page=3")
                .doesNotContain("旧条目51 ");
        assertThat(get(job + "?show=gone&page=3")).bodyText().contains("旧条目120 ");
        assertThat(get(job + "?show=changed&lang=en")).bodyText().contains("Nobody had checked these");
    }

    private void decide(String review, String state) {
        database.sql("UPDATE plans.draft_item SET state = ?, revision = revision + 1, decided_by = 'planner',"
                        + " decided_at = now() WHERE plan_id = ? AND label = '林荫道里程' AND kind = 'target'")
                .param(state)
                .param(plan(review))
                .update();
    }

    private static long plan(String review) {
        return Long.parseLong(review.replaceAll("\\D", ""));
    }

    private long readings(String title) {
        return database.sql(
                        "SELECT count(*) FROM plans.reading r JOIN plans.plan p ON p.id = r.plan_id WHERE p.title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    private static String text(String subject) {
        return TestingPlan.TEXT
                .replaceFirst(".*", subject + "规划")
                .replace("公交", subject)
                .replace("95公里", "50座");
    }

    private String titleOf(String review) {
        return database.sql("SELECT title FROM plans.plan WHERE id = ?")
                .param(plan(review))
                .query(String.class)
                .single();
    }

    private long plans() {
        return database.sql("SELECT count(*) FROM plans.plan").query(Long.class).single();
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(TestingAccount.named("planner")).exchange();
    }

    private MvcTestResult post(String address, String name, String value) {
        return web.post()
                .uri(address)
                .param(name, value)
                .with(TestingAccount.named("planner"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult upload(String name, String text) {
        return upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult upload(String name, byte[] bytes) {
        return web.post()
                .uri("/plans/new")
                .multipart()
                .file(new org.springframework.mock.web.MockMultipartFile("file", name, "text/plain", bytes))
                .with(TestingAccount.named("planner"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult paste(String text) {
        return post("/plans/new", "text", text);
    }

    private String read(MvcTestResult upload) throws InterruptedException {
        return Objects.requireNonNull(waitFor(upload).getResponse().getRedirectedUrl());
    }

    private MvcTestResult waitFor(MvcTestResult upload) throws InterruptedException {
        var job = Objects.requireNonNull(upload.getResponse().getRedirectedUrl());
        assertThat(job).startsWith("/readings/jobs/");
        for (int i = 0; i < 200; i++) {
            var page = get(job);
            var working = page.getResponse().getStatus() == 200
                    && new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                            .contains("every 1s");
            if (!working) {
                return page;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("the reading does not end");
    }
}
