package gangju.reader.english;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that opens a list, as far as its items lean on it.
 *
 * @param due by when all of the list is meant
 * @param from what its changes are measured from
 * @param indicator of the last number of the sentence; empty where it has none
 * @param external whether the list is somebody else's
 * @param promised whether the sentence promises what it lists
 * @param marked whether only lines with the mark of an item belong to it, as the sentence does not say that it opens
 *     one
 */
record Lead(
        @Nullable When due, @Nullable When from, String indicator, boolean external, boolean promised, boolean marked) {
    private static final Pattern OPENS = Pattern.compile(
            ":$|\\b(?:(?:the|these) following|as follows|(?:listed|shown|set out|given|seen) (?:below|in the following|in Table)|(?:targets?|goals?|objectives|measures|actions|commitments|milestones)\\b[^.]{0,40}\\b(?:include|are))\\b[^.]{0,40}[.:]?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:other|several|a number of|many|peer|neighbou?ring|some|various|these) (?:[\\w-]+ ){0,2}(?:cities|towns|counties|states|countries|municipalities|communities|companies|organi[sz]ations|governments)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROMISED = Pattern.compile(
            "\\b(?:targets?|goals?|objectives?|commit(?:s|ted|ment|ments)?|aims?|will|shall|milestones?|pledges?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AIMS =
            Pattern.compile("(?i)\\b(?:targets?|goals?|milestones?|aspirations?|ambitions?|objectives?)\\W*$");
    private static final Pattern MARKED = Pattern.compile("^[•●▪◦○■□➢✓]");
    private static final Pattern ANOTHER =
            Pattern.compile("^\\W*(?i:long|short|medium|near|mid)-term (?:targets?|goals?|aspirations?):");
    private static final int SHORT = 40;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 250;
    private static final Pattern ITEM = Pattern.compile(
            "^(?:[•·●○▪◦■□➢✓*–—>-]|o |\\(?[a-zA-Z0-9]{1,3}[.)] |\\(?[ivx]{1,4}[.)] |\\d{1,2} (?=[A-Z]))");

    /** Null where a sentence opens no list. */
    static @Nullable Lead of(String sentence, List<Promise> promises, boolean external) {
        boolean opens = OPENS.matcher(sentence.strip()).find();
        if (!opens) {
            return external ? new Lead(null, null, "", true, false, true) : null;
        }
        var due = Whens.in(sentence).stream()
                .filter(when -> when.kind() == When.Kind.BY || when.kind() == When.Kind.DURING || isLabel(sentence))
                .filter(When::isDue)
                .findFirst()
                .orElse(null);
        var from = Whens.in(sentence).stream()
                .filter(when -> when.kind() == When.Kind.FROM)
                .findFirst()
                .orElse(null);
        return new Lead(
                due,
                promises.isEmpty() ? from : null,
                promises.stream()
                        .map(Promise::indicator)
                        .filter(name -> name.length() > SHORTEST)
                        .reduce("", (one, later) -> later),
                external || OTHERS.matcher(sentence).find(),
                PROMISED.matcher(sentence).find(),
                false);
    }

    /** 2030 targets: */
    private static boolean isLabel(String sentence) {
        return sentence.strip().length() < SHORT && AIMS.matcher(sentence).find();
    }

    /** Long-term target: what follows has left the years of the list. */
    static boolean isAnother(String words) {
        return ANOTHER.matcher(words).find();
    }

    static boolean isItem(String words) {
        return MARKED.matcher(words).find();
    }

    /**
     * Whether a paragraph is an item: it has a mark, is a line that is no sentence, goes on where a page ended, or
     * commands as the items of an open list do.
     */
    boolean holds(String paragraph) {
        var line = paragraph.strip();
        boolean goesOn = !line.isEmpty() && Character.isLowerCase(line.charAt(0));
        boolean commands = due != null
                && (promised || due.kind() == When.Kind.BY)
                && line.length() < LONGEST
                && Voice.IMPERATIVE.matcher(line).find();
        return ITEM.matcher(line).find()
                || !marked && (goesOn || commands || !line.matches("(?s).*[.!?]$") && line.length() < 160);
    }

    /** The list within an item of this one. */
    Lead within(Lead outer) {
        return new Lead(
                due == null ? outer.due : due,
                from == null ? outer.from : from,
                indicator.isEmpty() ? outer.indicator : indicator,
                external || outer.external,
                promised || outer.promised,
                marked && outer.marked);
    }
}
