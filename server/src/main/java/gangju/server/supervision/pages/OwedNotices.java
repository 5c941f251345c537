package gangju.server.supervision.pages;

import gangju.server.accounts.UnitDuties;
import gangju.server.pages.Messages;
import gangju.server.supervision.notices.Notice;
import gangju.server.supervision.notices.NoticeList;
import gangju.server.supervision.notices.NoticeList.Order;
import gangju.server.supervision.notices.NoticeList.Question;
import gangju.server.supervision.notices.NoticeList.Show;
import gangju.server.supervision.notices.NoticeState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The open notices of a unit, and those that were closed or withdrawn. */
@Component
final class OwedNotices implements UnitDuties {
    private final NoticeList notices;
    private final Clock clock;

    OwedNotices(NoticeList notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(long unit, int most, Messages words) {
        var said = NoticeWords.of(words, clock);
        return notices.list(Question.of(unit, null, Show.ALL, LocalDate.now(clock)), Order.DUE, 0, most).stream()
                .map(notice -> duty(notice, said))
                .toList();
    }

    @Override
    public List<Duty> done(long unit, int most, Messages words) {
        var said = NoticeWords.of(words, clock);
        return Stream.of(NoticeState.CLOSED, NoticeState.WITHDRAWN)
                .map(state -> Question.of(unit, state, Show.ALL, LocalDate.now(clock)))
                .flatMap(over -> notices.list(over, Order.NUMBER, 0, most).stream())
                .sorted(Comparator.comparing(Notice::id).reversed())
                .limit(most)
                .map(notice -> duty(notice, said))
                .toList();
    }

    private static Duty duty(Notice notice, NoticeWords said) {
        var left = said.left(notice);
        return new Duty(
                notice.label() + " " + notice.title(),
                "/notices/" + notice.id(),
                said.words().get("pages.menu.notices"),
                said.dates().of(notice.term().due()),
                notice.term().due(),
                said.state(notice.state()) + (left.isEmpty() ? "" : " · " + left),
                "");
    }
}
