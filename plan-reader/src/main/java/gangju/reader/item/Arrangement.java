package gangju.reader.item;

import gangju.model.Span;
import gangju.reader.item.Sections.Purpose;
import gangju.reader.statement.Claim;
import gangju.reader.statement.SentenceReading.ClauseReading;
import gangju.reader.statement.UnitKind;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers that tell how things are arranged: money that is set aside, shares for a use, how often, what a policy is
 * for.
 */
final class Arrangement {
    private static final Pattern TRIAL = Pattern.compile("(?:开展|进行|实施|推行|启动|布局|建设)");
    private static final String OFFICIAL = "(?:(?:中央|省级?|市级?|县级?|区级?|各级|地方)?财政|中央政府|各级政府)";
    /** 中央财政安排…支出, 用于…的资金, 预算内投资: paid out, not brought about. */
    private static final Pattern BUDGET = Pattern.compile(OFFICIAL
            + "(?:预算)?(?:将|拟|再|计划|共|已|为此)*(?:安排|投入|用于|下达|拨付|筹措|列支|新增|投资总额|.{1,6}投入$)|(?:中央|省|市)用于|拟安排|预算内.{0,6}投资|建设投资总计"
            + "|安排.{0,20}(?:支出|资金|补助|经费|赤字)|用于.{0,20}(?:资金|投入|支出)|财政.{0,6}支出安排|赤字|发行.{0,8}(?:国债|债券)");

    private static final Pattern EARNED = Pattern.compile("收入|争取");
    private static final Pattern OFTEN = Pattern.compile("每(?:季度?|个?月|周|日|天|半年|学期|班|次)");
    private static final Pattern USE = Pattern.compile("^(?:的)?(?:部分)?(?:用于|归|作为|计入|留存)");
    private static final Pattern POLICY = Pattern.compile("的.{0,12}(?:政策|制度|规定|格局|机制|体制|办法)$");
    /** 以解决三个1亿人问题为着力点, 提出28项工程: what is spoken of. */
    private static final Pattern AIM = Pattern.compile("^[以把]");

    private static final Pattern AS = Pattern.compile("(?:为|作为)(?:着力点|重点|抓手|核心|主线|导向|主体|基础|支撑|突破口)$");
    private static final Pattern TOLD = Pattern.compile("(?:提出|涉及|包括|分为|共分)(?:了)?$");
    /** 白血病等20种疾病, 落实…等5项工作: how many are listed. */
    private static final Pattern LISTED = Pattern.compile("等$");

    private static final Pattern TASKS = Pattern.compile("(?:落实|推进|抓好|做好).*等$");
    private static final Set<String> KINDS = Set.of("种", "类", "条", "门");
    /** 所得额100万元至300万元部分, 提高到10万元等优惠政策: whom a rule is for. */
    private static final Pattern PART = Pattern.compile("^的?部分|^等.{0,10}(?:政策|优惠)");

    /** 7%左右的速度可以…. */
    private static final Pattern RATE = Pattern.compile("^(?:左右|以上)?的(?:速度|增速|增长|增幅)");

    /** 落实…可生育两个孩子政策. */
    private static final Pattern KEPT = Pattern.compile("^.{0,6}?(?:坚持|落实|执行|实行|贯彻)");

    private static final Pattern OF_POLICY = Pattern.compile("(?:政策|制度|规定|重点工作)$");
    private static final Pattern GRADUATES = Pattern.compile("毕业生(?:人数|规模)?$");
    private static final Pattern PRICE_POLICY = Pattern.compile("^(?:的)?(?:政策|优惠|一档|税率)|^等.{0,10}(?:政策|优惠)");

    /** What may stand before a number of people that nothing is said to be done for. */
    private static final Pattern NOBODY = Pattern.compile("(?:全国|我国|全省|全市|全县|全区)?(?:有|共有)?(?:近|约|超过?)?");

    private Arrangement() {}

    static boolean is(String folded, Claim claim, ClauseReading clause, Purpose purpose) {
        var quantity = claim.quantity();
        var before = new Span(clause.span().start(), quantity.span().start()).of(folded);
        var after = new Span(quantity.span().end(), clause.span().end()).of(folded);
        if (AIM.matcher(before).find() && AS.matcher(after).find()
                || TOLD.matcher(before).find()) {
            return true;
        }
        return switch (quantity.kind()) {
            case MONEY -> isBudget(folded, claim, before) || PART.matcher(after).find();
            case PERCENT ->
                purpose != Purpose.GOAL && USE.matcher(after).find()
                        || PRICE_POLICY.matcher(after).find()
                        || before.isEmpty() && RATE.matcher(after).find();
            case COUNT ->
                purpose != Purpose.GOAL
                                && quantity.unit().equals("次")
                                && OFTEN.matcher(before).find()
                        || after.startsWith("民族")
                        || LISTED.matcher(before).find() && KINDS.contains(quantity.unit())
                        || TASKS.matcher(before).find() && quantity.unit().equals("项")
                        || POLICY.matcher(after).find()
                        || KEPT.matcher(before).find()
                                && OF_POLICY.matcher(after).find();
            case PEOPLE -> isForeseen(folded, claim) || isDescribed(claim, before);
            case TIME -> before.contains("过去") || before.endsWith("已");
            default -> false;
        };
    }

    /** 在100个城市进行改革试点: where something is to be done. */
    static boolean isTrial(String folded, Claim claim) {
        int start = claim.quantity().span().start();
        return claim.quantity().kind() == UnitKind.COUNT
                && start > claim.clause().start()
                && folded.charAt(start - 1) == '在'
                && TRIAL.matcher(new Span(start, claim.clause().end()).of(folded))
                        .find();
    }

    private static boolean isBudget(String folded, Claim claim, String before) {
        var name = name(folded, claim);
        return !EARNED.matcher(before).find()
                && (BUDGET.matcher(before).find() || BUDGET.matcher(name).find());
    }

    /** 今年高校毕业生将达727万人: what comes of itself. */
    private static boolean isForeseen(String folded, Claim claim) {
        return !claim.traits().made() && GRADUATES.matcher(name(folded, claim)).find();
    }

    /** 9亿多劳动力是我们的资源, 全国近3亿人领取养老金: how many there are. */
    private static boolean isDescribed(Claim claim, String before) {
        return !claim.traits().made()
                && claim.due() == null
                && NOBODY.matcher(before).matches();
    }

    private static String name(String folded, Claim claim) {
        var words = new StringBuilder();
        claim.name().forEach(part -> words.append(part.of(folded)));
        return words.toString();
    }
}
