package gangju.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.supervision.notices.WorkingDays;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Deadlines of extension, return and reopening, by the calendar of working days. */
class NoticeDeadlinesTest extends Supervised {
    @Autowired
    private WorkingDays workingDays;

    @Test
    void extendsByWorkingDaysFromTheDeadlineThatHolds() {
        var id = issue(Map.of("due", "2027-02-13"));
        act(id, "sign", reporter, Map.of());
        assertThat(act(id, "extend", reporter, Map.of("words", "等。", "days", "三")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("1 到 500 之间的整数");
        assertThat(act(id, "extend", reporter, Map.of("words", "等。", "days", "3", "due", "2027-03-01")))
                .bodyText()
                .contains("只填一样");
        assertThat(act(id, "extend", reporter, Map.of("words", "等。", "days", "3")))
                .hasStatus(HttpStatus.FOUND);
        var asked = workingDays.after(LocalDate.of(2027, 2, 13), 3);
        assertThat(notices.find(id).orElseThrow().askedDue()).isEqualTo(asked.due());
        assertThat(act(id, "grant", inspector, Map.of())).hasStatus(HttpStatus.FOUND);
        var term = notices.find(id).orElseThrow().term();
        assertThat(term.due()).isEqualTo(asked.due());
        assertThat(term.weekendsOnly())
                .as("a year whose holidays are not arranged yet")
                .isEqualTo(asked.weekendsOnly())
                .isTrue();
        assertThat(page("/notices/" + id, reporter)).contains("只扣除了周末");
    }

    @Test
    void returnsAndReopensWithADeadlineThatIsNotOver() {
        var id = issue(Map.of("days", "3"));
        act(id, "sign", reporter, Map.of());
        act(id, "answer", reporter, Map.of("words", "办了。"));
        over(id);
        assertThat(act(id, "return", inspector, Map.of("words", "不全。")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("原来的时限已经过了");
        assertThat(act(id, "return", inspector, Map.of("words", "不全。", "days", "4")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(notices.find(id).orElseThrow().term().due())
                .isEqualTo(workingDays.after(today, 4).due());
        act(id, "answer", reporter, Map.of("words", "补了。"));
        act(id, "close", inspector, Map.of());
        over(id);
        assertThat(act(id, "reopen", inspector, Map.of("words", "有误。")))
                .bodyText()
                .contains("原来的时限已经过了");
        assertThat(act(id, "reopen", inspector, Map.of("words", "有误。", "days", "10")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(notices.find(id).orElseThrow().term().due())
                .isEqualTo(workingDays.after(today, 10).due());
    }

    @Test
    void saysThatADeadlineIsADayOff() {
        assertThat(page("/notices/" + issue(Map.of("due", "2027-02-14")), reporter))
                .contains("这一天休息");
        assertThat(page("/notices/" + issue(Map.of("days", "3")), reporter)).doesNotContain("这一天休息");
    }

    private void over(long id) {
        database.sql("UPDATE supervision.notice SET due = ? WHERE id = ?")
                .params(today.minusDays(20), id)
                .update();
    }
}
