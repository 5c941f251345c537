package gangju.reader.outline;

/** Small ordinals as headings write them: 一 to 九十九, 1 to 99. */
final class Numeral {
    static final String DIGITS = "零一二三四五六七八九";

    private Numeral() {}

    static boolean isHan(char c) {
        return DIGITS.indexOf(c) >= 0 || c == '十' || c == '百' || c == '〇';
    }

    /** The value of a Chinese numeral below a thousand, -1 where it is none. */
    static int han(CharSequence text) {
        int total = 0;
        int digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '十' || c == '百') {
                total += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = -1;
            } else if (c == '〇') {
                digit = 0;
            } else if (DIGITS.indexOf(c) >= 0) {
                digit = digit <= 0 ? DIGITS.indexOf(c) : -1;
            } else {
                return -1;
            }
        }
        return text.isEmpty() ? -1 : total + Math.max(digit, 0);
    }
}
