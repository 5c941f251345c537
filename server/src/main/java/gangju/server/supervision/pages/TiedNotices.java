package gangju.server.supervision.pages;

import gangju.server.accounts.Units;
import gangju.server.execution.CalendarDays;
import gangju.server.execution.TaskSection;
import gangju.server.pages.Messages;
import gangju.server.supervision.notices.Notice;
import gangju.server.supervision.notices.NoticeList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The notices that are about a task, on its page; and the deadlines of all, in the calendar. */
@Component
@Order(50)
final class TiedNotices implements TaskSection, CalendarDays {
    private final NoticeList notices;
    private final Units units;
    private final Clock clock;

    TiedNotices(NoticeList notices, Units units, Clock clock) {
        this.notices = notices;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Optional<Section> of(long item, Messages words) {
        var said = NoticeWords.of(words, clock);
        var rows = notices.about(item).stream().map(notice -> row(notice, said)).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var heads = List.of(
                words.get("notices.column.title"),
                words.get("notices.column.unit"),
                words.get("notices.column.state"),
                words.get("notices.column.due"));
        return Optional.of(new Section(words.get("notices.title"), "", heads, rows));
    }

    private List<Cell> row(Notice notice, NoticeWords said) {
        var left = said.left(notice);
        return List.of(
                new Cell(notice.title(), "/notices/" + notice.id(), notice.label(), false),
                Cell.of(units.tree().get(notice.unit()).name()),
                Cell.of(said.state(notice.state())),
                new Cell(
                        said.dates().of(notice.term().due()),
                        null,
                        left.isEmpty() ? null : left,
                        said.look(notice).equals("late") && !left.isEmpty()));
    }

    @Override
    public List<Due> between(LocalDate from, LocalDate until, @Nullable Long unit, int most, Messages words) {
        return notices.due(from, until, unit, most).stream()
                .map(notice -> new Due(
                        notice.term().due(),
                        words.get("pages.menu.notices"),
                        notice.label() + " " + notice.title(),
                        "/notices/" + notice.id(),
                        false))
                .toList();
    }
}
