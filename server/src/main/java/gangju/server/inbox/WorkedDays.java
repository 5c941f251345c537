package gangju.server.inbox;

import java.time.LocalDate;

/** Tells which days are worked. The {@code supervision} module has the one bean of this type. */
@FunctionalInterface
public interface WorkedDays {
    boolean isWorked(LocalDate day);

    /**
     * The day that many worked days after another, before it where negative; 0 is the day itself.
     *
     * @throws IllegalArgumentException for more than a thousand days
     */
    default LocalDate plus(LocalDate day, int days) {
        if (Math.abs(days) > 1_000) {
            throw new IllegalArgumentException(days + " days");
        }
        var step = days < 0 ? -1 : 1;
        var at = day;
        for (var left = Math.abs(days); left > 0; ) {
            at = at.plusDays(step);
            if (isWorked(at)) {
                left--;
            }
        }
        return at;
    }
}
