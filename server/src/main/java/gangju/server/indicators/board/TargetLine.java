package gangju.server.indicators.board;

import gangju.indicator.Observation;
import gangju.server.indicators.status.CurrentLink;
import gangju.server.indicators.status.Standing;
import gangju.server.indicators.status.WatchedTarget;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target on a plan's dashboard.
 *
 * @param link empty where nothing judges it by figures
 * @param standing empty for a cancelled target
 * @param observed the latest figure that the standing rests on; empty where there is none or the reader may not see it
 * @param restricted the standing rests on figures that the reader may not see; its reason and flags are left out
 * @param warnings how many are open
 */
public record TargetLine(
        WatchedTarget target,
        Optional<CurrentLink> link,
        Optional<Standing> standing,
        Optional<Observation> observed,
        boolean restricted,
        int warnings) {
    public @Nullable Long chapter() {
        return target.chapter();
    }
}
