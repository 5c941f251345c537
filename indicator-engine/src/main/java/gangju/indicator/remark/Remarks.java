package gangju.indicator.remark;

import java.util.Locale;

/** The words of remarks, step names and parameters, in Chinese and English. */
public final class Remarks {
    private static final Phrasebook WORDS = Phrasebook.beside(Remarks.class, "remarks");

    private Remarks() {}

    /** The sentence in Chinese, or in English for any other language. */
    public static String text(Remark remark, Locale locale) {
        return WORDS.text(remark, locale);
    }

    /** A single word or phrase: {@code step.required}, {@code parameter.base}, {@code outcome.on_course}. */
    public static String text(String code, Locale locale) {
        return WORDS.text(code, locale);
    }

    /** Whether there are words for it in both languages. */
    public static boolean knows(String code) {
        return WORDS.codes().contains(code);
    }
}
