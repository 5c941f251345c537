package gangju.server.execution.breakdown;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A project held against what the plan says that it can do.
 *
 * @param capability place in the list of what the plan says; 0 for the project as a whole
 * @param says what the plan says
 * @param found what was found
 * @param on the day of the acceptance
 */
public record Acceptance(
        long id, int capability, String says, String found, boolean isAccepted, LocalDate on, Instant at, String by) {}
