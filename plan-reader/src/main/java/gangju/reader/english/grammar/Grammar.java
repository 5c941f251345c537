package gangju.reader.english.grammar;

import gangju.reader.english.grammar.Word.Part;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a sentence with their parts of speech and its verbs. */
public final class Grammar {
    private static final Pattern AIMING = Pattern.compile(
            "(?:aim|plan|seek|commit|target|intend|wish|propos|pledg|striv|hop|undertak|aspir|want|provid|envisag|call|expect|ensur|announc|endeavo|requir|need|set|continu|work|go|look|agre|adopt|establish|declar|reaffirm|confirm|maintain|promis|offer|resolv|decid)(?:e|es|ed|ing|s|ting|ted|ned|ning|k|ks)?|sought|undertook|strove|undertaken");
    private static final Pattern GOAL = Pattern.compile(
            "\\b(?:targets?|goals?|objectives?|aims?|ambitions?|commitments?|contributions?|pledges?|aspirations?|milestones?|intentions?)\\b");
    private static final Pattern WHOSE =
            Pattern.compile("which|that|who|where|whose|while|whereas|whilst|as|because|since|if|when");

    private static final Pattern OF_SUBJECT = Pattern.compile(
            "be|is|are|being|become|(?:reach|ris|fall|grow|increas|decreas|declin|drop|exceed|equal|amount|account|compris|represent|cover|stand|remain|stay|total|doubl|tripl|constitut|make|mak|supply|meet|climb|improv|expand)(?:e|es|ing|s)?");
    /** Riders who are content. */
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whose");

    private static final Set<String> BEING = Set.of("be", "is", "are", "being", "been");
    private static final Set<String> WAS = Set.of("was", "were");

    private static final Set<String> LOOKING = Set.of(
            "see",
            "note",
            "refer",
            "contact",
            "call",
            "click",
            "read",
            "include",
            "consider",
            "imagine",
            "find",
            "assume",
            "compare",
            "learn",
            "let",
            "please",
            "visit",
            "thank",
            "take",
            "have",
            "be",
            "do",
            "get",
            "come",
            "go");

    private static final int NEAR = 8;

    private final String sentence;
    private final List<Word> words;
    private final List<Verb> verbs;
    private final NounPhrases phrases;

    private Grammar(String sentence, List<Word> words) {
        this.sentence = sentence;
        this.words = words;
        this.verbs = VerbFinder.in(words);
        this.phrases = new NounPhrases(words);
    }

    public static Grammar of(String sentence) {
        return new Grammar(sentence, sentence.isBlank() ? List.of() : Tagger.words(sentence));
    }

    /**
     * What the verb that governs a place says of it: the nearest one before it, else the one whose subject it is in.
     */
    public Saying saying(int start, int end) {
        int at = indexAt(start);
        int behind = indexAt(end);
        var governing = before(at);
        if (governing == null || isParted(governing.last(), at)) {
            var predicate = after(behind);
            governing = predicate == null ? governing : predicate;
        }
        return governing == null ? Saying.UNSAID : judged(governing, 3);
    }

    /** Whether a command governs a place: fill 50 gaps; not see 50 examples. */
    public boolean commands(int place) {
        int at = indexAt(place);
        var verb = before(at);
        return verb != null
                && opens(verb)
                && at - verb.last() <= NEAR
                && !isParted(verb.last(), at)
                && !LOOKING.contains(verb.head());
    }

    /** Where the words behind the command begin that opens a stretch; its start where none does. */
    public int behindCommand(int start) {
        return verbs.stream()
                .filter(verb -> words.get(verb.first()).start() == start && opens(verb))
                .map(verb -> words.get(verb.last()).end())
                .findFirst()
                .orElse(start);
    }

    private boolean opens(Verb verb) {
        int from = clauseStart(0, verb.first());
        return verb.mood() == Mood.COMMAND
                && words.subList(from, verb.first()).stream()
                        .allMatch(word -> word.is(Part.MARK) || word.is(Part.NUMBER) || word.is(Part.ADVERB));
    }

    /** The noun phrase that begins at a place, up to another one at most. */
    public @Nullable Phrase phraseAt(int start, int end) {
        int from = indexAt(start);
        int to = indexAt(end);
        return from < to ? phrases.at(from, to) : null;
    }

    /** What the verb that governs a place acts on, as far as it stands before that place. */
    public @Nullable Phrase object(int place) {
        int at = indexAt(place);
        var verb = before(at);
        return verb == null || isParted(verb.last(), at) ? null : phrases.at(verb.last() + 1, at);
    }

    /** What the verb that governs a place is said of. */
    public @Nullable Phrase subject(int place) {
        int at = indexAt(place);
        var verb = before(at);
        boolean joined = verb != null && words.subList(verb.last(), at).stream().anyMatch(word -> word.is(Part.AND));
        if (verb == null || joined || isParted(verb.last(), at) || !isOfSubject(verb)) {
            return null;
        }
        int from = verbs.stream()
                .filter(other -> other.last() < verb.first() && isParted(other.last(), verb.first()))
                .mapToInt(other -> other.last() + 1)
                .max()
                .orElse(0);
        return phrases.before(clauseStart(from, verb.first()), verb.first());
    }

    /** Whether a stretch names nothing: it has no noun, holds will, is or has, or begins with a deed. */
    public boolean isNameless(int start, int end) {
        int from = indexAt(start);
        int to = indexAt(end);
        return isNounless(start, end)
                || isDeed(from, to)
                || words.subList(from, to).stream()
                        .takeWhile(word -> !RELATIVE.contains(word.lower()))
                        .anyMatch(word -> word.is(Part.AUXILIARY));
    }

    /** Whether no word of a stretch is a noun. */
    public boolean isNounless(int start, int end) {
        return words.stream().noneMatch(word -> word.start() >= start && word.end() <= end && word.is(Part.NOUN));
    }

    /** Whether a stretch has a verb and no noun. */
    public boolean isDoing(int start, int end) {
        return isNounless(start, end)
                && words.stream().anyMatch(word -> word.start() >= start && word.end() <= end && word.is(Part.VERB));
    }

    /** making a total, backed by an investment. */
    private boolean isDeed(int from, int to) {
        boolean verb = words.get(from).is(Part.VERB) && words.get(from).lower().matches(".*(?:ing|ed)");
        return verb
                && from + 1 < to
                && (words.get(from + 1).is(Part.DETERMINER)
                        || words.get(from + 1).is(Part.NUMBER)
                        || words.get(from + 1).is(Part.PREPOSITION));
    }

    /** What is said of a subject tells of itself: it is, grows, is raised. Who builds is no indicator. */
    private boolean isOfSubject(Verb verb) {
        return OF_SUBJECT.matcher(verb.head()).matches()
                || isPassive(verb)
                        && words.subList(verb.first(), verb.last()).stream()
                                .anyMatch(word -> BEING.contains(word.lower()));
    }

    private int clauseStart(int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            boolean mark = words.get(i).lower().matches("[;:.•●]");
            start = mark ? i + 1 : start;
        }
        return start;
    }

    private Saying judged(Verb verb, int deep) {
        var goal = hasGoal(verb);
        return switch (verb.mood()) {
            case AHEAD, COMMAND -> Saying.PROMISED;
            case POSSIBLE -> goal ? Saying.PROMISED : Saying.POSSIBLE;
            case PAST -> isAim(verb) || goal ? Saying.AIMED_ONCE : Saying.REPORTED;
            case PRESENT -> isAim(verb) || goal ? Saying.PROMISED : Saying.STATED;
            case UNDER_WAY -> Saying.UNDER_WAY;
            case INFINITIVE, GERUND, PARTICIPLE -> leaning(verb, deep);
        };
    }

    /** To do and doing are said as the verb that they lean on is. */
    private Saying leaning(Verb verb, int deep) {
        var other = deep == 0 ? null : before(verb.first());
        if (other == null || isParted(other.last(), verb.first())) {
            return verb.mood() == Mood.PARTICIPLE ? Saying.UNSAID : Saying.PROMISED;
        }
        boolean once = verb.mood() == Mood.INFINITIVE && other.last() + 1 == verb.first() && WAS.contains(other.head());
        if (once) {
            return Saying.GIVEN_UP;
        }
        boolean aim = GOAL.matcher(sentence.substring(
                                words.get(other.last()).end(),
                                words.get(verb.first()).start())
                        .toLowerCase(Locale.ROOT))
                .find();
        if (aim) {
            return Saying.PROMISED;
        }
        var said = judged(other, deep - 1);
        if (verb.mood() == Mood.INFINITIVE) {
            return said == Saying.REPORTED || said == Saying.STATED ? Saying.UNSAID : said;
        }
        return said;
    }

    private boolean isAim(Verb verb) {
        return AIMING.matcher(verb.head()).matches() && !(verb.mood() == Mood.PRESENT && isPassive(verb));
    }

    private boolean isPassive(Verb verb) {
        return verb.last() > verb.first() && verb.head().endsWith("ed");
    }

    /** The target is, our goal was: in the words before a verb, since the last one. */
    private boolean hasGoal(Verb verb) {
        int from = verbs.stream()
                .filter(other -> other.last() < verb.first())
                .mapToInt(other -> words.get(other.last()).end())
                .max()
                .orElse(0);
        return GOAL.matcher(sentence.substring(from, words.get(verb.first()).start())
                        .toLowerCase(Locale.ROOT))
                .find();
    }

    private @Nullable Verb before(int at) {
        Verb last = null;
        for (var verb : verbs) {
            if (verb.last() < at) {
                last = verb;
            }
        }
        return last;
    }

    private @Nullable Verb after(int at) {
        for (var verb : verbs) {
            if (verb.first() >= at) {
                return isParted(at - 1, verb.first()) ? null : verb;
            }
        }
        return null;
    }

    /** Whether a new clause begins between two words. */
    private boolean isParted(int left, int right) {
        for (int i = Math.max(0, left + 1); i < right && i < words.size(); i++) {
            var word = words.get(i);
            boolean relative =
                    word.is(Part.PRONOUN) && WHOSE.matcher(word.lower()).matches();
            if (word.lower().matches("[;:.•●]") || i + 1 < right && relative) {
                return true;
            }
        }
        return false;
    }

    private int indexAt(int place) {
        int i = 0;
        while (i < words.size() && words.get(i).end() <= place) {
            i++;
        }
        return i;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        words.forEach(word ->
                text.append(word.lower()).append('/').append(word.part()).append(' '));
        return text + " " + verbs;
    }
}
