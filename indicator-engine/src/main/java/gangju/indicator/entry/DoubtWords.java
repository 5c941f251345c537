package gangju.indicator.entry;

import gangju.indicator.remark.Phrasebook;
import gangju.indicator.remark.Remark;
import java.util.Locale;

/** The words of doubts: what is doubtful, and what to do. */
public final class DoubtWords {
    private static final Phrasebook PHRASES = Phrasebook.beside(DoubtWords.class, "doubts");

    private DoubtWords() {}

    /** In Chinese, or in English for any other language. */
    public static String what(Doubt doubt, Locale locale) {
        return PHRASES.text(new Remark(doubt.kind().code(), doubt.arguments()), locale);
    }

    public static String whatToDo(Doubt doubt, Locale locale) {
        return PHRASES.text(new Remark(doubt.kind().code() + ".do", doubt.arguments()), locale);
    }
}
