package gangju.reader.text.paged;

import java.text.Normalizer;

/** Kinds of characters as typesetting treats them. */
final class Scripts {
    private Scripts() {}

    /** Chinese characters and full-width signs, which stand side by side without spaces. */
    static boolean isWide(int c) {
        return c >= 0x2E80 || c >= 0x2010 && c <= 0x2027 || c >= 0x2460 && c <= 0x24FF;
    }

    static boolean isLetter(int c) {
        return c < 0x2000 && Character.isLetter(c);
    }

    /** Radicals, compatibility forms and ligatures as the characters they show. */
    static String plain(String text) {
        int first = text.charAt(0);
        boolean variant = first >= 0x2E80 && first < 0x2FE0
                || first >= 0xF900 && first < 0xFB07
                || first >= 0xFE30 && first < 0xFE50;
        return variant ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text.equals("\u00AD") ? "" : text;
    }
}
