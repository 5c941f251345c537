package gangju.indicator.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares the warnings that stand with those that were kept, so that none is raised twice for one thing. */
public final class WarningLedger {
    private static final Comparator<Kept> LAST =
            Comparator.comparing(Kept::isOpen).thenComparing(Kept::raisedOn).thenComparing(Kept::since);

    private WarningLedger() {}

    /**
     * What changed.
     *
     * @param raised new, to be kept
     * @param stillThere kept and open, with the warning as it is today; acknowledged and snoozed ones too
     * @param resolved kept and open until today, now gone
     */
    public record Changes(List<Warning> raised, List<Standing> stillThere, List<Kept> resolved) {
        public Changes {
            raised = List.copyOf(raised);
            stillThere = List.copyOf(stillThere);
            resolved = List.copyOf(resolved);
        }

        /** Whether nothing has to be stored. */
        public boolean areNone() {
            return raised.isEmpty() && resolved.isEmpty();
        }
    }

    /** A warning with what was done about it. */
    public record Standing(Warning warning, Kept kept) {}

    /**
     * The changes of one day.
     *
     * <p>After it was gone a warning is raised again as soon as it is back. After a person resolved it, only if it came
     * back: what stands counts from another day than before, and one that is later than the resolution.
     *
     * @param standing as {@link WarningCheck} finds them
     * @param kept all that were kept for the same subjects, open or not, in any order
     */
    public static Changes compare(List<Warning> standing, List<Kept> kept, LocalDate today) {
        var latest = latest(kept);
        var raised = new ArrayList<Warning>();
        var still = new ArrayList<Standing>();
        var seen = new HashSet<String>();
        for (var warning : standing) {
            if (!seen.add(warning.key())) {
                continue;
            }
            var before = latest.get(warning.key());
            if (before != null && before.isOpen()) {
                still.add(new Standing(warning, before));
            } else if (before == null || cameBack(warning, before)) {
                raised.add(warning);
            }
        }
        var resolved = latest.values().stream()
                .filter(one -> one.isOpen() && !seen.contains(one.key()))
                .map(one -> one.resolved(today, Kept.Resolution.GONE))
                .sorted(Comparator.comparing(Kept::key))
                .toList();
        return new Changes(raised, still, resolved);
    }

    private static boolean cameBack(Warning warning, Kept before) {
        var resolvedOn = before.resolvedOn();
        return before.resolution() == Kept.Resolution.GONE
                || (resolvedOn != null
                        && warning.since().isAfter(resolvedOn)
                        && !warning.since().equals(before.since()));
    }

    /** Of each key the one that was raised last; an open one before all. */
    private static Map<String, Kept> latest(List<Kept> kept) {
        return new HashMap<>(kept.stream()
                .collect(Collectors.toMap(
                        Kept::key, one -> one, (one, two) -> LAST.compare(one, two) >= 0 ? one : two)));
    }
}
