package gangju.indicator.warning;

import gangju.indicator.Clocks;
import gangju.indicator.forecast.Forecast;
import gangju.indicator.status.Assessment;
import gangju.indicator.status.Watch;
import gangju.indicator.vintage.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that warnings of one target depend on.
 *
 * @param subject permanent id of the target
 * @param assessments one at each of the latest figures, ascending, as {@link PastAssessments} makes them; the last is
 *     that of today
 * @param watchedSince the day that the target was adopted
 */
public record Situation(
        String subject,
        Watch watch,
        Figures figures,
        List<Assessment> assessments,
        Optional<Forecast> forecast,
        boolean isOwnerKnown,
        LocalDate watchedSince,
        Clocks clocks) {
    public Situation {
        assessments = List.copyOf(assessments);
        if (assessments.isEmpty()) {
            throw new IllegalArgumentException("a situation without an assessment: " + subject);
        }
    }

    Assessment latest() {
        return assessments.getLast();
    }
}
