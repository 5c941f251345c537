package gangju.reader.english;

import gangju.reader.english.Amount.Kind;
import java.util.regex.Pattern;

/** Tells numbers that a sentence only mentions, or reports, from those it promises. */
final class Mentions {
    private static final Pattern GROWING = Pattern.compile(
            "\\b(?:growing|rising|declining|falling|expanding) (?:(?:at|by) )?(?:an? |the |about |around )*(?:\\w+ ){0,3}(?:rate of )?$",
            Pattern.CASE_INSENSITIVE);
    /** That is, almost nothing. */
    private static final Pattern RESTATED = Pattern.compile(
            "\\b(?:ie|i\\.e\\.|that is|meaning),? (?:about |almost |nearly |a |an )?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern TOLD_GOAL = Pattern.compile(
            "\\b(?:toward|towards|of|on|in|with|meet|meeting|reach|reaching|achieve|achieving|exceed|exceeding) the (?:\\w+ ){0,2}(?:goal|target|objective)s? of (?:about |at least |a |an )?$",
            Pattern.CASE_INSENSITIVE);
    private static final String NEARLY =
            "(?: (?:about|around|nearly|over|more than|almost|approximately|some|an?|at|to|by|of|only|just))*";
    private static final Pattern JUST = Pattern.compile(
            "\\b(?:totall?ed|reached|achieved|rose|fell|grew|declined|dropped|equated|amounted|contribut(?:ed|es|ing)|stood|amounts? to|accounted for|saved|by achieving)"
                    + NEARLY + " $",
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
    /** Goes on in 12 countries. */
    private static final Pattern WITHIN = Pattern.compile(
            "\\b(?:in|across|among|within|between|from) (?:about |at least |more than |over |up to |the |some |all )*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NEEDED = Pattern.compile(
            "(?<=\\w )\\b(?:needs?|needing|requires?|requiring|lacks?) (?:an? )?(?:additional |further )?(?:about |around |at least |more than |over |up to |approximately )?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WERE =
            Pattern.compile("^[^,.;:]{3,90}\\b(?:were|was|have been|has been|had|have already|has already)\\b");
    private static final Pattern HAVING = Pattern.compile(
            "\\b(?:with|having|handling|serving|employing|containing|processing|holding|covering|larger|smaller|older|wider) (?:more than|over|at least|fewer than|less than|up to|about|around|than|above|below) $"
                    + "|\\b(?:handling|employing|containing|larger than|smaller than|older than) (?:the )?$",
            Pattern.CASE_INSENSITIVE);
    /** 3 BRT lines by 2027. */
    private static final Pattern ACRONYM = Pattern.compile("^ [A-Z]{2,}\\b[^.,;:]{0,40}\\bby\\b");
    /** How high water rises. */
    private static final Pattern NATURE = Pattern.compile(
            "\\b(?:sea[- ]levels?|rainfall|precipitation|river|snow|floods?)\\b", Pattern.CASE_INSENSITIVE);

    /** The four main islands, the town's 12 schools. */
    private static final Pattern DEFINITE =
            Pattern.compile("(?:\\b(?:the|these|those)|\\w['’]s) $", Pattern.CASE_INSENSITIVE);

    private static final Pattern KNOWN =
            Pattern.compile("\\b(?:by (?:the|these|all)|one of the) $", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_KIND =
            Pattern.compile("^ (?:\\w+ )?" + Voice.OF_PLAN.pattern() + "\\b(?! (?:of|in) )");
    private static final Pattern COUNTED = Pattern.compile(
            "(?<!\\b(?:be|is|are|being|get) )\\b(?!need|exceed|succeed|planned|proposed|targeted|estimated|required|committed)[a-z]{4,}ed(?: (?:more than|over|about|around|nearly|some|at least|an?|approximately))* $");

    private Mentions() {}

    /** The number of a list item, the 20 % goal that was told before, a potential. */
    static boolean isMention(String sentence, Promise promise) {
        var amount = promise.amount();
        var before = sentence.substring(0, amount.start());
        var rest = sentence.substring(amount.end());
        boolean item = before.isBlank()
                && promise.due() != null
                && ACRONYM.matcher(rest).find();
        boolean alone = !item
                && amount.kind() == Kind.COUNT
                && amount.unit() == null
                && sentence.substring(amount.start(), amount.end()).indexOf(',') < 0
                && rest.matches("(?s)^(?:[.)(\\]]|,? ?$| (?:\\(|\\[|[A-Z])).*")
                && !before.matches(
                        "(?is).*\\b(?:to|of|by|at|is|are|be|than|from|reach|below|above|over|under|least|about|exceed|[:=≥≤><]) ?$");
        boolean known = (promise.due() == null || rest.matches("(?s)^ (?:goal|target|objective)s?\\b.*"))
                && amount.kind() == Kind.PERCENT
                && before.matches("(?is).*\\b(?:the|this|that) $")
                && rest.matches("(?is)^ (?!of\\b|reduction|decrease|increase|cut|growth)[a-z].*");
        boolean size = rest.matches("(?is)^ in (?:size|length|width|height|diameter)\\b.*")
                || rest.matches("(?is)^ ?(?:\\([A-Z]{2,5}\\) )?(?:capacity|in size|long|wide|deep|tall|in length)\\b.*")
                        && before.matches("(?is).*\\bof (?:about |up to )?$")
                || before.matches("(?is).*\\b(?:need for|instead of|rather than|avoid(?:ing)?|without) (?:an? |the )?$")
                || before.matches(
                        "(?is).*\\b(?:expected|estimated|projected|anticipated|\\d%? beyond|starting (?:with|at|from)) $")
                || before.matches(
                        "(?is).*\\d[^.;]*\\b(?:equivalent|equal|translat\\w+) (?:in)?to (?:about |approximately |an? )?$")
                || before.matches("(?is).*\\bfrom (?:about |approximately |around |an? |the )*$")
                || before.replaceAll("\\([^()]*\\)", "")
                        .matches("(?is).*\\b(?:relative to|compared (?:to|with)|against|versus)\\b[^,.;\\d]{0,110}$")
                || before.matches(
                        "(?is).*\\b(?:current|existing|present)\\b(?:[^.;,\\d]{0,60}\\b(?:of|is|at))?(?: about| approximately)? $")
                || before.lastIndexOf('[') > before.lastIndexOf(']') && rest.indexOf(']') >= 0;
        boolean warming = rest.matches("(?is)^ ?(?:[°º⁰˚o] ?C\\b|degrees).*")
                || amount.unit() != null && amount.unit().matches("(?i).*(?:°C|degree).*");
        warming &= sentence.matches("(?is).*\\b(?:warming|temperatures?|pre-industrial|Paris)\\b.*")
                || !Voice.AHEAD.matcher(before).find();
        warming |= amount.unit() != null
                && amount.unit().matches("cm|mm")
                && NATURE.matcher(sentence).find();
        boolean potential = before.matches("(?is).*\\bpotential (?:of|for|to be) (?:up to |about |around |over )?$")
                || rest.matches("(?is)^[^,.;]{0,50}\\bpotential\\b.*");
        return alone || known || potential || size || warming || isTrait(promise, before, rest);
    }

    /** Services with over 50,000 users, done by the seven offices, growing at 2 %: what things are like. */
    private static boolean isTrait(Promise promise, String before, String rest) {
        var kind = promise.amount().kind();
        boolean share = kind == Kind.PERCENT || kind == Kind.POINT;
        var due = promise.due();
        boolean undated = due == null
                || due.kind() == When.Kind.IN && due.end() <= promise.amount().start();
        boolean told = undated && TOLD_GOAL.matcher(before).find();
        return told
                || !promise.governed()
                        && kind == Kind.COUNT
                        && !promise.indicator().contains(" in ")
                        && WITHIN.matcher(before).find()
                || NEEDED.matcher(before).find()
                || rest.matches("(?is)^[^.;:]{0,40}\\bprojected in\\b.*")
                || !share && OF_KIND.matcher(rest).find()
                || EFFECT.matcher(before).find()
                || rest.matches("(?s)^ of (?:which|these|them|those)\\b.*")
                || promise.due() == null
                        && WERE.matcher(rest).find()
                        && !Voice.AHEAD.matcher(before).find()
                || GROWING.matcher(before).find()
                || RESTATED.matcher(before).find()
                || (kind == Kind.COUNT || kind == Kind.FEW)
                        && undated
                        && DEFINITE.matcher(before).find()
                || !share
                        && (HAVING.matcher(before).find()
                                || kind == Kind.COUNT && KNOWN.matcher(before).find());
    }

    /** What was met, totalled or wanted once, whatever its date. */
    static boolean isReported(String sentence, Promise promise) {
        var before = sentence.substring(0, promise.amount().start());
        var rest = sentence.substring(promise.amount().end());
        return JUST.matcher(before).find()
                || MET.matcher(before).find()
                || ONCE.matcher(before).find()
                || promise.amount().kind() == Kind.COUNT
                        && COUNTED.matcher(before).find()
                || DONE.matcher(rest).find() && !PROMISED.matcher(before).find();
    }
}
