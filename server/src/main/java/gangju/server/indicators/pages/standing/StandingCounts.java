package gangju.server.indicators.pages.standing;

import gangju.indicator.status.Outcome;
import gangju.server.indicators.board.TargetLine;
import gangju.server.indicators.pages.Status;
import gangju.server.indicators.status.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many targets have each outcome; cancelled ones count in none.
 *
 * @param all those that are not cancelled
 * @param late whose figure is overdue or out of date
 * @param unlinked that have no indicator
 */
record StandingCounts(int all, Map<Outcome, Integer> byOutcome, int late, int unlinked, int cancelled) {
    StandingCounts {
        byOutcome = Map.copyOf(byOutcome);
    }

    static StandingCounts of(List<TargetLine> lines) {
        var live = lines.stream().filter(line -> !line.target().isCancelled()).toList();
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        live.forEach(
                line -> line.standing().ifPresent(standing -> outcomes.merge(standing.outcome(), 1, Integer::sum)));
        var late = live.stream()
                .filter(line -> line.standing()
                        .map(Standing::freshness)
                        .filter(Status::isLate)
                        .isPresent())
                .count();
        var unlinked = live.stream().filter(line -> line.link().isEmpty()).count();
        return new StandingCounts(live.size(), outcomes, (int) late, (int) unlinked, lines.size() - live.size());
    }

    int of(Outcome outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }
}
