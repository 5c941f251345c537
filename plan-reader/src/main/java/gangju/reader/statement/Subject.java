package gangju.reader.statement;

import gangju.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a number: the indicator's words, the verb that governs them, the dates among them.
 *
 * @param parts the words that belong to a name, without dates
 * @param made whether a verb of bringing about opens or closes it
 * @param endsInVerb whether that verb closes it, so that the name follows the number
 * @param due the nearest date by which
 */
record Subject(
        List<Span> parts,
        boolean made,
        boolean endsInVerb,
        @Nullable DateMention due,
        @Nullable DateMention of,
        Set<String> openers) {
    private static final Words OPENERS = Words.read("openers.tsv");
    private static final Words VERBS = Words.read("verbs.tsv");
    private static final Words MAKE = VERBS.having("make");
    private static final Words STRONG = VERBS.having("strong");
    private static final Words HEADS = Words.read("heads.tsv");
    private static final Pattern FROM_EACH =
            Pattern.compile("[从由](?:目前的?|现在的?|上年的?|去年的?)?(?:人均|户均|亩均|平均|每人|每年|每月|每亩)*$");
    private static final List<String> EACH = List.of("人均", "户均", "亩均", "平均", "每人", "每年", "每月", "每亩");
    private static final int FEW_WORDS = 8;
    private static final Pattern FROM_WORDS = Pattern.compile("[从由][\\p{IsHan}]{1,6}$");
    private static final String SEPARATORS = "、和及与并·/ \u00a0；;,";

    Subject {
        parts = List.copyOf(parts);
        openers = Set.copyOf(openers);
    }

    static Subject of(String text, Span region, List<DateMention> dates) {
        var parts = new ArrayList<Span>();
        var openers = new HashSet<String>();
        DateMention due = null;
        DateMention of = null;
        int from = region.start();
        for (DateMention date : dates) {
            if (region.contains(date.span())) {
                addPart(
                        parts,
                        openers,
                        text,
                        new Span(from, Math.max(from, date.span().start())));
                from = date.span().end();
                due = date.isDue() ? date : due;
                of = date.isDue() ? of : date;
            }
        }
        addPart(parts, openers, text, new Span(from, Math.max(from, region.end())));
        cutTotals(text, parts, openers);
        cutDoer(text, parts);
        cutAim(text, parts);
        boolean opens = !parts.isEmpty() && opensWithVerb(text, parts.getFirst());
        boolean totalled = openers.contains("累计") && openers.stream().anyMatch(MAKE.all()::contains);
        boolean closes = !parts.isEmpty() && closesWithVerb(text, parts.getLast(), opens);
        return new Subject(parts, opens || closes || totalled, closes, due, of, openers);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Where a verb stands within the last words that cannot be part of a noun, behind where or who; or -1. */
    int strongVerb(String text) {
        if (parts.isEmpty() || made || isMeasurable(text, parts)) {
            return -1;
        }
        var last = parts.getLast();
        int at = STRONG.find(text, last.start() + 2, last.end());
        return at > 0 && at + 3 < last.end() ? at : -1;
    }

    /** Whether a name ends in something that can be measured, and not in a quality such as 水平. */
    static boolean isMeasurable(String text, List<Span> parts) {
        if (parts.isEmpty()) {
            return false;
        }
        var last = parts.getLast();
        return isMeasurable(text, last.start(), last.end());
    }

    private static boolean isMeasurable(String text, int start, int end) {
        int stop = end > start && text.charAt(end - 1) == ')'
                ? Math.max(start, start + text.substring(start, end).lastIndexOf('('))
                : end;
        var head = HEADS.endingAt(text, start, stop);
        if (head == null) {
            return false;
        }
        if (!HEADS.attribute(head).equals("quality")) {
            return true;
        }
        int before = stop - head.length();
        before = before > start && "和与、".indexOf(text.charAt(before - 1)) >= 0 ? before - 1 : before;
        return before < stop && isMeasurable(text, start, before);
    }

    static @Nullable String headKind(String text, List<Span> parts) {
        var last = parts.isEmpty() ? null : parts.getLast();
        var head = last == null ? null : HEADS.endingAt(text, last.start(), last.end());
        return head == null ? null : HEADS.attribute(head);
    }

    private static void addPart(List<Span> parts, Set<String> openers, String text, Span region) {
        int start = opened(text, region.start(), region.end(), openers);
        int to = region.end();
        int end = Math.max(start, withoutStart(text, start, to));
        while (end > start && isLoose(text, start, end)) {
            end--;
        }
        if (start < end && !isOnlyOpeners(text, start, end)) {
            parts.add(new Span(start, end));
        }
    }

    /** 从人均: how what it starts from is counted. */
    private static int withoutStart(String text, int start, int end) {
        var from = FROM_EACH.matcher(text).region(Math.min(start, end), end);
        return from.find() ? from.start() : end;
    }

    /** 从月销售额10万元提高到15万元: a few words between. */
    static boolean isFrom(String text, Claim claim) {
        int number = claim.quantity().span().start();
        return FROM_WORDS
                .matcher(text.substring(Math.max(claim.clause().start(), number - FEW_WORDS), number))
                .find();
    }

    /** The place before 人均 and the like that end at a place. */
    static int beforeEach(String text, int at) {
        for (var each : EACH) {
            if (at + 1 >= each.length() + 1 && text.startsWith(each, at + 1 - each.length())) {
                return beforeEach(text, at - each.length());
            }
        }
        return at;
    }

    /** Separators, and a closing quote that nothing opens. */
    private static boolean isLoose(String text, int start, int end) {
        char last = text.charAt(end - 1);
        return SEPARATORS.indexOf(last) >= 0
                || "从由".indexOf(last) >= 0
                || (last == '”' && text.indexOf('“', start, end) < 0);
    }

    /** 研究机构五年累计新建: the name is 研究机构, and the number a total. */
    private static void cutTotals(String text, List<Span> parts, Set<String> openers) {
        if (parts.isEmpty()) {
            return;
        }
        var last = parts.getLast();
        int at = text.indexOf("累计", last.start(), last.end());
        if (at <= last.start() || at + 2 >= last.end() || MAKE.at(text, at + 2, last.end()) == null) {
            return;
        }
        var verb = MAKE.at(text, at + 2, last.end());
        int end = at >= last.start() + 4 && "五三".indexOf(text.charAt(at - 2)) >= 0 && text.charAt(at - 1) == '年'
                ? at - 2
                : at;
        if (verb != null && at + 2 + verb.length() == last.end()) {
            parts.set(parts.size() - 1, new Span(last.start(), end));
            openers.add("累计");
            openers.add(verb);
        }
    }

    /** 引导银行将贷款利率降至: who acts is no part of the name. */
    private static void cutDoer(String text, List<Span> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var last = parts.getLast();
        int at = last.start()
                + Math.max(last.of(text).lastIndexOf('将'), last.of(text).lastIndexOf('把'));
        if (at > last.start() && at + 2 < last.end() && isMeasurable(text, at + 1, last.end())) {
            parts.clear();
            parts.add(new Span(at + 1, last.end()));
        }
    }

    /** 经济增长预期目标是在…的基础上年均增长: the name ends with 目标. */
    private static void cutAim(String text, List<Span> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var last = parts.getLast();
        int at = last.of(text).indexOf("目标是");
        if (at > 0) {
            parts.set(parts.size() - 1, new Span(last.start(), last.start() + at + 2));
        }
    }

    private static boolean isOnlyOpeners(String text, int start, int end) {
        return end - start == 1 && "以在对的为".indexOf(text.charAt(start)) >= 0;
    }

    /** Where the name begins, after the words that open a clause. */
    private static int opened(String text, int from, int to, Set<String> openers) {
        int start = from;
        while (start < to) {
            if (SEPARATORS.indexOf(text.charAt(start)) >= 0 || Character.isWhitespace(text.charAt(start))) {
                start++;
                continue;
            }
            var word = OPENERS.at(text, start, to);
            if (word == null || isBlocked(text, start + word.length(), to, word)) {
                return start;
            }
            openers.add(word);
            start += word.length();
        }
        return start;
    }

    private static boolean isBlocked(String text, int next, int to, String word) {
        var attributes = OPENERS.attributes(word);
        return !attributes.isEmpty() && next < to && attributes.getFirst().indexOf(text.charAt(next)) >= 0;
    }

    /** Whether nothing stands before the number but 有. */
    boolean isHaving(String text) {
        return isHaving(text, parts.getLast());
    }

    private static boolean isHaving(String text, Span part) {
        return part.length() == 1 && text.charAt(part.start()) == '有';
    }

    private static boolean opensWithVerb(String text, Span part) {
        int start = part.start();
        if (part.length() > 2 && text.charAt(start) == '全' && "省市区县州镇乡域国".indexOf(text.charAt(start + 1)) >= 0) {
            start = opened(text, start + 2, part.end(), new HashSet<>());
        }
        return MAKE.at(text, start, part.end()) != null;
    }

    /** 引进, and with a verb before it also 建成投用. */
    private static boolean closesWithVerb(String text, Span part, boolean opens) {
        boolean has = isHaving(text, part);
        return has
                || MAKE.endingAt(text, part.start(), part.end()) != null
                || opens && part.length() <= 6 && VERBS.endingAt(text, part.start(), part.end()) != null;
    }
}
