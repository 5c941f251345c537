package gangju.indicator.warning;

import gangju.indicator.remark.Phrasebook;
import gangju.indicator.remark.Remark;
import java.util.Locale;

/** The words of warnings and of their back-test. */
public final class WarningWords {
    private static final Phrasebook PHRASES = Phrasebook.beside(WarningWords.class, "warnings");

    private WarningWords() {}

    /** A sentence in Chinese, or in English for any other language. */
    public static String text(Remark remark, Locale locale) {
        return PHRASES.text(remark, locale);
    }

    /** The name of a rule. */
    public static String text(RuleCode rule, Locale locale) {
        return PHRASES.text("rule." + rule.code(), locale);
    }

    public static String text(Severity severity, Locale locale) {
        return PHRASES.text("severity." + severity.name(), locale);
    }
}
