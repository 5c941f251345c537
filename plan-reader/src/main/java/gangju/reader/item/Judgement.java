package gangju.reader.item;

import gangju.model.Operator;
import gangju.model.PartialDate;
import gangju.model.Span;
import gangju.model.Statement.StatementClass;
import gangju.model.TargetType;
import gangju.reader.item.Sections.Purpose;
import gangju.reader.statement.Claim;
import gangju.reader.statement.DateMention;
import gangju.reader.statement.PlanCalendar;
import gangju.reader.statement.Quantity.Form;
import gangju.reader.statement.SentenceReading.ClauseReading;
import gangju.reader.statement.UnitKind;
import gangju.reader.statement.Words;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a claim is a promise of this plan, and if not, what else it is. */
final class Judgement {
    private static final Words SIGNS = Words.read("signs.tsv");
    private static final Words PAST = SIGNS.having("past");
    private static final Words COMPARED_PAST = SIGNS.having("past-compared");
    private static final Words CONDITION = SIGNS.having("condition");
    private static final Words COST = SIGNS.having("cost");
    private static final Words EXTERNAL = SIGNS.having("external");
    private static final Words EXTERNAL_NAME = SIGNS.having("external-name");
    private static final Words GRANT = SIGNS.having("grant");
    private static final Words OWNER = SIGNS.having("owner");
    private static final Words RULE = SIGNS.having("rule");
    private static final Words QUICKEN = SIGNS.having("quicken");
    private static final Pattern REGULATION = Pattern.compile(
            "(?:条例|办法|规定|规则|细则|应急预案|章程|准则|通报|答复|复函|的函|[^方]法|法典|的?解释|规范|标准|规程|守则|修正案.{0,5}|责任编|总则编)(?:\\(.{1,12}\\))?$");
    /** Somebody tells of a policy; only what is said to lie ahead is promised. */
    private static final Pattern TALK = Pattern.compile("问答|答问|答记者问|记者问|发布会|吹风会|实录|解读|访谈|专访|综述|情况的?(?:报告|通报)$");

    private static final BigDecimal FEW = BigDecimal.TEN;
    private static final Map<UnitKind, BigDecimal> MUCH_OF = Map.of(
            UnitKind.COUNT,
            new BigDecimal(1000),
            UnitKind.PEOPLE,
            new BigDecimal(100),
            UnitKind.HOUSEHOLDS,
            new BigDecimal(100));

    private final String folded;
    private final PlanCalendar calendar;
    private final boolean national;
    private final boolean regulation;
    private final boolean talk;

    /** @param title of the document, folded; one of rules promises nothing without a date */
    Judgement(String folded, PlanCalendar calendar, boolean national, String title) {
        this.regulation = REGULATION.matcher(title).find();
        this.talk = TALK.matcher(title).find();
        this.folded = folded;
        this.calendar = calendar;
        this.national = national;
    }

    /** Null for a promise, else the class of the statement. */
    @Nullable
    StatementClass of(Claim claim, ClauseReading clause, Due due, Context context) {
        if (context.purpose() == Purpose.ACHIEVEMENT) {
            return StatementClass.ACHIEVEMENT;
        }
        if (isExternal(claim, context)) {
            return StatementClass.EXTERNAL;
        }
        if (isPast(claim, clause, due, context)) {
            return StatementClass.ACHIEVEMENT;
        }
        boolean conditional = Arrangement.is(folded, claim, clause, context.purpose())
                || CONDITION.find(folded, clause.span().start(), clause.span().end()) >= 0
                || context.conditional()
                || isGrant(claim, clause)
                || isRule(claim, clause, due, context.purpose())
                || isCost(claim, context.purpose());
        if (conditional || claim.traits().attributive() || context.purpose() == Purpose.BACKGROUND) {
            return StatementClass.OTHER;
        }
        boolean expected = context.purpose() == Purpose.GOAL
                || due.date() != null
                || claim.traits().striving();
        if (!expected && (talk || isDescribed(claim))) {
            return StatementClass.OTHER;
        }
        boolean promise = isPromise(claim, expected && context.purpose() != Purpose.PRINCIPLE)
                || context.afterTarget() && isGapped(claim, expected);
        return promise ? null : StatementClass.OTHER;
    }

    private boolean isGrant(Claim claim, ClauseReading clause) {
        return claim.quantity().kind() == UnitKind.MONEY
                && claim.type() != TargetType.CHANGE
                && GRANT.find(folded, clause.span().start(), clause.span().end()) >= 0;
    }

    /** 最长不超过15个工作日, 由两个以上部门, 按合同价的5%: how things are to be done. */
    private boolean isRule(Claim claim, ClauseReading clause, Due due, Purpose purpose) {
        boolean dated = due.date() != null
                && (due.from() != Due.From.PARAGRAPH || claim.quantity().kind() != UnitKind.TIME)
                && due.from() != Due.From.PLAN;
        if (purpose == Purpose.GOAL || claim.traits().striving()) {
            return false;
        }
        int start = clause.span().start();
        int end = clause.span().end();
        boolean ofTime = claim.quantity().kind() == UnitKind.TIME && QUICKEN.find(folded, start, end) < 0;
        boolean share = claim.type() == TargetType.COVERAGE
                && folded.substring(start, claim.quantity().span().start()).contains("按");
        boolean aside = claim.traits().parenthetical() || folded.charAt(end - 1) == '的';
        return share || !dated && (regulation || ofTime || aside || RULE.find(folded, start, end) >= 0);
    }

    private boolean isCost(Claim claim, Purpose purpose) {
        return purpose != Purpose.GOAL
                && claim.name().stream().anyMatch(part -> COST.find(folded, part.start(), part.end()) >= 0);
    }

    /** 对…的企业: what follows is a rule for those it names. */
    boolean opensRule(Span clause) {
        return folded.charAt(clause.start()) == '对'
                && clause.length() > 2
                && "外口标接".indexOf(folded.charAt(clause.start() + 1)) < 0
                && folded.indexOf('的', clause.start(), clause.end()) >= 0;
    }

    /** Whether words without a number speak of what has been. */
    boolean isPast(Span words, @Nullable PartialDate due) {
        return due != null && calendar.isPast(due.year()) || PAST.find(folded, words.start(), words.end()) >= 0;
    }

    private boolean isPast(Claim claim, ClauseReading clause, Due due, Context context) {
        if (claim.traits().past()
                || context.past()
                || due.date() != null && calendar.isPast(due.date().year())) {
            return true;
        }
        var of = claim.type() == TargetType.MULTIPLE ? null : claim.of();
        if (of != null
                && of.kind() != DateMention.Kind.COMPARED
                && of.kind() != DateMention.Kind.SINCE
                && (calendar.isPast(of.end().year()) || due.date() == null)) {
            return true;
        }
        if (PAST.find(folded, clause.span().start(), clause.span().end()) >= 0) {
            return context.purpose() != Purpose.GOAL || !claim.traits().explicit() || due.date() == null;
        }
        return context.purpose() != Purpose.GOAL
                && due.date() == null
                && COMPARED_PAST.find(
                                folded, clause.span().start(), clause.span().end())
                        >= 0;
    }

    private boolean isExternal(Claim claim, Context context) {
        if (context.external()) {
            return true;
        }
        if (claim.due() != null && isOwned(claim.due())) {
            return true;
        }
        return claim.type() != TargetType.RANK
                && !claim.name().isEmpty()
                && (startsExternal(claim.name().getFirst())
                        || startsWith(EXTERNAL_NAME, claim.name().getFirst()));
    }

    /** Whether 国家 or the like stands right before a date. */
    boolean isOwned(DateMention date) {
        int start = date.span().start();
        var owner = OWNER.endingAt(folded, Math.max(0, start - 8), start);
        return !national && owner != null;
    }

    /** Whether the words of a span begin with someone else. */
    boolean startsExternal(Span span) {
        return startsWith(EXTERNAL, span);
    }

    private boolean startsWith(Words others, Span span) {
        var word = others.at(folded, span.start(), span.end());
        if (national || word == null) {
            return false;
        }
        int next = span.start() + word.length();
        var attributes = others.attributes(word);
        boolean isName =
                attributes.size() > 1 && next < span.end() && attributes.get(1).indexOf(folded.charAt(next)) >= 0;
        return !isName;
    }

    private boolean isPromise(Claim claim, boolean expected) {
        var quantity = claim.quantity();
        var traits = claim.traits();
        if (claim.name().isEmpty() && !expected) {
            return false;
        }
        if (!claim.name().isEmpty() && claim.name().getLast().of(folded).endsWith("目标")) {
            return true;
        }
        if (Arrangement.isTrial(folded, claim)) {
            return true;
        }
        if (quantity.form() == Form.MAGNITUDE || quantity.form() == Form.ENTIRE) {
            return !claim.name().isEmpty();
        }
        if (quantity.form() == Form.DOUBLING || claim.type() == TargetType.RANK) {
            return true;
        }
        if (quantity.kind() == UnitKind.NONE) {
            return traits.explicit() && traits.measurable() && quantity.form() == Form.NUMBER;
        }
        if (quantity.form() == Form.NUMERAL && isFew(claim)) {
            return (traits.explicit() || traits.made()) && expected;
        }
        if (traits.explicit() || claim.type() == TargetType.COVERAGE) {
            return true;
        }
        return traits.made() || traits.measurable() && expected;
    }

    /** 面积约8.5平方公里, with no verb and no date: how it is, not how it is to be. */
    private static boolean isDescribed(Claim claim) {
        var kind = claim.quantity().kind();
        return claim.bound() == Operator.ABOUT
                && claim.operator() == Operator.ABOUT
                && (kind == UnitKind.AREA || kind == UnitKind.LENGTH)
                && !claim.traits().made();
    }

    /** 建成高速公路1200公里，高铁350公里: the verb is that of the clause before. */
    private static boolean isGapped(Claim claim, boolean expected) {
        return switch (claim.quantity().kind()) {
            case MONEY -> expected && !claim.name().isEmpty();
            case COUNT, PEOPLE, HOUSEHOLDS, AREA, LENGTH, MASS, VOLUME, ENERGY, POWER ->
                (claim.quantity().form() == Form.NUMBER || isMuch(claim))
                        && !claim.name().isEmpty();
            default -> false;
        };
    }

    /** 生铁二千吨, 生猪八十万头: an amount in numerals, which 三大工程 is not. */
    private static boolean isMuch(Claim claim) {
        var quantity = claim.quantity();
        if (quantity.form() != Form.NUMERAL || quantity.value() == null) {
            return false;
        }
        var unit = quantity.unit();
        boolean large = unit.startsWith("万") || unit.startsWith("亿");
        return large || quantity.value().compareTo(MUCH_OF.getOrDefault(quantity.kind(), FEW)) >= 0;
    }

    private static boolean isFew(Claim claim) {
        var value = claim.quantity().value();
        return claim.quantity().kind() == UnitKind.COUNT
                && claim.type() != TargetType.COVERAGE
                && value != null
                && value.compareTo(FEW) < 0;
    }

    /**
     * What the sentence says before the claim.
     *
     * @param past it began with a stretch of the past
     * @param external it began with someone else's demand
     * @param striving it began with 力争
     * @param afterTarget the clause before made a promise
     * @param conditional it began with whom a rule is for
     */
    record Context(
            Purpose purpose,
            boolean past,
            boolean external,
            boolean striving,
            boolean afterTarget,
            boolean conditional) {}
}
