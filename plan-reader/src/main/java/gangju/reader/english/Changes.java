package gangju.reader.english;

import gangju.model.Operator;
import gangju.model.TargetType;
import gangju.reader.english.Amount.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers that tell by how much something changes, or to what level it does. */
final class Changes {
    /** Two measures will reduce 5 tonnes: what reduces is not what is reduced. */
    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)\\b(?:will|can|shall|should|to|would|and) (?:reduce|cut|lower|raise|expand|enhance|boost|save|minimi[sz]e|conserve)$");

    private static final Pattern DEGREE = Pattern.compile(
            "(?i)(?:(?:annual|net|further|additional|total|cumulative|overall|absolute|average|relative|percentage|point|per|capita|minimum|at|least|or|more|greater|significant|real|long-term|short-term|yearly|proposed|planned|new|projected|estimated) ?)+");
    /** Sets an emissions reduction goal of a 15 % decrease. */
    private static final Pattern AIM_OF = Pattern.compile(
            "(?:\\b(?:[Ee]stablish|[Ss]et|[Aa]dopt|[Hh]ave|[Pp]ropose|[Aa]nnounce)(?:s|es|ed|ing)? |^[\\W\\d]*)(?:an? |the |our |its )?(?<name>[^,;:.]{3,60}?)(?: (?:target|reduction|goal|commitment|objective))+ of (?:an? )?$");
    /** 60 % below 2010 levels, 40 % under business as usual. */
    private static final Pattern BELOW = Pattern.compile(
            "^[*†‡]? (?:reduction )?(?:(?<less>below|under|lower than|less than|down on)|(?<more>above|over|higher than|more than|up on)) (?:(?:the|its|our|their|projected|estimated|from) )*(?:(?:in |at )?(?:19|20)\\d\\d\\b|base|(?i:BAU)|business|current|today|reference|baseline|that of)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CHANGE_OF = Pattern.compile(
            "\\b(?:reductions?|decreases?|cuts?|increases?|rise|growth)\\b (?:in|of) (?<name>[^,;:]{2,90})$",
            Pattern.CASE_INSENSITIVE);
    /** What a noun that tells of a change is joined to: a building emissions reduction. */
    private static final Pattern COMPOUND = Pattern.compile(
            "^.*\\b(?:an?|the|its|our|their|to|for|at|by|is|are|be|of|in|with|as|and|or|that|targets?|targeting|sets?|deliver|achieves?|commits to|projected|estimated|further|unconditional|conditional|overall|total|up to)\\b ",
            Pattern.CASE_INSENSITIVE);
    /** Cut emissions by 40 % in the building sector, from the power sector. */
    private static final Pattern WHERE = Pattern.compile(
            "^ (?<where>(?:in|across|among|at|within|from|for) (?!order|total|all$|levels?|the (?:base|period|year|same|next|current|BAU|business|\\d)|(?:base|BAU|business|current|present|today|\\d|20|this|these|that)\\b)(?:the |all |our |its )?[A-Za-z][^,;:.()\\d]{2,60})",
            Pattern.CASE_INSENSITIVE);
    /** Injury, theft and violence. */
    private static final Pattern LIST = Pattern.compile(
            "^ (?:the |its |our )?[^,;:.()\\d]{3,40}(?:, [^,;:.()\\d]{3,40})+,? (?:and|or) [^,;:.()\\d]{3,40} $");

    private static final Pattern ASIDE =
            Pattern.compile("^, (?:from|compared|relative|against|by|over)\\b[^,;.]{3,40},(?= the )");

    private final String text;
    private final List<When> dates;
    private final Moments moments;
    private final Names names;

    Changes(String text, List<When> dates, Moments moments, Names names) {
        this.text = text;
        this.dates = dates;
        this.moments = moments;
        this.names = names;
    }

    /** a 40 % reduction in waste; 20 % fewer crashes; a reduction of 40 %. */
    @Nullable
    Promise noun(Part part, boolean percent) {
        var rest = text.substring(part.bounds().right(), part.to());
        var less = Verbs.NOUN_LESS.matcher(rest);
        var more = Verbs.NOUN_MORE.matcher(rest);
        boolean isLess = less.find();
        boolean isMore = !isLess && percent && more.find();
        if ((isLess && (percent || !less.group().isBlank())) || isMore) {
            return nounBehind(part, isLess ? less : more, isLess, percent);
        }
        var of = Verbs.NOUN_OF.matcher(
                text.substring(part.clause(), part.bounds().left()));
        if (percent && of.find()) {
            var share = names.isShare(part)
                    ? Phrases.behind(text, part.bounds().right(), part.to(), dates)
                            .replaceFirst("(?i)^(?:base(?:line)?(?: year)?|current|reference) ", "")
                    : "";
            var name = share.isEmpty() ? nameOf(part, of) : share;
            return change(part, of.group("less") != null, name.isEmpty() ? behind(part) : name);
        }
        return null;
    }

    /** Increase by 10 %, from the 2017 baseline, the number of firms. */
    private String behindAside(Part part) {
        var aside = ASIDE.matcher(text.substring(part.bounds().right(), part.to()));
        return aside.find() ? Phrases.behind(text, part.bounds().right() + aside.end(), part.to(), dates) : "";
    }

    /** Increase by 30 % the share of trips by bus. */
    private String behind(Part part) {
        return text.startsWith(" the ", part.bounds().right())
                ? Phrases.behind(text, part.bounds().right(), part.to(), dates)
                : behindAside(part);
    }

    private @Nullable Promise nounBehind(Part part, Matcher noun, boolean isLess, boolean percent) {
        var own = noun.group("own") == null ? "" : noun.group("own").strip();
        if (!percent && own.isEmpty() && !noun.group().contains("reduc")
                || noun.group().matches("(?is).*savings?$") && !own.isEmpty()) {
            return null;
        }
        var name = Phrases.behind(text, part.bounds().right() + noun.end(), part.to(), dates);
        var set = AIM_OF.matcher(text.substring(part.clause(), part.bounds().left()));
        if (own.isEmpty() && name.isEmpty() && set.find()) {
            name = Phrases.tidy(set.group("name"));
        }
        boolean both = !own.isEmpty() && !name.isEmpty() && noun.group().matches("(?is).*\\b(?:in|of|to|on) $");
        boolean named = both && !DEGREE.matcher(own).matches();
        return change(part, isLess, named ? Phrases.tidy(own) + " in " + name : own.isEmpty() || both ? name : own);
    }

    private String nameOf(Part part, Matcher of) {
        if (of.group("name") != null) {
            return Phrases.tidy(of.group("name"));
        }
        var before = text.substring(part.clause(), part.clause() + of.start());
        var compound = COMPOUND.matcher(before).replaceFirst("").strip();
        return compound.isEmpty()
                ? Phrases.before(text, part.clause(), part.clause() + of.start(), dates)
                : Phrases.tidy(compound);
    }

    /** 60 % below 2010 levels is a change by 60 %, whatever word stands before it. */
    @Nullable
    Promise below(Part part, @Nullable Matcher change, int left) {
        var below = BELOW.matcher(text.substring(part.amount().end()));
        if (part.amount().kind() != Kind.PERCENT || !below.find()) {
            return null;
        }
        var noun = CHANGE_OF.matcher(text.substring(part.clause(), left).stripTrailing());
        var name = noun.find()
                ? Phrases.tidy(noun.group("name"))
                : change != null
                        ? object(part, change, left)
                        : names.subject(part, part.bounds().left());
        return change(part, below.group("less") != null, name.isEmpty() ? names.subject(part, left) : name);
    }

    Promise changed(Part part, Matcher change, String word, int left) {
        var object = object(part, change, left);
        boolean others = ACTIVE.matcher(text.substring(0, change.end())).find();
        var name = others && object.isEmpty()
                ? ""
                : object.isEmpty() || object.equals("by") ? names.subject(part, change.start()) : object;
        if (name.isEmpty()) {
            name = Phrases.behind(text, part.bounds().right(), part.to(), dates);
            name = name.isEmpty() ? behindAside(part) : name;
        } else {
            name += where(part);
        }
        if (word.equals("to") || word.equals("below")) {
            return new Promise(
                    part.amount(),
                    name,
                    names.unit(part),
                    part.amount().high() == null ? TargetType.LEVEL : TargetType.RANGE,
                    word.equals("below") ? Operator.LT : part.operator("reach"),
                    moments.due(part),
                    moments.start(part),
                    moments.isYearly(part),
                    true);
        }
        return change(part, change.group("less") != null, name);
    }

    private String object(Part part, Matcher change, int left) {
        int end = part.start() == null ? left : startOf(part.start(), left);
        var stretch = text.substring(change.end(), Math.max(change.end(), end));
        return LIST.matcher(stretch).matches() ? Phrases.tidy(stretch) : Phrases.object(text, change.end(), end, dates);
    }

    private String where(Part part) {
        var end = dates.stream()
                .mapToInt(When::start)
                .filter(start -> start >= part.bounds().right() && start < part.to())
                .min()
                .orElse(part.to());
        var where = WHERE.matcher(
                text.substring(part.bounds().right(), Math.max(part.bounds().right(), end)));
        if (!where.find()) {
            return "";
        }
        int at = part.bounds().right() + where.start("where");
        int space = text.indexOf(' ', at);
        var place = Phrases.behind(text, space, part.bounds().right() + where.end("where"), dates);
        return place.isEmpty() ? "" : " " + text.substring(at, text.indexOf(place, at)) + place;
    }

    /** Amounts to a 7 % reduction. */
    boolean isReduced(Part part) {
        var rest = text.substring(part.bounds().right(), part.to());
        return Verbs.NOUN_LESS.matcher(rest).find()
                || Verbs.NOUN_MORE.matcher(rest).find();
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
                names.unit(part),
                yearly && !less && part.amount().kind() == Kind.PERCENT ? TargetType.GROWTH : TargetType.CHANGE,
                less ? Operator.DECREASE_BY : Operator.INCREASE_BY,
                moments.due(part),
                moments.start(part),
                yearly,
                true);
    }
}
