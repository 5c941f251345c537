package gangju.reader.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which of several dates belongs to which of several numbers: 20 % and 30 % in 2030 and 2035 respectively. */
final class Pairs {
    private static final Pattern JOINT =
            Pattern.compile("[ ,]*(?:and|,|/)[ ,]*(?:to |by |a |an |up to )*", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Map<Amount, When> dates = new HashMap<>();
    private final Map<Amount, Amount> firsts = new HashMap<>();

    Pairs(String text, List<When> whens, List<Amount> amounts) {
        this.text = text;
        for (int i = 0; i < amounts.size(); ) {
            int last = runOfAmounts(amounts, i);
            int count = last - i + 1;
            int first = count < 2 ? -1 : runOfDates(whens, count, amounts, i);
            for (int k = 0; first >= 0 && k < count; k++) {
                dates.put(amounts.get(i + k), by(whens.get(first + k)));
                firsts.put(amounts.get(i + k), amounts.get(i));
            }
            i = last + 1;
        }
    }

    @Nullable
    When due(Amount amount) {
        return dates.get(amount);
    }

    /** Whether a number shares all words with an earlier one of its run. */
    boolean isFollower(Amount amount) {
        var first = firsts.get(amount);
        return first != null && !first.equals(amount);
    }

    private static When by(When when) {
        return new When(when.start(), when.end(), when.date(), when.period(), When.Kind.BY);
    }

    private int runOfAmounts(List<Amount> amounts, int from) {
        int last = from;
        while (last + 1 < amounts.size() && isJoint(amounts.get(last), amounts.get(last + 1))) {
            last++;
        }
        return last;
    }

    private boolean isJoint(Amount one, Amount next) {
        return one.kind() == next.kind()
                && Objects.equals(one.unit(), next.unit())
                && JOINT.matcher(text.substring(one.end(), next.start())).matches();
    }

    /** As many dates side by side, behind the numbers or in front of them. */
    private int runOfDates(List<When> whens, int count, List<Amount> amounts, int from) {
        for (int i = 0; i + count <= whens.size(); i++) {
            boolean run = true;
            for (int k = 0; k < count; k++) {
                run &= whens.get(i + k).isDue() && whens.get(i + k).period() == null;
                run &= k == 0
                        || JOINT.matcher(text.substring(
                                        whens.get(i + k - 1).end(),
                                        whens.get(i + k).start()))
                                .matches();
            }
            boolean longer = i + count < whens.size()
                    && JOINT.matcher(text.substring(
                                    whens.get(i + count - 1).end(),
                                    whens.get(i + count).start()))
                            .matches();
            if (run && !longer && !isBetween(whens.get(i), amounts, from, count)) {
                return i;
            }
        }
        return -1;
    }

    /** Other numbers stand between these and the dates. */
    private boolean isBetween(When first, List<Amount> amounts, int from, int count) {
        int start = Math.min(first.start(), amounts.get(from).start());
        int end = Math.max(first.start(), amounts.get(from + count - 1).end());
        return amounts.stream()
                        .filter(amount -> amounts.indexOf(amount) < from || amounts.indexOf(amount) >= from + count)
                        .anyMatch(amount -> amount.start() >= start && amount.end() <= end)
                || text.substring(start, end).matches("(?s).*(?:;|[a-z)%]{3}[.]) .*");
    }
}
