package gangju.reader.block;

/** Tells a written date such as 2021年11月3日. */
final class Dates {
    private Dates() {}

    static boolean hasYear(String folded) {
        int digits = 0;
        for (int i = 0; i < folded.length(); i++) {
            digits = Character.isDigit(folded.charAt(i)) ? digits + 1 : 0;
            if (digits == 4) {
                return true;
            }
        }
        return folded.indexOf("二〇") >= 0;
    }

    static boolean startsAt(String text, int at) {
        if (at + 5 > text.length()) {
            return false;
        }
        for (int i = at; i < at + 4; i++) {
            if (!Character.isDigit(text.charAt(i)) && "〇○零一二三四五六七八九".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.charAt(at + 4) == '年';
    }
}
