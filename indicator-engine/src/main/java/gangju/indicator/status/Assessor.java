package gangju.indicator.status;

import gangju.indicator.Clocks;
import gangju.indicator.vintage.Figures;
import java.util.List;
import java.util.Optional;

/** Judges targets by figures. */
public final class Assessor {
    private final Tolerances tolerances;

    public Assessor(Tolerances tolerances) {
        this.tolerances = tolerances;
    }

    /**
     * Where the target stands. Depends on nothing but what is given.
     *
     * @param figures those of the watched indicator that count, as {@link gangju.indicator.vintage.Vintages} chooses
     * @param growths those of its published growths in %; empty where there is no such indicator
     */
    public Assessment assess(Watch watch, Figures figures, Figures growths, Clocks clocks) {
        var reason = Remark.of("no-indicator", tolerances.rows().size(), growths.isEmpty(), clocks.asOf());
        return new Assessment(
                watch.terms(),
                figures.isEmpty() ? Outcome.NO_FIGURE : Outcome.NOT_COMPUTABLE,
                false,
                null,
                null,
                Judge.FIGURE,
                reason,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                null);
    }
}
