package gangju.server.supervision.pages;

import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.supervision.notices.Cause;
import gangju.server.supervision.notices.Cause.Kind;
import gangju.server.supervision.notices.NewNotice;
import gangju.server.supervision.notices.TiedItem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param report ids of reports that it is about; likewise {@code warning} and {@code finding}
 * @param draft that it comes from
 * @param unmanned the unit of which the reader knows that nobody there can sign
 */
record NoticeForm(
        @Nullable String title,
        @Nullable String asks,
        @Nullable String unit,
        @Nullable String days,
        @Nullable String due,
        @Nullable Long plan,
        @Nullable List<Long> item,
        @Nullable List<Long> report,
        @Nullable List<Long> warning,
        @Nullable List<Long> finding,
        @Nullable Long draft,
        @Nullable String unmanned) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;

    long planId() {
        return plan == null ? 0 : plan;
    }

    List<Long> items() {
        return item == null ? List.of() : item;
    }

    /** What it is about besides items, by kind. */
    Map<Kind, List<Long>> causes() {
        return Map.of(
                Kind.REPORT, Objects.requireNonNullElse(report, List.of()),
                Kind.WARNING, Objects.requireNonNullElse(warning, List.of()),
                Kind.FINDING, Objects.requireNonNullElse(finding, List.of()));
    }

    /** What the form carries along: names and values. */
    List<Option> hidden() {
        var hidden = new ArrayList<Option>();
        if (plan != null) {
            hidden.add(new Option("plan", plan.toString()));
        }
        items().forEach(id -> hidden.add(new Option("item", id.toString())));
        causes().forEach((kind, ids) -> ids.forEach(id -> hidden.add(new Option(kind.code(), id.toString()))));
        if (draft != null) {
            hidden.add(new Option("draft", draft.toString()));
        }
        return hidden;
    }

    /** Whether the reader knows that nobody in the unit can sign. */
    boolean isKnownUnmanned() {
        return typed(unmanned).equals(typed(unit));
    }

    /** Whether nobody has typed anything yet. */
    boolean isBlank() {
        return typed(title).isEmpty() && typed(asks).isEmpty() && typed(unit).isEmpty();
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
            problems.put("days", words.get("notices.problem.days", typed(days), NoticeDays.MOST));
        } else if (!typed(due).isEmpty()
                && (day() == null || Objects.requireNonNull(day()).isBefore(today))) {
            problems.put("due", words.get("notices.problem.due", typed(due)));
        }
        return problems;
    }

    NewNotice notice(List<TiedItem> tied, List<Cause> causes) {
        return new NewNotice(typed(title), typed(asks), unitId(), workingDays(), day(), tied, causes, draft);
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
        return NoticeDays.of(typed(days));
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
