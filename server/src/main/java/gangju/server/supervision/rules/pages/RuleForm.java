package gangju.server.supervision.rules.pages;

import gangju.server.pages.Messages;
import gangju.server.supervision.notices.Cause.Kind;
import gangju.server.supervision.rules.Rule;
import gangju.server.supervision.rules.Rule.Terms;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule as typed. */
record RuleForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String days,
        @Nullable String severity,
        @Nullable String term,
        @Nullable String issues,
        @Nullable String asks,
        @Nullable Integer seen) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_DAYS = 500;

    static RuleForm of(Rule rule) {
        var terms = rule.terms();
        return new RuleForm(
                terms.kind().code(),
                terms.name(),
                String.valueOf(terms.days()),
                String.valueOf(terms.severity()),
                String.valueOf(terms.term()),
                String.valueOf(terms.issues()),
                terms.asks(),
                rule.version());
    }

    /** What a new rule begins with. */
    static RuleForm usual() {
        return new RuleForm(Kind.REPORT.code(), "", "5", "3", "5", "false", "", null);
    }

    int seenVersion() {
        return seen == null ? 0 : seen;
    }

    Map<String, String> problems(Messages words) {
        var problems = new LinkedHashMap<String, String>();
        if (Kind.find(typed(kind)).filter(Rule.KINDS::contains).isEmpty()) {
            problems.put("kind", words.get("notices.rule.problem.kind"));
        }
        if (typed(name).isEmpty() || typed(name).length() > LONGEST_NAME) {
            problems.put("name", words.get("notices.rule.problem.name", LONGEST_NAME));
        }
        if (number(days, MOST_DAYS) == 0) {
            problems.put("days", words.get("notices.problem.days", typed(days), MOST_DAYS));
        }
        if (number(severity, 3) == 0) {
            problems.put("severity", words.get("notices.rule.problem.severity"));
        }
        if (number(term, MOST_DAYS) == 0) {
            problems.put("term", words.get("notices.problem.days", typed(term), MOST_DAYS));
        }
        if (typed(asks).isEmpty() || typed(asks).length() > LONGEST_TEXT) {
            problems.put("asks", words.get("notices.problem.asks", LONGEST_TEXT));
        }
        return problems;
    }

    Terms terms() {
        return new Terms(
                Kind.find(typed(kind)).orElseThrow(),
                typed(name),
                number(days, MOST_DAYS),
                number(severity, 3),
                number(term, MOST_DAYS),
                typed(issues).equals("true"),
                typed(asks));
    }

    Map<String, String> values() {
        return Map.of(
                "kind", typed(kind),
                "name", typed(name),
                "days", typed(days),
                "severity", typed(severity),
                "term", typed(term),
                "issues", typed(issues),
                "asks", typed(asks));
    }

    /** 0 for what is no number from 1 to the most. */
    private static int number(@Nullable String text, int most) {
        var typed = typed(text);
        var number = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        return number <= most ? number : 0;
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
