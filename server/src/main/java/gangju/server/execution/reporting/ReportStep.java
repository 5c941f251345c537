package gangju.server.execution.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a report.
 *
 * @param kind submit, submit-direct, recall, forward, pass, return, accept or reopen
 * @param instead whether the office wrote it for the unit
 * @param content what it said then; null where the step changes nothing in it
 */
public record ReportStep(
        int number,
        String kind,
        Instant at,
        String by,
        boolean instead,
        String words,
        @Nullable ReportContent content) {}
