package gangju.reader.english;

import gangju.model.Metadata;
import gangju.model.OutlineNode.Role;
import gangju.model.Period;
import gangju.model.Statement.StatementClass;
import gangju.model.TargetType;
import gangju.reader.english.Amount.Kind;
import gangju.reader.statement.PlanCalendar;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether an English sentence promises a number, reports it, or tells of somebody else's. */
final class Voice {
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:has|have|had|was|were|did) (?!to\\b|the following|a target|a goal|an? \\w+ (?:target|goal))|\\b(?:currently|at present|today|to date|so far|already|previously|historical(?:ly)?|in recent years|last year|latest|estimates? (?:that|show)|according to|survey(?:ed)?|represent(?:s|ed|ing)|account(?:s|ed|ing) for|(?<!be |been |is |are |to be )(?:reached|achieved|increased|decreased|reduced|fell|rose|grew|declined|dropped|exceeded|created|built|planted|installed(?! capacit)|trained|delivered|received|generated|totaled|totalled|met|served|completed|invested|recorded|reported|saw|spent|removed|facilitated|awarded|saved|diverted|opened|deployed|offset|purchased|used|consumed|make up|makes up|made up|comprises?))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|shall|must|should|aims?|aiming|goals?|targets?|objectives?|commit(?:s|ted|ment)?|plans? to|seeks?|intend(?:s|ed)?|striv(?:e|ing)|ambition|to be|is to|are to|ensur(?:e|ing)|expects? to|projected to|we want)\\b",
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
            "(?:the )?(?:(?:United Nations|UN|European Union|EU|Paris Agreement|Kyoto Protocol|IPCC|OECD|World Bank|World Health Organization|WHO|G20|G7)\\b(?:'s|’s)?";
    private static final Pattern OTHER = Pattern.compile(
            "\\b" + OTHERS
                    + ")|\\bagreements? (?:have|has) been reached|\\b(?:due to|because of|under) new (?:\\w+ ){0,2}(?:standards|regulations|rules)\\b|\\b(?:global|world|worldwide|international) (?:target|goal|emissions|temperature|warming|efforts|average|demand|economy|population)|\\bglobally\\b|\\bworldwide\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NATION = Pattern.compile(
            "\\b(?:national(?:ly)?|federal|country's|country’s|nation's|nation’s|nationwide) (?:\\w+ ){0,3}(?:government|targets?|goals?|commitments?|plan|strategy|law|policy|requirements?|legislation|standards?|average|emissions)\\b|\\b(?:Canada|Australia|China|Germany|Scotland|Ireland|India|Japan|New Zealand|the (?:UK|US|United States|United Kingdom)|UK|US|U\\.S\\.)(?:'s|’s)? (?:government )?(?:(?:has|have) )?(?:aims?|committed|commits|set|sets|pledged|target|goal|will|requires|plans)\\b|\\b(?:President|Governor|Prime Minister|Congress|Parliament) [A-Z]?\\w*|\\b[Cc]ompanies committ|\\bthe (?:federal|national|central|UK|Canadian|Australian) government\\b|\\bnationally\\b|^(?:China|India|Japan|Germany|Russia|Brazil|France|Canada|Australia)\\b(?!['’]s)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile(
            "\\b(?:the State|the state|State of \\w+|the Province|the province|statewide|the (?:provincial|state) government|(?:state|provincial) (?:law|legislation|targets?|goals?|mandates?|requirements?)|(?:Senate|Assembly|House) Bill|California|Texas|Ontario|Oregon|Washington State|British Columbia|Victoria)(?:'s|’s)?\\b[^.;]{0,120}\\b(?:targets?|goals?|aims?|committed|set|sets|requires?|mandates?|law|legislation|plans?|calls? for|pledged|must)\\b|\\b(?:goals?|targets?|mandates?) (?:for|of) the (?:state|province)\\b|\\b[Ss]tatewide (?:greenhouse|emissions|goal|target|average)|\\b(?:meet|meeting|under|toward|towards|comply with|by|with) (?:\\w+ )?state (?:legislation|law|mandates?|policy)\\b|\\bmandates? that\\b|\\bthe [Ss]tate['’]s (?:mandatory|required|own)\\b|\\b(?:Senate|House|Assembly) Bills?\\b|\\b(?:SB|HB|AB) \\d",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PROJECTION = Pattern.compile(
            "\\b(?:predict(?:s|ed|ion)?|forecast(?:s|ed)?|project(?:ed|ions?) (?:to|that|at|growth|increase)|is estimated|are estimated|estimates that|modell?ed|would|could|(?:under|in) (?:a |the )?(?:current[- ]polic(?:y|ies) |reference |baseline )?(?:business[- ]as[- ]usual|BAU|scenarios?)|potential(?:ly)?|expected to)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FORESEEN = Pattern.compile(
            "\\b(?:predicts?|predicted|forecasts?|project(?:ed|s) (?:to|that|at)|expects|estimates? (?:that|show)|(?:estimated|calculated|assessed|valued) (?:that|to|at)|(?:is|are) (?:expected|anticipated|projected) to|would|could|may|might|scenario)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AIMED = Pattern.compile(
            "\\b(?:targets?|goals?|objective|commit(?:s|ted|ment)?|aims?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_PLAN = Pattern.compile(
            "(?:actions|measures|sectors|categories|areas|pillars|interventions|components|chapters|goals|objectives|targets|strategies|principles|practices|recommendations|themes|priorities|steps|options|scenarios|indicators|phases|sections|committees)");
    private static final Pattern GROWING = Pattern.compile(
            "\\b(?:growing|rising|declining|falling|expanding) (?:(?:at|by) )?(?:an? |the |about |around )*(?:\\w+ ){0,3}(?:rate of )?$",
            Pattern.CASE_INSENSITIVE);
    /** That is, almost nothing. */
    private static final Pattern RESTATED = Pattern.compile(
            "\\b(?:ie|i\\.e\\.|that is|meaning),? (?:about |almost |nearly |a |an )?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOLD_GOAL = Pattern.compile(
            "\\b(?:toward|towards|of|on|in|with|meet|meeting|reach|reaching|achieve|achieving|exceed|exceeding) the (?:\\w+ ){0,2}(?:goal|target|objective)s? of (?:about |at least |a |an )?$",
            Pattern.CASE_INSENSITIVE);
    private static final String NEARLY = "(?: (?:about|around|nearly|over|more than|almost|approximately|some|an?|at|to|by|of|only|just))*";
    private static final Pattern JUST = Pattern.compile(
            "\\b(?:totall?ed|reached|achieved|rose|fell|grew|declined|dropped|equated|amounted|contribut(?:ed|es|ing)|stood|accounted for|saved|by achieving)" + NEARLY + " $",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MET = Pattern.compile(
            "\\b(?:met|exceeded|surpassed|missed|achieved) (?:its|their|our|the|that|this)\\b[^.;]{0,60}\\b(?:goals?|targets?|objective)\\b[^.;,]{0,60}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONCE = Pattern.compile(
            "\\b(?:goal|target|objective|aim)s? (?:[\\w ]{0,50} )?(?:was|were|had been)\\b|\\bhad an? (?:\\w+ )?(?:goal|target)\\b|\\boriginal (?:\\w+ )?(?:goal|target) of $",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DONE = Pattern.compile(
            "^[^.;:]{0,90}?\\b(?:(?:was|were|has been|have been) (?:already )?(?:met|achieved|reached|exceeded|surpassed|installed|built|planted|created|completed|delivered|trained|reduced|saved|connected|provided))\\b");
    private static final Pattern PROMISED = Pattern.compile("\\b(?:will|shall)\\b[^.;]{0,80}$");
    private static final Pattern EFFECT = Pattern.compile(
            "\\b(?:equivalent of|equal to|(?:equivalent|equates?|translates?|corresponds?) (?:in)?to(?: an?)?(?: \\w+){0,3}|enough (?:\\w+ ){0,3}to (?:power|supply|meet|serve|fill|heat)\\b[^.;]{0,60}?|(?:which|that) (?:can|could|would|may|might)\\b[^.;]{0,140}?|the same (?:amount|number)\\b[^.;]{0,60}?|on (?:its|their|the|our) way to)"
                    + NEARLY + " $",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTRY = Pattern.compile(
            "Nationally\\s+Determined|\\bI?NDCs?\\b|UNFCCC|\\bthe (?:Republic|Federation|Kingdom|Commonwealth|Government) of [A-Z]");
    private static final Pattern COUNTED = Pattern.compile(
            "(?<!\\b(?:be|is|are|being|get) )\\b(?!need|exceed|succeed|planned|proposed|targeted|estimated|required|committed)[a-z]{4,}ed(?: (?:more than|over|about|around|nearly|some|at least|an?|approximately))* $");
    private static final Pattern NEEDED = Pattern.compile(
            "\\b(?:needs?|needing|requires?|requiring|lacks?) (?:an? )?(?:additional |further )?(?:about |around |at least |more than |over |up to |approximately )?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WERE = Pattern.compile("^[^,.;:]{3,90}\\b(?:were|was|have been|has been|had|have already|has already)\\b");
    private static final Pattern HAVING = Pattern.compile(
            "\\b(?:with|having|handling|serving|employing|containing|processing|holding|covering|larger|smaller|older|wider) (?:more than|over|at least|fewer than|less than|up to|about|around|than|above|below) $"
                    + "|\\b(?:handling|employing|containing|larger than|smaller than|older than) (?:the )?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KNOWN = Pattern.compile("\\b(?:by (?:the|these|all)|one of the) $", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_KIND = Pattern.compile("^ (?:\\w+ )?" + OF_PLAN.pattern() + "\\b(?! (?:of|in) )");
    /** Energy use: a 22 % reduction. */
    private static final Pattern LABELLED =
            Pattern.compile("^(?:[ivx]+[.)]|[\\W\\d])*[A-Z][^:.;\\d]{2,60}: (?:an? |at least |up to )*\\d");
    private static final Pattern GERUND = Pattern.compile("^[\\W\\d]*[A-Z][a-z]+ing\\b");
    private static final Pattern STOP = Pattern.compile("[.](?=[A-Z][a-z])|; |(?<=[a-z)%][.]) (?=[A-Z])");
    /** A goal of an earlier plan. */
    private static final Pattern EARLIER = Pattern.compile(
            "\\b(?<year>(?:19|20)\\d\\d) (?:[A-Z][\\w’'-]* ){0,5}(?:Plan|NDC|Strategy|Framework)\\b[^.;]{0,20}\\b(?:sets?|called for|established|aimed)\\b");

    private static final Pattern TARGETED = Pattern.compile(
            "\\b(?:targets?|goals?|objective|commit(?:s|ted|ment)?|aims?|will|shall)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LASTING = Pattern.compile(
            "(?i)\\b(?:times?|waits?|waiting|responses?|durations?|expectancy|turnaround|delays?|processing|schooling|age|lengths?)\\b");
    private static final Pattern EARNING = Pattern.compile(
            "(?i)\\b(?:leverag|mobili|attract|rais|generat|revenue|exports|GDP|income|increase|reach|private)");
    private static final Pattern ADOPTED = Pattern.compile(
            "(?:(?i:adopted|approved|published|updated|issued|draft|dated|©|\\(c\\))[^\\n]{0,25}?|(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\\d{1,2}, )?|(?m:^))((?:19|20)\\d\\d)(?m:$|[ .,])(?!-)");
    /** The net zero goals, not net zero by 2050. */
    private static final Pattern MENTIONED = Pattern.compile(
            "^ (?:emissions? )?(?:goals?|targets?|pathway|strategy|initiatives?|scenario|transition|economy|future|includes?|commitments?|status|efforts)\\b(?! (?:by|of|before|in) )",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FOR = Pattern.compile("\\bfor the period (20\\d\\d) ?[-–—] ?(20\\d\\d)\\b");
    private static final int NEAR = 60;

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

    /**
     * Null for a promise of this plan, else what the number is.
     *
     * @param listed below a head of targets
     * @param led in a list that a promise opens, whose first dates may be over
     */
    @Nullable
    StatementClass of(String sentence, Promise promise, @Nullable Role role, boolean listed, boolean led) {
        var due = promise.due();
        if (role == Role.ACHIEVEMENT) {
            return StatementClass.ACHIEVEMENT;
        }
        if (isExternal(around(sentence, promise))) {
            return StatementClass.EXTERNAL;
        }
        var ahead0 = sentence.substring(0, promise.amount().start());
        if (PROJECTION.matcher(sentence).find() && !TARGETED.matcher(sentence).find()
                || FORESEEN.matcher(ahead0).find() && !AIMED.matcher(ahead0).find()
                || isOfThePlan(promise)
                || isMention(sentence, promise)) {
            return StatementClass.OTHER;
        }
        var earlier = EARLIER.matcher(sentence);
        if (earlier.find() && calendar.isPast(Integer.parseInt(earlier.group("year")))) {
            return StatementClass.EXTERNAL;
        }
        if (isReported(sentence, promise)) {
            return StatementClass.ACHIEVEMENT;
        }
        boolean later = due != null && !calendar.isPast(due.date().year());
        var before = sentence.substring(0, promise.amount().start());
        boolean ahead = AHEAD.matcher(sentence).find()
                || IMPERATIVE.matcher(sentence).find()
                || due != null && due.kind() == When.Kind.BY
                || later
                        && (GERUND.matcher(sentence).find()
                                || LABELLED.matcher(sentence).find());
        boolean past = due != null && !later && !led
                || lastEnd(PAST, before) > lastEnd(AHEAD, before)
                        && !(later && due != null && due.kind() == When.Kind.BY);
        if (past) {
            return StatementClass.ACHIEVEMENT;
        }
        if (isNoMeasure(sentence, promise, later)
                || promise.amount().kind() == Kind.ZERO && !isAim(sentence, promise)) {
            return StatementClass.OTHER;
        }
        boolean goal = role == Role.GOAL || listed;
        boolean dated =
                (later || led) && due != null && (due.kind() != When.Kind.IN || promise.governed() && ahead || goal);
        boolean said = promise.governed() && (ahead || goal);
        boolean few = promise.amount().kind() == Kind.FEW;
        said &= !few || ahead;
        boolean listedShare = role == Role.GOAL && promise.amount().kind() == Kind.PERCENT;
        return listedShare && !promise.indicator().isEmpty()
                        || dated && (promise.governed() || !few || goal)
                        || said && !few
                        || said && goal
                ? null
                : StatementClass.OTHER;
    }

    /** What was met, totalled or wanted once, whatever its date. */
    private static boolean isReported(String sentence, Promise promise) {
        var before = sentence.substring(0, promise.amount().start());
        var rest = sentence.substring(promise.amount().end());
        return JUST.matcher(before).find()
                || MET.matcher(before).find()
                || ONCE.matcher(before).find()
                || promise.amount().kind() == Kind.COUNT && COUNTED.matcher(before).find()
                || DONE.matcher(rest).find() && !PROMISED.matcher(before).find();
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

    /** The number of a list item, the 20 % goal that was told before, a potential. */
    private static boolean isMention(String sentence, Promise promise) {
        var amount = promise.amount();
        var before = sentence.substring(0, amount.start());
        var rest = sentence.substring(amount.end());
        boolean alone = amount.kind() == Kind.COUNT
                && amount.unit() == null
                && rest.matches("(?s)^(?:[.)(\\]]|,? ?$| (?:\\(|\\[|[A-Z])).*")
                && !before.matches(
                        "(?is).*\\b(?:to|of|by|at|is|are|be|than|from|reach|below|above|over|under|least|about|exceed|[:=≥≤><]) ?$");
        boolean known = (promise.due() == null || rest.matches("(?s)^ (?:goal|target|objective)s?\\b.*"))
                && amount.kind() == Kind.PERCENT
                && before.matches("(?is).*\\b(?:the|this|that) $")
                && rest.matches("(?is)^ (?!of\\b|reduction|decrease|increase|cut|growth)[a-z].*");
        boolean size = rest.matches(
                                "(?is)^ ?(?:\\([A-Z]{2,5}\\) )?(?:capacity|in size|long|wide|deep|tall|in length)\\b.*")
                        && before.matches("(?is).*\\bof (?:about |up to )?$")
                || before.matches("(?is).*\\b(?:need for|instead of|rather than|avoid(?:ing)?|without) (?:an? |the )?$")
                || before.matches(
                        "(?is).*\\b(?:expected|estimated|projected|anticipated|\\d%? beyond|starting (?:with|at|from)) $")
                || before.matches(
                        "(?is).*\\d[^.;]*\\b(?:equivalent|equal|translat\\w+) (?:in)?to (?:about |approximately |an? )?$")
                || before.matches("(?is).*\\bfrom (?:about |approximately |around |an? |the )*$")
                || before.matches("(?is).*\\b(?:relative to|compared (?:to|with)|against|versus)\\b[^,.;\\d]{0,110}$")
                || before.matches(
                        "(?is).*\\b(?:current|existing|present)\\b(?:[^.;,\\d]{0,60}\\b(?:of|is|at))?(?: about| approximately)? $")
                || before.lastIndexOf('[') > before.lastIndexOf(']') && rest.indexOf(']') >= 0;
        boolean warming = rest.matches("(?is)^ ?(?:[°º⁰˚o] ?C\\b|degrees).*") || amount.unit() != null && amount.unit().matches("(?i).*(?:°C|degree).*");
        warming &= sentence.matches("(?is).*\\b(?:warming|temperatures?|pre-industrial)\\b.*");
        boolean potential = before.matches("(?is).*\\bpotential (?:of|for|to be) (?:up to |about |around |over )?$")
                || rest.matches("(?is)^[^,.;]{0,50}\\bpotential\\b.*");
        return alone || known || potential || size || warming || isTrait(promise, before, rest);
    }

    /** Services with over 50,000 users, done by the seven offices, growing at 2 %: what things are like. */
    private static boolean isTrait(Promise promise, String before, String rest) {
        var kind = promise.amount().kind();
        boolean share = kind == Kind.PERCENT || kind == Kind.POINT;
        boolean told = promise.due() == null && TOLD_GOAL.matcher(before).find();
        return told
                || NEEDED.matcher(before).find()
                || rest.matches("(?is)^[^.;:]{0,40}\\bprojected in\\b.*")
                || !share && OF_KIND.matcher(rest).find()
                || EFFECT.matcher(before).find()
                || rest.matches("(?s)^ of (?:which|these|them|those)\\b.*")
                || promise.due() == null && WERE.matcher(rest).find() && !AHEAD.matcher(before).find()
                || GROWING.matcher(before).find()
                || RESTATED.matcher(before).find()
                || !share && (HAVING.matcher(before).find() || kind == Kind.COUNT && KNOWN.matcher(before).find());
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
        if (amount.kind() == Kind.MONEY && SPENDING.matcher(sentence).find()) {
            return !EARNING.matcher(before).find();
        }
        return amount.kind() == Kind.COUNT && promise.indicator().isEmpty()
                || RULE.matcher(before).find() && !later
                || promise.indicator().isEmpty() && !later;
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
        return !national && NATION.matcher(sentence).find()
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
