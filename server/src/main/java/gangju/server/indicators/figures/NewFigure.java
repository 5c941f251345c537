package gangju.server.indicators.figures;

import gangju.indicator.Observation;
import java.util.List;

/**
 * A figure on its way in.
 *
 * @param observation its id is not used; a new one is given
 * @param doubts codes of what the checks on entry found; they stay with the figure
 */
public record NewFigure(Observation observation, List<String> doubts) {
    public NewFigure {
        doubts = List.copyOf(doubts);
    }

    /** A figure that no check doubts. */
    public static NewFigure of(Observation observation) {
        return new NewFigure(observation, List.of());
    }
}
