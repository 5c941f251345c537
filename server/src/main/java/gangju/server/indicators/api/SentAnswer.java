package gangju.server.indicators.api;

import gangju.server.indicators.figures.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of figures that a program sent.
 *
 * @param importId null where nothing was taken in
 * @param problems what has to be corrected; then nothing was taken in
 */
record SentAnswer(@Nullable Integer importId, int added, int knownBefore, int doubtful, List<Problem> problems) {
    SentAnswer {
        problems = List.copyOf(problems);
    }

    /**
     * @param row from 1, the line of heads included; 0 where it is about the whole
     * @param column its head, as sent
     */
    record Problem(int row, String column, String value, String message) {}

    static SentAnswer of(Stored stored) {
        return new SentAnswer(stored.importId(), stored.added(), stored.knownBefore(), stored.doubtful(), List.of());
    }

    static SentAnswer refused(List<Problem> problems) {
        return new SentAnswer(null, 0, 0, 0, problems);
    }
}
