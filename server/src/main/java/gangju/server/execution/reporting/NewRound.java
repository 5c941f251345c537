package gangju.server.execution.reporting;

import java.time.LocalDate;
import java.util.List;

/** A round as somebody wants it; the components are those of {@link Round}. */
public record NewRound(
        long plan,
        String title,
        String frequency,
        LocalDate start,
        LocalDate end,
        LocalDate due,
        int levels,
        List<String> kinds,
        boolean supporting,
        String note) {
    public NewRound {
        kinds = List.copyOf(kinds);
    }
}
