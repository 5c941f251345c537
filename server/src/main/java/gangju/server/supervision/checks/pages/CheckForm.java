package gangju.server.supervision.checks.pages;

import gangju.server.pages.Messages;
import gangju.server.supervision.checks.SiteCheck.Described;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A check as typed.
 *
 * @param item ids of items of the plan
 * @param notice whose answer it checks
 */
record CheckForm(
        @Nullable Long plan,
        @Nullable String unit,
        @Nullable List<Long> item,
        @Nullable Long notice,
        @Nullable String title,
        @Nullable String day,
        @Nullable String place,
        @Nullable String checkers,
        @Nullable String attended) {
    private static final int LONGEST = 500;

    static CheckForm of(Described described) {
        return new CheckForm(
                null,
                null,
                null,
                null,
                described.title(),
                described.day().toString(),
                described.place(),
                described.checkers(),
                described.attended());
    }

    List<Long> items() {
        return Objects.requireNonNullElse(item, List.of());
    }

    long unitId() {
        return typed(unit).matches("\\d{1,18}") ? Long.parseLong(typed(unit)) : 0;
    }

    boolean isBlank() {
        return typed(title).isEmpty() && typed(place).isEmpty();
    }

    /** A check that is to come has nothing to write down yet. */
    Map<String, String> problems(Messages words, LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        for (var name : List.of("title", "place", "checkers")) {
            var typed = Objects.requireNonNull(values().get(name));
            if (typed.isEmpty() || typed.length() > LONGEST) {
                problems.put(name, words.get("checks.problem." + name, LONGEST));
            }
        }
        if (typed(attended).length() > LONGEST) {
            problems.put("attended", words.get("checks.problem.long", LONGEST));
        }
        if (date() == null || Objects.requireNonNull(date()).isAfter(today)) {
            problems.put("day", words.get("checks.problem.day", typed(day)));
        }
        return problems;
    }

    /** Of a form without problems. */
    Described described() {
        return new Described(
                typed(title), Objects.requireNonNull(date()), typed(place), typed(checkers), typed(attended));
    }

    Map<String, String> values() {
        return Map.of(
                "unit", typed(unit),
                "title", typed(title),
                "day", typed(day),
                "place", typed(place),
                "checkers", typed(checkers),
                "attended", typed(attended));
    }

    private @Nullable LocalDate date() {
        try {
            return LocalDate.parse(typed(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
