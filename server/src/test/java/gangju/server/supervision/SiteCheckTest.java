package gangju.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.supervision.notices.NoticeState;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Checks on site, from the first note to the last finding that is put right. */
class SiteCheckTest extends Supervised {
    @Test
    void goesFromADraftToFindingsThatArePutRight() {
        var id = begin(Map.of());
        assertThat(page("/", inspector)).contains("完成现场检查：站场检查");
        assertThat(page("/checks?plan=" + plan, inspector)).contains("站场检查", "草稿");
        assertThat(page("/checks", reader)).doesNotContain("站场检查");
        assertThat(web.get().uri("/checks/" + id).with(reader)).hasStatus(HttpStatus.NOT_FOUND);

        var until = today.plusDays(30).toString();
        find(id, Map.of("says", "消防通道堵塞。", "gravity", "grave", "rectify", "true", "until", until));
        find(id, Map.of("says", "标识不清。", "gravity", "hint"));
        find(id, Map.of("says", "记错了。", "gravity", "plain", "rectify", "true"));
        assertThat(post("/checks/" + id + "/findings/" + finding(id, 3) + "/remove", inspector, Map.of()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(finish(id, Map.of("conclusion", ""))).bodyText().contains("请写检查结论");
        assertThat(finish(id, Map.of("conclusion", "总体符合要求。"))).hasStatus(HttpStatus.FOUND);

        assertThat(page("/checks/" + id, reader))
                .contains("站场检查", "一号站", "李工、王工", "消防通道堵塞。", "严重", "标识不清。", "不需整改", "总体符合要求。")
                .doesNotContain("记错了。", "/notices/new?finding=", "完成检查</button>");
        assertThat(page("/plans/" + plan + "/tasks/" + firstTask(), reader)).contains("/checks/" + id, "1 条待整改");
        assertThat(page("/", inspector)).contains("处理检查发现：消防通道堵塞。").doesNotContain("标识不清");

        var open = "/notices/new?finding=" + finding(id, 1);
        assertThat(page("/checks/" + id, inspector)).contains(open);
        assertThat(page(open, inspector)).contains("发现问题的整改", "消防通道堵塞。", "value=\"" + traffic + "\" selected");
        var notice = issue(Map.of("days", "5", "finding", "" + finding(id, 1)));
        assertThat(page("/notices/" + notice, inspector)).contains("/checks/" + id + "#f1");
        assertThat(page("/checks/" + id, inspector))
                .contains("/notices/" + notice, "待签收")
                .doesNotContain(open);
        act(notice, "sign", reporter, Map.of());
        act(notice, "answer", reporter, Map.of("words", "已清理。"));
        act(notice, "close", inspector, Map.of());
        assertThat(page("/checks/" + id, reader)).contains("已整改，督查通知已办结");
        assertThat(page("/", inspector)).doesNotContain("处理检查发现");
        assertThat(actions("site-check/" + id))
                .containsExactly(
                        "supervision.check-made",
                        "supervision.finding-added",
                        "supervision.finding-added",
                        "supervision.finding-added",
                        "supervision.finding-removed",
                        "supervision.check-finished");
    }

    @Test
    void closesANoticeWhoseAnswerItChecked() {
        var notice = issue(Map.of("days", "5", "plan", "" + plan, "item", "" + firstTask()));
        act(notice, "sign", reporter, Map.of());
        act(notice, "answer", reporter, Map.of("words", "办好了。"));
        assertThat(page("/notices/" + notice, inspector)).contains("/checks/new?notice=" + notice);
        assertThat(page("/checks/new?notice=" + notice, inspector)).contains("核查：测试督查", "checked");
        var first = begin(Map.of("notice", "" + notice));
        assertThat(finish(first, Map.of("conclusion", "还缺一处。", "move", "return", "days", "3")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/notices/" + notice, reporter)).contains("退回重办", "还缺一处。", "/checks/" + first);
        var second = begin(Map.of("notice", "" + notice));
        act(notice, "answer", reporter, Map.of("words", "补好了。"));
        assertThat(finish(second, Map.of("conclusion", "合格。", "move", "close"))).hasStatus(HttpStatus.FOUND);
        assertThat(page("/notices/" + notice, reader)).contains("已办结", "合格。", "/checks/" + second);
        assertThat(page("/checks/" + second, reader)).contains("/notices/" + notice);
    }

    @Test
    void closesNoNoticeThatIsNotAnswered() {
        var notice = issue(Map.of("days", "5", "plan", "" + plan, "item", "" + firstTask()));
        var check = begin(Map.of("notice", "" + notice));
        assertThat(finish(check, Map.of("conclusion", "合格。", "move", "close"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(notices.find(notice).orElseThrow().state()).isEqualTo(NoticeState.ISSUED);
    }

    @Test
    void isBegunFromATaskByInspectorsOnly() {
        var task = "/plans/" + plan + "/tasks/" + firstTask();
        var form = "/checks/new?plan=" + plan + "&amp;item=" + firstTask();
        assertThat(page(task, inspector)).contains(form, "新建现场检查");
        for (var who : List.of("reporter", "planner", "leader", "stranger", "reader")) {
            assertThat(page(task, person(who))).as(who).doesNotContain(form);
        }
        assertThat(page(form.replace("&amp;", "&"), inspector))
                .contains("name=\"item\" value=\"" + firstTask() + "\" checked", "value=\"" + traffic + "\" selected");
    }

    @Test
    void keepsEvidenceOfFindings() {
        var id = begin(Map.of());
        var paper = "现场记录".getBytes(StandardCharsets.UTF_8);
        assertThat(upload(id, new MockMultipartFile("file", "记录.txt", "text/plain", paper), "https://photo.test/1"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(upload(
                        id,
                        new MockMultipartFile(
                                "file", "病毒.sh", "text/plain", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8)),
                        ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("病毒.sh", "带证据的发现。");
        finish(id, Map.of("conclusion", "见发现。"));
        assertThat(page("/checks/" + id, reporter)).contains("记录.txt", "https://photo.test/1");
        assertThat(page("/checks/" + id, reader)).contains("带证据的发现。").doesNotContain("记录.txt");
        var file = evidence(id, "file");
        var address = "/checks/" + id + "/findings/" + finding(id, 1) + "/evidence/" + file;
        assertThat(web.get()
                        .uri(address)
                        .with(reporter)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(paper);
        assertThat(web.get().uri(address).with(reader)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.get().uri("/evidence/" + file).with(planner)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void takesEvidenceOfADraftBackSingly() {
        var id = begin(Map.of());
        var paper = new MockMultipartFile("file", "记录.txt", "text/plain", "现场".getBytes(StandardCharsets.UTF_8));
        upload(id, paper, "https://photo.test/1");
        find(id, Map.of("says", "另一条。", "gravity", "plain"));
        var file = "/checks/" + id + "/findings/" + finding(id, 1) + "/evidence/" + evidence(id, "file");
        var link = "/checks/" + id + "/findings/" + finding(id, 1) + "/evidence/" + evidence(id, "link");
        for (var who : List.of("reporter", "reviewer", "planner", "leader", "reader")) {
            assertThat(post(file + "/remove", person(who), Map.of())).as(who).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(post(file + "/remove", stranger, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        var elsewhere = file.replace("" + finding(id, 1), "" + finding(id, 2));
        assertThat(post(elsewhere + "/remove", inspector, Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page("/checks/" + id, inspector)).as("stands for another").contains("记录.txt", file + "/remove");
        assertThat(post(file + "/remove", inspector, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(post(file + "/remove", inspector, Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("别人刚刚改过");
        assertThat(page("/checks/" + id, inspector))
                .contains("https://photo.test/1")
                .doesNotContain("记录.txt");
        assertThat(web.get().uri(file).with(inspector)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(actions("finding/" + finding(id, 1)))
                .containsExactly("execution.evidence-added", "execution.evidence-added", "execution.evidence-removed");
        finish(id, Map.of("conclusion", "见发现。"));
        assertThat(page("/checks/" + id, inspector))
                .contains("https://photo.test/1")
                .doesNotContain(link + "/remove");
        assertThat(post(link + "/remove", inspector, Map.of())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void takesTheEvidenceOfAFindingBackWithIt() {
        var id = begin(Map.of());
        var paper = new MockMultipartFile("file", "记录.txt", "text/plain", "现场".getBytes(StandardCharsets.UTF_8));
        upload(id, paper, "");
        var finding = finding(id, 1);
        post("/checks/" + id + "/findings/" + finding + "/remove", inspector, Map.of());
        assertThat(actions("finding/" + finding))
                .containsExactly("execution.evidence-added", "execution.evidence-removed");
    }

    @Test
    void settlesAFindingOnceAndKeepsAFinishedCheckAsItIs() {
        var id = begin(Map.of());
        find(id, Map.of("says", "缺台账。", "gravity", "plain", "rectify", "true"));
        finish(id, Map.of("conclusion", "好。"));
        assertKept("UPDATE supervision.finding SET says = 'x' WHERE check_id = ?", id, "never changed");
        var settle = "/checks/" + id + "/findings/" + finding(id, 1) + "/settle";
        assertThat(post(settle, stranger, each(Map.of("how", "不该")))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(settle, reporter, each(Map.of("how", "不该")))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(settle, inspector, Map.of())).bodyText().contains("请写明怎样确认");
        assertThat(post(settle, inspector, each(Map.of("how", "已看到台账")))).hasStatus(HttpStatus.FOUND);
        assertThat(post(settle, inspector, each(Map.of("how", "再说一遍"))))
                .bodyText()
                .contains("不用整改了");
        assertThat(page("/checks/" + id, reader)).contains("已看到台账").doesNotContain("再说一遍");
    }

    /** Nobody but inspectors of the unit or above writes on a check, and nobody on a finished one. */
    @ParameterizedTest
    @CsvSource({
        "reporter, draft",
        "reviewer, draft",
        "planner, draft",
        "leader, draft",
        "stranger, draft",
        "reader, draft",
        "reporter, finished",
        "planner, finished",
        "stranger, finished",
        "inspector, finished"
    })
    void refusesWhatIsNotAllowed(String who, String state) {
        var id = begin(Map.of());
        if (state.equals("finished")) {
            finish(id, Map.of("conclusion", "好。"));
        }
        var person = person(who);
        var isHidden = state.equals("draft") && who.equals("stranger");
        var status = isHidden ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
        assertThat(send("/checks/" + id, person, Map.of("seen", "1"))).hasStatus(status);
        assertThat(post("/checks/" + id + "/findings", person, each(Map.of("says", "x", "gravity", "plain"))))
                .hasStatus(status);
        assertThat(post("/checks/" + id + "/finish", person, each(Map.of("conclusion", "x", "seen", "1"))))
                .hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({"reporter", "reviewer", "planner", "leader", "reader"})
    void isBegunByInspectorsOnly(String who) {
        assertThat(send("/checks", person(who), Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(web.get().uri("/checks/new").with(person(who))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(send("/checks", stranger, Map.of())).bodyText().contains("请从列表里选择被检查单位");
        assertThat(send("/checks", inspector, Map.of("day", today.plusDays(1).toString(), "place", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("不是今天或以前的日期", "请写地点", "站场检查");
        assertThat(send("/checks", inspector, Map.of("item", "999999999")))
                .bodyText()
                .contains("请重新选择");
        var id = begin(Map.of());
        assertThat(post("/checks/" + id + "/findings", inspector, each(Map.of("says", "", "until", "明天"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明发现了什么", "请选择轻重", "“明天”不能作整改期限");
        assertThat(send("/checks/" + id, inspector, Map.of("seen", "1", "place", "二号站")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(send("/checks/" + id, inspector, Map.of("seen", "1", "place", "三号站")))
                .bodyText()
                .contains("别人刚刚改过这次检查", "三号站");
    }

    private long begin(Map<String, String> more) {
        return made(send("/checks", inspector, more), "/checks/(\\d+)\\?done=made");
    }

    private MvcTestResult send(String address, RequestPostProcessor who, Map<String, String> more) {
        var fields = new HashMap<>(Map.of(
                "plan",
                "" + plan,
                "item",
                "" + firstTask(),
                "unit",
                "" + traffic,
                "title",
                "站场检查",
                "day",
                today.toString(),
                "place",
                "一号站",
                "checkers",
                "李工、王工"));
        fields.putAll(more);
        return post(address, who, each(fields));
    }

    private void find(long check, Map<String, String> said) {
        assertThat(post("/checks/" + check + "/findings", inspector, each(said)))
                .hasStatus(HttpStatus.FOUND);
    }

    private MvcTestResult upload(long check, MockMultipartFile file, String link) {
        return web.post()
                .uri("/checks/" + check + "/findings")
                .multipart()
                .file(file)
                .param("says", "带证据的发现。")
                .param("gravity", "plain")
                .param("link", link)
                .with(inspector)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult finish(long check, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put(
                "seen",
                database.sql("SELECT CAST(revision AS text) FROM supervision.site_check WHERE id = ?")
                        .param(check)
                        .query(String.class)
                        .single());
        return post("/checks/" + check + "/finish", inspector, each(fields));
    }

    private long finding(long check, int number) {
        return database.sql("SELECT id FROM supervision.finding WHERE check_id = ? AND number = ?")
                .params(check, number)
                .query(Long.class)
                .single();
    }

    private long evidence(long check, String kind) {
        return database.sql("SELECT id FROM execution.evidence WHERE subject = ? AND kind = ?")
                .params("finding/" + finding(check, 1), kind)
                .query(Long.class)
                .single();
    }

    private RequestPostProcessor person(String name) {
        return switch (name) {
            case "reporter" -> reporter;
            case "reviewer" -> reviewer;
            case "planner" -> planner;
            case "leader" -> TestingAccount.with("leader", TestingAccount.ROOT, Role.LEADER);
            case "stranger" -> stranger;
            case "reader" -> reader;
            default -> inspector;
        };
    }
}
