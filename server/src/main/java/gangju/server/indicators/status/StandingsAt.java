package gangju.server.indicators.status;

import gangju.indicator.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where targets stood as the clocks have it: as kept for today, computed again for any other day. */
@Component
public final class StandingsAt {
    private final Standings standings;
    private final Assessments assessments;
    private final Clock clock;

    StandingsAt(Standings standings, Assessments assessments, Clock clock) {
        this.standings = standings;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** By target; a cancelled target has none. */
    public Map<Long, Standing> of(Collection<WatchedTarget> targets, Clocks clocks) {
        var items = targets.stream()
                .filter(target -> !target.isCancelled())
                .map(WatchedTarget::item)
                .toList();
        if (clocks.equals(Clocks.on(LocalDate.now(clock)))) {
            return standings.now(items);
        }
        var computed = new HashMap<Long, Standing>();
        assessments.of(items, clocks).forEach(one -> computed.put(one.item(), Standing.of(one.assessment())));
        return computed;
    }
}
