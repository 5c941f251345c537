package gangju.server.supervision.pages;

import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import gangju.server.supervision.notices.Notice;
import gangju.server.supervision.notices.NoticeState;
import java.time.Clock;
import java.time.LocalDate;

/** Notices in the words of one language, as of today. */
record NoticeWords(Messages words, DateWords dates, LocalDate today) {
    private static final int SOON = 3;

    static NoticeWords of(Messages words, Clock clock) {
        return new NoticeWords(words, DateWords.of(words, clock.getZone()), LocalDate.now(clock));
    }

    String state(NoticeState state) {
        return words.get("notices.state." + state.code());
    }

    /** Whose turn it is, in a sentence. */
    String stands(Notice notice, String unit) {
        return words.get("notices.stands." + notice.state().code(), notice.label(), unit);
    }

    /** Days left or over; empty where the unit has nothing to do. */
    String left(Notice notice) {
        if (!NoticeState.WITH_THE_UNIT.contains(notice.state())) {
            return "";
        }
        var days = notice.daysLeft(today);
        if (days == 0) {
            return words.get("notices.left.today");
        }
        return days > 0 ? words.get("notices.left", days) : words.get("notices.overdue", -days);
    }

    /** The class of what {@link #left} says. */
    String look(Notice notice) {
        var days = notice.daysLeft(today);
        return days < 0 ? "late" : days <= SOON ? "soon" : "note";
    }
}
