package gangju.indicator.backtest;

import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.Observation;
import gangju.indicator.vintage.Figures;
import gangju.indicator.vintage.Vintages;
import java.time.LocalDate;
import java.util.List;

/**
 * All vintages of one series.
 *
 * @param isSimulated made by {@link Simulator}; never mixed with real ones in a result
 * @param observations of one indicator in one area, in any order; those without a date of publication are never seen
 */
public record History(String name, boolean isSimulated, Indicator indicator, List<Observation> observations) {
    public History {
        observations = List.copyOf(observations);
    }

    /** What had been published by a day. */
    public Figures publishedBy(LocalDate day) {
        return Vintages.choose(observations, List.of(), clocks(day));
    }

    /** The days on which something was published, ascending; a partial date counts at its end. */
    public List<LocalDate> publications() {
        return observations.stream()
                .filter(observation -> observation.published() != null)
                .map(observation -> observation.published().end())
                .distinct()
                .sorted()
                .toList();
    }

    public long undated() {
        return observations.stream()
                .filter(observation -> observation.published() == null)
                .count();
    }

    /** Publication decides; when we learned of it plays no part. */
    static Clocks clocks(LocalDate day) {
        return new Clocks(day, LocalDate.MAX, day);
    }
}
