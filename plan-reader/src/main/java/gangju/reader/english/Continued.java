package gangju.reader.english;

import gangju.model.Operator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a number that shares its verb with the one before: to 60 % by 2027 and 80 % by 2030. */
final class Continued {
    private static final Pattern AGAIN = Pattern.compile(
            "[ ,;]*(?:and|then|and then|or|rising|increasing|falling|followed|reaching)?(?: (?:to|towards|by|a further|further|an? estimated|estimated|about|around))*[ ,]*",
            Pattern.CASE_INSENSITIVE);
    /** Lower A to 9 and B to 12. */
    private static final Pattern GAPPED = Pattern.compile(
            "[ ,;]*(?:and|while|,) (?<name>[A-Za-z][^,;:.()\\d]{2,70}?) (?<word>to|by) $", Pattern.CASE_INSENSITIVE);

    /** What stands between two numbers and parts them not. */
    private static final Pattern ASIDE = Pattern.compile(
            " ?\\([^()]*\\)|\\b(?:compared|relative) (?:to|with) (?:[\\w-]+ ){1,6}?(?:levels?|scenario|baseline|year)\\b|\\bhorizons?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BRACKETS = Pattern.compile("^ ?\\([^()]*\\)");

    private final String text;
    private final List<When> dates;
    private final Moments moments;
    private final List<Promise> found;

    /** @param found the promises of the numbers before, which grows while the sentence is read */
    Continued(String text, List<When> dates, Moments moments, List<Promise> found) {
        this.text = text;
        this.dates = dates;
        this.moments = moments;
        this.found = found;
    }

    @Nullable
    Promise of(Part part) {
        if (found.isEmpty()) {
            return null;
        }
        var last = found.getLast();
        boolean alike = last.governed()
                && last.amount().end() <= part.bounds().left()
                && last.amount().kind() == part.amount().kind()
                && Objects.equals(last.amount().unit(), part.amount().unit());
        if (!alike) {
            return null;
        }
        var between = withoutDates(last.amount().end(), part.bounds().left());
        var verb = switch (last.operator()) {
            case REACH -> "reach";
            case LE -> "cap";
            case MAINTAIN -> "keep";
            default -> "";
        };
        var bound = part.operator(verb);
        if (AGAIN.matcher(between).matches() && isDated(last, part)) {
            return last.with(part.amount(), bound, moments.due(part));
        }
        var gapped = GAPPED.matcher(between);
        return gapped.matches() && isSameWay(last, gapped.group("word")) && !isVerbal(gapped.group("name"))
                ? last.with(part.amount(), bound, moments.due(part)).named(Phrases.tidy(gapped.group("name")))
                : null;
    }

    private String withoutDates(int from, int to) {
        var between = new StringBuilder(text.substring(from, to));
        for (int i = dates.size() - 1; i >= 0; i--) {
            var date = dates.get(i);
            if (date.isDue() && date.start() >= from && date.end() <= to) {
                between.delete(date.start() - from, date.end() - from);
            }
        }
        return ASIDE.matcher(between).replaceAll("");
    }

    /** Each of the two has a date of its own right behind it. */
    private boolean isDated(Promise last, Part part) {
        boolean first = dates.stream()
                .anyMatch(date -> date.isDue()
                        && date.start() >= last.amount().end()
                        && date.end() <= part.amount().start());
        var brackets = BRACKETS.matcher(text.substring(part.bounds().right()));
        int right = part.bounds().right() + (brackets.find() ? brackets.end() : 0);
        return first
                && dates.stream().anyMatch(date -> date.isDue() && date.start() >= right && date.start() <= right + 2);
    }

    private static boolean isSameWay(Promise last, String word) {
        boolean by = last.operator() == Operator.DECREASE_BY || last.operator() == Operator.INCREASE_BY;
        return by == word.equals("by");
    }

    private static boolean isVerbal(String name) {
        return Verbs.CHANGE.matcher(name).find()
                || Verbs.AIM.matcher(name).find()
                || Verbs.MAKING.matcher(name).find();
    }
}
