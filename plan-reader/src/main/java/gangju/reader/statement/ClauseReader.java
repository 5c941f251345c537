package gangju.reader.statement;

import gangju.model.Operator;
import gangju.model.Span;
import gangju.model.TargetType;
import gangju.reader.statement.Frame.Cue;
import gangju.reader.statement.Quantity.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of one clause as claims, from left to right. */
final class ClauseReader {
    private static final Words MAKE = Words.read("verbs.tsv").having("make");
    private static final Words MOVE = Words.read("verbs.tsv").having("move");
    private static final Words RANKS = Words.read("ranks.tsv");
    private static final Words ABSTRACT = Words.read("signs.tsv").having("abstract");
    /** 带动3人以上就业的企业: whom a number describes. */
    private static final Pattern PARTY =
            Pattern.compile("[\\p{IsHan}]{0,12}?(?:企业|单位|机构|组织|个人|借款人|申请人|人员|家庭|用户|主体|项目|者)");

    private static final String BREAKS = "、和及与";
    private static final int LONGEST_NOUN = 30;

    private final String text;
    private final Clause clause;
    private final List<DateMention> dates;
    private final List<Quantity> quantities;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Span> carried;

    /** @param carried the subject of the clause before, for a clause that names none */
    ClauseReader(String text, Clause clause, List<DateMention> dates, List<Span> carried) {
        this.text = text;
        this.clause = clause;
        this.dates = dates;
        this.carried = carried;
        this.quantities = withoutDescriptions(Quantities.in(text, clause.span(), dates).stream()
                .filter(quantity -> quantity.isMeasured() && !clause.isNamed(quantity.span()))
                .toList());
    }

    private List<Quantity> withoutDescriptions(List<Quantity> all) {
        var kept = new ArrayList<Quantity>();
        int from = clause.span().start();
        for (int k = 0; k < all.size(); k++) {
            var quantity = all.get(k);
            int to = k + 1 < all.size()
                    ? all.get(k + 1).span().start()
                    : clause.span().end();
            var frame = Frame.around(
                    text, new Span(from, Math.max(to, quantity.span().end())), quantity, dates);
            boolean behind =
                    k > 0 && all.get(k - 1).span().end() == quantity.span().start();
            boolean last = k + 1 >= all.size();
            if (!(behind && quantity.form() == Form.MAGNITUDE) && !isDescription(quantity, frame, from, to, last)) {
                kept.add(quantity);
            }
            from = quantity.span().end();
        }
        return kept;
    }

    List<Claim> claims() {
        int from = clause.span().start();
        for (int k = 0; k < quantities.size(); k++) {
            var quantity = quantities.get(k);
            int to = k + 1 < quantities.size()
                    ? quantities.get(k + 1).span().start()
                    : clause.span().end();
            var frame = Frame.around(
                    text, new Span(from, Math.max(to, quantity.span().end())), quantity, dates);

            var noun = noun(quantity, frame, k + 1 < quantities.size() ? leftOf(k + 1, frame.right(), to) : to, k);
            var claim = claim(quantity, frame, from, noun);
            if (claim != null) {
                claims.add(claim);
            }
            from = Math.max(frame.right(), noun.length() == 0 ? 0 : noun.end());
        }
        return EachOfSeveral.distribute(text, Shed.led(text, claims));
    }

    /** Numbers that only describe a noun: 15分钟生活圈, 65岁以上老人, 投资超过1亿元的项目, 3个千亿级集群. */
    private boolean isDescription(Quantity quantity, Frame frame, int from, int to, boolean last) {
        boolean more = frame.right() < to && BREAKS.indexOf(text.charAt(frame.right())) < 0;
        boolean governed = MAKE.endingAt(text, from, frame.left()) != null;
        return switch (quantity.kind()) {
            case TIME, AGE, VOLTAGE, FINE, SPEED ->
                more ? !Dates.isFrom(text, from, frame.left()) || last : !frame.isExplicit();
            case MULTIPLE, RANK -> false;
            default ->
                quantity.form() == Form.MAGNITUDE
                        ? (!last && more && indexOfBreak(frame.right(), to) == to)
                        : more && describes(quantity, frame, governed, last, to);
        };
    }

    private boolean describes(Quantity quantity, Frame frame, boolean governed, boolean last, int to) {
        boolean of = text.charAt(frame.right()) == '的';
        if (of
                && frame.bound() != Frame.Bound.NONE
                && PARTY.matcher(text).region(frame.right() + 1, to).matches()) {
            return true;
        }
        if (quantity.kind() == UnitKind.COUNT || quantity.kind() == UnitKind.PEOPLE) {
            return of && !governed && frame.isExplicit() && !last;
        }
        boolean hasBreak = indexOfBreak(frame.right(), to) < to;
        if (!last && !hasBreak && MAKE.find(text, frame.right(), to) < 0) {
            return frame.bound() != Frame.Bound.NONE || of;
        }
        return false;
    }

    private int indexOfBreak(int from, int to) {
        for (int i = from; i < to; i++) {
            if (BREAKS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return to;
    }

    /** The noun after a number, up to where the next number's own words begin. */
    private Span noun(Quantity quantity, Frame frame, int to, int k) {
        int start = frame.right();
        while (start < to && text.charAt(start) == '(' && text.indexOf(')', start, to) > 0) {
            start = text.indexOf(')', start, to) + 1;
        }
        if (start < to && text.charAt(start) == '的') {
            start++;
        }
        if (start >= to || BREAKS.indexOf(text.charAt(start)) >= 0) {
            return new Span(start >= to ? to : start, start >= to ? to : start);
        }
        int end = beforeMark(start, k + 1 < quantities.size() ? beforeNext(start, to) : to);
        return new Span(
                start,
                quantity.form() == Form.MAGNITUDE
                        ? withoutAction(start, headOnly(start, end))
                        : Math.min(end, bounded(start, end)));
    }

    /** 购置的50万元以上仪器: a bound on the noun after it. */
    private static boolean describesNoun(Quantity quantity, Frame frame, Subject subject, Span noun) {
        return switch (quantity.kind()) {
            case MONEY, AREA, LENGTH, MASS, VOLUME, ENERGY, POWER, BYTES ->
                quantity.form() != Form.MAGNITUDE
                        && noun.length() > 1
                        && frame.verb() == Frame.Verb.NONE
                        && frame.bound() != Frame.Bound.NONE
                        && (!subject.made() || frame.bound() == Frame.Bound.LE);
            default -> false;
        };
    }

    /** Leaves out a （约束性） at the end. */
    private int beforeMark(int start, int end) {
        int mark = start + text.substring(start, Math.max(start, end)).lastIndexOf('(');
        boolean closes = mark > start
                && text.charAt(end - 1) == ')'
                && text.substring(mark, end).contains("性");
        return closes ? mark : end;
    }

    private boolean isAbstract(Span noun) {
        var word = ABSTRACT.at(text, noun.start(), noun.end());
        return word != null && noun.length() <= word.length() + 1;
    }

    /** Where the words begin that belong to the next number. */
    private int leftOf(int k, int from, int to) {
        var room = new Span(from, Math.max(to, quantities.get(k).span().end()));
        return Math.max(
                from,
                Math.min(to, Frame.around(text, room, quantities.get(k), dates).left()));
    }

    private int beforeNext(int start, int to) {
        for (int i = to - 1; i > start; i--) {
            if (BREAKS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        int verb = MAKE.find(text, start + 1, to);
        return verb > 0 ? verb : to;
    }

    private int bounded(int start, int end) {
        if (end - start <= LONGEST_NOUN) {
            return end;
        }
        for (int i = start + 2; i < start + LONGEST_NOUN; i++) {
            if (BREAKS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return start + LONGEST_NOUN;
    }

    /** 风电场开发 is a 风电场. */
    private int withoutAction(int start, int end) {
        var action = MAKE.endingAt(text, start, end);
        return action == null || end - action.length() < start + 2 ? end : end - action.length();
    }

    private int headOnly(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if ("、和及与的等".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return Math.min(end, start + LONGEST_NOUN);
    }

    private @Nullable Claim claim(Quantity quantity, Frame around, int from, Span noun) {
        if (quantity.form() == Form.RANK) {
            return rank(quantity, from);
        }
        var subject = Subject.of(text, new Span(from, Math.max(from, around.left())), dates);
        boolean least = text.substring(from, Math.max(from, around.left())).contains("至少");
        var frame = around.opened(subject.openers(), least);
        var naming = Naming.of(text, quantity, frame, subject, noun);
        boolean unnamed = naming.name().isEmpty()
                || frame.growthWord() != null && naming.name().equals(List.of(frame.growthWord()));
        boolean inherited = unnamed && !carried().isEmpty() && !clause.parenthetical();
        var name = inherited ? inheritedName(quantity, frame) : naming.name();
        var start = startOfChange(frame, from);
        var headKind = Subject.headKind(text, name);
        var meaning = quantity.form() == Form.MAGNITUDE
                ? new Meaning(TargetType.CAPABILITY, Operator.ORDER_OF_MAGNITUDE)
                : Meaning.of(frame, quantity, headKind, naming.share());
        var told = "growth".equals(headKind) ? frame.ofGrowth(text, name) : frame;
        var traits = traits(quantity, told, subject, naming, noun, name, inherited);
        return new Claim(
                clause.span(),
                quantity,
                meaning.type(),
                meaning.operator(),
                Meaning.bare(frame.bound()),
                name,
                inherited ? null : naming.suffix(),
                null,
                due(frame, subject),
                dated(frame, subject),
                start,
                traits);
    }

    private Claim.Traits traits(
            Quantity quantity,
            Frame frame,
            Subject subject,
            Naming naming,
            Span noun,
            List<Span> name,
            boolean inherited) {
        boolean abstracted = !name.isEmpty() && naming.follows() && isAbstract(name.getLast());
        boolean moved = subject.isEmpty()
                && naming.follows()
                && subject.openers().stream().anyMatch(MOVE.all()::contains);
        boolean continued = !claims.isEmpty() && claims.getLast().traits().made() && !frame.isExplicit();
        return new Claim.Traits(
                frame.isExplicit() || quantity.form() == Form.ENTIRE || quantity.form() == Form.DOUBLING,
                subject.made() || continued || moved || subject.strongVerb(text) >= 0,
                Subject.isMeasurable(text, name) || frame.cues().contains(Cue.GROWTH),
                naming.attributive() || abstracted || describesNoun(quantity, frame, subject, noun),
                inherited,
                frame.cues().contains(Cue.STRIVING),
                frame.cues().contains(Cue.YEARLY),
                frame.cues().contains(Cue.CUMULATIVE),
                frame.cues().contains(Cue.PAST),
                clause.parenthetical());
    }

    private List<Span> inheritedName(Quantity quantity, Frame frame) {
        var name = new ArrayList<>(level(carried(), quantity));
        if (frame.growthWord() != null && !name.contains(frame.growthWord())) {
            name.add(frame.growthWord());
        }
        return name;
    }

    /** 生产总值年均增长6%，突破1万亿元: the second number is not one of growth. */
    private List<Span> level(List<Span> name, Quantity quantity) {
        var last = name.getLast();
        int growth = last.start() + last.of(text).lastIndexOf("年均");
        if (quantity.kind() == UnitKind.PERCENT || growth < last.start()) {
            return name;
        }
        var level = new ArrayList<>(name.subList(0, name.size() - 1));
        if (growth > last.start()) {
            level.add(new Span(last.start(), growth));
        }
        return level;
    }

    private List<Span> carried() {
        return claims.isEmpty() ? carried : claims.getLast().name();
    }

    /** 由2020年的3%提高到5%: the claim before this one is where it starts from. */
    private @Nullable Claim startOfChange(Frame frame, int from) {
        boolean adjacent = !claims.isEmpty() && frame.left() <= from + 1;
        if (!adjacent || frame.verb() == Frame.Verb.NONE) {
            return null;
        }
        var before = claims.getLast();
        int mark = before.of() != null
                ? before.of().span().start()
                : Frame.beforeFillers(
                                text,
                                before.clause().start(),
                                before.quantity().span().start())
                        - 1;
        boolean from1 = mark >= 0 && "从由".indexOf(text.charAt(Subject.beforeEach(text, mark))) >= 0;
        return from1 || Subject.isFrom(text, before) ? before : null;
    }

    private static @Nullable DateMention due(Frame frame, Subject subject) {
        for (DateMention date : frame.dates()) {
            if (date.isDue()) {
                return date;
            }
        }
        return subject.due();
    }

    private static @Nullable DateMention dated(Frame frame, Subject subject) {
        for (DateMention date : frame.dates()) {
            if (!date.isDue()) {
                return date;
            }
        }
        return subject.of();
    }

    private @Nullable Claim rank(Quantity quantity, int from) {
        int verb = -1;
        String word = null;
        for (int i = Math.max(from, quantity.span().start() - 20);
                i < quantity.span().start();
                i++) {
            var found = RANKS.at(text, i, quantity.span().start());
            if (found != null) {
                verb = i;
                word = found;
                i += found.length() - 1;
            }
        }
        if (word == null) {
            return null;
        }
        int lasting = from + text.substring(from, verb).lastIndexOf("连续");
        int end = lasting > from ? lasting : Frame.beforeFillers(text, from, verb);
        var subject = Subject.of(text, new Span(from, end), dates);
        var effect = RANKS.attribute(word);
        boolean keeps = effect.equals("maintain");
        boolean inherited = subject.isEmpty() && !carried().isEmpty();
        var scope = new Span(verb + word.length(), quantity.span().start());
        var traits = new Claim.Traits(
                true,
                false,
                true,
                false,
                inherited,
                false,
                false,
                false,
                effect.equals("past"),
                clause.parenthetical());
        return new Claim(
                clause.span(),
                quantity,
                TargetType.RANK,
                keeps ? Operator.MAINTAIN : Operator.RANK,
                Operator.EQ,
                inherited ? carried() : subject.parts(),
                "RANK",
                scope,
                subject.due(),
                subject.of(),
                null,
                traits);
    }
}
