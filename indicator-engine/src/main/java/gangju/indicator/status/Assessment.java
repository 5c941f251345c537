package gangju.indicator.status;

import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.remark.Remark;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a target stands on a day, and why.
 *
 * @param isFinal nothing that is still due can change the outcome, revisions apart
 * @param freshness null where the target is linked to no indicator
 * @param age from the end of the latest figure's period to the day asked for; null where there is no figure
 * @param expected the figure that comes next for the target; null where none does
 * @param reason the outcome in a sentence
 * @param observed the latest figure that it rests on
 * @param receipt empty where nothing was computed
 * @param flags what a person should know before believing it
 * @param changesOn the first day on which it may change though no figure comes; null is never
 */
public record Assessment(
        TargetTerms target,
        Outcome outcome,
        boolean isFinal,
        @Nullable Freshness freshness,
        @Nullable Period age,
        @Nullable Expected expected,
        Judge judgedBy,
        Remark reason,
        Optional<Observation> observed,
        Optional<Receipt> receipt,
        List<Remark> flags,
        @Nullable LocalDate changesOn) {
    public Assessment {
        flags = List.copyOf(flags);
    }

    /**
     * A figure that is not there yet.
     *
     * @param due the last day on which it is not late
     * @param staleAfter the last day before another one after it is late as well
     */
    public record Expected(ReferencePeriod period, LocalDate due, LocalDate staleAfter) {}
}
