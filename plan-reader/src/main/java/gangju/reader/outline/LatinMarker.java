package gangju.reader.outline;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers that headings of English documents begin with: Goal 1:, Objective 2.3, Chapter IV, Annex A, II. */
final class LatinMarker {
    private static final String NUMBER =
            "(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,3}[a-z]?|[IVX]{1,5}|[A-Z]{1,3}[-.]?\\d{0,2}(?:\\.\\d{1,2})?|[A-Z][A-Za-z]{1,14}-\\d{1,2}(?:\\.\\d{1,2})?)";
    private static final Pattern NAMED = Pattern.compile(
            "^(?<word>(?:Strategic |Key |Priority |Focus |Flagship |Enabling )?(?:Goal|Objective|Strategy|Priority|Direction|Pillar|Theme|Action|Initiative|Outcome|Area|Area of Focus|Commitment|Programme|Program|Policy|Measure|Target|Recommendation|Enabler|Mission|Component|Task|Activity|Project|Milestone)"
                    + "|Part|Chapter|Section|Annex|Appendix|GOAL|OBJECTIVE|STRATEGY|PRIORITY|ACTION|PILLAR|THEME|RECOMMENDATION|PART|CHAPTER|SECTION|ANNEX|APPENDIX) (?:# ?|No\\. ?)?"
                    + NUMBER + "(?<mark> ?[:.–—-] ?|  ?\\| ?| (?=[A-Z“\"])|$)");
    private static final Pattern ROMAN = Pattern.compile("^(?<number>[IVX]{1,5})\\. +(?=[A-Z])");
    private static final Pattern LETTER = Pattern.compile("^(?<number>[A-H])\\. +(?=[A-Z][a-z]{2,}|[A-Z]{4,})");
    private static final Pattern SPACED = Pattern.compile("^(?<number>\\d{1,2})(?: +|[)] *)(?=[A-Z“\"])");
    private static final Pattern SMALL =
            Pattern.compile("^(?<number>[(]?(?:[a-z]|[ivx]{1,4})(?:[)]|[.])) *(?=[A-Z“\"])");
    private static final Map<String, Style> FIXED = Map.of(
            "part",
            Style.PART,
            "chapter",
            Style.CHAPTER,
            "section",
            Style.SECTION,
            "annex",
            Style.ANNEX,
            "appendix",
            Style.ANNEX);

    private LatinMarker() {}

    static Optional<Marker> of(String folded) {
        if (folded.charAt(0) < 'A' || folded.charAt(0) > 'Z') {
            return Optional.empty();
        }
        var named = NAMED.matcher(folded);
        if (named.find()) {
            var style = FIXED.getOrDefault(named.group("word").toLowerCase(Locale.ROOT), Style.WORD);
            return Optional.of(new Marker(style, ordinal(named.group("number")), named.end(), named.end("number")));
        }
        var roman = ROMAN.matcher(folded);
        if (roman.find()) {
            return Optional.of(
                    new Marker(Style.ROMAN, ordinal(roman.group("number")), roman.end(), roman.end("number") + 1));
        }
        var letter = LETTER.matcher(folded);
        return letter.find()
                ? Optional.of(new Marker(Style.LETTER, letter.group("number").charAt(0) - 'A' + 1, letter.end(), 2))
                : Optional.empty();
    }

    /** Numbers that only a heading's look tells from running text: 1 Introduction, a) Forests, ii. Thanks. */
    static Optional<Marker> ofHeading(String folded) {
        var spaced = SPACED.matcher(folded);
        if (spaced.find()) {
            return Optional.of(new Marker(
                    Style.DIGIT, Integer.parseInt(spaced.group("number")), spaced.end(), spaced.end("number")));
        }
        var small = SMALL.matcher(folded);
        return small.find()
                ? Optional.of(new Marker(Style.SMALL_LETTER, 0, small.end(), small.end("number")))
                : Optional.empty();
    }

    /** The word of a numbered heading and how many parts its number has: action and 3 for Action 1.2.3. */
    static String kind(String folded) {
        var named = NAMED.matcher(folded);
        return named.find() ? named.group("word").toLowerCase(Locale.ROOT) : "";
    }

    static int depth(String folded) {
        var named = NAMED.matcher(folded);
        return named.find() ? named.group("number").split("\\.").length : 1;
    }

    private static int ordinal(String number) {
        var last = number.substring(number.lastIndexOf('.') + 1).replaceAll("[a-z]$", "");
        if (last.matches("\\d+")) {
            return Integer.parseInt(last);
        }
        return last.matches("[IVX]+") ? roman(last) : last.isEmpty() ? 1 : last.charAt(0) - 'A' + 1;
    }

    private static int roman(String number) {
        int total = 0;
        for (int i = 0; i < number.length(); i++) {
            int value = value(number.charAt(i));
            total += i + 1 < number.length() && value < value(number.charAt(i + 1)) ? -value : value;
        }
        return total;
    }

    private static int value(char c) {
        return c == 'X' ? 10 : c == 'V' ? 5 : 1;
    }
}
