package gangju.reader.statement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A bare number at a place in folded text.
 *
 * @param end where it ends
 * @param chinese written with Chinese numerals
 * @param scaleOnly begins with a scale and has no digit: 千万, 百
 */
record Numeral(BigDecimal value, int end, boolean chinese, boolean scaleOnly) {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String SCALES = "十百千万亿";
    private static final int LONGEST = 24;

    /** The number at {@code from}, Arabic without its scale, Chinese with it; null where there is none. */
    static @Nullable Numeral at(String text, int from, int end) {
        if (from < end && isDigit(text.charAt(from))) {
            return arabic(text, from, end);
        }
        return chinese(text, from, Math.min(end, from + LONGEST));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** 10, 100 ... for a scale character, 1 for any other. */
    static BigDecimal scale(char c) {
        return switch (c) {
            case '十' -> BigDecimal.TEN;
            case '百' -> new BigDecimal(100);
            case '千' -> new BigDecimal(1000);
            case '万' -> new BigDecimal(10_000);
            case '亿' -> new BigDecimal(100_000_000);
            default -> BigDecimal.ONE;
        };
    }

    private static Numeral arabic(String text, int from, int end) {
        int i = from;
        var digits = new StringBuilder();
        boolean fraction = false;
        while (i < end && digits.length() <= LONGEST) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits.append(c);
            } else if (c == '.' && !fraction && i + 1 < end && isDigit(text.charAt(i + 1))) {
                digits.append('.');
                fraction = true;
            } else if (c != ',' || fraction || !isThousands(text, from, i, end)) {
                break;
            }
            i++;
        }
        return new Numeral(new BigDecimal(digits.toString()), i, false, false);
    }

    private static boolean isThousands(String text, int from, int comma, int end) {
        int before = 0;
        while (comma - before - 1 >= from && isDigit(text.charAt(comma - before - 1))) {
            before++;
        }
        int after = 0;
        while (after < 4 && comma + after + 1 < end && isDigit(text.charAt(comma + after + 1))) {
            after++;
        }
        boolean isFirst = comma - before == from;
        return after == 3 && (isFirst ? before <= 3 && text.charAt(from) != '0' : before == 3);
    }

    /** Sections of 万 and 亿, each with its tens, hundreds and thousands, as the numbers are spoken. */
    private static @Nullable Numeral chinese(String text, int from, int end) {
        long total = 0;
        long section = 0;
        long digit = -1;
        boolean any = false;
        int i = from;
        for (; i < end; i++) {
            char c = text.charAt(i);
            int value = digit(c);
            if (value >= 0) {
                if (digit > 0) {
                    break;
                }
                digit = value;
                any = any || value > 0;
            } else if (SCALES.indexOf(c) >= 0 && !Quantities.isUnitFromScale(text, i, end)) {
                long scale = scale(c).longValue();
                if (scale >= 10_000) {
                    long part = section + Math.max(digit, 0);
                    total = (total + (part == 0 && total == 0 ? 1 : part)) * (isUnscaled(total, scale) ? scale : 1)
                            + (isUnscaled(total, scale) ? 0 : part * (scale - 1));
                    section = 0;
                } else {
                    section += (digit > 0 ? digit : 1) * scale;
                    any = any || c == '十';
                }
                digit = -1;
            } else {
                break;
            }
        }
        if (i == from || total > 1_000_000_000_000_000L) {
            return null;
        }
        return decimal(
                text, i, end, new Numeral(BigDecimal.valueOf(total + section + Math.max(digit, 0)), i, true, !any));
    }

    /** 一万零五百亿 multiplies what came before; 三亿五千万 adds to it. */
    private static boolean isUnscaled(long total, long scale) {
        return total < scale;
    }

    private static Numeral decimal(String text, int point, int end, Numeral whole) {
        int i = point + 1;
        if (point >= end || text.charAt(point) != '点' || i >= end || digit(text.charAt(i)) < 0) {
            return whole;
        }
        var digits = new StringBuilder(whole.value().toPlainString()).append('.');
        while (i < end && digit(text.charAt(i)) >= 0) {
            digits.append(digit(text.charAt(i++)));
        }
        return new Numeral(new BigDecimal(digits.toString()), i, true, false);
    }

    private static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        return c == '〇' ? 0 : DIGITS.indexOf(c);
    }
}
