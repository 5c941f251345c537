package gangju.indicator.backtest;

import gangju.indicator.status.Watch;
import gangju.indicator.vintage.Figures;
import java.time.LocalDate;

/**
 * A target of the past, with all vintages of its indicator.
 *
 * @param growths those of its published growths; without observations where there are none
 * @param from the day that it was adopted
 * @param until the last day looked at, such as that on which its last figure was published
 */
public record Trial(String subject, History history, History growths, Watch watch, LocalDate from, LocalDate until) {
    public Trial {
        if (watch.indicator().isEmpty()) {
            throw new IllegalArgumentException("a trial without an indicator: " + subject);
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a trial that ends before it starts: " + subject);
        }
    }

    Figures figures(LocalDate day) {
        return history.publishedBy(day);
    }

    Figures growths(LocalDate day) {
        return growths.publishedBy(day);
    }
}
