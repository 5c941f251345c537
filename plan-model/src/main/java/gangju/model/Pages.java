package gangju.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the source a place of the text stands on.
 *
 * @param starts in the order of the text; empty where the source has no pages
 */
public record Pages(List<Start> starts) {
    /** Of a source without pages. */
    public static final Pages NONE = new Pages(List.of());

    public Pages {
        starts = List.copyOf(starts);
    }

    /**
     * From here on the text stands on another page.
     *
     * @param start in UTF-16 units of the reading's text
     * @param page from 1
     */
    public record Start(int start, int page) {}

    /** The page that a place stands on, null where the source has none. */
    public @Nullable Integer at(int place) {
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle).start <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : starts.get(low - 1).page;
    }
}
