package gangju.reader.english;

import gangju.model.Operator;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words right beside a number that bound it: at least, up to, or more.
 *
 * @param left where they begin before the number
 * @param right where they end behind it
 */
record Bounds(@Nullable Operator bound, int left, int right) {
    private static final Pattern SIGN = Pattern.compile("([<>≤≥~]) ?$");
    private static final Map<String, Operator> SIGNS =
            Map.of("<", Operator.LT, ">", Operator.GT, "≤", Operator.LE, "≥", Operator.GE, "~", Operator.ABOUT);
    private static final Pattern LEAST = before(
            "at least|at a minimum|no (?:less|fewer|lower) than|not (?:less|fewer|lower) than|(?:a )?minimum(?: of)?");
    private static final Pattern OVER = before(
            "more than|greater than|higher than|over|above|in excess of|exceed(?:ing|s)?|upwards of|surpass(?:ing|es)?|beyond");
    private static final Pattern MOST = before(
            "at most|(?:at least )?as low as|no (?:more|greater|higher|later) than|not (?:more|greater|higher) than|up to|(?:a )?maximum(?: of)?|not (?:to )?exceed(?:ing)?|within|or below");
    private static final Pattern UNDER = before("less than|fewer than|lower than|below|under");
    private static final Pattern ABOUT =
            before("about|around|approximately|approx\\.?|roughly|nearly|almost|circa|an estimated|close to|some");
    private static final Pattern MORE =
            behind("or more|or greater|or above|or higher|or better|and above|at (?:a )?minimum|or over");
    private static final Pattern LESS = behind("or less|or fewer|or below|or lower|and below|or under|at most");
    private static final Pattern FILLER =
            before("(?:a|an|the|another|additional|an additional|further|a further|its|our|overall)");

    private static Pattern before(String words) {
        return Pattern.compile("\\b(?:" + words + ") $", Pattern.CASE_INSENSITIVE);
    }

    private static Pattern behind(String words) {
        return Pattern.compile("^,? (?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** @param from no word before it counts */
    static Bounds around(String text, int from, Amount amount) {
        int left = without(FILLER, text, from, amount.start());
        Operator bound = null;
        var patterns = new Pattern[] {LEAST, MOST, UNDER, OVER, ABOUT};
        var operators = new Operator[] {Operator.GE, Operator.LE, Operator.LT, Operator.GT, Operator.ABOUT};
        for (int i = 0; i < patterns.length && bound == null; i++) {
            int start = without(patterns[i], text, from, left);
            if (start < left) {
                bound = operators[i];
                left = start;
            }
        }
        var sign = SIGN.matcher(text.substring(from, left));
        if (bound == null && sign.find()) {
            bound = SIGNS.get(sign.group(1));
            left = from + sign.start();
        }
        left = without(FILLER, text, from, left);
        int right = amount.end();
        var rest = text.substring(right);
        var more = MORE.matcher(rest);
        var less = LESS.matcher(rest);
        if (more.find()) {
            bound = Operator.GE;
            right += more.end();
        } else if (less.find()) {
            bound = Operator.LE;
            right += less.end();
        } else if (rest.startsWith("+")) {
            bound = Operator.GE;
            right++;
        }
        return new Bounds(bound, left, right);
    }

    private static int without(Pattern words, String text, int from, int end) {
        var match = words.matcher(text.substring(from, end));
        return match.find() ? from + match.start() : end;
    }
}
