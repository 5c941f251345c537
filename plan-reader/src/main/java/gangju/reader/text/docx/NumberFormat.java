package gangju.reader.text.docx;

import java.util.Locale;

/** Writes a number as a list shows it; ECMA-376 part 1, 17.18.59 (ST_NumberFormat). */
final class NumberFormat {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CIRCLED_DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int MOST = 99_999;

    private NumberFormat() {}

    /** @param format value of {@code numFmt}; unknown ones are written as decimals */
    static String write(int number, String format) {
        if (number < 0 || number > MOST) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①', 20);
            case "decimalEnclosedFullstop" -> enclosed(number, '⒈', 20);
            case "decimalEnclosedParen" -> enclosed(number, '⑴', 20);
            case "ideographEnclosedCircle" -> enclosed(number, '㊀', 10);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number, 'A');
            case "lowerLetter" -> letters(number, 'a');
            case "ordinal" -> number + ordinalEnd(number);
            case "numberInDash" -> "- " + number + " -";
            case "ideographTraditional" -> cycle(number, STEMS);
            case "ideographZodiac" -> cycle(number, BRANCHES);
            case "ideographZodiacTraditional" -> cycle(number, STEMS) + cycle(number, BRANCHES);
            default -> chinese(number, format);
        };
    }

    private static String chinese(int number, String format) {
        return switch (format) {
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2" ->
                digits(number, CIRCLED_DIGITS);
            case "chineseCounting", "taiwaneseCounting" ->
                number < 100 ? counted(number, DIGITS, "十百千万", true) : digits(number, CIRCLED_DIGITS);
            case "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting" ->
                counted(number, DIGITS, "十百千万", true);
            case "chineseLegalSimplified" -> counted(number, LEGAL, "拾佰仟万", false);
            case "ideographLegalTraditional", "japaneseLegal" -> counted(number, LEGAL_TRADITIONAL, "拾佰仟萬", false);
            default -> Integer.toString(number);
        };
    }

    private static String enclosed(int number, char first, int most) {
        return number >= 1 && number <= most ? Character.toString(first + number - 1) : Integer.toString(number);
    }

    private static String digits(int number, String digits) {
        var written = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> written.append(digits.charAt(c - '0')));
        return written.toString();
    }

    private static String cycle(int number, String signs) {
        return number == 0 ? "" : Character.toString(signs.charAt((number - 1) % signs.length()));
    }

    /** a to z, then aa to zz. */
    private static String letters(int number, char first) {
        return number == 0
                ? ""
                : Character.toString(first + (number - 1) % 26).repeat(Math.min((number - 1) / 26 + 1, 10));
    }

    private static String ordinalEnd(int number) {
        boolean teen = number % 100 / 10 == 1;
        return switch (teen ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String roman(int number) {
        var values = new int[] {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        var signs = new String[] {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var written = new StringBuilder();
        int left = Math.min(number, 4999);
        for (int i = 0; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) {
                written.append(signs[i]);
            }
        }
        return written.toString();
    }

    /** @param bareTen whether ten to nineteen are written without a leading one */
    private static String counted(int number, String digits, String units, boolean bareTen) {
        if (number == 0) {
            return digits.substring(0, 1);
        }
        var written = new StringBuilder();
        boolean gap = false;
        for (int place = 4; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !written.isEmpty();
                continue;
            }
            if (gap) {
                written.append(digits.charAt(0));
                gap = false;
            }
            if (!(bareTen && place == 1 && digit == 1 && written.isEmpty())) {
                written.append(digits.charAt(digit));
            }
            if (place > 0) {
                written.append(units.charAt(place - 1));
            }
        }
        return written.toString();
    }
}
