package gangju.reader.english.grammar;

import gangju.reader.english.grammar.Word.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the verbs of a tagged sentence, each with its auxiliaries and its mood. */
final class VerbFinder {
    private static final Set<String> AHEAD = Set.of("will", "shall", "must", "should", "ll");
    private static final Set<String> POSSIBLE = Set.of("would", "could", "can", "may", "might");
    private static final Set<String> HAVE = Set.of("has", "have", "had", "having");
    private static final Set<String> WERE = Set.of("was", "were", "did", "had");
    private static final Set<String> BE = Set.of("is", "are", "am", "'s", "’s", "'re", "’re", "does", "do");
    private static final Pattern IRREGULAR = Pattern.compile(
            "rose|fell|grew|spent|met|built|made|held|saw|came|led|became|began|went|brought|sold|took|gave|put|set|cut|hit|shrank|found|stood|lost|kept|bought|won|ran|drew|wrote|left|told|said|paid|shown|grown|taken|given|driven|known|seen|risen|fallen|done|been|become");

    private final List<Word> words;
    private final List<Verb> found = new ArrayList<>();

    private VerbFinder(List<Word> words) {
        this.words = words;
    }

    static List<Verb> in(List<Word> words) {
        var finder = new VerbFinder(words);
        for (int i = 0; i < words.size(); ) {
            var verb = finder.at(i);
            if (verb != null) {
                finder.found.add(verb);
            }
            i = verb == null ? i + 1 : verb.last() + 1;
        }
        return List.copyOf(finder.found);
    }

    private @Nullable Verb at(int i) {
        var word = words.get(i);
        boolean to = word.lower().equals("to") && word.is(Part.PARTICLE);
        if (!to && !word.is(Part.VERB) && !word.is(Part.AUXILIARY) || !to && isAttribute(i)) {
            return null;
        }
        int last = to ? -1 : i;
        for (int k = i + 1; k < words.size() && k <= i + 8; k++) {
            var next = words.get(k);
            if (last >= 0 && words.get(last).is(Part.VERB) && isModal(next)) {
                break;
            }
            boolean verbal = next.is(Part.AUXILIARY) || next.is(Part.VERB) && !(last >= 0 && isFull(last, i));
            if (verbal && !(k > i + 1 && isAttribute(k))) {
                last = k;
            } else if (!next.is(Part.ADVERB)
                    && !(next.is(Part.PARTICLE) && last >= 0 && isToBe(k))
                    && !(next.lower().equals("not"))) {
                break;
            }
        }
        if (last < 0) {
            return null;
        }
        return new Verb(i, last, words.get(last).lower(), mood(i, last));
    }

    /** The care they received will improve. */
    private static boolean isModal(Word word) {
        return word.is(Part.AUXILIARY) && (AHEAD.contains(word.lower()) || POSSIBLE.contains(word.lower()));
    }

    /** Behind a full verb another one is a verb of its own. */
    private boolean isFull(int last, int first) {
        return words.get(last).is(Part.VERB)
                && !(last == first && HAVE.contains(words.get(last).lower()));
    }

    /** is to be, are to reach. */
    private boolean isToBe(int k) {
        return k > 0
                && BE.contains(words.get(k - 1).lower())
                && words.get(k).lower().equals("to");
    }

    /** irrigated land, the growing demand: a verb's form that stands as an adjective. */
    private boolean isAttribute(int i) {
        var word = words.get(i);
        if (!word.is(Part.VERB) || !word.lower().matches(".*(?:ed|ing|en)") || i + 1 >= words.size()) {
            return false;
        }
        var next = words.get(i + 1);
        boolean before = i > 0
                && (words.get(i - 1).is(Part.DETERMINER)
                        || words.get(i - 1).is(Part.ADJECTIVE)
                        || words.get(i - 1).is(Part.NUMBER)
                        || words.get(i - 1).is(Part.PREPOSITION) && word.lower().endsWith("ed")
                        || words.get(i - 1).lower().matches("its|our|their|his|her|of|%"));
        boolean second = !found.isEmpty()
                && word.lower().endsWith("ed")
                && i > 0
                && !words.get(i - 1).is(Part.PRONOUN)
                && !words.get(i - 1).is(Part.AND)
                && !words.subList(found.getLast().last(), i).stream().anyMatch(other -> other.is(Part.MARK));
        return (before || second) && (next.is(Part.NOUN) || next.is(Part.ADJECTIVE));
    }

    private Mood mood(int first, int last) {
        var lead = words.get(first).lower();
        if (lead.equals("to")) {
            return Mood.INFINITIVE;
        }
        if (AHEAD.contains(lead)) {
            return Mood.AHEAD;
        }
        if (POSSIBLE.contains(lead)) {
            return Mood.POSSIBLE;
        }
        if (WERE.contains(lead) || HAVE.contains(lead) && last > first) {
            return Mood.PAST;
        }
        if (BE.contains(lead) || words.get(first).is(Part.AUXILIARY)) {
            return ofBeing(first, last);
        }
        return ofVerb(first, lead);
    }

    private Mood ofBeing(int first, int last) {
        boolean to = last > first
                && words.subList(first, last).stream()
                        .anyMatch(word -> word.lower().equals("to"));
        if (to) {
            return Mood.AHEAD;
        }
        boolean going = words.get(last).lower().endsWith("ing") && last > first;
        return going ? Mood.UNDER_WAY : Mood.PRESENT;
    }

    private Mood ofVerb(int i, String verb) {
        if (verb.endsWith("ing") && verb.length() > 4) {
            return Mood.GERUND;
        }
        boolean past = verb.endsWith("ed") || IRREGULAR.matcher(verb).matches();
        if (past) {
            return isActive(i) ? Mood.PAST : Mood.PARTICIPLE;
        }
        boolean said =
                i > 0 && (words.get(i - 1).is(Part.NOUN) || words.get(i - 1).is(Part.PRONOUN));
        if (verb.endsWith("s") && !verb.endsWith("ss") || said) {
            return Mood.PRESENT;
        }
        boolean joined =
                i > 0 && (words.get(i - 1).is(Part.AND) || words.get(i - 1).is(Part.MARK)) && !found.isEmpty();
        return joined ? found.getLast().mood() : Mood.COMMAND;
    }

    /** rose by 4 %, contributed 40 %; not homes built by 2030. */
    private boolean isActive(int i) {
        if (i == 0 || i + 1 >= words.size()) {
            return false;
        }
        var next = words.get(i + 1);
        var before = words.get(i - 1);
        boolean subject = before.is(Part.NOUN)
                || before.is(Part.PRONOUN)
                || before.is(Part.ADVERB)
                || before.is(Part.VERB) && before.lower().endsWith("ing")
                || before.is(Part.AND) && !found.isEmpty() && found.getLast().mood() == Mood.PAST;
        boolean object = !next.is(Part.PREPOSITION) && !next.is(Part.MARK) && !next.is(Part.AND);
        boolean told = words.get(i).lower().matches("rose|fell|grew|went|came|began|became|shrank|saw|took|gave");
        return subject && (object || told);
    }
}
