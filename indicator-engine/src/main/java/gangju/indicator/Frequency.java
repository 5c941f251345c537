package gangju.indicator;

import java.time.Period;
import java.util.Optional;

/** How often an indicator's figures are due; a survey comes when it comes. */
public enum Frequency {
    YEAR(Period.ofYears(1)),
    HALF(Period.ofMonths(6)),
    QUARTER(Period.ofMonths(3)),
    MONTH(Period.ofMonths(1)),
    DAY(Period.ofDays(1)),
    SURVEY(Period.ZERO);

    private final Period step;

    Frequency(Period step) {
        this.step = step;
    }

    /** From the start of one period to the start of the next; empty where no figure is ever due. */
    public Optional<Period> step() {
        return step.isZero() ? Optional.empty() : Optional.of(step);
    }
}
