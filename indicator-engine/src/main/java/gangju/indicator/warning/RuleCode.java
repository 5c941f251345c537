package gangju.indicator.warning;

import java.util.Locale;

/** What is looked for; whether and how strictly is in {@link WarningRules}. */
public enum RuleCode {
    /** The forecast gives it little chance; parameter {@code chance}: at most. */
    WILL_BE_MISSED,
    /**
     * Behind its path at each of the latest figures; parameters {@code periods}, and {@code outcomes} that are behind.
     */
    FALLING_BEHIND,
    FIGURE_OVERDUE,
    FIGURE_STALE,
    /** Sources differ and nobody has chosen; parameter {@code years-before}: earlier periods are left alone. */
    SOURCE_CONFLICT,
    /** The series breaks; parameter {@code years-before}. */
    BREAK,
    NO_OWNER,
    DEFINITION_MISSING;

    /** Kebab-case, as in data, keys and words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a code that is none */
    public static RuleCode parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
