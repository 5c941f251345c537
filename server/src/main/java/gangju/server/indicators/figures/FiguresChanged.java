package gangju.server.indicators.figures;

import java.util.Set;

/**
 * The figures of some series have changed; published in the transaction that changes them, once their kept rows are up
 * to date.
 *
 * @param cause figure, withdrawal or choice
 */
public record FiguresChanged(Set<Integer> series, String cause) {
    public FiguresChanged {
        series = Set.copyOf(series);
    }
}
