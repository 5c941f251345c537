package gangju.server.indicators.status;

import gangju.indicator.Clocks;
import gangju.indicator.status.Assessment;
import gangju.indicator.vintage.Figures;

/**
 * A target with all that its assessment rests on.
 *
 * @param figures of its series; empty where it has none
 * @param growths published growths of the same thing; empty where there are none
 */
public record AssessedTarget(
        WatchedCase watched, Figures figures, Figures growths, Assessment assessment, Clocks clocks) {
    public long item() {
        return watched.target().item();
    }
}
