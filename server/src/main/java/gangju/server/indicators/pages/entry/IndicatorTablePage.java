package gangju.server.indicators.pages.entry;

import gangju.exchange.figures.IndicatorDifference;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables of indicators: the form that they come in by, or one that somebody looks at.
 *
 * @param limit how large a file may be, in words
 */
public record IndicatorTablePage(
        PageFrame frame,
        @Nullable Told told,
        String limit,
        long limitBytes,
        @Nullable Preview preview) {
    /**
     * A table before it counts.
     *
     * @param canConfirm it is sound, and something would be written
     * @param unknownGrowths codes of growth indicators that are to be registered before they are used
     * @param ignored heads of columns that were not read
     */
    public record Preview(
            String file,
            String lead,
            String address,
            boolean canConfirm,
            List<Problem> problems,
            List<Change> changes,
            List<Line> added,
            List<String> unknownGrowths,
            List<String> ignored) {
        public Preview {
            problems = List.copyOf(problems);
            changes = List.copyOf(changes);
            added = List.copyOf(added);
            unknownGrowths = List.copyOf(unknownGrowths);
            ignored = List.copyOf(ignored);
        }
    }

    /** A cell to correct. */
    public record Problem(int row, String head, String value, String text) {}

    /** An indicator that the table says otherwise of. */
    public record Change(int row, String code, String name, List<IndicatorDifference> differences) {
        public Change {
            differences = List.copyOf(differences);
        }
    }

    /**
     * An indicator that is not registered yet, as it was understood.
     *
     * @param kind in words, and so direction and frequency
     */
    public record Line(
            int row,
            String code,
            String name,
            String unit,
            String kind,
            String direction,
            String frequency,
            @Nullable String area,
            boolean defined) {}
}
