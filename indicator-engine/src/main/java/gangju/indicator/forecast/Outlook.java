package gangju.indicator.forecast;

import gangju.indicator.remark.Remark;
import java.util.List;
import java.util.Optional;

/**
 * What can be said today of a target's end.
 *
 * @param goal that the target comes to; empty where it is none that figures can meet
 * @param forecast empty where {@code remarks} begin with the reason
 * @param pace empty where the goal or two comparable figures are missing
 * @param remarks why there is no forecast, if there is none; then what was left out
 */
public record Outlook(Optional<Goal> goal, Optional<Forecast> forecast, Optional<Pace> pace, List<Remark> remarks) {
    public Outlook {
        remarks = List.copyOf(remarks);
    }
}
