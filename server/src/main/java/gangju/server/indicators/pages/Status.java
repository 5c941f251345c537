package gangju.server.indicators.pages;

import gangju.indicator.status.Freshness;
import gangju.indicator.status.Outcome;
import gangju.server.pages.Messages;
import java.util.List;
import java.util.Locale;

/**
 * A state as pages show it: a shape, a word, then a colour.
 *
 * @param code of the shape, such as {@code on_course}
 */
public record Status(String code, String word) {
    private static final List<Outcome> BY_GRAVITY = List.of(
            Outcome.MISSED,
            Outcome.OFF_COURSE,
            Outcome.AT_RISK,
            Outcome.NOT_COMPUTABLE,
            Outcome.NO_FIGURE,
            Outcome.ON_COURSE,
            Outcome.REACHED);

    public static Status of(Outcome outcome, Messages words) {
        return of(outcome.name(), words);
    }

    /** @param outcome the name of a constant of {@link Outcome} */
    public static Status of(String outcome, Messages words) {
        var code = outcome.toLowerCase(Locale.ROOT);
        return new Status(code, words.get("monitor.outcome." + code));
    }

    /** 0 for what needs somebody first. */
    public static int gravity(Outcome outcome) {
        return BY_GRAVITY.indexOf(outcome);
    }

    public static String word(Freshness freshness, Messages words) {
        return words.get("monitor.freshness." + freshness.name().toLowerCase(Locale.ROOT));
    }

    /** Whether the figure is later than its schedule, so that it stands out. */
    public static boolean isLate(Freshness freshness) {
        return freshness == Freshness.OVERDUE || freshness == Freshness.STALE;
    }
}
