package gangju.reader.english;

import gangju.model.Operator;
import gangju.model.TargetType;
import gangju.reader.english.Amount.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            "\\b(?:target|goal|objective|aim|ambition|commit(?:ment|ted|s)?)\\b", Pattern.CASE_INSENSITIVE);

    /** Two measures will reduce 5 tonnes: what reduces is not what is reduced. */
    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)\\b(?:will|can|shall|should|to|would|and) (?:reduce|cut|lower|raise|expand|enhance|boost|save|minimi[sz]e|conserve)$");

    private static final Pattern PRONOUN =
            Pattern.compile("(?i)(?:number|share|figure|rate|it|them|they|this|these|those|that|this number)");
    /** Double the trips, to double them; no double doors. */
    private static final Pattern DEGREE = Pattern.compile(
            "(?i)(?:(?:annual|net|further|additional|total|cumulative|overall|absolute|average|relative|percentage|point|per|capita|minimum|at|least|or|more|greater|significant|real|long-term|short-term|yearly|proposed|planned|new|projected|estimated) ?)+");

    private static final Pattern DOING = Pattern.compile(
            "(?:^[\\W\\d]*|[:;] ?|, and |\\b(?:to|will|shall|should|must|by|and|then|nearly|almost|more than|at least|about|than|or|aim|also|further|is|are|be) |\\b[Ww]e |[•·–-] ?)$");
    /** Sets an emissions reduction goal of a 15 % decrease. */
    private static final Pattern AIM_OF = Pattern.compile(
            "(?:\\b(?:[Ee]stablish|[Ss]et|[Aa]dopt|[Hh]ave|[Pp]ropose|[Aa]nnounce)(?:s|es|ed|ing)? |^[\\W\\d]*)(?:an? |the |our |its )?(?<name>[^,;:.]{3,60}?)(?: (?:target|reduction|goal|commitment|objective))+ of (?:an? )?$");

    private final String text;
    private final List<When> dates;
    private final List<Amount> amounts;
    private final Moments moments;
    private final Names names;
    private final List<Promise> found = new ArrayList<>();

    private SentencePromises(String text) {
        this.text = text;
        this.dates = Whens.in(text);
        this.amounts = Amounts.in(text, dates);
        this.moments = new Moments(text, dates, amounts);
        this.names = new Names(text, dates, amounts, found);
    }

    static List<Promise> in(String sentence) {
        var reader = new SentencePromises(sentence);
        for (int i = 0; i < reader.amounts.size(); i++) {
            reader.read(i);
        }
        return reader.found;
    }

    private void read(int i) {
        var amount = amounts.get(i);
        int from = i == 0 ? 0 : amounts.get(i - 1).end();
        int to = i + 1 < amounts.size() ? amounts.get(i + 1).start() : text.length();
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
        var promise = switch (amount.kind()) {
            case ZERO -> zero(part);
            case TIMES -> times(part);
            case PERCENT, POINT, MONEY, MEASURE, TIME, COUNT, FEW -> figure(part);
        };
        boolean again = PRONOUN.matcher(promise.indicator()).matches() && !found.isEmpty();
        found.add(again ? promise.named(found.getLast().indicator()) : promise);
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
        return i > 0
                && text.substring(amounts.get(i - 1).end(), amounts.get(i).start())
                        .matches("[^().;]{0,20}\\([^()\\d]{0,12}")
                && text.substring(amounts.get(i).end()).matches("(?s)[^()\\d]{0,12}\\).*");
    }

    private Promise zero(Part part) {
        var words = part.amount();
        var noun = Phrases.behind(text, words.end(), part.to(), dates);
        var name = Phrases.tidy(text.substring(words.start(), words.end()) + " " + noun);
        return new Promise(words, name, null, TargetType.LEVEL, Operator.REACH, moments.due(part), null, false, true);
    }

    private Promise times(Part part) {
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
                !word
                        || DOING.matcher(text.substring(
                                        part.clause(), part.bounds().left()))
                                .find());
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
        var rest = text.substring(part.bounds().right(), part.to());
        var noun = noun(part, rest, percent);
        if (noun != null && (!word.equals("to") || isReduced(rest))) {
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
                                && (!names.isShare(part) || change.group("less") != null))) {
            return changed(part, change, word, left);
        }
        var aim = lastIn(Verbs.AIM, part.clause(), left);
        var making = lastIn(Verbs.MAKING, part.clause(), left);
        var name = names.named(part, word, aim, making, left);
        boolean governed = aim != null
                || making != null
                        && !(making.group().toLowerCase(Locale.ROOT).endsWith("ing") && moments.due(part) == null)
                || change != null
                || isListedWithLast(part)
                || isRaisedTo(amounts.indexOf(part.amount()) - 1)
                || Names.FUTURE
                        .matcher(text.substring(part.clause(), part.bounds().left()))
                        .find()
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
                operator(part, verb(aim, word)),
                moments.due(part),
                moments.start(part),
                moments.isYearly(part),
                governed);
    }

    /** a 40 % reduction in waste; 20 % fewer crashes; a reduction of 40 %. */
    private @Nullable Promise noun(Part part, String rest, boolean percent) {
        var less = Verbs.NOUN_LESS.matcher(rest);
        var more = Verbs.NOUN_MORE.matcher(rest);
        boolean isLess = less.find();
        boolean isMore = !isLess && percent && more.find();
        var of = Verbs.NOUN_OF.matcher(
                text.substring(part.clause(), part.bounds().left()));
        if ((isLess && (percent || !less.group().isBlank())) || isMore) {
            var match = isLess ? less : more;
            var own = match.group("own") == null ? "" : match.group("own").strip();
            if (!percent && own.isEmpty() && !match.group().contains("reduc")) {
                return null;
            }
            var set = AIM_OF.matcher(text.substring(part.clause(), part.bounds().left()));
            var name = Phrases.behind(text, part.bounds().right() + match.end(), part.to(), dates);
            if (match.group().matches("(?is).*savings?$") && !own.isEmpty()) {
                return null;
            }
            boolean both = !own.isEmpty() && !name.isEmpty() && match.group().matches("(?is).*\\b(?:in|of|to|on) $");
            if (own.isEmpty() && name.isEmpty() && set.find()) {
                name = Phrases.tidy(set.group("name"));
            }
            boolean named = both && !DEGREE.matcher(own).matches();
            return change(part, isLess, named ? Phrases.tidy(own) + " in " + name : own.isEmpty() || both ? name : own);
        }
        if (percent && of.find()) {
            var name = of.group("name") == null
                    ? Phrases.before(text, part.clause(), part.clause() + of.start(), dates)
                    : of.group("name");
            return change(part, of.group("less") != null, Phrases.tidy(name));
        }
        return null;
    }

    private Promise changed(Part part, Matcher change, String word, int left) {
        var object =
                Phrases.behind(text, change.end(), part.start() == null ? left : startOf(part.start(), left), dates);
        boolean others = ACTIVE.matcher(text.substring(0, change.end())).find();
        var name = others && object.isEmpty()
                ? ""
                : object.isEmpty() || object.equals("by") ? names.subject(part, change.start()) : object;
        if (name.isEmpty()) {
            name = Phrases.behind(text, part.bounds().right(), part.to(), dates);
        }
        if (word.equals("to") || word.equals("below")) {
            return new Promise(
                    part.amount(),
                    name,
                    names.unit(part),
                    part.amount().high() == null ? TargetType.LEVEL : TargetType.RANGE,
                    word.equals("below") ? Operator.LT : operator(part, "reach"),
                    moments.due(part),
                    moments.start(part),
                    moments.isYearly(part),
                    true);
        }
        return change(part, change.group("less") != null, name);
    }

    /** Amounts to a 7 % reduction. */
    private static boolean isReduced(String rest) {
        return Verbs.NOUN_LESS.matcher(rest).find()
                || Verbs.NOUN_MORE.matcher(rest).find();
    }

    private int startOf(Amount start, int left) {
        int from = text.lastIndexOf("from", start.start());
        return from > 0 ? from : left;
    }

    private Promise change(Part part, boolean less, String name) {
        boolean yearly = moments.isYearly(part);
        return new Promise(
                part.amount(),
                name,
                names.unit(part),
                yearly && !less && part.amount().kind() == Kind.PERCENT ? TargetType.GROWTH : TargetType.CHANGE,
                less ? Operator.DECREASE_BY : Operator.INCREASE_BY,
                moments.due(part),
                moments.start(part),
                yearly,
                true);
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

    private static String verb(@Nullable Matcher aim, String word) {
        if (aim == null) {
            return word.equals("to") ? "reach" : "";
        }
        return aim.group("keep") != null ? "keep" : aim.group("cap") != null ? "cap" : "reach";
    }

    private static Operator operator(Part part, String verb) {
        var bound = part.bounds().bound();
        if (part.amount().high() != null) {
            return Operator.RANGE;
        }
        if (verb.equals("keep")) {
            return bound == null
                    ? Operator.MAINTAIN
                    : switch (bound) {
                        case GE, GT -> Operator.MAINTAIN_GE;
                        case LE, LT -> Operator.MAINTAIN_LE;
                        default -> Operator.MAINTAIN_ABOUT;
                    };
        }
        if (bound == null && verb.equals("cap")) {
            return Operator.LE;
        }
        if (bound == Operator.ABOUT && verb.equals("reach")) {
            return Operator.REACH_ABOUT;
        }
        return bound != null ? bound : verb.equals("reach") ? Operator.REACH : Operator.EQ;
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
