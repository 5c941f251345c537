package gangju.indicator.vintage;

import gangju.indicator.Bound;
import gangju.indicator.Clocks;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Picks the vintage that counts for each period.
 *
 * <p>First what a person chose; then usable before unusable, exact before bounded, normal before provisional and
 * estimated, later published before earlier and before undated, the better source, later learned, and the larger id.
 */
public final class Vintages {
    private static final Comparator<Observation> COUNTS_FIRST = Comparator.comparing(
                    (Observation observation) -> !observation.isUsable())
            .thenComparing(observation -> observation.bound() != Bound.EXACT)
            .thenComparing(observation -> observation.status() != ObservationStatus.NORMAL)
            .thenComparing(Vintages::published, Comparator.reverseOrder())
            .thenComparing(observation -> observation.source().grade())
            .thenComparing(Observation::knownSince, Comparator.reverseOrder())
            .thenComparing(Observation::id, Comparator.reverseOrder());

    private Vintages() {}

    /**
     * The figures of one indicator in one area and dimension, by period.
     *
     * @param all in any order
     * @param choices of people, in the order in which they were made; those that the clocks do not know yet are left
     *     out
     */
    public static Figures choose(List<Observation> all, List<Choice> choices, Clocks clocks) {
        Map<ReferencePeriod, List<Observation>> byPeriod = all.stream()
                .filter(clocks::admits)
                .sorted(COUNTS_FIRST)
                .collect(Collectors.groupingBy(Observation::period));
        return new Figures(byPeriod.entrySet().stream()
                .map(entry -> figure(entry.getValue(), choice(choices, entry.getKey(), clocks)))
                .toList());
    }

    private static Optional<Choice> choice(List<Choice> choices, ReferencePeriod period, Clocks clocks) {
        return choices.stream()
                .filter(choice -> choice.period().equals(period))
                .filter(choice -> !choice.knownSince().isAfter(clocks.knownOn()))
                .reduce((one, other) -> other.knownSince().isBefore(one.knownSince()) ? one : other);
    }

    private static Figure figure(List<Observation> inOrder, Optional<Choice> choice) {
        var chosen = choice.flatMap(made -> inOrder.stream()
                .filter(observation -> observation.id() == made.observation())
                .findFirst());
        var used = chosen.orElse(inOrder.getFirst());
        var others = new ArrayList<>(inOrder);
        others.remove(used);
        boolean disputed = chosen.isEmpty() && others.stream().anyMatch(other -> disagrees(used, other));
        return new Figure(used, others, chosen.isPresent() ? choice : Optional.empty(), disputed);
    }

    /**
     * Another publisher's exact value of the same standing and scope that rounding does not explain. Two values of
     * scopes that both are stated and differ are two measures, not a conflict.
     */
    static boolean disagrees(Observation used, Observation other) {
        if (!other.isUsable() || !used.isUsable() || other.bound() != Bound.EXACT || used.bound() != Bound.EXACT) {
            return false;
        }
        if (used.scope() != null && other.scope() != null && !used.scope().equals(other.scope())) {
            return false;
        }
        boolean revision = other.status() != used.status() || samePublisher(used, other);
        return !revision
                && other.unit()
                        .convert(number(other), used.unit())
                        .map(value -> !agree(number(used), value))
                        .orElse(true);
    }

    private static boolean samePublisher(Observation used, Observation other) {
        var publisher = used.source().publisher();
        return publisher != null && publisher.equals(other.source().publisher());
    }

    /** Equal when rounded, up, down or to the nearest, to the decimals of the coarser of the two. */
    private static boolean agree(BigDecimal one, BigDecimal two) {
        int scale = Math.min(decimals(one), decimals(two));
        return one.setScale(scale, RoundingMode.HALF_UP).compareTo(two.setScale(scale, RoundingMode.HALF_UP)) == 0
                || one.setScale(scale, RoundingMode.DOWN).compareTo(two.setScale(scale, RoundingMode.DOWN)) == 0;
    }

    /** Stated ones; those of 24 000 are −3. */
    private static int decimals(BigDecimal value) {
        return value.scale() > 0 ? value.scale() : value.stripTrailingZeros().scale();
    }

    private static BigDecimal number(Observation observation) {
        var value = observation.value();
        if (value == null) {
            throw new IllegalStateException("usable without a value: " + observation.id());
        }
        return value;
    }

    private static LocalDate published(Observation observation) {
        var published = observation.published();
        return published == null ? LocalDate.MIN : published.end();
    }
}
