package gangju.reader.outline;

import java.util.List;
import java.util.Optional;

/**
 * The number that a heading or an item begins with.
 *
 * @param end where the title begins, in units from the start of the block
 * @param written length of the number as written, without the space after it
 */
record Marker(Style style, int ordinal, int end, int written) {
    private static final int LONGEST_NUMERAL = 5;
    private static final List<String> UNITS = List.of("篇", "编", "部分", "卷", "章", "节", "条");

    /** @param folded text of the block with scripts and widths folded, but circled digits as they are */
    static Optional<Marker> of(String folded) {
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        char first = folded.charAt(0);
        if (first == '第') {
            return ordinalUnit(folded);
        }
        if (first == '(') {
            return parenthesis(folded);
        }
        if (first >= '①' && first <= '⑳') {
            return Optional.of(marker(folded, Style.CIRCLED, first - '①' + 1, 1));
        }
        if (folded.startsWith("——") || folded.startsWith("--")) {
            return Optional.of(marker(folded, Style.DASH, 0, 2));
        }
        if (folded.startsWith("附件") || folded.startsWith("附录") || folded.startsWith("专栏")) {
            return labelled(folded);
        }
        if (Numeral.isHan(first)) {
            return han(folded);
        }
        return Character.isDigit(first) ? digits(folded) : LatinMarker.of(folded);
    }

    private static Optional<Marker> ordinalUnit(String folded) {
        int to = numeralEnd(folded, 1);
        if (to == 1) {
            return Optional.empty();
        }
        int number = value(folded.substring(1, to));
        for (var unit : UNITS) {
            if (number > 0 && folded.startsWith(unit, to)) {
                var style = switch (unit) {
                    case "章" -> Style.CHAPTER;
                    case "节" -> Style.SECTION;
                    case "条" -> Style.ARTICLE;
                    default -> Style.PART;
                };
                return Optional.of(marker(folded, style, number, to + unit.length()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Marker> parenthesis(String folded) {
        int to = numeralEnd(folded, 1);
        if (to == 1 || to >= folded.length() || folded.charAt(to) != ')') {
            return Optional.empty();
        }
        int number = value(folded.substring(1, to));
        var style = Numeral.isHan(folded.charAt(1)) ? Style.HAN_PAREN : Style.DIGIT_PAREN;
        return number > 0 && number < 200 ? Optional.of(marker(folded, style, number, to + 1)) : Optional.empty();
    }

    private static Optional<Marker> labelled(String folded) {
        int at = 2;
        while (at < folded.length() && folded.charAt(at) == ' ') {
            at++;
        }
        int to = numeralEnd(folded, at);
        var style = folded.startsWith("专栏") ? Style.BOX : Style.ANNEX;
        if (to == at && style == Style.BOX) {
            return Optional.empty();
        }
        if (to == at && at < folded.length() && ":1".indexOf(folded.charAt(at)) < 0 && at == 2) {
            return Optional.empty();
        }
        int number = to == at ? 1 : Math.max(1, value(folded.substring(at, to)));
        return Optional.of(marker(folded, style, number, to == at ? 2 : to));
    }

    private static Optional<Marker> han(String folded) {
        int to = numeralEnd(folded, 0);
        int number = value(folded.substring(0, to));
        if (number <= 0 || to >= folded.length()) {
            return Optional.empty();
        }
        char next = folded.charAt(to);
        if (next == '、' || next == '.' || next == ')') {
            var style = next == ')' ? Style.HAN_PAREN : Style.HAN;
            return Optional.of(marker(folded, style, number, to + 1));
        }
        if (next == '是' && to + 1 < folded.length()) {
            return Optional.of(marker(folded, Style.ITEM_WORD, number, to + 1));
        }
        return next == ' ' ? Optional.of(marker(folded, Style.HAN, number, to)) : Optional.empty();
    }

    private static Optional<Marker> digits(String folded) {
        int to = digitsEnd(folded, 0);
        if (to > 2 || to >= folded.length()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(folded.substring(0, to));
        char next = folded.charAt(to);
        if (next == ')') {
            return Optional.of(marker(folded, Style.DIGIT_PAREN, number, to + 1));
        }
        if (next == '、') {
            return Optional.of(marker(folded, Style.DIGIT, number, to + 1));
        }
        if (next != '.') {
            return Optional.empty();
        }
        return to + 1 < folded.length() && Character.isDigit(folded.charAt(to + 1))
                ? decimal(folded, to)
                : Optional.of(marker(folded, Style.DIGIT, number, to + 1));
    }

    /** 1.2 and 1.2.3; the last part is the ordinal. A quantity such as 1.2万亿元 is none. */
    private static Optional<Marker> decimal(String folded, int first) {
        int to = first;
        int parts = 1;
        int last = 0;
        while (to + 1 < folded.length() && folded.charAt(to) == '.' && Character.isDigit(folded.charAt(to + 1))) {
            int end = digitsEnd(folded, to + 1);
            if (end - to > 3) {
                return Optional.empty();
            }
            last = Integer.parseInt(folded.substring(to + 1, end));
            parts++;
            to = end;
        }
        int written = to < folded.length() && ".、".indexOf(folded.charAt(to)) >= 0 ? to + 1 : to;
        boolean spaced = written > to || written < folded.length() && folded.charAt(written) == ' ';
        if (!spaced && parts == 2) {
            return Optional.empty();
        }
        return Optional.of(marker(folded, parts == 2 ? Style.DECIMAL : Style.DECIMAL_DEEP, last, written));
    }

    private static Marker marker(String folded, Style style, int ordinal, int written) {
        int end = written;
        while (end < folded.length() && (folded.charAt(end) == ' ' || folded.charAt(end) == '\t')) {
            end++;
        }
        if (end < folded.length()
                && (style.rank() <= Style.ARTICLE.rank() || style == Style.BOX)
                && ":、".indexOf(folded.charAt(end)) >= 0) {
            end++;
        }
        if (style == Style.HAN_PAREN && end < folded.length() && folded.charAt(end) == '、') {
            end++;
        }
        return new Marker(style, ordinal, end, written);
    }

    private static int numeralEnd(String folded, int from) {
        int to = from;
        while (to < folded.length() && to - from < LONGEST_NUMERAL && Numeral.isHan(folded.charAt(to))) {
            to++;
        }
        return to > from ? to : digitsEnd(folded, from);
    }

    private static int digitsEnd(String folded, int from) {
        int to = from;
        while (to < folded.length()
                && to - from < LONGEST_NUMERAL
                && folded.charAt(to) >= '0'
                && folded.charAt(to) <= '9') {
            to++;
        }
        return to;
    }

    private static int value(String numeral) {
        if (numeral.isEmpty()) {
            return -1;
        }
        return Character.isDigit(numeral.charAt(0)) ? Integer.parseInt(numeral) : Numeral.han(numeral);
    }
}
