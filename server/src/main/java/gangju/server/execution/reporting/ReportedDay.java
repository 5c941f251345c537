package gangju.server.execution.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as the form sends it. */
public final class ReportedDay {
    private ReportedDay() {}

    /** Empty where nothing was typed, or no day. */
    public static Optional<LocalDate> parse(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
