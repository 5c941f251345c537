package gangju.server.indicators.status;

import gangju.indicator.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the targets of a plan stood as the clocks have it: as kept for today, computed again for any other day. */
@Component
public final class StandingsAt {
    private final Standings standings;
    private final Clock clock;

    StandingsAt(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /** By target; a cancelled target has none. */
    public Map<Long, Standing> of(WatchedPlan plan, Collection<WatchedTarget> targets, Clocks clocks) {
        var items = targets.stream()
                .filter(target -> !target.isCancelled())
                .map(WatchedTarget::item)
                .toList();
        return clocks.equals(Clocks.on(LocalDate.now(clock))) ? standings.now(items) : Map.of();
    }
}
