package gangju.server.supervision.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.pages.Messages;
import gangju.server.pages.Waiting;
import gangju.server.supervision.notices.NoticeList;
import gangju.server.supervision.notices.NoticeList.Count;
import gangju.server.supervision.notices.NoticeState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Notices to sign for and to answer; for inspectors, answers to check, extensions to decide, and what is overdue. */
@Component
final class WaitingNotices implements Waiting {
    private final NoticeList notices;
    private final Access access;
    private final Clock clock;

    WaitingNotices(NoticeList notices, Access access, Clock clock) {
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Matter> of(Messages words) {
        var matters = new ArrayList<Matter>();
        var asked = counts(Act.ANSWER_NOTICE, NoticeState.SIGNED);
        add(matters, words, "sign", "?state=issued", asked, count -> count.state() == NoticeState.ISSUED);
        add(
                matters,
                words,
                "answer",
                "",
                asked,
                count -> count.state() == NoticeState.SIGNED || count.state() == NoticeState.RETURNED);
        var watched = counts(Act.CHECK_NOTICE, NoticeState.ANSWERED);
        add(matters, words, "check", "?state=answered", watched, count -> count.state() == NoticeState.ANSWERED);
        add(matters, words, "extension", "?show=extension", watched, Count::asked);
        add(matters, words, "overdue", "?show=overdue", watched, WaitingNotices::isOverdue);
        return matters;
    }

    private List<Count> counts(Act act, NoticeState state) {
        return notices.counts(access.units(act, state.code()), LocalDate.now(clock));
    }

    private static boolean isOverdue(Count count) {
        return count.late() && NoticeState.WITH_THE_UNIT.contains(count.state());
    }

    private static void add(
            List<Matter> matters,
            Messages words,
            String kind,
            String query,
            List<Count> counts,
            Predicate<Count> which) {
        var found = counts.stream().filter(which).toList();
        if (!found.isEmpty()) {
            matters.add(new Matter(
                    words.get(
                            "notices.waiting." + kind,
                            found.stream().mapToInt(Count::count).sum()),
                    words.get("notices.waiting." + kind + ".why"),
                    "/notices" + query,
                    found.stream().anyMatch(WaitingNotices::isOverdue)));
        }
    }
}
