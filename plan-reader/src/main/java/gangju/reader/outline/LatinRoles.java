package gangju.reader.outline;

import java.util.regex.Pattern;

/** What the text below an English heading does, in the words of {@code roles.tsv}. */
final class LatinRoles {
    private static final Pattern ACHIEVEMENT = words(
            "(?:our )?progress(?: to date| so far| report| since.*| made)?|.*\\b(?:achievements|accomplishments|successes)\\b.*|what we(?:'ve|’ve| have) (?:done|achieved).*|current (?:state|status|situation|performance)|where we are(?: now| today)?|(?:existing|current) conditions|results of .*|review of .*|(?:emissions|greenhouse gas|ghg) inventory.*|track record|looking back");
    private static final Pattern GOAL = words(
            "(?:.{0,30}\\b)?(?:goals|targets|objectives|outcomes|ambitions|metrics|indicators|kpis|milestones|measures of success)(?: (?:and|&|for|by|to) .{0,30})?|our (?:goal|target|ambition)|(?:.{0,20}\\b)?(?:goal|target|objective)|success measures|what success looks like");
    private static final Pattern PRINCIPLE =
            words("(?:.{0,20}\\b)?(?:values|principles)(?: and (?!actions?\\b).{0,20})?");
    private static final Pattern CONTEXT = words(
            "introduction|background|foreword|preface|overview|context|(?:.{0,20}\\b)?(?:vision|mission)(?: statement)?(?: (?:and|&) .{0,20})?|executive summary|summary|message from .*|letter from .*|acknowledge?ments|glossary.*|references|methodology|about .*|purpose(?: and scope)?|scope|why .*|(?:.{0,20}\\b)?(?:challenges|risks|opportunities|trends)(?: (?:and|&) .{0,20})?|swot.*|conclusion|definitions|abbreviations|acronyms|(?:planning|engagement) process");

    private LatinRoles() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("^(?:[\\d.]+ )?(?:" + alternatives + ")$", Pattern.CASE_INSENSITIVE);
    }

    /** Empty where the title does not say. */
    static String of(String title) {
        if (ACHIEVEMENT.matcher(title).find()) {
            return "achievement";
        }
        if (PRINCIPLE.matcher(title).find()) {
            return "principle";
        }
        if (CONTEXT.matcher(title).find()) {
            return "context";
        }
        return GOAL.matcher(title).find() ? "goal" : "";
    }
}
