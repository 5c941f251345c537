package gangju.reader.english;

import gangju.model.Operator;
import gangju.model.TargetType;
import gangju.reader.english.Amount.Kind;
import gangju.reader.english.grammar.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an English sentence says about each of its numbers. */
final class SentencePromises {
    private static final Pattern PREPOSITION =
            Pattern.compile("\\b(by|to|at|of|from|below|with) $", Pattern.CASE_INSENSITIVE);
    private static final Pattern CUT = Pattern.compile(
            "[;:]\\s|, (?=(?:and |with |while |including )?(?:" + Verbs.LESS + "|" + Verbs.MORE + "|" + Verbs.REACH
                    + "|" + Verbs.MAKE + ")\\b)|\\band (?=(?:" + Verbs.LESS + "|" + Verbs.MORE + "|" + Verbs.REACH + "|"
                    + Verbs.KEEP + "|" + Verbs.MAKE
                    + ")\\b)|[(]|[.] |[.](?=[A-Z][a-z])|\\b(?:despite|although|even though|given that|because of) ",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TARGET_WORD = Pattern.compile(
            "\\b(?:target(?:s|ing)?|goal|objective|aim|ambition|commit(?:ment|ted|s)?)\\b(?!.*\\b(?:as|because|since|which|while)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LABEL = Pattern.compile("[\\W\\d_]*(?<name>[A-Z][^:.;\\d]{2,60}?)[*_]*:[*_]* *");
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)\\b(?:targets?|goals?|objectives?|kpis?|indicators?|outcomes?|measures?|actions?|strateg(?:y|ies)|milestones?|note|source|baseline|result|impact|timeline|status|example|vision|mission|cost|budget|priority|benefits?)\\b");
    private static final Pattern OLD_GOAL =
            Pattern.compile("(?i)^(?:(?:original|previous|initial|earlier|20\\d\\d) )*(?:goal|target)s?(?: of\\b.*)?$");
    /** With a 75 MW goal. */
    private static final Pattern AS_GOAL = Pattern.compile("^ (?:goal|target)\\b(?!s? of)");

    private static final Pattern GOAL_LABEL =
            Pattern.compile("\\b(?:target|goal):? ?(?:of )?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern WEIGHTLESS = Pattern.compile("(?i)(?:more|less|new|total|all|reduction|increase)?");
    private static final Pattern PRONOUN =
            Pattern.compile("(?i)(?:number|share|figure|rate|it|them|they|this|these|those|that|this number)");
    /** Double the trips, to double them; no double doors. */
    private static final Pattern DOING = Pattern.compile(
            "(?:^[\\W\\d]*|[:;] ?|, and |\\b(?:to|will|shall|should|must|by|and|then|nearly|almost|more than|at least|about|than|or|aim|also|further|is|are|be) |\\b[Ww]e |[•·–-] ?)$");

    /** maintaining a growth of 6 %, stabilisation of the rate at 5 %. */
    private static final Pattern KEEPING = Pattern.compile(
            "\\b(?:maintain(?:s|ed|ing)?|maintenance of|stabili[sz](?:e|es|ed|ing|ation of)|keep(?:s|ing)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARTED = Pattern.compile("\\b(?:as|because|since|which|while|where|whose) ");

    private final String text;
    private final List<When> dates;
    private final List<Amount> amounts;
    private final Moments moments;
    private final Names names;
    private final Changes changes;
    private final Continued continued;
    private final Pairs pairs;
    private final Grammar grammar;
    private final FullNames fullNames;
    private final List<Promise> found = new ArrayList<>();

    private SentencePromises(String text) {
        this.text = text;
        this.dates = Whens.in(text);
        this.amounts = Amounts.in(text, dates);
        this.moments = new Moments(text, dates, amounts);
        this.names = new Names(text, dates, amounts, found);
        this.changes = new Changes(text, dates, moments, names);
        this.continued = new Continued(text, dates, moments, found);
        this.pairs = new Pairs(text, dates, amounts);
        this.grammar = amounts.isEmpty() ? Grammar.of("") : Grammar.of(text);
        this.fullNames = new FullNames(text, dates, grammar);
    }

    static SentencePromises in(String sentence) {
        var reader = new SentencePromises(sentence);
        for (int i = 0; i < reader.amounts.size(); i++) {
            reader.read(i);
        }
        return reader;
    }

    List<Promise> promises() {
        return List.copyOf(found);
    }

    Grammar grammar() {
        return grammar;
    }

    private void read(int i) {
        var amount = amounts.get(i);
        int from = i == 0 ? 0 : amounts.get(i - 1).end();
        int next = i + 1;
        while (next < amounts.size() && isRestated(next)) {
            next++;
        }
        int to = next < amounts.size() ? amounts.get(next).start() : text.length();
        if (moments.isBaseline(i)
                || isRestated(i)
                || isRaisedTo(i)
                || amount.kind() == Kind.ZERO && names.isStateOfCounted(i)) {
            return;
        }
        int clause = clauseStart(
                moments.isBaseline(i - 1) ? (i > 1 ? amounts.get(i - 2).end() : 0) : from, amount.start());
        var bounds = Bounds.around(text, clause, amount);
        var part = new Part(amount, bounds, clause, to, i > 0 && moments.isBaseline(i - 1) ? amounts.get(i - 1) : null);
        var again = pairs.isFollower(amount) && !found.isEmpty()
                ? found.getLast().with(amount, found.getLast().operator(), pairs.due(amount))
                : continued.of(part);
        if (again != null) {
            found.add(again);
            return;
        }
        var promise = switch (amount.kind()) {
            case ZERO -> zero(part);
            case TIMES -> times(part);
            case PERCENT, POINT, MONEY, MEASURE, TIME, COUNT, FEW -> figure(part);
        };
        promise = fullNames.of(fromBefore(promise, clause), part);
        promise = pairs.due(amount) == null ? promise : promise.by(pairs.due(amount));
        boolean pronoun = isPronoun(promise.indicator()) && !found.isEmpty();
        found.add(pronoun ? promise.named(found.getLast().indicator()) : promise);
    }

    static boolean isPronoun(String name) {
        return PRONOUN.matcher(name).matches();
    }

    /** Street lamps with LED (100 % by 2026); household recycling: 60 %. */
    private Promise fromBefore(Promise promise, int clause) {
        if (OLD_GOAL.matcher(promise.indicator()).find()) {
            return promise.named("");
        }
        if (clause < 2 || !WEIGHTLESS.matcher(promise.indicator()).matches()) {
            return promise;
        }
        if (text.charAt(clause - 1) == '(') {
            var same = found.stream()
                    .filter(earlier -> earlier.governed() && Objects.equals(earlier.unit(), promise.unit()))
                    .reduce((one, later) -> later);
            return same.isPresent()
                    ? promise.named(same.get().indicator())
                    : promise.named(Phrases.before(text, 0, clause - 1, dates));
        }
        var label = LABEL.matcher(text.substring(0, clause));
        boolean goal = GOAL_LABEL.matcher(text.substring(0, clause)).find() && label.lookingAt();
        return (goal || label.matches())
                        && !GENERIC.matcher(label.group("name")).find()
                ? promise.named(Phrases.tidy(label.group("name")))
                : promise;
    }

    private int clauseStart(int from, int to) {
        int start = from;
        var cut = CUT.matcher(text).region(from, to);
        while (cut.find()) {
            boolean closed =
                    cut.group().equals("(") && text.substring(cut.end(), to).indexOf(')') >= 0;
            start = closed ? start : cut.end();
        }
        return start;
    }

    /** Double the share to 20 %: the 20 % are meant. */
    private boolean isRaisedTo(int i) {
        return i >= 0
                && amounts.get(i).kind() == Kind.TIMES
                && i + 1 < amounts.size()
                && text.substring(amounts.get(i).end(), amounts.get(i + 1).start())
                        .matches("[^,.;]{3,80} to (?:at least |about |over )?");
    }

    /** Save 20 % (53,200 MWh): the same in another unit. */
    private boolean isRestated(int i) {
        if (i == 0) {
            return false;
        }
        var between = text.substring(amounts.get(i - 1).end(), amounts.get(i).start());
        var rest = text.substring(amounts.get(i).end());
        if (between.matches("(?is).*\\b(?:target|goal)\\b.*")) {
            return false;
        }
        return between.matches("[^().;]{0,20}\\([^()\\d]{0,12}") && rest.matches("(?s)[^()\\d]{0,12}\\).*")
                || between.matches(
                                "[^().;]{0,90}\\((?:i\\.e\\.|ie|that is|equivalent to|equal to),? (?:about |around )?")
                        && rest.matches("(?s)[^()\\d]{0,40}\\).*")
                || between.matches("[^().;]{0,60}\\((?:or |an? )?")
                        && rest.matches("(?s)^ (?:below|above|under|compared|relative)\\b[^()]{0,40}\\).*");
    }

    private Promise zero(Part part) {
        var words = part.amount();
        var noun = Phrases.behind(text, words.end(), part.to(), dates);
        var state = names.stateOf(part);
        var name = Phrases.tidy(
                (state.isEmpty() ? "" : state + " ") + text.substring(words.start(), words.end()) + " " + noun);
        return new Promise(words, name, null, TargetType.LEVEL, Operator.REACH, moments.due(part), null, false, true);
    }

    private Promise times(Part part) {
        boolean compared =
                text.substring(part.amount().end(), part.to()).matches("(?s)^ (?:as|more|higher|larger|the) .*");
        boolean halves = "%".equals(part.amount().unit());
        boolean word = Character.isLetter(text.charAt(part.amount().start()));
        var change = lastIn(Verbs.CHANGE, part.clause(), part.amount().start());
        var name = word
                ? Phrases.behind(text, part.amount().end(), part.to(), dates)
                : change == null
                        ? ""
                        : Phrases.behind(text, change.end(), part.bounds().left(), dates);
        if (name.isEmpty()) {
            name = Phrases.before(
                    text, part.clause(), change == null ? part.bounds().left() : change.start(), dates);
        }
        return new Promise(
                part.amount(),
                name,
                part.amount().unit(),
                halves ? TargetType.CHANGE : TargetType.MULTIPLE,
                halves ? Operator.DECREASE_BY : Operator.MULTIPLE,
                moments.due(part),
                moments.start(part),
                false,
                !word && (change != null || compared)
                        || word
                                && !isAdjective(part.amount())
                                && DOING.matcher(text.substring(
                                                part.clause(), part.bounds().left()))
                                        .find());
    }

    /** A double door, the triple glazing; not a doubling. */
    private boolean isAdjective(Amount times) {
        return !text.substring(times.start(), times.end()).endsWith("ing")
                && text.substring(0, times.start()).matches("(?is).*\\b(?:an?|the|this|that|its|our|their) $");
    }

    private Promise figure(Part part) {
        var amount = part.amount();
        var preposition = lastIn(PREPOSITION, part.clause(), part.bounds().left());
        var word = preposition == null ? "" : preposition.group(1).toLowerCase(Locale.ROOT);
        int left = preposition == null ? part.bounds().left() : preposition.start();
        var change = verb(lastIn(Verbs.CHANGE, part.clause(), left));
        boolean percent = amount.kind() == Kind.PERCENT || amount.kind() == Kind.POINT;
        boolean saved = amount.kind() == Kind.MEASURE
                && change != null
                && change.group("less") != null
                && change.end() + 1 >= left
                && word.isEmpty()
                && Phrases.behind(text, part.bounds().right(), part.to(), dates).isEmpty();
        var below = changes.below(part, change, left);
        if (below != null) {
            return below;
        }
        var noun = changes.noun(part, percent);
        var keeping = percent ? lastIn(KEEPING, part.clause(), left) : null;
        boolean kept = keeping != null && noun != null && noun.operator() == Operator.INCREASE_BY && change == null;
        if (noun != null && !kept && (!word.equals("to") || changes.isReduced(part))) {
            return noun;
        }
        if (change != null
                && (word.equals("by")
                        || word.equals("to")
                        || word.equals("below")
                        || saved
                        || percent
                                && word.isEmpty()
                                && (change.end() + 1 >= left
                                        || Phrases.behind(text, part.bounds().right(), part.to(), dates)
                                                .isEmpty())
                                && (!names.isShare(part) || change.group("less") != null)
                        || percent
                                && word.equals("of")
                                && !names.isShare(part)
                                && moments.due(part) != null
                                && isObject(change, left))) {
            return changes.changed(part, change, word, left);
        }
        var aim = keeping == null ? lastIn(Verbs.AIM, part.clause(), left) : keeping;
        var making = lastIn(Verbs.MAKING, part.clause(), left);
        var name = names.named(part, word, aim, making, left);
        boolean governed = aim != null
                || making != null && (moments.due(part) != null || isBare(making))
                || change != null
                        && !PARTED.matcher(text.substring(change.end(), Math.max(change.end(), left)))
                                .find()
                || grammar.commands(part.bounds().left()) && !isAside(part)
                || GOAL_LABEL.matcher(text.substring(0, part.bounds().left())).find()
                || isListedWithLast(part)
                || isRaisedTo(amounts.indexOf(part.amount()) - 1)
                || Names.FUTURE
                        .matcher(text.substring(part.clause(), part.bounds().left()))
                        .find()
                || names.isSubject(part)
                || Voice.DEED.matcher(text.substring(0, part.bounds().left())).matches()
                || AS_GOAL.matcher(text.substring(part.bounds().right())).find()
                || TARGET_WORD
                        .matcher(text.substring(part.clause(), part.bounds().left()))
                        .find();
        boolean describes = word.equals("of")
                && amount.kind() == Kind.MEASURE
                && part.bounds().bound() != null
                && name.split(" ").length > 5;
        governed &= !describes;
        return new Promise(
                amount,
                name,
                names.unit(part),
                amount.high() != null
                        ? TargetType.RANGE
                        : percent && names.isShare(part) ? TargetType.COVERAGE : TargetType.LEVEL,
                part.operator(verb(aim, word)),
                moments.due(part),
                moments.start(part),
                moments.isYearly(part),
                governed);
    }

    /** Reduce the intensity of 45 %: plain words between verb and number, which translations write. */
    private boolean isObject(Matcher change, int left) {
        var between = text.substring(change.end(), left);
        return between.matches("(?s) (?:(?:its|the|our) )?[\\w ()-]{3,60}")
                && !TARGET_WORD.matcher(between).find()
                && !between.matches("(?is).*\\b(?:shares?|rates?|level|proportion|growth|minimum|total|cost)\\b.*");
    }

    /** To train and train, not training and trains: without a date only these promise something. */
    private static boolean isBare(Matcher making) {
        var verb = making.group().toLowerCase(Locale.ROOT);
        return !verb.endsWith("ing") && !verb.matches(".*[^s]s");
    }

    /** Three towns get a library, five towns a pool. */
    private boolean isListedWithLast(Part part) {
        int i = amounts.indexOf(part.amount());
        return i > 0
                && !found.isEmpty()
                && found.getLast().governed()
                && found.getLast().amount() == amounts.get(i - 1)
                && part.amount().kind() == amounts.get(i - 1).kind()
                && text.substring(0, part.bounds().left()).matches("(?s).*(?:, (?:and )?|(?<![;.]) and )$");
    }

    /** An improved stove and increased traffic are no change of their own. */
    private @Nullable Matcher verb(@Nullable Matcher change) {
        if (change == null || !change.group().toLowerCase(Locale.ROOT).endsWith("ed")) {
            return change;
        }
        boolean passive = text.substring(0, change.start())
                .matches("(?is).*\\b(?:be|been|being|is|are|was|were|has|have|had|to be|get|and|or|fully|further) $");
        boolean noun =
                text.substring(change.end()).matches("(?s)^ (?!by|to|from|in|at|the|its|our|their|on|with|\\d)[a-z].*");
        return passive || !noun ? change : null;
    }

    /** In brackets, or how large something is: buildings over 7,500 square feet. */
    private boolean isAside(Part part) {
        var before = text.substring(0, part.bounds().left());
        boolean size = part.amount().kind() == Kind.MEASURE
                && (part.bounds().bound() == Operator.GT || part.bounds().bound() == Operator.LT);
        return size || before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    private static String verb(@Nullable Matcher aim, String word) {
        if (aim == null) {
            return word.equals("to") ? "reach" : "";
        }
        if (aim.pattern() == KEEPING) {
            return "keep";
        }
        return aim.group("keep") != null ? "keep" : aim.group("cap") != null ? "cap" : "reach";
    }

    private @Nullable Matcher lastIn(Pattern words, int from, int to) {
        Matcher last = null;
        var match = words.matcher(text);
        match.region(from, Math.max(from, to));
        match.useTransparentBounds(true);
        while (match.find()) {
            last = words.matcher(text);
            last.region(match.start(), Math.max(from, to));
            last.useTransparentBounds(true);
            last.find();
        }
        return last;
    }
}
