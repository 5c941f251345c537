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
                    + Verbs.KEEP + "|" + Verbs.MAKE + ")\\b)|[(]|[.] ",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TARGET_WORD = Pattern.compile(
            "\\b(?:target|goal|objective|aim|ambition|commit(?:ment|ted|s)?)\\b", Pattern.CASE_INSENSITIVE);
    /** 100 % of vehicles will be electric. */
    private static final Pattern STATE = Pattern.compile(
            "^ (?:will be|shall be|should be|must be|to be|are|is) ((?:[a-z-]+ ?){1,4}?)(?= by\\b| in\\b| before\\b|[.,;]|$)");

    private static final Pattern ACTOR = Pattern.compile(
            "(?i)\\b(?:city|council|county|we|government|department|agency|authority|state|university|board|ministry|it|they|region|province|country|nation|organi[sz]ations?|company|program(?:me)?|district|town|partners|office|plan|strategy)$");
    private static final Pattern LINK = Pattern.compile(
            "\\b(?:will be|to be|should be|must be|shall be|is|are|be|become|total|stand)? ?(?:at |of )?$",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<When> dates;
    private final List<Amount> amounts;
    private final Moments moments;
    private final List<Promise> found = new ArrayList<>();

    private SentencePromises(String text) {
        this.text = text;
        this.dates = Whens.in(text);
        this.amounts = Amounts.in(text, dates);
        this.moments = new Moments(text, dates, amounts);
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
        if (moments.isBaseline(i)) {
            return;
        }
        int clause = clauseStart(
                moments.isBaseline(i - 1) ? (i > 1 ? amounts.get(i - 2).end() : 0) : from, amount.start());
        var bounds = Bounds.around(text, clause, amount);
        var part = new Part(amount, bounds, clause, to, i > 0 && moments.isBaseline(i - 1) ? amounts.get(i - 1) : null);
        found.add(
                switch (amount.kind()) {
                    case ZERO -> zero(part);
                    case TIMES -> times(part);
                    case PERCENT, POINT, MONEY, MEASURE, TIME, COUNT, FEW -> figure(part);
                });
    }

    private int clauseStart(int from, int to) {
        int start = from;
        var cut = CUT.matcher(text).region(from, to);
        while (cut.find()) {
            start = cut.end();
        }
        return start;
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
                true);
    }

    private Promise figure(Part part) {
        var amount = part.amount();
        var preposition = lastIn(PREPOSITION, part.clause(), part.bounds().left());
        var word = preposition == null ? "" : preposition.group(1).toLowerCase(Locale.ROOT);
        int left = preposition == null ? part.bounds().left() : preposition.start();
        var change = lastIn(Verbs.CHANGE, part.clause(), left);
        boolean percent = amount.kind() == Kind.PERCENT || amount.kind() == Kind.POINT;
        var rest = text.substring(part.bounds().right(), part.to());
        var noun = noun(part, rest, percent);
        if (noun != null && !word.equals("to")) {
            return noun;
        }
        if (change != null
                && (word.equals("by")
                        || word.equals("to")
                        || word.equals("below")
                        || percent
                                && word.isEmpty()
                                && (change.end() + 1 >= left
                                        || Phrases.behind(text, part.bounds().right(), part.to(), dates)
                                                .isEmpty())
                                && (!isShare(part) || change.group("less") != null))) {
            return changed(part, change, word, left);
        }
        var aim = lastIn(Verbs.AIM, part.clause(), left);
        var making = lastIn(Verbs.MAKING, part.clause(), left);
        var name = named(part, word, aim, making, left);
        boolean governed = aim != null
                || making != null
                        && !(making.group().toLowerCase(Locale.ROOT).endsWith("ing") && moments.due(part) == null)
                || change != null
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
                unit(part),
                amount.high() != null
                        ? TargetType.RANGE
                        : percent && isShare(part) ? TargetType.COVERAGE : TargetType.LEVEL,
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
            var name = Phrases.behind(text, part.bounds().right() + match.end(), part.to(), dates);
            boolean both = !own.isEmpty() && !name.isEmpty() && match.group().matches("(?is).*\\b(?:in|of|to|on) $");
            return change(part, isLess, own.isEmpty() || both ? name : own);
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
        var name = object.isEmpty() || object.equals("by") ? subject(part, change.start()) : object;
        if (name.isEmpty()) {
            name = Phrases.behind(text, part.bounds().right(), part.to(), dates);
        }
        if (word.equals("to") || word.equals("below")) {
            return new Promise(
                    part.amount(),
                    name,
                    unit(part),
                    part.amount().high() == null ? TargetType.LEVEL : TargetType.RANGE,
                    word.equals("below") ? Operator.LT : operator(part, "reach"),
                    moments.due(part),
                    moments.start(part),
                    moments.isYearly(part),
                    true);
        }
        return change(part, change.group("less") != null, name);
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
                unit(part),
                yearly && !less && part.amount().kind() == Kind.PERCENT ? TargetType.GROWTH : TargetType.CHANGE,
                less ? Operator.DECREASE_BY : Operator.INCREASE_BY,
                moments.due(part),
                moments.start(part),
                yearly,
                true);
    }

    private String named(Part part, String word, @Nullable Matcher aim, @Nullable Matcher making, int left) {
        var behind = Phrases.behind(text, part.bounds().right(), part.to(), dates);
        if (aim != null) {
            var object = Phrases.behind(text, aim.end(), left, dates);
            if (!object.isEmpty() || !word.isEmpty()) {
                return object.isEmpty() ? subject(part, aim.start()) : object;
            }
        }
        if (word.equals("to") || word.equals("of") || word.equals("at")) {
            var before = Phrases.before(text, part.clause(), left, dates);
            if (!before.isEmpty() && (making == null || word.equals("at"))) {
                return before;
            }
        }
        if (aim != null && isShare(part)) {
            var subject = subject(part, aim.start());
            if (!subject.isEmpty() && !ACTOR.matcher(subject).find()) {
                return subject;
            }
        }
        if (!behind.isEmpty()) {
            var state = isShare(part)
                    ? STATE.matcher(
                            text.substring(text.indexOf(behind, part.bounds().right()) + behind.length(), part.to()))
                    : null;
            return state != null && state.find() ? behind + " " + state.group(1) : behind;
        }
        return aim != null
                ? subject(part, aim.start())
                : subject(part, part.bounds().left());
    }

    private String subject(Part part, int end) {
        var link = LINK.matcher(text.substring(part.clause(), end));
        int to = link.find() ? part.clause() + link.start() : end;
        var words = text.substring(part.clause(), to)
                .replaceFirst("(?i)\\b(?:will|shall|should|must|to|can|could)\\s*(?:be\\s*)?$", "");
        return Phrases.before(text, part.clause(), part.clause() + words.length(), dates);
    }

    private boolean isShare(Part part) {
        return text.startsWith(" of ", part.bounds().right());
    }

    /** The last word of what is counted, as homes of 2,000 affordable homes. */
    private @Nullable String unit(Part part) {
        var amount = part.amount();
        if (amount.kind() != Kind.COUNT && amount.kind() != Kind.FEW) {
            return amount.unit();
        }
        var noun = Phrases.behind(text, part.bounds().right(), part.to(), dates)
                .replaceFirst("(?i)\\b(?:of|in|for|at|on|per|and|or|to|across)\\b.*", "")
                .strip();
        var last = noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean counted = last.matches("[a-z-]{3,}s|people|children|women|men|staff|square");
        return !counted ? amount.unit() : amount.unit() == null ? last : amount.unit() + " " + last;
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
