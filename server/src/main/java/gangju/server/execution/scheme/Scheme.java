package gangju.server.execution.scheme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The scheme that a plan is worked by, or that is being made.
 *
 * @param number 1 for the first
 * @param approval null while it is being made
 */
public record Scheme(
        long id,
        long plan,
        int number,
        SchemeState state,
        @Nullable Approval approval) {
    /**
     * How it came into force.
     *
     * @param basis what it rests on, such as the minutes of a meeting
     * @param sha256 of what was approved
     */
    public record Approval(Instant at, String by, String basis, String sha256) {}
}
