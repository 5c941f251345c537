package gangju.reader.english;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by when a number is meant, and what it is measured from. */
final class Moments {
    private static final Pattern YEARLY = Pattern.compile(
            "\\b(?:per year|a year|each (?:subsequent |following |additional )?year|every year|annually|per annum|yearly|year on year|year over year|annual)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CURRENT =
            Pattern.compile("\\b(?:current|present|existing|today['’]s)\\b[^.;,]{0,40}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TURNED = Pattern.compile(
            "\\b(?:reversed|reduced|cut|lowered|brought|raised|increased|lifted|down|up) to (?:at least |less than |more than |about |below |over |a |an )*$",
            Pattern.CASE_INSENSITIVE);

    /** Half is wood, and this share will rise to 60 % by 2027: the date belongs to what begins anew. */
    private static final Pattern ANEW = Pattern.compile(
            "(?:, and|[,;] (?:which|while|but)|\\band (?:this|it|these|that)|[.] [A-Z])\\b.*\\b(?:will|shall|is|are|was|were|has|have|rise|fall)\\b",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<When> dates;
    private final List<Amount> amounts;

    Moments(String text, List<When> dates, List<Amount> amounts) {
        this.text = text;
        this.dates = dates;
        this.amounts = amounts;
    }

    /** from 12 % in 2019 to 20 %: the first of the two. */
    boolean isBaseline(int i) {
        if (i > 0 && (isBracketedPast(i) || isLeft(i)) || i >= 0 && isBeforeTarget(i)) {
            return true;
        }
        if (i < 0 || i + 1 >= amounts.size()) {
            return i >= 0
                    && text.substring(0, amounts.get(i).start())
                            .matches(
                                    "(?is).*\\b(?:baseline|currently|up from|down from)[:\\s]*(?:of |is |was )?[^.;]{0,6}$");
        }
        if (amounts.get(i).kind() == Amount.Kind.ZERO || amounts.get(i).kind() == Amount.Kind.TIMES) {
            return false;
        }
        var before = text.substring(0, amounts.get(i).start());
        var between = text.substring(amounts.get(i).end(), amounts.get(i + 1).start());
        return CURRENT.matcher(before).find() && TURNED.matcher(between).find()
                || before.matches(
                                "(?is).*\\b(?:from|baseline(?: of| is|:)?) (?:a |an |about |around |approximately |the |its )*(?:(?:projected |estimated )*(?:BAU|baseline|level|value|business[- ]as[- ]usual)[^.;\\d]{0,20}(?:of |at )?|current )?(?:about |around |approximately )?$")
                        && between.matches(
                                "(?is)[^;]{0,60}\\bto (?:at least |about |around |approximately |nearly |below |less than |more than |over |a |an )*$|(?is)[^;]{0,25}\\btarget[^;]{0,20}");
    }

    /** Bounce rate: 42 % (target: below 40 %). */
    private boolean isBeforeTarget(int i) {
        return i + 1 < amounts.size()
                && text.substring(amounts.get(i).end(), amounts.get(i + 1).start())
                        .matches(
                                "(?i),? ?\\(?(?:target|goal):? ?(?:of )?(?:less than |more than |below |above |over |under |at least )?[<>≤≥~]? ?");
    }

    /** Recycling: 60 % by 2030 (48 % in 2021). */
    private boolean isBracketedPast(int i) {
        var amount = amounts.get(i);
        var rest = text.substring(amount.end());
        return text.substring(0, amount.start()).matches("(?is).*\\((?:currently|now|was|from|up from|down from)? ?$")
                && rest.matches("(?s)^(?: \\w+)? in (?:19|20)\\d\\d\\).*")
                && dates.stream().anyMatch(date -> date.kind() == When.Kind.BY && date.end() < amount.start());
    }

    /** Triple the paths to 120 km from 40 km in 2020: the second of the two. */
    private boolean isLeft(int i) {
        var earlier = amounts.get(i - 1);
        return earlier.kind() == amounts.get(i).kind()
                && text.substring(earlier.end(), amounts.get(i).start())
                        .matches("(?i),? (?:up |down )?from (?:about |around |currently |a baseline of |the current )*")
                && text.substring(0, earlier.start())
                        .matches(
                                "(?is).*\\b(?:to|of|reach|reaching|at) (?:at least |about |around |over |more than )?$");
    }

    @Nullable
    When due(Part part) {
        When after = null;
        When before = null;
        for (var date : dates) {
            boolean aside =
                    date.kind() == When.Kind.IN && date.start() >= part.amount().end() && isInBrackets(part, date);
            if (!date.isDue() || aside) {
                continue;
            }
            if (date.start() >= part.amount().end() && date.start() < part.to() && after == null) {
                after = date;
            } else if (date.end() <= part.amount().start()) {
                before = before == null || !isOfStart(part, date) ? date : before;
            }
        }
        if (after != null && before != null && isOfNext(part, before, after)) {
            return before;
        }
        if (after != null && after.kind() != When.Kind.IN || before == null) {
            return after != null ? after : later(part);
        }
        return after != null && before.kind() != When.Kind.BY ? after : before;
    }

    /** By 2025 cut it by 7 %, and by 2030 cut it by 9 %: each date opens the clause of its number. */
    private boolean isOfNext(Part part, When before, When after) {
        boolean opens = before.kind() == When.Kind.BY
                && after.kind() == When.Kind.BY
                && text.substring(part.amount().end(), after.start()).matches("(?s).*(?:,|;|,? (?:and|then|while)) ?");
        int from = amounts.stream()
                .mapToInt(Amount::end)
                .filter(end -> end <= part.amount().start())
                .max()
                .orElse(0);
        return opens && before.start() >= from && part.to() < text.length();
    }

    /** 2019 of from 12 % in 2019 to 20 %. */
    private static boolean isOfStart(Part part, When date) {
        return part.start() != null
                && date.start() >= part.start().end()
                && date.end() <= part.amount().start();
    }

    /** 500 homes and 20 parks by 2030. */
    private @Nullable When later(Part part) {
        return dates.stream()
                .filter(date ->
                        (date.kind() == When.Kind.BY || date.kind() == When.Kind.DURING) && date.start() >= part.to())
                .filter(date -> !isInBrackets(part, date))
                .filter(date -> !ANEW.matcher(text.substring(part.amount().end(), date.start()))
                        .find())
                .findFirst()
                .orElse(null);
    }

    /** 2 GW, and (1.5 GW by 2025): that date is of the other number. */
    private boolean isInBrackets(Part part, When date) {
        var between = text.substring(part.amount().end(), date.start());
        return between.chars().filter(c -> c == '(').count()
                > between.chars().filter(c -> c == ')').count();
    }

    Promise.@Nullable Start start(Part part) {
        When when = null;
        for (var date : dates) {
            boolean mine = date.kind() == When.Kind.FROM
                    && date.start() >= part.clause()
                    && (date.end() <= part.to() || date.start() < part.to());
            boolean own = isOfStart(part, date);
            when = mine || own ? date : when;
        }
        var level = part.start() == null ? behind(part) : part.start();
        if (level != null && part.start() == null) {
            when = dates.stream()
                    .filter(date -> date.start() >= level.start())
                    .findFirst()
                    .orElse(when);
        }
        return level == null && when == null
                ? null
                : new Promise.Start(level == null ? null : level.value(), level == null ? null : level.unit(), when);
    }

    /** 85 % by 2027 (baseline: 72 % in 2022). */
    private @Nullable Amount behind(Part part) {
        int next = amounts.indexOf(part.amount()) + 1;
        return next < amounts.size()
                        && isBaseline(next)
                        && (isBracketedPast(next)
                                || isLeft(next)
                                || text.substring(
                                                part.amount().end(),
                                                amounts.get(next).start())
                                        .toLowerCase(Locale.ROOT)
                                        .contains("baseline"))
                ? amounts.get(next)
                : null;
    }

    boolean isYearly(Part part) {
        return YEARLY.matcher(text.substring(part.amount().end(), part.to())).find()
                || text.substring(part.clause(), part.amount().start()).matches("(?is).*\\bannual(?:ly)?\\b.*");
    }
}
