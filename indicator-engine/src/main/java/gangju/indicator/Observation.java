package gangju.indicator;

import gangju.model.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One published value of one fact: a vintage. A later publication of the same fact is another observation; none is ever
 * changed.
 *
 * @param id given by whoever keeps it; larger is later among those that are otherwise equal
 * @param area the value is about
 * @param dimensions further ones, such as sex or industry; empty for the total
 * @param value null where {@code status} says that it is missing
 * @param scope short mark of scope, universe or base where the source states one: {@code 2018 census base}
 * @param breakBefore why values from this period on can't be compared with earlier ones; null where they can
 * @param note what else is known of it, such as why it is missing
 * @param published when; a partial date counts at its end; null where the source does not say
 * @param knownSince the day we learned it
 * @param revisionReason why it replaces an earlier vintage
 */
public record Observation(
        long id,
        String indicator,
        String area,
        Map<String, String> dimensions,
        ReferencePeriod period,
        @Nullable BigDecimal value,
        Unit unit,
        Bound bound,
        ObservationStatus status,
        Confidentiality confidentiality,
        @Nullable String scope,
        @Nullable String breakBefore,
        @Nullable String note,
        Source source,
        @Nullable PartialDate published,
        LocalDate knownSince,
        @Nullable String enteredBy,
        @Nullable String revisionReason) {
    public Observation {
        dimensions = Map.copyOf(dimensions);
        if (value == null && status.isUsable()) {
            throw new IllegalArgumentException("a value is missing, and status " + status.code() + " does not say so");
        }
    }

    /** Whether it may decide a status: it has a value, and neither its status nor its source forbids it. */
    public boolean isUsable() {
        return value != null && status.isUsable() && source.grade() != Source.Grade.UNRELIABLE;
    }
}
