package gangju.server.indicators.status;

import gangju.indicator.Observation;
import gangju.indicator.remark.Remark;
import gangju.indicator.status.Assessment;
import gangju.indicator.status.Freshness;
import gangju.indicator.status.Judge;
import gangju.indicator.status.Outcome;
import gangju.indicator.status.Receipt;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a target stands, as kept: outcome, finality and freshness apart, and what they rest on.
 *
 * @param freshness null where the target is linked to no series
 * @param method id and version of how it was judged; null where nothing was computed
 * @param observed id of the latest observation that it rests on
 * @param inputs ids of all observations that it rests on
 * @param changesOn the first day on which it may change though no figure comes; null is never
 */
public record Standing(
        Outcome outcome,
        boolean isFinal,
        @Nullable Freshness freshness,
        Judge judgedBy,
        Remark reason,
        List<Remark> flags,
        @Nullable String method,
        @Nullable Integer methodVersion,
        @Nullable Long observed,
        List<Long> inputs,
        @Nullable LocalDate changesOn) {
    public Standing {
        flags = List.copyOf(flags);
        inputs = List.copyOf(inputs);
    }

    /** What of an assessment is kept. */
    public static Standing of(Assessment assessment) {
        return new Standing(
                assessment.outcome(),
                assessment.isFinal(),
                assessment.freshness(),
                assessment.judgedBy(),
                assessment.reason(),
                assessment.flags(),
                assessment.receipt().map(Receipt::method).orElse(null),
                assessment.receipt().map(Receipt::version).orElse(null),
                assessment.observed().map(Observation::id).orElse(null),
                assessment.receipt().stream()
                        .flatMap(receipt -> receipt.inputs().stream())
                        .map(Observation::id)
                        .sorted()
                        .toList(),
                assessment.changesOn());
    }

    /** The outcome alone, for a reader who may not see the figures that it rests on. */
    public Standing withoutReason() {
        return new Standing(
                outcome,
                isFinal,
                freshness,
                judgedBy,
                Remark.of("restricted"),
                List.of(),
                method,
                methodVersion,
                null,
                List.of(),
                changesOn);
    }
}
