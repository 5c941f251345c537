package gangju.reader.english;

import gangju.reader.english.Amount.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that name what one of its numbers measures, and in what it is counted. */
final class Names {
    /** 100 % of vehicles will be electric. */
    private static final Pattern STATE = Pattern.compile(
            "^ (?:will be|shall be|should be|must be|to be|being|are|is) ([a-z-]+(?: [a-z-]+){0,5}?)(?= in\\b| before\\b| by (?:\\d|the end)|[.,;(]| ?$)");

    private static final Pattern ACTOR = Pattern.compile(
            "(?i)\\b(?:city|council|county|we|government|department|agency|authority|state|university|board|ministry|it|they|region|province|country|nation|organi[sz]ations?|company|program(?:me)?|district|town|partners|office|plan|strategy|aims|plans|intends|seeks|hopes|pledges)$");
    private static final Pattern TURNED = Pattern.compile(
            " (?:is|are|will be|to be|being|was) (?:reversed|reduced|cut|lowered|brought|raised|increased|lifted) ?(?:to)? ?$");
    private static final Pattern COUNTED =
            Pattern.compile("[a-z-]{3,}(?<!ss|us|is|ga)s|people|children|women|men|staff|square");
    private static final Pattern GOAL_OF = Pattern.compile(
            "\\b(?:goals?|targets?|objectives?|aims?|ambition|commitment|pledge) ?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHIN = Pattern.compile(
            "\\b(?:" + Verbs.MORE + "|" + Verbs.LESS + "|" + Verbs.MAKE
                    + "|upgrade|strengthen|modernize|renew|pilot|adopt|carry out|run) (?<what>[^,;:.\\d]{3,80}?) (?:in|at|across|for|among) $",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RAISING =
            Pattern.compile("\\b(?:" + Verbs.MORE + ") (?<what>[^,;:.\\d]{3,60}?)$", Pattern.CASE_INSENSITIVE);
    /** 25 MPH: capitals that stand alone behind a number. */
    private static final Pattern SIGN = Pattern.compile(
            "^ ([A-Z]{3,5})(?=$|[.,;:)]| (?:by|in|to|from|on|for|at|and|or|per|within|until|citywide)\\b)");

    private static final Pattern WHOSE = Pattern.compile("(?<what>(?:[a-z-]+,? ){0,3}[a-z]{4,}) ?$");
    /** A total of 40 stations is 40 stations. */
    private static final Pattern AMOUNT = Pattern.compile(
            ".*\\b(?:total|number|minimum|maximum|average|goals?|targets?|objectives?|aims?|rang(?:e|es)|order|levels?|rate|series|set|list|group|team|rest|majority|most|some|each|none|any|out|part|one|excess|instead|ahead|because|consist(?:s|ing)?|compris\\w+|made up|capable|size|lengths?|area|distance|period|age|speed|height|cost|value|sum|price|investment|budget|funding)");

    private static final Pattern WHERE = Pattern.compile("^ (in|among|across) (?!\\d|20|total)");
    private static final Pattern OF_WHICH = Pattern.compile(
            "\\b(?:of which|of these|of them|of this),? (?:\\d[^,.;]{0,60}(?:,| and) )?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile(
            "\\b(?:will be|to be|should be|must be|shall be|is|are|be|become|total|stand)? ?(?:at |of )?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEING = Pattern.compile("\\b(?:be|become|are)(?: (?:a|fully|all))? $");
    /** 90 % of pupils must finish school. */
    private static final Pattern DEED = Pattern.compile(
            "^ (?:will|shall|should|must|to) (?:(?!(?:be|rise|fall|grow|increase|decrease|decline|drop|reach)\\b)[a-z]+)(?: [A-Za-z-]+){0,8}?(?= in (?:19|20)\\d| by (?:\\d|the end)|[.,;(]| with at least| ?$)");

    private static final Pattern TOLD = Pattern.compile(
            "^,? (?:(?:will|shall|should|must)|are to|is to|to) (?:also )?(?:be|have|receive|benefit|get|gain|become|move|use|take)\\b(?! (?:affected|displaced|needed|required|lost|exposed|killed|at risk))");
    static final Pattern FUTURE = Pattern.compile(
            "\\b(?:will|shall|should|must) (?:be|comprise|make up|have|account for) $", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<When> dates;
    private final List<Amount> amounts;
    private final List<Promise> found;

    /** @param found the promises of the numbers before, which grows while the sentence is read */
    Names(String text, List<When> dates, List<Amount> amounts, List<Promise> found) {
        this.text = text;
        this.dates = dates;
        this.amounts = amounts;
        this.found = found;
    }

    String named(Part part, String word, @Nullable Matcher aim, @Nullable Matcher making, int left) {
        var sign = SIGN.matcher(text.substring(part.bounds().right(), part.to()));
        boolean signed = part.amount().unit() == null && sign.find();
        var behind = Phrases.behind(text, part.bounds().right() + (signed ? sign.end() : 0), part.to(), dates);
        var held = held(part, behind);
        if (held != null) {
            return held;
        }
        if (making != null && aim != null && making.start() > aim.end() && word.isEmpty() && !behind.isEmpty()) {
            return withState(part, behind);
        }
        if (part.start() != null
                && TURNED.matcher(text.substring(part.start().end(), left)).find()) {
            var turned = Phrases.tidy(TURNED.matcher(text.substring(part.start().end(), left))
                    .replaceFirst("")
                    .replaceFirst("^(?: of| to)*(?: the)? ", ""));
            return turned.isEmpty() ? behind : turned;
        }
        boolean stated = word.equals("of")
                && GOAL_OF.matcher(text.substring(part.clause(), left)).find();
        if (stated && !behind.isEmpty()) {
            return withState(part, behind);
        }
        if (aim != null) {
            var object = Phrases.behind(text, aim.end(), left, dates);
            if (!object.isEmpty() || !word.isEmpty()) {
                return object.isEmpty() ? subject(part, aim.start()) : object;
            }
        }
        if (word.equals("to") || word.equals("of") || word.equals("at")) {
            var before = Phrases.before(text, part.clause(), left, dates);
            var added = word.equals("of") ? counted(part, left, behind) : null;
            if (added != null) {
                return added;
            }
            if (!before.isEmpty() && (making == null || word.equals("at"))) {
                return before + place(part, behind);
            }
        }
        if (aim != null && isShare(part)) {
            var subject = subject(part, aim.start());
            if (!subject.isEmpty()
                    && !ACTOR.matcher(subject).find()
                    && !Voice.IMPERATIVE.matcher(subject).find()) {
                return subject;
            }
        }
        if (FUTURE.matcher(text.substring(part.clause(), left)).find() && isShare(part)) {
            var subject = subject(part, left);
            if (!subject.isEmpty()) {
                return subject;
            }
        }
        if (!behind.isEmpty()) {
            var owner = part.amount().kind() == Kind.PERCENT && !isShare(part) ? stateOf(part) : "";
            return owner.isEmpty() ? withState(part, behind) : owner + " " + behind;
        }
        return aim != null
                ? subject(part, aim.start())
                : subject(part, part.bounds().left());
    }

    /** Scale up the adoption of 500 stoves, the staff and capacity of 17 towns. */
    private @Nullable String counted(Part part, int left, String behind) {
        boolean countable = part.amount().kind() == Kind.COUNT || part.amount().kind() == Kind.FEW;
        if (!countable || behind.isEmpty()) {
            return null;
        }
        var raised = RAISING.matcher(text.substring(part.clause(), left));
        if (raised.find()) {
            return Phrases.tidy(raised.group("what")) + " of " + behind;
        }
        var whose = WHOSE.matcher(text.substring(part.clause(), left));
        return whose.find() && !AMOUNT.matcher(whose.group("what")).matches()
                ? Phrases.tidy(whose.group("what")) + " of " + behind
                : null;
    }

    /** Raise the share to 20 % in schools: the share in schools. */
    private String place(Part part, String behind) {
        var where = WHERE.matcher(text.substring(part.bounds().right(), part.to()));
        boolean known = behind.isEmpty() || !where.find();
        return known
                ? ""
                : behind.startsWith(where.group(1) + " ") ? " " + behind : " " + where.group(1) + " " + behind;
    }

    /** 500 teachers will be trained: what is counted is what the sentence is about. */
    boolean isSubject(Part part) {
        var behind = Phrases.behind(text, part.bounds().right(), part.to(), dates);
        int at = behind.isEmpty() ? -1 : text.indexOf(behind, part.bounds().right());
        return at >= 0
                && TOLD.matcher(text.substring(at + behind.length(), part.to())).find();
    }

    /** All new schools must be net zero: of whom that is said, where it is things that are counted. */
    String stateOf(Part part) {
        var before = text.substring(part.clause(), part.bounds().left());
        if (!BEING.matcher(before).find()) {
            return "";
        }
        var subject = subject(part, part.bounds().left());
        var last = subject.substring(subject.lastIndexOf(' ') + 1);
        boolean counted = COUNTED.matcher(last.toLowerCase(Locale.ROOT)).matches();
        return (counted || part.amount().kind() == Kind.PERCENT)
                        && !ACTOR.matcher(subject).find()
                ? subject
                : "";
    }

    /** 90 % of homes are heated by district heating; five schools are carbon neutral. */
    private String withState(Part part, String behind) {
        var being = behind.indexOf(" being ");
        if (being > 0) {
            return behind.substring(0, being) + behind.substring(being + " being".length());
        }
        int at = text.indexOf(behind, part.bounds().right());
        if (at < 0) {
            return behind;
        }
        var state = STATE.matcher(
                text.substring(at + behind.length(), part.to() < text.length() ? stateEnd(part) : part.to()));
        if (state.find()) {
            return Phrases.tidy(behind + " " + state.group(1));
        }
        var deed = DEED.matcher(text.substring(at + behind.length(), part.to()));
        return isShare(part) && deed.find() ? Phrases.tidy(behind + deed.group().replaceFirst("^ \\w+", "")) : behind;
    }

    /** The state of what is counted may itself be told as a number: carbon neutral. */
    private int stateEnd(Part part) {
        int next = amounts.indexOf(part.amount()) + 1;
        boolean zero = next < amounts.size() && amounts.get(next).kind() == Kind.ZERO && isStateOfCounted(next);
        return zero ? amounts.get(next).end() : part.to();
    }

    /** Water saving in at least 20 schools; of which 5 % from wind; the same again. */
    private @Nullable String held(Part part, String behind) {
        var before = text.substring(part.clause(), part.bounds().left());
        var within = WITHIN.matcher(before);
        if ((part.amount().kind() != Kind.PERCENT || isShare(part)) && within.find() && !behind.isEmpty()) {
            return Phrases.tidy(within.group("what")) + " in " + behind;
        }
        if (OF_WHICH.matcher(text.substring(0, part.bounds().left())).find() && !found.isEmpty()) {
            var state = STATE.matcher(text.substring(part.bounds().right(), part.to()));
            var own = state.find() ? state.group(1).strip() : behind;
            return Phrases.tidy(whole(part).indicator() + " " + own);
        }
        return null;
    }

    /** 75 %, of which 3 % is this and 72 % is that: the 75 %. */
    private Promise whole(Part part) {
        int which = text.substring(0, part.bounds().left()).lastIndexOf("of ");
        for (int at = which; at >= 0; at = text.lastIndexOf("of ", at - 1)) {
            if (text.substring(at, part.bounds().left()).matches("(?s)of (?:which|these|them|this)\\b.*")) {
                int start = at;
                return found.stream()
                        .filter(promise -> promise.amount().end() <= start)
                        .reduce(found.getFirst(), (one, later) -> later);
            }
        }
        return found.getLast();
    }

    String subject(Part part, int end) {
        var link = LINK.matcher(text.substring(part.clause(), end));
        int to = link.find() ? part.clause() + link.start() : end;
        var words = text.substring(part.clause(), to)
                .replaceFirst("(?i)\\b(?:will|shall|should|must|to|can|could)\\s*(?:be\\s*)?$", "");
        var subject = Phrases.before(text, part.clause(), part.clause() + words.length(), dates);
        return subject.matches("(?i)(?:strive|aim|seek|continue|work|commit|plan|try|need|begin|start)s?")
                ? ""
                : subject;
    }

    boolean isShare(Part part) {
        return text.startsWith(" of ", part.bounds().right());
    }

    /** The last word of what is counted, as homes of 2,000 affordable homes. */
    @Nullable
    String unit(Part part) {
        var amount = part.amount();
        if (amount.kind() != Kind.COUNT && amount.kind() != Kind.FEW) {
            return amount.unit();
        }
        var sign = SIGN.matcher(text.substring(part.bounds().right(), part.to()));
        if (amount.unit() == null && sign.find()) {
            return sign.group(1);
        }
        var noun = Phrases.behind(text, part.bounds().right(), part.to(), dates)
                .replaceFirst(
                        "(?i)(?: \\(|\\b(?:of|in|for|at|on|per|and|or|to|across|with|from|via|near|into|using|within|through|under)\\b).*",
                        "")
                .strip();
        var making = Verbs.MAKING.matcher(noun);
        boolean doing = making.find()
                && !firstCounted(noun.substring(0, making.start())).isEmpty();
        noun = doing ? noun.substring(0, making.start()).strip() : noun;
        var last = noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (text.substring(part.bounds().right()).matches("(?s)^ (?:in|at|for|across|on) .*")) {
            return amount.unit();
        }
        boolean counted = COUNTED.matcher(last).matches();
        if (!counted) {
            last = firstCounted(Phrases.behind(text, part.bounds().right(), part.to(), dates));
            counted = !last.isEmpty();
        }
        return !counted ? amount.unit() : amount.unit() == null ? last : amount.unit() + " " + last;
    }

    /** Provinces of three provinces run electric buses. */
    private static String firstCounted(String noun) {
        for (var word : noun.split(" (?=(?:of|in|for|at|on|per|to|across)\\b)")[0].split(" ")) {
            var lower = word;
            if (COUNTED.matcher(lower).matches()) {
                return lower;
            }
        }
        return "";
    }

    /** Ten schools are carbon neutral: the schools are counted. */
    boolean isStateOfCounted(int i) {
        return i > 0
                && text.substring(amounts.get(i - 1).end(), amounts.get(i).start())
                        .matches("[^,.;]{3,60}\\b(?:are|is|be|being|become|becoming|to) (?:a |fully )?");
    }
}
