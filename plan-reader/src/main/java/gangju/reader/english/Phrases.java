package gangju.reader.english;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts the words that name an indicator out of a stretch of a sentence. */
final class Phrases {
    private static final Pattern ENDS = Pattern.compile(
            "(?<!\\b(?:from|with) [\\w-]{3,14}),|,(?= (?:and|but|so|while|which|or) (?:this|it|these|that|they|the|then|we)\\b)|\\((?![A-Z][A-Za-z]{1,7}\\))|(?<!\\([A-Z][A-Za-z]{1,7})\\)|[;:\\[\\]—–]|(?<!\\b[A-Z])\\.(?=\\s|$)| - |\\b(?:(?<!\\b(?:consumed|used|owned|generated|produced|operated|emitted|managed|driven|caused|covered|served|made|run|provided|held|led|employed) )by(?! (?:bicycle|bike|bus|rail|train|tram|public transport|transit|car)\\b)|from(?=[^,.;]{0,40}\\d| (?:the |its )?(?:BAU|business|base|current|projected|reference|present))|than|to|until|before|through|via(?= the\\b)|which|that|who|while|whilst|so that|in order|compared|relative|against|per year|annually|each (?:subsequent |following |additional )?year|every year|a year|per annum|over the|during|within|because|as well as|and (?:[a-z]+ing (?=about|around|over|at|up|\\d)|by|to|reduce|increase|improve|ensure|create|support|expand|maintain|achieve|build|provide|is|are|will)|across all|will|shall|should|must|is|are|has|have|was|were)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENING = Pattern.compile(
            "^(?:[\\s,;:•·*()\"“”'’-]+|(?:the|a|an|our|its|their|of|in|for|on|and|or|total|overall|city's|city’s|new and|number of|the number of|additional|all|we|to|by|target(?:s|ed)?|goal|at|that|this|such)\\b(?=\\s))+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile(
            "(?:[\\s,;:.•*()\"“”-]+|\\b(?:by|to|of|in|at|from|the|a|an|and|or|for|with|within|beyond|as|on|per|is|are|be|been|will|shall|has|have|further|again|annually|overall|respectively|approximately|target|goal))+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile(
            "(?i) (?!.*\\b(?:which|that|who|while|whilst|so|order|compared|relative|against|than|and (?:to|by)|will|shall|should|must|is|are|has|have|was|were|further|from|through|annually|each|every|by [\\w-]{2,6}[- ]?fold)\\b)[^,;:.()\\d]{3,90}");
    /** 30 ha of forest, marine and coastal habitats. */
    private static final Pattern SEVERAL = Pattern.compile(
            "^ ?(?:of )?(?:[a-z-]+ ){0,2}[a-z-]+, (?:(?:[a-z-]+ ){0,2}[a-z-]+, )?(?:[a-z-]+ ){0,2}[a-z-]+,? and (?!by\\b|to\\b|[a-z]+ing\\b)[a-z-]+(?: [a-z-]+){0,2}(?=[,.;(]|$| by | in | for | across )");

    private static final Pattern LABEL = Pattern.compile("^[^:]{2,80}?: +");
    private static final int LONGEST = 90;

    private Phrases() {}

    /** The noun phrase that stands behind a number or a verb, up to where something else begins. */
    static String behind(String text, int from, int to, List<When> dates) {
        int end = to;
        for (var date : dates) {
            if (date.start() >= from && date.start() < end) {
                end = date.start();
            }
        }
        if (from >= end || ",;:.)(".indexOf(text.charAt(from)) >= 0) {
            return "";
        }
        var words = text.substring(from, end);
        if (words.matches("(?s)^ (?:and|from|through|into|with|via|between|than|beyond)\\b.*")) {
            return "";
        }
        words = words.replaceAll("\\((?:i\\.e\\.|e\\.g\\.|including|incl\\.)[^()]*\\) ?", "");
        var several = SEVERAL.matcher(words);
        if (several.find() && !isVerbal(several.group())) {
            return tidy(several.group());
        }
        var opening = OPENING.matcher(words);
        int start = opening.find() ? opening.end() : 0;
        var stop = ENDS.matcher(words);
        int cut = stop.find(start) ? stop.start() : words.length();
        return tidy(words.substring(start, Math.max(start, cut)));
    }

    private static boolean isVerbal(String words) {
        return Verbs.MAKING.matcher(words).find() || Verbs.CHANGE.matcher(words).find();
    }

    /** The object between a verb and the word that leads to its number; to and per belong to it. */
    static String object(String text, int from, int to, List<When> dates) {
        var words = text.substring(from, Math.max(from, to));
        boolean plain = PLAIN.matcher(words).matches()
                && dates.stream().noneMatch(date -> date.start() < to && from < date.end())
                && !Verbs.MAKING.matcher(words).find();
        return plain ? tidy(words) : behind(text, from, to, dates);
    }

    /** The subject that a stretch before a verb ends with. */
    static String before(String text, int from, int to, List<When> dates) {
        int start = from;
        int end = to;
        for (var date : dates) {
            if (date.end() <= to && date.end() > start) {
                boolean last = text.substring(date.end(), to).isBlank();
                start = last ? start : date.end();
                end = last ? date.start() : end;
            }
        }
        if (start >= end) {
            return "";
        }
        return ending(text.substring(start, end));
    }

    private static String ending(String stretch) {
        var words = stretch;
        var label = LABEL.matcher(words);
        if (label.find() && label.end() < words.length()) {
            words = words.substring(label.end());
        }
        int comma = Math.max(words.lastIndexOf(", "), words.lastIndexOf("; "));
        words = comma > 0 && comma + 2 < words.length() ? words.substring(comma + 2) : words;
        var verb = Pattern.compile("\\b(?:ensure|ensuring|so|such|see|means|is) that |\\b(?:and|to) (?=ensure)")
                .matcher(words);
        while (verb.find()) {
            words = words.substring(verb.end());
            verb.reset(words);
        }
        return tidy(words);
    }

    static String tidy(String words) {
        var text = OPENING.matcher(
                        words.replaceAll("[*_`]+", "").replaceAll("\\s+", " ").strip())
                .replaceFirst("");
        text = CLOSING.matcher(text).replaceFirst("").strip();
        text = text.lastIndexOf('(') > text.lastIndexOf(')') ? text + ")" : text;
        if (text.length() > LONGEST) {
            int space = text.lastIndexOf(' ', LONGEST);
            text = text.substring(0, space > 0 ? space : LONGEST);
        }
        return text;
    }
}
