package gangju.indicator.warning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A warning that was raised, and what became of it.
 *
 * @param since as it was first raised
 * @param acknowledgedOn somebody has seen it; it stays
 * @param snoozedUntil it is not shown before that day; with a reason
 * @param resolvedOn null while it is open
 * @param resolution who ended it; null while it is open
 */
public record Kept(
        String key,
        LocalDate since,
        LocalDate raisedOn,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate snoozedUntil,
        @Nullable String snoozeReason,
        @Nullable LocalDate resolvedOn,
        @Nullable Resolution resolution) {
    public Kept {
        if ((snoozedUntil == null) != (snoozeReason == null)) {
            throw new IllegalArgumentException("snoozed without a day or without a reason: " + key);
        }
        if ((resolvedOn == null) != (resolution == null)) {
            throw new IllegalArgumentException("resolved without a day or without a way: " + key);
        }
    }

    /** How a warning ended. */
    public enum Resolution {
        /** The thing is not there any more. */
        GONE,
        /** A person said that nothing is left to do. */
        PERSON
    }

    /** As first raised. */
    public static Kept raised(Warning warning, LocalDate on) {
        return new Kept(warning.key(), warning.since(), on, null, null, null, null, null);
    }

    public boolean isOpen() {
        return resolvedOn == null;
    }

    /** Whether it is to be shown on a day: open, and not snoozed. */
    public boolean isShown(LocalDate on) {
        return isOpen() && (snoozedUntil == null || !on.isBefore(snoozedUntil));
    }

    public Kept acknowledged(LocalDate on) {
        return new Kept(key, since, raisedOn, on, snoozedUntil, snoozeReason, resolvedOn, resolution);
    }

    /** @throws IllegalArgumentException if the reason is blank */
    public Kept snoozed(LocalDate until, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("snoozed without a reason: " + key);
        }
        return new Kept(key, since, raisedOn, acknowledgedOn, until, reason, resolvedOn, resolution);
    }

    public Kept resolved(LocalDate on, Resolution by) {
        return new Kept(key, since, raisedOn, acknowledgedOn, snoozedUntil, snoozeReason, on, by);
    }
}
