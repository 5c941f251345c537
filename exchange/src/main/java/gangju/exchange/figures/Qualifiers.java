package gangju.exchange.figures;

import gangju.indicator.Bound;
import gangju.indicator.ObservationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said beside a unit, a value or a period: {@code (五年合计, 超)}.
 *
 * @param universe what a rank is taken among
 * @param total the value is a sum over the period
 * @param average the value is a yearly average over the period
 * @param each the value holds in each year of the period
 * @param limit the value is only a limit
 * @param others what is not in the vocabulary, as written
 */
record Qualifiers(
        Optional<Bound> bound,
        Optional<ObservationStatus> status,
        Optional<String> universe,
        boolean total,
        boolean average,
        boolean each,
        boolean limit,
        List<String> others) {
    static final Qualifiers NONE =
            new Qualifiers(Optional.empty(), Optional.empty(), Optional.empty(), false, false, false, false, List.of());

    Qualifiers {
        others = List.copyOf(others);
    }

    /** Both together; what is said first holds where the two differ. */
    Qualifiers and(Qualifiers more) {
        var together = new ArrayList<>(others);
        together.addAll(more.others);
        return new Qualifiers(
                bound.or(more::bound),
                status.or(more::status),
                universe.or(more::universe),
                total || more.total,
                average || more.average,
                each || more.each,
                limit || more.limit,
                together);
    }

    boolean isEmpty() {
        return equals(NONE);
    }
}
