package gangju.indicator.status;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many targets stand where. There is no percentage of a plan: targets have no common measure, and none can be added
 * up.
 *
 * @param byOutcome every outcome, in order, also those with none
 * @param finals how many of them are final
 * @param cancelled targets that are no longer pursued; in no other count
 */
public record OutcomeCounts(Map<Outcome, Integer> byOutcome, int finals, int cancelled) {
    public OutcomeCounts {
        var all = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var outcome : Outcome.values()) {
            all.put(outcome, byOutcome.getOrDefault(outcome, 0));
        }
        byOutcome = Collections.unmodifiableMap(all);
    }

    /** @param pursued assessments of targets that are not cancelled */
    public static OutcomeCounts of(List<Assessment> pursued, int cancelled) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        int finals = 0;
        for (var assessment : pursued) {
            counts.merge(assessment.outcome(), 1, Integer::sum);
            finals += assessment.isFinal() ? 1 : 0;
        }
        return new OutcomeCounts(counts, finals, cancelled);
    }

    public int of(Outcome outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }

    /** Targets that are pursued. */
    public int pursued() {
        return byOutcome.values().stream().mapToInt(Integer::intValue).sum();
    }
}
