package gangju.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units.Description;
import gangju.server.supervision.notices.NoticeState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Notices to units in which nobody can sign, and notices that should not have been issued. */
class NoticeEndsTest extends Supervised {
    @Test
    void warnsOfAUnitInWhichNobodyCanSign() {
        var unknowing = Map.of("days", "5", "unmanned", "");
        assertThat(open(inspector, unknowing))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("这个单位现在没有人可以签收", "请说明进展。");
        employ("收文员", traffic, Role.REPORTER);
        assertThat(open(inspector, unknowing)).hasStatus(HttpStatus.FOUND);
        assertThat(page("/notices/new?plan=" + plan + "&item=" + firstTask(), inspector))
                .doesNotContain("没有人可以签收");
    }

    @Test
    void recordsWhatAUnitDidOnPaper() {
        var id = issue(Map.of("days", "5"));
        assertThat(page("/notices/" + id, inspector)).contains("代录签收</button>", "撤回通知</button>");
        assertThat(act(id, "sign-for", inspector, Map.of())).bodyText().contains("请写明谁在何时用什么方式签收");
        assertThat(act(id, "sign-for", reporter, Map.of("words", "自己"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(act(id, "sign-for", stranger, Map.of("words", "别处的"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(act(id, "sign-for", inspector, Map.of("words", "收文岗今天书面签收"))).hasStatus(HttpStatus.FOUND);
        assertThat(act(id, "answer-for", inspector, Map.of("words", "来函：已完成"))).hasStatus(HttpStatus.FOUND);
        assertThat(page("/notices/" + id, reporter)).contains("督查员代录：单位已签收", "收文岗今天书面签收", "督查员代录：单位报来结果", "来函：已完成");
        assertThat(act(id, "close", inspector, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(actions("notice/" + id))
                .contains("supervision.notice-signed-for-unit", "supervision.notice-answered-for-unit");
        assertThat(page("/record?lang=zh", TestingAccount.named("admin"))).contains("代录单位签收督查通知", "代录单位的督查结果");
    }

    @Test
    void withdrawsWithAReasonUntilItIsAnswered() {
        var id = issue(Map.of("days", "5", "title", "发错的督查"));
        assertThat(act(id, "withdraw", inspector, Map.of())).bodyText().contains("请写明撤回的理由");
        assertThat(act(id, "withdraw", reporter, Map.of("words", "不想办"))).hasStatus(HttpStatus.FORBIDDEN);
        act(id, "sign", reporter, Map.of());
        assertThat(act(id, "withdraw", inspector, Map.of("words", "应由别的单位办"))).hasStatus(HttpStatus.FOUND);
        assertThat(notices.find(id).orElseThrow().state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(page("/notices/" + id, reporter)).contains("已撤回", "应由别的单位办");
        assertThat(page("/", reporter)).contains("督查通知已撤回：发错的督查").doesNotContain("报督查结果：发错的督查");
        assertThat(page("/notices", inspector)).doesNotContain("发错的督查");
        assertThat(page("/notices?state=withdrawn", inspector)).contains("发错的督查");
        assertThat(page("/units/" + traffic, inspector)).contains("发错的督查", "已撤回");
        assertThat(act(id, "answer", reporter, Map.of("words", "晚了"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(actions("notice/" + id)).containsSubsequence(List.of("supervision.notice-withdrawn"));
    }

    @Test
    void staysOnceItIsAnswered() {
        var id = issue(Map.of("days", "5"));
        act(id, "sign", reporter, Map.of());
        act(id, "answer", reporter, Map.of("words", "已完成"));
        assertThat(act(id, "withdraw", inspector, Map.of("words", "晚了"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(page("/notices/" + id, inspector)).doesNotContain("撤回通知</button>");
    }

    @Test
    void keepsNoUnitOpenOnceItIsWithdrawn() {
        var unit = units.add(TestingAccount.ROOT, new Description("要撤的测试局", "commission", List.of()), "test");
        var id = issue(Map.of("days", "5", "unit", "" + unit, "unmanned", "" + unit));
        var administrator = TestingAccount.named("admin");
        assertThat(body(post("/units/" + unit + "/close", administrator, Map.of())))
                .contains("还有 1 项要办的事");
        act(id, "withdraw", inspector, Map.of("words", "单位要撤"));
        assertThat(post("/units/" + unit + "/close", administrator, Map.of())).hasStatus(HttpStatus.FOUND);
    }
}
