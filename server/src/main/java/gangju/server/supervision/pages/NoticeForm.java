package gangju.server.supervision.pages;

import gangju.server.pages.Messages;
import gangju.server.supervision.notices.NewNotice;
import gangju.server.supervision.notices.TiedItem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A notice as typed.
 *
 * @param days the deadline in working days; else {@code due} has it
 * @param plan whose items it is tied to
 */
record NoticeForm(
        @Nullable String title,
        @Nullable String asks,
        @Nullable String unit,
        @Nullable String days,
        @Nullable String due,
        @Nullable Long plan,
        @Nullable List<Long> item) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_DAYS = 500;

    long planId() {
        return plan == null ? 0 : plan;
    }

    List<Long> items() {
        return item == null ? List.of() : item;
    }

    /** @param allowed units that the account may send it to */
    Map<String, String> problems(Messages words, Set<Long> allowed, LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (typed(title).isEmpty() || typed(title).length() > LONGEST_TITLE) {
            problems.put("title", words.get("notices.problem.title", LONGEST_TITLE));
        }
        if (typed(asks).isEmpty() || typed(asks).length() > LONGEST_TEXT) {
            problems.put("asks", words.get("notices.problem.asks", LONGEST_TEXT));
        }
        if (!allowed.contains(unitId())) {
            problems.put("unit", words.get("notices.problem.unit"));
        }
        if (typed(days).isEmpty() == typed(due).isEmpty()) {
            problems.put("days", words.get("notices.problem.deadline"));
        } else if (!typed(days).isEmpty() && workingDays() == null) {
            problems.put("days", words.get("notices.problem.days", typed(days), MOST_DAYS));
        } else if (!typed(due).isEmpty()
                && (day() == null || Objects.requireNonNull(day()).isBefore(today))) {
            problems.put("due", words.get("notices.problem.due", typed(due)));
        }
        return problems;
    }

    NewNotice notice(List<TiedItem> tied) {
        return new NewNotice(typed(title), typed(asks), unitId(), workingDays(), day(), tied);
    }

    Map<String, String> values() {
        return Map.of(
                "title",
                typed(title),
                "asks",
                typed(asks),
                "unit",
                typed(unit),
                "days",
                typed(days),
                "due",
                typed(due));
    }

    private long unitId() {
        return typed(unit).matches("\\d{1,18}") ? Long.parseLong(typed(unit)) : 0;
    }

    private @Nullable Integer workingDays() {
        if (!typed(days).matches("\\d{1,3}")) {
            return null;
        }
        var number = Integer.parseInt(typed(days));
        return number < 1 || number > MOST_DAYS ? null : (Integer) number;
    }

    private @Nullable LocalDate day() {
        try {
            return typed(due).isEmpty() ? null : LocalDate.parse(typed(due));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
