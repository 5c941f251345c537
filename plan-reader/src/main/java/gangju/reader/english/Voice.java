package gangju.reader.english;

import gangju.model.Metadata;
import gangju.model.Operator;
import gangju.model.OutlineNode.Role;
import gangju.model.Period;
import gangju.model.Statement.StatementClass;
import gangju.model.TargetType;
import gangju.reader.english.Amount.Kind;
import gangju.reader.english.grammar.Saying;
import gangju.reader.statement.PlanCalendar;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether an English sentence promises a number, reports it, or tells of somebody else's. */
final class Voice {
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:has|have|had|was|were|did) (?!to\\b|the following|a target|a goal|an? \\w+ (?:target|goal))|\\b(?:currently|at present|today|to date|so far|already|previously|historical(?:ly)?|in recent years|last year|latest|estimates? (?:that|show)|according to|survey(?:ed)?|represent(?:s|ed|ing)|account(?:s|ed|ing) for|(?<!be |been |is |are |to be )(?:reached|achieved|increased|decreased|reduced|fell|rose|grew|declined|dropped|exceeded|created|built|planted|installed(?! capacit)|trained|delivered|received|generated|totaled|totalled|met|served|completed|invested|recorded|reported|saw|spent|removed|facilitated|awarded|saved|diverted|opened|deployed|offset|purchased|used|consumed|make up|makes up|made up|comprises?))\\b",
            Pattern.CASE_INSENSITIVE);
    static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|shall|must|should|aims?|aiming|goals?|targets?|objectives?|commit(?:s|ted|ment)?|pledges?|pledged|plans? to|seeks?|intend(?:s|ed)?|striv(?:e|ing)|ambition|to be|is to|are to|ensur(?:e|ing)|expects? to|projected to|we want)\\b",
            Pattern.CASE_INSENSITIVE);
    static final Pattern IMPERATIVE = Pattern.compile(
            "^(?:[\\W\\d]*|[^:]{2,80}: *|By [^,]{2,40}, *|(?:also|further|and|to|continue to|significantly|gradually|progressively) )*(?:(?:Reduce|Cut|Decrease|Lower|Increase|Raise|Grow|Expand|Improve|Boost|Enhance|Reach|Achieve|Attain|Meet|Maintain|Keep|Sustain|Limit|Cap|Double|Triple|Halve|Adopt|Approve|Begin|Start|Finali[sz]e|Update|Review|Prepare|Submit|Appoint|Draft|Issue|Identify|Design|Pilot|Work|Become|Transition|Phase|Require|Integrate|Set|Save|Shorten|End|Bring|Make|Move|Secure|Reali[sz]e|Accelerate|Strengthen|Roll|Undertake|Carry|Revise|Enact|Introduce|Release|Organi[sz]e|Scale up|Continue|Minimi[sz]e|Foster|Phase out|Manage|Promote)|"
                    + Verbs.MAKE + ")\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile(
            "\\b(?:if|eligible|eligibility|grants? of|fines?|penalt(?:y|ies)|must not|budget(?:ed)?|costs?|cost of|need for|funding of|funded|fee|fees|price|worth|estimated at|no longer than|per cent of the cost|salary|rate of pay|appropriat(?:e|ed|ion)|for example|e\\.g\\.|such as)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPENDING = Pattern.compile(
            "\\b(?:invest(?:s|ed|ing|ment|ments)?|allocat(?:e|es|ed|ing|ion)|spend(?:s|ing)?|spent|fund(?:s|ing|ed)?|budget|grants?|cost(?:s|ing)?|bond|loan|award(?:ed)?|financ\\w*|needed|required|million package|provide[sd]?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String OTHERS =
            "(?:the )?(?:(?:United Nations|(?-i:UN|EU|WHO)|European Union|Paris Agreement|Kyoto Protocol|IPCC|OECD|World Bank|World Health Organization|G20|G7)\\b(?:'s|’s)?";
    private static final Pattern OTHER = Pattern.compile(
            "\\b" + OTHERS
                    + ")|\\bagreements? (?:have|has) been reached|\\b(?:due to|because of|under) new (?:\\w+ ){0,2}(?:standards|regulations|rules)\\b|\\b(?:global|world|worldwide|international) (?:target|goal|emissions|temperature|warming|efforts|average|demand|economy|population)|\\bglobally\\b|\\bworldwide\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NATION = Pattern.compile(
            "\\b(?:national(?:ly)?|federal|country's|country’s|nation's|nation’s|nationwide) (?:\\w+ ){0,3}(?:government|targets?|goals?|commitments?|plan|strategy|law|policy|requirements?|legislation|standards?|average|emissions)\\b|\\b(?:Canada|Australia|China|Germany|Scotland|Ireland|India|Japan|New Zealand|the (?:UK|United States|United Kingdom)|UK|(?-i:US)|U\\.S\\.)(?:'s|’s)? (?:government )?(?:(?:has|have) )?(?:aims?|committed|commits|set|sets|pledged|target|goal|will|requires|plans)\\b|\\b(?:President|Governor|Prime Minister|Congress|Parliament) [A-Z]?\\w*|\\b[Cc]ompanies committ|\\bthe (?:federal|national|central|UK|Canadian|Australian) government\\b|\\bnationally\\b|^(?:China|India|Japan|Germany|Russia|Brazil|France|Canada|Australia)\\b(?!['’]s)",
            Pattern.CASE_INSENSITIVE);
    /** In line with the national target. */
    private static final Pattern SUPPORTED = Pattern.compile(
            "\\b(?:support(?:s|ing)?|contribut\\w+ to(?:wards)?|in line with|align\\w* with|consistent with|exceed\\w*|beyond|complement\\w*) (?:the |our |these |its )?(?:\\w+ )?national (?:\\w+ )?(?:targets?|goals?|plans?|strategy|strategies|commitments?)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STATE = Pattern.compile(
            "\\b(?:the State|the state|State of \\w+|the Province|the province|statewide|the (?:provincial|state) government|(?:state|provincial) (?:law|legislation|targets?|goals?|mandates?|requirements?)|(?:Senate|Assembly|House) Bill|California|Texas|Ontario|Oregon|Washington State|British Columbia|Victoria)(?:'s|’s)?\\b[^.;]{0,120}\\b(?:targets?|goals?|aims?|committed|set|sets|requires?|mandates?|law|legislation|plans?|calls? for|pledged|must)\\b|\\b(?:goals?|targets?|mandates?) (?:for|of) the (?:state|province)\\b|\\b[Ss]tatewide (?:greenhouse|emissions|goal|target|average)|\\b(?:meet|meeting|under|toward|towards|comply with|by|with) (?:\\w+ )?state (?:legislation|law|mandates?|policy)\\b|\\bmandates? that\\b|\\bthe [Ss]tate['’]s (?:mandatory|required|own)\\b|\\b(?:Senate|House|Assembly) Bills?\\b|\\b(?:SB|HB|AB) \\d",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PROJECTION = Pattern.compile(
            "\\b(?:predict(?:s|ed|ion)?|forecast(?:s|ed)?|project(?:ed|ions?) (?:to|that|at|growth|increase)|is estimated|are estimated|estimates that|modell?ed|would|could|(?:under|in) (?:a |the )?(?:current[- ]polic(?:y|ies) |reference |baseline )?(?:business[- ]as[- ]usual|BAU|scenarios?)|potential(?:ly)?|expected to)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FORESEEN = Pattern.compile(
            "\\b(?:(?:projections?|forecasts?|scenarios?|stud(?:y|ies)|models?)\\b[^.;]{0,60}\\b(?:indicates?|shows?|suggests?)|predicts?|predicted|forecasts?|project(?:ed|s) (?:to|that|at)|expects|estimates? (?:that|show)|(?:estimated|calculated|assessed|valued) (?:that|to|at)|(?:is|are) (?:expected|anticipated|projected) to|would|could|may|might|scenario)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HYPOTHESIS = Pattern.compile(
            "\\bif\\b(?! (?:not|possible|necessary|needed|feasible|applicable|required|available))|\\bassum(?:e|es|ed|ing|ptions?)\\b|\\bworst[- ]case\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNDER = Pattern.compile(
            "\\bunder (?:an? |the )?(?:high|low|medium|worst|best|RCP)\\b[\\w .-]{0,30}\\bscenarios?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE =
            Pattern.compile("(?i)^[\\d.]+ ?(?:%|per ?cent) of (?:the |our |its )?(?:total|all|overall)\\b");
    private static final Pattern AIMED = Pattern.compile(
            "\\b(?:targets?|goals?|objective|commit(?:s|ted|ment)?|aims?|pledges?)\\b", Pattern.CASE_INSENSITIVE);
    static final Pattern OF_PLAN = Pattern.compile(
            "(?:actions|measures|sectors|categories|areas|pillars|interventions|components|chapters|goals|objectives|targets|strategies|principles|practices|recommendations|themes|priorities|steps|options|scenarios|indicators|phases|sections|committees)");
    private static final Pattern COUNTRY = Pattern.compile(
            "Nationally\\s+Determined|\\bI?NDCs?\\b|UNFCCC|\\bthe (?:Republic|Federation|Kingdom|Commonwealth|Government) of [A-Z]");
    /** Energy use: a 22 % reduction. */
    private static final Pattern LABELLED =
            Pattern.compile("^(?:[ivx]+[.)]|[\\W\\d])*[A-Z][^:.;\\d]{2,60}: (?:an? |at least |up to )*\\d");

    private static final Pattern GERUND = Pattern.compile("^[\\W\\d]*[A-Z][a-z]+ing\\b");
    /** Restoration of 40 wells: what is to be done, as a noun. */
    static final Pattern DEED = Pattern.compile(
            "(?:[\\W\\d]|[ivx]+\\)|[A-Z][\\w ]{2,30}:)*(?:[a-z]+al )?(?![Cc]reation|[Cc]onsumption|[Pp]roduction|[Gg]eneration|[Pp]opulation|[Ss]equestration|[Ee]mission|[Cc]oncentration|[Pp]recipitation|[Ii]nvestment|[Rr]eduction)[A-Za-z]{4,}(?:tion|sion|ment|ance|val|wal|sal)(?: and [a-z]+(?:tion|sion|ment|ance))? of (?:at |up |about |over |more |than |least |to |some |an? |additional )*");

    private static final Pattern CHANGE_DEED =
            Pattern.compile("^[\\W\\d]*(?:Reduction|Increase|Decrease|Growth|Expansion) (?:of|in|by) ");
    private static final Pattern STOP = Pattern.compile("[.](?=[A-Z][a-z])|; |(?<=[a-z)%][.]) (?=[A-Z])");
    /** A goal of an earlier plan. */
    private static final Pattern EARLIER = Pattern.compile(
            "\\b(?<year>(?:19|20)\\d\\d) (?:[A-Z][\\w’'-]* ){0,5}(?:Plan|NDC|Strategy|Framework)\\b[^.;]{0,20}\\b(?:sets?|called for|established|aimed)\\b");

    private static final Pattern TARGETED = Pattern.compile(
            "\\b(?:targets?|goals?|objective|commit(?:s|ted|ment)?|aims?|pledges?|will|shall)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LASTING = Pattern.compile(
            "(?i)\\b(?:times?|waits?|waiting|responses?|durations?|expectancy|turnaround|delays?|processing|schooling|age|lengths?)\\b");
    private static final Pattern EARNING = Pattern.compile(
            "(?i)\\b(?:leverag|mobili|attract|rais|generat|revenue|exports|GDP|incomes?\\b(?! (?:parents|families|households|groups|countries|earners))|reach(?:es|ing)? |private)");
    /** What comes where nothing is done. */
    private static final Pattern UNCHANGED = Pattern.compile(
            "(?i)\\b(?:BAU|business[- ]as[- ]usual|reference|baseline)\\)? (?:projections?|scenarios?|case)\\b");

    private static final Pattern GAIN = Pattern.compile(
            "(?i)\\b(?:GDP|revenues?|incomes?|exports?|sales|turnover|earnings|wages?|econom\\w+|output|value|trade|savings?|product)\\b");
    private static final Pattern ADOPTED = Pattern.compile(
            "(?:(?i:adopted|approved|published|updated|issued|draft|dated|©|\\(c\\))[^\\n]{0,25}?|(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\\d{1,2}, )?|(?m:^))((?:19|20)\\d\\d)(?m:$|[ .,])(?!-)");
    /** The net zero goals, not net zero by 2050. */
    private static final Pattern MENTIONED = Pattern.compile(
            "^ (?:emissions? )?(?:goals?|targets?|pathway|strategy|initiatives?|scenario|transition|economy|future|includes?|commitments?|status|efforts)\\b(?! (?:by|of|before|in) )",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FOR = Pattern.compile("\\bfor the period (20\\d\\d) ?[-–—] ?(20\\d\\d)\\b");
    /** Years behind it are those of forecasts. */
    private static final int LAST = 2075;

    private static final int NEAR = 60;
    private static final int LONGEST_ITEM = 200;
    private static final int OPENING = 5;

    private final PlanCalendar calendar;
    private final boolean national;
    private final boolean regional;

    /** @param opening the first page, which may say when the plan was adopted */
    Voice(Metadata metadata, String opening) {
        var stated = PlanCalendar.of(metadata);
        boolean unknown = stated.period() == null && stated.written() == null;
        calendar = unknown ? new PlanCalendar(adopted(opening), period(opening)) : stated;
        var names = String.join(" ", metadata.issuers()) + " " + (metadata.title() == null ? "" : metadata.title());
        national = COUNTRY.matcher(opening).find()
                || Pattern.compile(
                                "\\b(?:National|Federal|United States|UK|Government of|Ministry|Republic|Commonwealth|Kingdom|European|Global|World|United Nations)\\b")
                        .matcher(names)
                        .find();
        regional = national
                || Pattern.compile("\\b(?:State|Province|Provincial|Statewide|California|Regional)\\b")
                        .matcher(names)
                        .find();
    }

    private static @Nullable Period period(String opening) {
        var stretch = FOR.matcher(opening);
        return stretch.find() && Integer.parseInt(stretch.group(1)) < Integer.parseInt(stretch.group(2))
                ? Period.ofYears(Integer.parseInt(stretch.group(1)), Integer.parseInt(stretch.group(2)))
                : null;
    }

    private static @Nullable Integer adopted(String opening) {
        var date = ADOPTED.matcher(opening);
        return date.find() ? Integer.valueOf(date.group(1)) : null;
    }

    /** Null for a promise of this plan, else what the number is. */
    @Nullable
    StatementClass of(Promise promise, Setting setting) {
        var sentence = setting.sentence();
        if (setting.role() == Role.ACHIEVEMENT) {
            return StatementClass.ACHIEVEMENT;
        }
        if (isExternal(around(sentence, promise))) {
            return StatementClass.EXTERNAL;
        }
        var before = sentence.substring(0, promise.amount().start());
        if (PROJECTION.matcher(sentence).find() && !TARGETED.matcher(sentence).find()
                || FORESEEN.matcher(before).find() && !AIMED.matcher(before).find()
                || isOfThePlan(promise)
                || promise.due() != null && promise.due().date().year() > LAST
                || UNDER.matcher(sentence).find() && !AIMED.matcher(before).find()
                || HYPOTHESIS.matcher(before).find() && !AIMED.matcher(before).find()
                || Mentions.isMention(sentence, promise)) {
            return StatementClass.OTHER;
        }
        var earlier = EARLIER.matcher(sentence);
        if (earlier.find() && calendar.isPast(Integer.parseInt(earlier.group("year")))) {
            return StatementClass.EXTERNAL;
        }
        if (Mentions.isReported(sentence, promise)) {
            return StatementClass.ACHIEVEMENT;
        }
        return said(promise, setting);
    }

    private @Nullable StatementClass said(Promise promise, Setting setting) {
        var sentence = setting.sentence();
        var before = sentence.substring(0, promise.amount().start());
        var due = promise.due();
        boolean later = due != null && !calendar.isPast(due.date().year());
        var saying = setting.grammar()
                .saying(promise.amount().start(), promise.amount().end());
        boolean ahead = AHEAD.matcher(sentence).find()
                || IMPERATIVE.matcher(sentence).find()
                || setting.grammar().commands(promise.amount().start())
                || due != null && due.kind() == When.Kind.BY
                || saying == Saying.PROMISED
                        && (due != null || GERUND.matcher(sentence).find())
                || DEED.matcher(before).matches()
                || later && CHANGE_DEED.matcher(sentence).find()
                || later
                        && (GERUND.matcher(sentence).find()
                                || LABELLED.matcher(sentence).find());
        boolean dueLater = later && due != null && due.kind() != When.Kind.IN;
        boolean past = due != null && !later && !setting.led()
                || lastEnd(PAST, before) > lastEnd(AHEAD, before)
                        && !(later && due != null && due.kind() == When.Kind.BY)
                || saying == Saying.REPORTED && !(dueLater && isNear(promise, due));
        if (past) {
            return StatementClass.ACHIEVEMENT;
        }
        boolean level = promise.operator() != Operator.DECREASE_BY && promise.operator() != Operator.INCREASE_BY;
        boolean fact = saying == Saying.GIVEN_UP
                || (saying == Saying.STATED || saying == Saying.POSSIBLE) && !dueLater
                || level
                        && UNCHANGED.matcher(sentence).find()
                        && !AIMED.matcher(before).find();
        if (fact
                || isNoMeasure(sentence, promise, later)
                || promise.amount().kind() == Kind.ZERO && !isAim(sentence, promise)) {
            return StatementClass.OTHER;
        }
        boolean goal = setting.role() == Role.GOAL || setting.listed();
        boolean dated = (later || setting.led())
                && due != null
                && (due.kind() != When.Kind.IN || promise.governed() && ahead || goal);
        boolean few = promise.amount().kind() == Kind.FEW;
        boolean said = promise.governed() && (ahead || goal) && (!few || ahead);
        boolean listedShare = setting.role() == Role.GOAL
                && promise.amount().kind() == Kind.PERCENT
                && (saying != Saying.UNSAID || ahead);
        boolean bare = setting.listed()
                && due == null
                && saying == Saying.UNSAID
                && !few
                && promise.operator() != Operator.ABOUT
                && !WHOLE.matcher(sentence).find()
                && sentence.length() <= NEAR
                && !promise.indicator().isEmpty();
        boolean heard = promise.governed() || goal || !few && isBareItem(promise, setting, saying);
        return bare || listedShare && !promise.indicator().isEmpty() || dated && heard || said && !few || said && goal
                ? null
                : StatementClass.OTHER;
    }

    /** The part of a run of sentences that a number stands in. */
    private static String around(String sentence, Promise promise) {
        int start = 0;
        var stop = STOP.matcher(sentence);
        while (stop.find()) {
            if (stop.start() >= promise.amount().end()) {
                return sentence.substring(start, stop.start());
            }
            start = stop.end();
        }
        return sentence.substring(start);
    }

    private static int lastEnd(Pattern words, String text) {
        int end = -1;
        var match = words.matcher(text);
        while (match.find()) {
            end = match.end();
        }
        return end;
    }

    /** Seven sectors and twenty actions are what the plan is made of. */
    private static boolean isOfThePlan(Promise promise) {
        var unit = promise.unit();
        var due = promise.due();
        return unit != null && OF_PLAN.matcher(unit).matches() && (due == null || due.kind() != When.Kind.BY);
    }

    private boolean isNoMeasure(String sentence, Promise promise, boolean later) {
        var amount = promise.amount();
        var before = sentence.substring(0, amount.start());
        boolean near = before.matches("(?is).*\\bwithin (?:a |an )?$");
        if (near && (amount.kind() == Kind.MEASURE || amount.kind() == Kind.TIME)) {
            return true;
        }
        if (amount.kind() == Kind.TIME) {
            return promise.type() != TargetType.CHANGE
                    && !LASTING.matcher(promise.indicator()).find();
        }
        if (amount.kind() == Kind.ZERO
                && MENTIONED.matcher(sentence.substring(amount.end())).find()) {
            return true;
        }
        if (amount.kind() == Kind.MONEY && !isGained(sentence, before, promise)) {
            return true;
        }
        return amount.kind() == Kind.COUNT && promise.indicator().isEmpty()
                || RULE.matcher(before).find() && !later
                || promise.indicator().isEmpty() && !later;
    }

    /** A number that nothing governs is promised where it is all that an item says, with its date right beside it. */
    private static boolean isBareItem(Promise promise, Setting setting, Saying saying) {
        var due = promise.due();
        boolean opening = due != null && due.kind() == When.Kind.BY && due.start() < OPENING;
        if (due == null || opening || setting.led()) {
            return true;
        }
        int gap =
                Math.max(due.start() - promise.amount().end(), promise.amount().start() - due.end());
        boolean item = saying == Saying.UNSAID && setting.sentence().length() <= LONGEST_ITEM && gap <= NEAR;
        boolean said = saying == Saying.PROMISED || saying == Saying.STATED && isNear(promise, due);
        return item || said && due.kind() == When.Kind.BY;
    }

    private static boolean isNear(Promise promise, @Nullable When due) {
        int gap = due == null ? -1 : due.start() - promise.amount().end();
        return gap >= 0 && gap <= NEAR / 2;
    }

    /** Money that comes in or is made is a target; what is to be spent is none. */
    private static boolean isGained(String sentence, String before, Promise promise) {
        return EARNING.matcher(before.substring(Math.max(0, before.length() - NEAR)))
                        .find()
                || GAIN.matcher(promise.indicator()).find()
                        && !SPENDING.matcher(sentence).find();
    }

    /** Net zero by 2050, not the words alone. */
    private static boolean isAim(String sentence, Promise promise) {
        var due = promise.due();
        if (due == null || due.kind() == When.Kind.IN) {
            return false;
        }
        if (due.kind() == When.Kind.DURING
                && Math.abs(due.start() - promise.amount().end()) > NEAR / 2) {
            return false;
        }
        int gap = due.start() >= promise.amount().end()
                ? due.start() - promise.amount().end()
                : promise.amount().start() - due.end();
        return gap <= NEAR || AHEAD.matcher(sentence).find() && gap <= 2 * NEAR;
    }

    boolean isExternal(String sentence) {
        if (OTHER.matcher(sentence).find() && !national) {
            return true;
        }
        var own = SUPPORTED.matcher(sentence).replaceAll("");
        return !national && NATION.matcher(own).find()
                || !regional && STATE.matcher(sentence).find();
    }

    /** Whether a sentence without a number says what will have been done by its date. */
    boolean isEvent(String sentence, When date) {
        return date.kind() == When.Kind.BY
                && !calendar.isPast(date.date().year())
                && !PAST.matcher(sentence).find()
                && (IMPERATIVE.matcher(sentence).find()
                        || Pattern.compile("\\b(?:will|shall|to be|must)\\b")
                                .matcher(sentence)
                                .find());
    }
}
