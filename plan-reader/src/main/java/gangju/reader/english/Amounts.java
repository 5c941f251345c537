package gangju.reader.english;

import gangju.reader.english.Amount.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a sentence: 15 %, $1.2 billion, 2,000, three, half, double, net zero. */
final class Amounts {
    private static final String NUMBER =
            "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3},\\d{1,2}(?![\\d,])(?= ?(?:%|[A-Za-zº°]))|[1-9]\\d{0,2}(?: \\d{3})+(?=[.,;)]? ?(?:[A-Za-z(]|$))|\\d{1,2}(?:,\\d\\d)+,\\d{3}|\\d{1,15}(?:\\.\\d{1,9})?";
    private static final String SCALE = "thousand|million|billion|trillion|(?<=\\d)[mMkK]\\b|bn\\b|mn\\b";
    private static final String MONEY = "(?:(?:US|C|A|HK|NZ|S)?\\$|€|£|¥|(?:USD|EUR|GBP|RMB|CNY|CAD|AUD|NZD)\\.?) ?";
    private static final String PERCENT = "%|per ?cent\\b";
    private static final String POINT = "percentage[- ]points?|pp\\b";
    private static final String TIME =
            "(?:working |business |calendar )?(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?)\\b";
    private static final String MEASURE =
            "per \\d{1,3}(?:,?000)+ (?:live births|[a-z]+)\\b|(?:[kMGT]W(?:h|p|e)?|M?TCO2e?|kL|ML|GL|[MGTP]J|(?:[kMGT]?t|Gg|tons?|tonnes?)(?: of)?[ -]?(?:eq[-. ]?CO2|CO2[ -]?(?:equivalent|eq\\.?|e)?)(?![A-Za-z0-9])|M-?ha|Gg|MMBTUs?|Mt|kt|kg|nos|mpg|km2?|ha|m2|m3|m²|m³|km²|cm|mm|dB|°C|TWh|sq\\.? ?(?:ft|m|km|mi))(?![A-Za-z0-9]|²|³)"
                    + "|(?:kilo|mega|giga|tera)watt(?:s|[- ]?hours?|[- ]peak)?\\b"
                    + "|(?:metric |short )?(?:tonnes?|tons?)(?: (?:of )?(?:CO2e?|carbon dioxide(?: equivalent)?))?\\b"
                    + "|(?:square|cubic) (?:feet|foot|met(?:re|er)s?|miles?|kilomet(?:re|er)s?|yards?)\\b"
                    + "|(?:lane[- ]|route |line[- ])?(?:miles?|kilomet(?:re|er)s?|met(?:re|er)s?|feet)\\b|acre[- ](?:feet|foot)\\b|acres?\\b|hectares?\\b"
                    + "|(?:litres?|liters?|gallons?|kilograms?|pounds|barrels?|degrees?(?: Celsius)?)\\b";
    /** litres/day, hectares per year: a year alone tells how often. */
    private static final String RATE =
            "(?: ?/ ?(?:inhabitant|day|week|month|year|yr|hour|capita|person|ha|km2?|m2|m3|m²|m³|MWh|kWh|GDP)(?![A-Za-z0-9²³](?!o ))| per (?:capita|person|inhabitant|day|hectare|km|square met(?:re|er))\\b){0,2}";

    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\w.,/$€£-]|\\d[-–])(?<money>" + MONEY + ")?(?<value>" + NUMBER
                    + ")(?!\\d|[-–]\\d+[-–]\\d)(?:(?: ?%?(?:-|–|—)| to | and | ?% to | ?% and | per ?cent to )(?:"
                    + MONEY + ")?(?<high>"
                    + NUMBER + ")(?!\\d|/))?(?<plus>\\+)?");
    private static final Pattern UNIT = Pattern.compile(
            "(?:[ -]?(?<scale>" + SCALE + "))?(?:[ -]?(?:(?<point>" + POINT
                    + ")|(?<percent>" + PERCENT + ")|(?<measure>(?:" + MEASURE + ")" + RATE + ")|(?<time>" + TIME
                    + ")|(?<fold>times\\b|fold\\b)|(?<coin>(?:(?:US|CFA|Canadian|Australian) )?(?:dollars|euros|francs|rupees|pesos|rand|yen|shillings|naira|dinars|dirhams|riyals|roubles|rubles|baht|ringgit)\\b|pounds sterling|yuan|(?:USD|EUR|GBP|CNY|RMB|FCFA|XAF|XOF)\\b)))?");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Pattern ONE =
            Pattern.compile("\\bone (?=(?:thousand|million|billion)\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TENS = Pattern.compile(
            "\\b(?<ten>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?<one>one|two|three|four|five|six|seven|eight|nine)\\b(?= (?!of |or ))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPELLED = Pattern.compile(
            "\\b(" + String.join("|", WORDS.keySet())
                    + ")\\b(?= (?!(?:of|or|in|on|to|and|by|for|is|are|that|who|which)\\b)|-(?:" + TIME
                    + "))(?<!-.{1,9})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile(
            "\\b(?<!\\b(?:first|second|latter|other|next|last|each) )(?:(?<half>half)|(?<thirds>two[- ]thirds)|(?<quarters>three[- ]quarters)|(?:one|a)[- ](?:(?<third>third)|(?<quarter>quarter)))\\b(?:(?= (?:of|the|reductions?|cuts?|decrease|increase|fewer|less)\\b)|(?<=\\bby (?:a |one )?[\\w-]{4,13}))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_HALF = Pattern.compile(
            "(?<=\\b(?:cut|cuts|cutting|reduce|reduced|slash)\\b[^.;,]{2,60} )in half\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMES = Pattern.compile(
            "\\b(?:(?<two>doubl(?:e|es|ed|ing))|(?<three>tripl(?:e|es|ed|ing))|(?<four>quadrupl(?:e|es|ed|ing))|(?<half>halv(?:e|es|ed|ing)))\\b(?!-)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ZERO = Pattern.compile(
            "\\b(?:net[- ]?zero|carbon[- ]neutral(?:ity)?|climate[- ]neutral(?:ity)?|zero[- ](?:waste|emissions?|carbon)(?! (?:vehicles?|bus(?:es)?|cars?|trucks?|vans?|technolog\\w+|fuels?|house))|(?<=\\b(?:achiev(?:e|ing)|reach(?:ing)?|attain(?:ing)?|to|of|target(?:ing)?) )zero(?= [a-z]{4,}))\\b(?! (?:(?-i:[A-Z][a-z])|strategy|plan|roadmap|programme|program|bill|path))",
            Pattern.CASE_INSENSITIVE);
    /** What makes a number part of a name: Goal 3, COVID-19, Section 4.2. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\b(?:goals?|SDGs?|objectives?|targets?|strateg(?:y|ies)|actions?|section|chapter|part|article|figure|table|annex|appendix|page|phase|milestones?|tier|level|priority|step|scope|route|highway|version|pillar|theme|item|no\\.|number|order|bill|act|resolution|ordinance|policy|measure|initiative|grade|class|type|stage|district|ward|line|articles?|paragraphs?|paras?|decisions?|recommendation|principle|practice|question|ISO|IEC|ASTM|ANSI|DIN|tables|figures|sections|chapters) (?:\\d[\\d.]*(?:, | and | or |, and | to ))*|[A-Za-z][-–]|#)$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AGED = Pattern.compile(
            "^(?:\\.\\d|(?!MW|GW|TW|ML|GL|HP|MT|GT|KT|KM|HA|[MGTPE]J)[A-Z]{2}\\b|/[A-Z]|/\\d\\d\\b|FYP|(?!TWh|GWh|USD|EUR|RMB|CNY|nos)[A-Z]{3}(?!BTU)|\\)|-? ?(?:to|or|and) \\d+-[a-z]|-(?:year|month|week|day|hour|minute|point|step|part|way|tier|lane|wheel|storey|story|member|time|horizon)\\w*-?|\\([a-z]\\)| ?[-–]?year[- ]olds?| years (?:old|of age)|/7\\b|th\\b|st\\b|nd\\b|rd\\b|s\\b| ?(?:a|p)\\.?m\\b|:\\d)");

    private static final int NAME = 40;

    private final String text;
    private final List<When> dates;
    private final List<Amount> found = new ArrayList<>();

    private Amounts(String text, List<When> dates) {
        this.text = text;
        this.dates = dates;
    }

    /** In order; what lies within a date is none. */
    static List<Amount> in(String text, List<When> dates) {
        var amounts = new Amounts(text, dates);
        amounts.figures();
        amounts.words();
        amounts.found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return List.copyOf(amounts.found);
    }

    private void figures() {
        var figure = FIGURE.matcher(text);
        for (int from = 0; from <= text.length() && figure.find(from); ) {
            int start = figure.start();
            var date = dates.stream()
                    .filter(when -> when.start() <= start && start < when.end())
                    .findFirst();
            if (date.isPresent()) {
                from = date.get().end();
                continue;
            }
            boolean range = isRange(figure);
            from = range ? figure.end() : figure.end("value");
            if (isFree(start, from)
                    && !isNamed(figure)
                    && !AGED.matcher(text.substring(from)).find()) {
                var amount = amount(figure, range);
                if (!isLettered(amount)) {
                    found.add(amount);
                }
                from = Math.max(from, amount.end());
            }
        }
    }

    /** 5G, 4x4: a number that letters without a meaning follow. */
    private boolean isLettered(Amount amount) {
        return amount.kind() == Kind.COUNT
                && Character.isDigit(text.charAt(amount.end() - 1))
                && amount.end() < text.length()
                && Character.isUpperCase(text.charAt(amount.end()))
                && (amount.end() + 1 == text.length() || !Character.isLetter(text.charAt(amount.end() + 1)));
    }

    /** Section 4, but not targets 4,000 homes or goal 40 %. */
    private boolean isNamed(Matcher figure) {
        boolean counts = figure.group("value").contains(",")
                || text.startsWith("%", figure.end("value"))
                || text.startsWith(" %", figure.end("value"));
        return !counts
                && NAMED.matcher(text.substring(Math.max(0, figure.start() - NAME), figure.start()))
                        .find();
    }

    /** between 500 and 800, 5-10; not from 12 to 8. */
    private boolean isRange(Matcher figure) {
        var high = figure.group("high");
        if (high == null || number(high).compareTo(number(figure.group("value"))) <= 0) {
            return false;
        }
        var before = text.substring(0, figure.start()).toLowerCase(Locale.ROOT);
        var joint = text.substring(figure.end("value"), figure.start("high"));
        return joint.contains(" and ")
                ? before.endsWith("between ")
                : !joint.contains(" to ") || !before.endsWith("from ");
    }

    private Amount amount(Matcher figure, boolean range) {
        int behind = range ? figure.end() : figure.end("value");
        var unit = UNIT.matcher(text).region(behind, text.length()).useTransparentBounds(true);
        boolean has = unit.lookingAt();
        int end = has ? unit.end() : behind;
        var money = figure.group("money");
        var scale = has ? unit.group("scale") : null;
        var kind = has ? kind(unit, money) : money != null ? Kind.MONEY : Kind.COUNT;
        var high = figure.group("high");
        return new Amount(
                figure.start(),
                end,
                number(figure.group("value")),
                range && high != null ? number(high) : null,
                has ? unit(unit, money, scale) : money,
                kind);
    }

    private static Kind kind(Matcher unit, @Nullable String money) {
        if (money != null || unit.group("coin") != null) {
            return Kind.MONEY;
        }
        if (unit.group("point") != null) {
            return Kind.POINT;
        }
        if (unit.group("percent") != null) {
            return Kind.PERCENT;
        }
        if (unit.group("time") != null) {
            return Kind.TIME;
        }
        if (unit.group("fold") != null) {
            return Kind.TIMES;
        }
        return unit.group("measure") != null ? Kind.MEASURE : Kind.COUNT;
    }

    private static @Nullable String unit(Matcher unit, @Nullable String money, @Nullable String scale) {
        var kind = kind(unit, money);
        var word = switch (kind) {
            case PERCENT -> "%";
            case POINT -> "percentage points";
            case TIMES -> "times";
            case MONEY -> money == null ? unit.group("coin") : money.strip();
            case TIME -> unit.group("time");
            case MEASURE -> unit.group("measure");
            case COUNT, FEW, ZERO -> null;
        };
        var large = scale == null ? null : scale(scale);
        if (kind == Kind.MONEY && money != null) {
            return large == null ? word : large + " " + word;
        }
        return large == null ? word : word == null ? large : large + " " + word;
    }

    private static String scale(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "m", "mn" -> "million";
            case "bn" -> "billion";
            case "k" -> "thousand";
            default -> written.toLowerCase(Locale.ROOT);
        };
    }

    private static BigDecimal number(String written) {
        boolean decimal = written.matches("\\d+,\\d{1,2}");
        return new BigDecimal(decimal ? written.replace(',', '.') : written.replaceAll("[, ]", ""));
    }

    private void words() {
        each(ONE, word -> spelled(word, 1));
        each(TENS, word -> spelled(word, value(word.group("ten")) + value(word.group("one"))));
        each(SPELLED, word -> spelled(word, value(word.group())));
        each(IN_HALF, half -> new Amount(half.start(), half.end(), BigDecimal.valueOf(50), null, "%", Kind.PERCENT));
        each(PART, part -> new Amount(part.start(), part.end(), part(part), null, "%", Kind.PERCENT));
        each(
                TIMES,
                times -> times.group("half") == null
                        ? new Amount(
                                times.start(), times.end(), BigDecimal.valueOf(times(times)), null, "times", Kind.TIMES)
                        : new Amount(times.start(), times.end(), BigDecimal.valueOf(50), null, "%", Kind.TIMES));
        each(ZERO, zero -> new Amount(zero.start(), zero.end(), BigDecimal.ZERO, null, null, Kind.ZERO));
    }

    private static int value(String word) {
        return word.equalsIgnoreCase("one") ? 1 : WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    private Amount spelled(Matcher word, int value) {
        var unit = UNIT.matcher(text).region(word.end(), text.length()).useTransparentBounds(true);
        boolean has = unit.lookingAt();
        var kind = has ? kind(unit, null) : Kind.FEW;
        boolean few = kind == Kind.COUNT && unit.group("scale") == null;
        return new Amount(
                word.start(),
                has ? unit.end() : word.end(),
                BigDecimal.valueOf(value),
                null,
                has ? unit(unit, null, unit.group("scale")) : null,
                few ? Kind.FEW : kind);
    }

    private static int times(Matcher times) {
        return times.group("two") != null ? 2 : times.group("three") != null ? 3 : 4;
    }

    /** Thirds to two places, as 66.67 %. */
    private static BigDecimal part(Matcher part) {
        if (part.group("half") != null) {
            return BigDecimal.valueOf(50);
        }
        if (part.group("quarters") != null) {
            return BigDecimal.valueOf(75);
        }
        if (part.group("quarter") != null) {
            return BigDecimal.valueOf(25);
        }
        return part.group("thirds") == null ? new BigDecimal("33.33") : new BigDecimal("66.67");
    }

    private void each(Pattern pattern, java.util.function.Function<Matcher, Amount> read) {
        var match = pattern.matcher(text);
        while (match.find()) {
            if (isFree(match.start(), match.end())) {
                found.add(read.apply(match));
            }
        }
    }

    private boolean isFree(int start, int end) {
        return dates.stream().noneMatch(date -> date.start() < end && start < date.end())
                && found.stream().noneMatch(other -> other.start() < end && start < other.end());
    }
}
