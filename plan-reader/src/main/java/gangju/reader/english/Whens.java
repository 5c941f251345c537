package gangju.reader.english;

import gangju.model.PartialDate;
import gangju.model.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates of an English sentence: years, months, days, quarters and fiscal years with the words around them.
 */
final class Whens {
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final String MONTH = "(?<month>" + MONTHS
            + "|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
    private static final String YEAR = "(?<year>(?:19|20|21)\\d\\d)";
    private static final String LEAD =
            "(?<lead>(?:between now and|from now (?:to|until)|no later than|not later than|on or before|before|prior to|until|by|around|as of|since|in|at|during|for|through|from|below|above|over|under|against|of|to|than in|than|with)(?: (?:the )?(?:end|close|completion|year[- ]end|start|beginning) of| (?:the )?(?:year[- ]end|calendar year|year)| late| early| mid[- ]?| a| the| its| our| their)* )?";
    private static final String QUARTER =
            "(?:(?:Q(?<q>[1-4])|(?:the )?(?<nth>first|second|third|fourth) quarter(?: of)?)[ ,/]{1,2})?";
    private static final String FISCAL = "(?<fiscal>FY ?|fiscal year |financial year )?";
    private static final String DAY =
            "(?:(?:(?<day>[0-3]?\\d)(?:st|nd|rd|th)? )?" + MONTH + "(?: (?<after>[0-3]?\\d)(?:st|nd|rd|th)?,)?,? )?";
    private static final String BEHIND =
            "(?:[-–/](?<short>\\d\\d(?:\\d\\d)?)(?!\\d|-\\d))?(?<behind> (?:base(?:line)?|levels?|values?|figures?|emissions|baseline levels?|base year)\\b| as (?:the|a|its|our) (?:base(?:line)?|reference)(?: (?:year|level))?\\b)?";
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\w$€£.,-])" + LEAD + QUARTER + DAY + FISCAL + "(?<!\\d)" + YEAR
                    + "(?!\\d|,\\d{3}|\\.\\d|%| ?(?:%|percent|new|homes|jobs|MW|km|tonnes|tons|ha|hectares|tons|metric|square|households|students|residents|vehicles|buses|kW|kWh|MWh|GWh|litres|gallons|acres|people|units|trees)\\b)"
                    + BEHIND,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FISCAL_SHORT = Pattern.compile(
            "(?<lead>(?:by|in|during|for|from|since) )?(?:the end of )?\\bFY ?'?(?<two>\\d\\d)(?:[-/](?<short>\\d\\d))?(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STRETCH = Pattern.compile(
            "(?:between|from|over|during|in)? ?(?:the (?:period|years) )?(?<first>(?:19|20)\\d\\d)(?:(?<=\\b(?:between|years|period) .{4}) and | to |[-–—]| through )(?<last>(?:19|20)\\d\\d)(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    /** What a year names: the 2017 Transport Plan, the 2014 inventory. */
    private static final Pattern NAMED = Pattern.compile(
            "^ (?:(?:[A-Z][\\w’'-]*|of|and|for|&|monitoring|annual|progress|emissions?|greenhouse|gas|climate|energy|action|transit|housing|waste|strategic|comprehensive|capital|community|market|baseline) ){0,6}?(?:(?i:plan|report|strategy|study|inventory|survey|census|assessment|master ?plan|audit|edition|version|review|update|list|framework|agreement|NDC|INDC|legislation|election|season|declaration|summit|conference|resolution|act|ordinance|budget|programme|program|baseline study|action plan))\\b(?!s? (?:will|to|from)\\b)");

    private static final Pattern DONE = Pattern.compile(
            "(?i)\\b(?:(?<!be )(?:adopted|approved|signed|enacted|published|released|passed|issued|ratified|formulated|founded))(?: (?:by|in|on|the|[A-Z]\\w+)){0,4} ?$");
    private static final Pattern LEVELS = Pattern.compile("^ (?:base(?:line)?|levels?|values?|baseline levels?)\\b");
    private static final Pattern LEVEL = Pattern.compile(
            "(?i)\\b(?:from|below|over|above|to(?! (?:reduc|cut|lower|decreas|limit|increas|rais|keep|bring|curb|halv))|against|than|with) (?:(?!(?:19|20)\\d\\d)[\\w-]+ ){0,3}(?:levels?|values?|baseline|emissions|year) $");
    private static final Pattern COMPARED = Pattern.compile("(?i)\\b(?:compared|relative|comparison) $");

    private final String text;
    private final List<When> found = new ArrayList<>();

    private Whens(String text) {
        this.text = text;
    }

    static List<When> in(String text) {
        var whens = new Whens(text);
        whens.stretches();
        whens.dates();
        whens.shortYears();
        whens.found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return List.copyOf(whens.found);
    }

    private void stretches() {
        var match = STRETCH.matcher(text);
        while (match.find()) {
            int first = Integer.parseInt(match.group("first"));
            int last = Integer.parseInt(match.group("last"));
            boolean start = LEVELS.matcher(text.substring(match.end())).find();
            if (first < last && last - first < 60) {
                add(new When(
                        match.start(),
                        match.end(),
                        PartialDate.ofYear(last),
                        Period.ofYears(first, last),
                        start ? When.Kind.FROM : When.Kind.DURING));
            }
        }
    }

    private void dates() {
        var match = DATE.matcher(text);
        while (match.find()) {
            var date = date(match);
            if (date != null) {
                add(new When(match.start(), match.end(), date, null, kind(match)));
            }
        }
    }

    private void shortYears() {
        var match = FISCAL_SHORT.matcher(text);
        while (match.find()) {
            var last = match.group("short") == null ? match.group("two") : match.group("short");
            var lead = match.group("lead");
            var kind = lead != null && lead.toLowerCase(Locale.ROOT).startsWith("by") ? When.Kind.BY : When.Kind.IN;
            add(new When(match.start(), match.end(), PartialDate.ofYear(2000 + Integer.parseInt(last)), null, kind));
        }
    }

    private void add(When when) {
        if (found.stream().noneMatch(other -> other.start() < when.end() && when.start() < other.end())) {
            found.add(when);
        }
    }

    /** A fiscal year 2025/26 and a school year 2025-26 are known by the year they end in. */
    private static @Nullable PartialDate date(Matcher match) {
        int year = Integer.parseInt(match.group("year"));
        var two = match.group("short");
        if (two != null) {
            int end = two.length() == 4 ? Integer.parseInt(two) : year / 100 * 100 + Integer.parseInt(two);
            return end >= year && end <= year + 30 ? PartialDate.ofYear(end) : null;
        }
        if (match.group("month") != null) {
            var day = match.group("day") == null ? match.group("after") : match.group("day");
            int month = month(match.group("month"));
            return day == null || Integer.parseInt(day) < 1 || Integer.parseInt(day) > 28
                    ? dated(year, month, day)
                    : new PartialDate(year, month, Integer.parseInt(day));
        }
        int quarter = quarter(match);
        return quarter == 0 ? PartialDate.ofYear(year) : new PartialDate(year, 3 * quarter, null);
    }

    private static PartialDate dated(int year, int month, @Nullable String day) {
        int last = java.time.YearMonth.of(year, month).lengthOfMonth();
        boolean fits = day != null && Integer.parseInt(day) >= 1 && Integer.parseInt(day) <= last;
        return new PartialDate(year, month, fits ? Integer.parseInt(day) : null);
    }

    private static int quarter(Matcher match) {
        if (match.group("q") != null) {
            return Integer.parseInt(match.group("q"));
        }
        return match.group("nth") == null
                ? 0
                : List.of("first", "second", "third", "fourth")
                                .indexOf(match.group("nth").toLowerCase(Locale.ROOT))
                        + 1;
    }

    private static int month(String written) {
        var start = written.substring(0, 3).toLowerCase(Locale.ROOT);
        int at = 0;
        for (var month : MONTHS.split("\\|")) {
            at++;
            if (month.toLowerCase(Locale.ROOT).startsWith(start)) {
                return at;
            }
        }
        return 12;
    }

    private boolean isName(Matcher match, String lead) {
        boolean article = lead.isEmpty() || lead.matches(".*\\b(?:the|its|our|their|a)|to|of|in|from|with|under|for");
        boolean bare = match.group("month") == null && match.group("q") == null && match.group("nth") == null;
        var behind = text.substring(match.end());
        if (article
                && bare
                && match.group("behind") == null
                && NAMED.matcher(behind).find()) {
            return true;
        }
        boolean by = lead.matches("(?:by|before|until|no later).*");
        return !by && DONE.matcher(text.substring(0, match.start())).find()
                || behind.matches("(?s)^ (?:Edition|edition)\\b.*");
    }

    private When.Kind kind(Matcher match) {
        var lead =
                match.group("lead") == null ? "" : match.group("lead").strip().toLowerCase(Locale.ROOT);
        if (isName(match, lead)) {
            return When.Kind.NAME;
        }
        boolean onward = lead.equals("from")
                && match.group("behind") == null
                && text.substring(0, match.start()).matches("(?s).*\\b(?:to be|will be|shall be|must be)\\b.*")
                && !Verbs.CHANGE.matcher(text).find();
        if (onward) {
            return When.Kind.IN;
        }
        boolean compared = lead.startsWith("to")
                && COMPARED.matcher(text.substring(0, match.start())).find();
        boolean paired = text.substring(match.end()).matches("(?s)^,? and (?:20\\d\\d),? respectively\\b.*");
        boolean level = !paired
                && lead.matches("(?:in|of|for)(?: .*)?")
                && LEVEL.matcher(text.substring(0, match.start())).find();
        if (compared
                || level
                || match.group("behind") != null
                || lead.matches("(?:from(?! now)|below|above|over|under|against|than|with|of)(?: .*)?")) {
            return When.Kind.FROM;
        }
        if (lead.startsWith("since") || lead.startsWith("as of")) {
            return When.Kind.SINCE;
        }
        boolean label = text.substring(0, match.start()).matches("[\\W_]*")
                && text.substring(match.end())
                        .matches(
                                "(?is)^(?: (?:targets?|goals?|milestones?|aspirations?|ambitions?|objectives?))?(?:[*_]*:|:[*_]*).*");
        boolean by = label
                || lead.matches(
                        "(?:between now|from now|no later|not later|on or before|before|prior|until|by|around|through|to).*|.*(?:end|completion|close) of.*|.*year[- ]end.*");
        return by ? When.Kind.BY : When.Kind.IN;
    }
}
