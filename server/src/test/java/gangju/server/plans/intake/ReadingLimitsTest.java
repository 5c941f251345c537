package gangju.server.plans.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.server.accounts.TestingAccount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A document beyond its time or memory, read by the product's reader beside another one. */
@SpringBootTest
@AutoConfigureMockMvc
class ReadingLimitsTest {
    private static final int PATIENCE = 1_200;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient database;

    @Nested
    @TestPropertySource(properties = {"gangju.reading.limit=15s", "gangju.reading.memory=3g"})
    class OfTime {
        @Test
        void endsOnlyTheReadingThatTakesTooLong() throws Exception {
            assertThat(endOf(200_000, "泉水时限")).hasStatusOk().bodyText().contains("超过了规定时间", "没有保存", "删去");
        }
    }

    @Nested
    @TestPropertySource(properties = "gangju.reading.memory=64m")
    class OfMemory {
        @Test
        void endsOnlyTheReadingThatTakesTooMuch() throws Exception {
            assertThat(endOf(200_000, "泉水内存")).hasStatusOk().bodyText().contains("64M", "没有保存", "拆成几部分");
        }
    }

    /** The page of a large document's job; a small one is read beside it and pages are answered meanwhile. */
    private MvcTestResult endOf(int sentences, String subject) throws InterruptedException {
        var large = upload("大规划.txt", plan("大" + subject, sentences));
        var small = upload("小规划.txt", plan("小" + subject, 3));
        assertThat(get("/plans")).hasStatusOk();
        assertThat(waitFor(small).getResponse().getRedirectedUrl()).matches("/plans/\\d+/review");
        var end = waitFor(large);
        assertThat(get("/plans")).hasStatusOk();
        assertThat(titles("小" + subject)).isOne();
        assertThat(titles("大" + subject)).isZero();
        var later = upload("后来.txt", plan("后来" + subject, 3));
        assertThat(waitFor(later).getResponse().getRedirectedUrl()).matches("/plans/\\d+/review");
        return end;
    }

    private static String plan(String subject, int sentences) {
        var text = new StringBuilder(subject).append("发展规划（2026—2030年）\n\n一、发展目标\n\n");
        for (int i = 0; i < sentences; i++) {
            text.append("到2030年，")
                    .append(subject)
                    .append(i)
                    .append("号供水能力达到")
                    .append(i)
                    .append("万吨。\n");
        }
        return text.append("\n二、重点任务\n\n建设水厂。\n").toString();
    }

    private long titles(String subject) {
        return database.sql("SELECT count(*) FROM plans.plan WHERE title LIKE ?")
                .param(subject + "%")
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(TestingAccount.named("planner")).exchange();
    }

    private MvcTestResult upload(String name, String text) {
        return web.post()
                .uri("/plans/new")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .with(TestingAccount.named("planner"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult waitFor(MvcTestResult upload) throws InterruptedException {
        var job = Objects.requireNonNull(upload.getResponse().getRedirectedUrl());
        for (int i = 0; i < PATIENCE; i++) {
            var page = get(job);
            var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
            if (page.getResponse().getStatus() != 200 || !body.contains("every 1s")) {
                return page;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("still reading");
    }
}
