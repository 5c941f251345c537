package gangju.reader.english;

import gangju.model.Operator;
import gangju.reader.english.Amount.Kind;
import gangju.reader.english.grammar.Grammar;
import gangju.reader.english.grammar.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mends the name of an indicator by the grammar of its sentence: none that holds a verb, none cut short. */
final class FullNames {
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)(?:(?:the|an?|its|our|new|total|overall|conditional|unconditional|absolute|proposed|interim|quantified|projected|further|mitigation|national|ambitious|additional|indicative|minimum|maximum|annual|cumulative|range|order|level|least|goals?|targets?|objectives?|aims?|ambitions?|commitments?|contributions?|reductions?|increases?|decrease|decline|improvement|rate|years?|days?|months?|period|century|percentage|share|scenario|approach|this|that|it|plan|and|of|in) ?)*");
    private static final Pattern BASE = Pattern.compile(
            "^\\W*(?:reduction |decrease )?(?:below|from|over|above|against|compared to|compared with|relative to) (?:(?:the|its|projected|business[- ]as[- ]usual|BAU|\\(BAU\\)|baseline|base|(?:19|20)\\d\\d) )*(?<name>[A-Za-z].*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern SHARE =
            Pattern.compile("(?i)\\b(?:shares?|proportion|portion|percentage|fraction)\\b");
    /** Of what a phrase is measured from no part is a name. */
    private static final Pattern LEVEL = Pattern.compile(
            "(?i) (?:from|to|at|below|above|over|against|under) (?:(?:the|its|a|current|[\\w-]+) ){0,3}(?:levels?|baseline|values?|scenario|BAU|base year)\\b.*$| (?:reductions?|targets?|goals?)$");

    private static final Pattern BASED =
            Pattern.compile("(?i)^(?:based|due|compared|relative|depending|according|driven|caused)\\b");
    private static final Pattern NO_START = Pattern.compile(
            "(?i)^(?:below|above|under|over|less|more|than|per) (?!ground)|^(?:equals|amounts?|totals?)$");
    private static final Pattern DEED =
            Pattern.compile("(?:\\w+ )?\\w+(?:tion|sion|ment|ance|val|wal|sal)(?: and \\w+(?:tion|sion|ment|ance))?");
    private static final Pattern NO_BASE = Pattern.compile(
            "(?i)(?:business|baseline|base|BAU|level|value|year|scenario|case|reference|trend|same)\\b.*");
    private static final Pattern PLACE = Pattern.compile(
            "^,? (?<tie>for|in|from|of|across|within|among|to) (?!the (?:extent|level|same)|levels?|order|total|addition|line|accordance|comparison|\\w+ to\\b|this\\b|that\\b|\\W*\\d|(?:the )?(?:period|year|future|next|same|long|short|form|context|case|purpose|example|base|event|face|light)\\b)");

    private static final Pattern TIED = Pattern.compile(" (?:on|in|to|for|with|at|by|from|up|out|down|off)\\b");

    private final String text;
    private final List<When> dates;
    private final Grammar grammar;

    FullNames(String text, List<When> dates, Grammar grammar) {
        this.text = text;
        this.dates = dates;
        this.grammar = grammar;
    }

    Promise of(Promise promise, Part part) {
        var name = promise.indicator();
        if (SentencePromises.isPronoun(name) || promise.amount().kind() == Kind.ZERO) {
            return promise;
        }
        int at = place(name, part);
        boolean before = at >= 0 && at < part.bounds().left();
        boolean sound = !isGeneric(name)
                && !(before && grammar.isNameless(at, at + name.length()))
                && !(at >= 0 && grammar.isNounless(at, at + name.length()))
                && !BASED.matcher(name).find()
                && !NO_START.matcher(name).find();
        if (!sound) {
            var better = found(part);
            boolean unread = isGeneric(name) || at >= 0 && grammar.isNounless(at, at + name.length());
            return better != null ? promise.named(better) : promise.named(unread ? ofUnit(promise) : orUnit(promise));
        }
        if (DEED.matcher(name).matches()
                && text.startsWith(" of ", part.bounds().right())) {
            var whole = whole(part);
            return whole.isEmpty() ? promise : promise.named(whole);
        }
        return promise.named(completed(name, at, promise, part));
    }

    private static boolean isGeneric(String name) {
        return GENERIC.matcher(name).matches() || !LETTERS.matcher(name).find() || Character.isDigit(name.charAt(0));
    }

    private int place(String name, Part part) {
        if (name.isEmpty()) {
            return -1;
        }
        int behind = text.indexOf(name, part.bounds().right());
        int before = text.lastIndexOf(name, part.bounds().left());
        return before >= part.clause() || behind < 0 ? before : behind;
    }

    private static String orUnit(Promise promise) {
        return promise.indicator().isEmpty() ? ofUnit(promise) : promise.indicator();
    }

    /** Cut 500 t CO2: the unit names what is cut. */
    private static String ofUnit(Promise promise) {
        var unit = promise.unit();
        return isChange(promise) && unit != null && unit.contains("CO2") ? "CO2" : "";
    }

    /** What a share is of. */
    private String whole(Part part) {
        int from = part.bounds().right() + " of ".length();
        var whole = grammar.phraseAt(from, end(from, part.to()));
        return whole == null ? "" : Phrases.tidy(whole.of(text));
    }

    private @Nullable String found(Part part) {
        var candidates = new Phrase[] {
            placed(part),
            grammar.object(part.bounds().left()),
            grammar.subject(part.bounds().left()),
            ofBase(part)
        };
        for (var phrase : candidates) {
            var name = phrase == null ? "" : Phrases.tidy(phrase.of(text));
            if (!isGeneric(name) && phrase != null && !grammar.isNameless(phrase.start(), phrase.end())) {
                return name;
            }
        }
        return null;
    }

    /** 50 % by 2030 for city buildings. */
    private @Nullable Phrase placed(Part part) {
        int from = part.bounds().right();
        for (var date : dates) {
            boolean next = date.start() >= from && date.start() <= from + 2;
            from = next ? date.end() : from;
        }
        var place = PLACE.matcher(text.substring(from, part.to()));
        return place.find() ? grammar.phraseAt(from + place.end(), end(from + place.end(), part.to())) : null;
    }

    /** 40 % below the projected emissions per head. */
    private @Nullable Phrase ofBase(Part part) {
        int from = part.bounds().right();
        var base = BASE.matcher(text.substring(from, part.to()));
        if (!base.lookingAt() || NO_BASE.matcher(base.group("name")).matches()) {
            return null;
        }
        return grammar.phraseAt(from + base.start("name"), end(from + base.start("name"), part.to()));
    }

    /** Up to where a date begins. */
    private int end(int from, int to) {
        return dates.stream()
                .mapToInt(When::start)
                .filter(start -> start >= from && start < to)
                .min()
                .orElse(to);
    }

    private String completed(String name, int at, Promise promise, Part part) {
        int behind = at < 0 ? at : grammar.behindCommand(at);
        if (behind > at && behind < at + name.length()) {
            var rest = Phrases.tidy(text.substring(behind, at + name.length()));
            return rest.isEmpty() || TIED.matcher(text.substring(behind)).lookingAt() ? name : rest;
        }
        var change = Verbs.CHANGE.matcher(name);
        if (at == 0 && change.lookingAt() && change.end() < name.length()) {
            return Phrases.tidy(name.substring(change.end()));
        }
        var longer = at < 0 ? name : LEVEL.matcher(longer(name, at, part)).replaceFirst("");
        longer = named(longer, promise);
        boolean share = promise.amount().kind() == Kind.PERCENT
                && SHARE.matcher(longer).find()
                && text.startsWith(" of ", part.bounds().right());
        if (share) {
            var words = whole(part);
            boolean known = words.isEmpty() || isGeneric(words) || longer.contains(words) || words.contains(longer);
            return known ? longer : longer + " of " + words;
        }
        if (!isChange(promise)) {
            return longer;
        }
        var place = placed(part);
        var where = place == null ? "" : Phrases.tidy(place.of(text));
        return where.isEmpty() || longer.contains(where) || where.contains(longer) || isGeneric(where) || place == null
                ? longer
                : longer + " in " + where;
    }

    private static boolean isChange(Promise promise) {
        return promise.operator() == Operator.DECREASE_BY || promise.operator() == Operator.INCREASE_BY;
    }

    /** The phrase that a name is the beginning of. */
    private String longer(String name, int at, Part part) {
        boolean before = at < part.bounds().left();
        int to = before ? part.bounds().left() : end(at + 1, part.to());
        var phrase = grammar.phraseAt(at, to);
        if (phrase == null || phrase.start() != at || phrase.end() <= at + name.length()) {
            return name;
        }
        var words = phrase.of(text);
        return words.matches("(?s).*[()].*") && !name.contains("(") ? name : Phrases.tidy(words);
    }

    /** With a target of 40 stations: of the charging stations that were told of before. */
    private String named(String name, Promise promise) {
        boolean counted =
                promise.amount().kind() == Kind.COUNT || promise.amount().kind() == Kind.FEW;
        if (!counted || name.indexOf(' ') > 0 || name.isEmpty()) {
            return name;
        }
        var fuller = Pattern.compile(
                        "(?<words>(?:[a-z][\\w-]+ ){1,3})" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "\\b")
                .matcher(text.substring(0, promise.amount().start()));
        if (!fuller.find()) {
            return name;
        }
        int end = fuller.end();
        for (int start = fuller.start(); start < end - name.length(); start++) {
            boolean word = start == fuller.start() || text.charAt(start - 1) == ' ';
            var phrase = word ? grammar.phraseAt(start, end) : null;
            if (phrase != null && phrase.end() == end) {
                return Phrases.tidy(phrase.of(text));
            }
        }
        return name;
    }
}
