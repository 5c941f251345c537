package gangju.server.execution.reporting.pages;

import gangju.indicator.ReferencePeriod;
import gangju.server.execution.reporting.NewRound;
import gangju.server.execution.scheme.CarriedPlanTitles.Plan;
import gangju.server.pages.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A round as typed; the period is one of the calendar, or {@code days} with its first and last day. */
record RoundForm(Map<String, String> values, List<String> kinds) {
    static final String DAYS = "days";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 2_000;

    RoundForm {
        values = Map.copyOf(values);
        kinds = List.copyOf(kinds);
    }

    static RoundForm of(HttpServletRequest request) {
        var values = new HashMap<String, String>();
        Stream.of("plan", "period", "start", "end", "due", "levels", "supporting", "title", "note", "unchecked")
                .forEach(name -> values.put(
                        name,
                        Objects.requireNonNullElse(request.getParameter(name), "")
                                .strip()));
        var kinds = request.getParameterValues("kinds");
        return new RoundForm(
                values,
                kinds == null
                        ? List.of()
                        : Stream.of(kinds)
                                .filter(kind -> kind.equals("task") || kind.equals("target"))
                                .distinct()
                                .toList());
    }

    private record Days(String frequency, LocalDate start, LocalDate end) {}

    /** By field, in the order of the form. */
    Map<String, String> problems(Messages words, List<Plan> plans, LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        var plan = plans.stream()
                .filter(one -> String.valueOf(one.id()).equals(value("plan")))
                .findFirst();
        if (plan.isEmpty()) {
            problems.put("plan", words.get("rounds.problem.plan"));
        } else if (!plan.get().approved()) {
            problems.put("plan", words.get("rounds.problem.no-scheme"));
        }
        var days = days();
        if (days.isEmpty()) {
            problems.put(value("period").equals(DAYS) ? "start" : "period", words.get("rounds.problem.period"));
        }
        var due = day("due");
        if (due.isEmpty() || due.get().isBefore(today)) {
            problems.put("due", words.get("rounds.problem.due"));
        }
        if (kinds.isEmpty()) {
            problems.put("kinds", words.get("rounds.problem.kinds"));
        }
        if (value("title").length() > LONGEST_TITLE) {
            problems.put("title", words.get("rounds.problem.title", LONGEST_TITLE));
        }
        if (value("note").length() > LONGEST_NOTE) {
            problems.put("note", words.get("rounds.problem.note", LONGEST_NOTE));
        }
        return problems;
    }

    /** @param named the round's title where none was typed, from its period in words */
    NewRound round(ReportWords said, String named) {
        var days = days().orElseThrow();
        var period = said.period(days.start(), days.end());
        return new NewRound(
                Long.parseLong(value("plan")),
                value("title").isEmpty() ? said.words().get(named, period) : value("title"),
                days.frequency(),
                days.start(),
                days.end(),
                day("due").orElseThrow(),
                value("levels").equals("2") ? 2 : 1,
                kinds,
                value("supporting").equals("true"),
                value("note"));
    }

    private Optional<Days> days() {
        if (value("period").equals(DAYS)) {
            var start = day("start");
            var end = day("end");
            return start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())
                    ? Optional.empty()
                    : Optional.of(new Days("adhoc", start.get(), end.get()));
        }
        try {
            var period = ReferencePeriod.parse(value("period"));
            return switch (period.shape()) {
                case YEAR, HALF, QUARTER, MONTH ->
                    Optional.of(new Days(period.shape().name().toLowerCase(Locale.ROOT), period.start(), period.end()));
                case DAY, YEAR_TO_DATE, SPAN -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day(String name) {
        try {
            return value(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value(name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}
