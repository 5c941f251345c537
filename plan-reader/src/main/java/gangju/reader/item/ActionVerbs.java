package gangju.reader.item;

import gangju.model.Span;
import gangju.reader.item.Lexicon.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verbs of one clause that say what will be done. */
final class ActionVerbs {
    private static final Lexicon VERBS = Lexicon.load("project-verbs");
    private static final Lexicon NOUNS = Lexicon.load("project-nouns");
    private static final Lexicon BEFORE = Lexicon.load("project-before");
    private static final String JOINTS_AFTER = "、和与及的等,)”";
    private static final String MARKS_BEFORE = "、)”」』";

    private final List<Verb> verbs;

    private ActionVerbs(List<Verb> verbs) {
        this.verbs = verbs;
    }

    /** @param opensObject whether it stands where a verb begins its own object, not within a noun phrase */
    record Verb(int start, int end, Word word, boolean opensObject) {
        boolean builds() {
            return word.label().equals("build");
        }
    }

    static ActionVerbs in(String folded, Span clause) {
        var verbs = new ArrayList<Verb>();
        for (int i = clause.start(); i < clause.end(); i++) {
            var noun = NOUNS.at(folded, i, clause.end());
            var word = VERBS.at(folded, i, clause.end());
            if (noun != null
                    && (word == null || word.text().length() <= noun.text().length())) {
                i += noun.text().length() - 1;
            } else if (word != null) {
                int end = i + word.text().length();
                boolean follows = !verbs.isEmpty()
                        && verbs.getLast().end() == i
                        && verbs.getLast().opensObject();
                boolean opens = follows || opensObject(folded, clause.start(), i);
                if (opens || !isNoun(folded, end, clause.end())) {
                    verbs.add(new Verb(i, end, word, opens));
                }
                i = end - 1;
            }
        }
        return new ActionVerbs(verbs);
    }

    private static boolean opensObject(String folded, int start, int at) {
        return at == start
                || MARKS_BEFORE.indexOf(folded.charAt(at - 1)) >= 0
                || BEFORE.before(folded, start, at) != null;
    }

    /** Within a phrase, a verb before a joint or the end is a noun: 轨道交通建设与运营. */
    private static boolean isNoun(String folded, int end, int limit) {
        return end == limit || JOINTS_AFTER.indexOf(folded.charAt(end)) >= 0;
    }

    boolean isEmpty() {
        return verbs.isEmpty();
    }

    /**
     * The verb whose object ends at {@code end}: the last building one that opens an object, else the first, else any.
     */
    @Nullable
    Verb governing(int end) {
        Verb building = null;
        Verb opening = null;
        Verb running = null;
        for (Verb verb : verbs) {
            if (verb.end() > end) {
                break;
            }
            building = verb.builds() && (building == null || building.end() == verb.start()) ? verb : building;
            opening = verb.builds() && verb.opensObject() ? verb : opening;
            running = !verb.builds() && (running == null || running.end() == verb.start()) ? verb : running;
        }
        if (opening != null) {
            return opening;
        }
        return building != null ? building : running;
    }
}
