package gangju.server.supervision.checks.pages;

import gangju.server.pages.Messages;
import gangju.server.supervision.checks.Finding.Said;
import gangju.server.supervision.checks.Gravities;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A finding as typed.
 *
 * @param rectify there where it has to be put right, {@code until} by when
 * @param link that proves it
 */
record FindingForm(
        @Nullable String says,
        @Nullable String gravity,
        @Nullable String rectify,
        @Nullable String until,
        @Nullable String link) {
    private static final int LONGEST = 10_000;

    Map<String, String> problems(Messages words, Gravities gravities) {
        var problems = new LinkedHashMap<String, String>();
        if (typed(says).isEmpty() || typed(says).length() > LONGEST) {
            problems.put("says", words.get("checks.problem.says", LONGEST));
        }
        if (!gravities.codes().contains(typed(gravity))) {
            problems.put("gravity", words.get("checks.problem.gravity"));
        }
        if (!typed(until).isEmpty() && (rectify == null || day() == null)) {
            problems.put("until", words.get("checks.problem.until", typed(until)));
        }
        return problems;
    }

    /** Of a form without problems. */
    Said said() {
        return new Said(typed(says), typed(gravity), rectify != null, day());
    }

    String linkTyped() {
        return typed(link);
    }

    Map<String, String> values() {
        return Map.of(
                "says", typed(says),
                "gravity", typed(gravity),
                "rectify", rectify == null ? "" : "true",
                "until", typed(until),
                "link", typed(link));
    }

    private @Nullable LocalDate day() {
        try {
            return typed(until).isEmpty() ? null : LocalDate.parse(typed(until));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
