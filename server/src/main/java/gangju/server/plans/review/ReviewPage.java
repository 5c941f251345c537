package gangju.server.plans.review;

import gangju.server.pages.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a review; its lists and text come by script.
 *
 * @param settings what the script needs: addresses, words, vocabulary, where the person stopped; JSON
 * @param number of the version that adopting would make
 * @param erratum why an adopted plan is being reviewed again, null for a draft
 */
public record ReviewPage(
        PageFrame frame,
        long plan,
        String title,
        Head head,
        List<Part> parts,
        List<String> tabs,
        String settings,
        String number,
        @Nullable String erratum,
        Source source) {
    public ReviewPage {
        parts = List.copyOf(parts);
        tabs = List.copyOf(tabs);
    }

    /**
     * A piece of the text that is loaded at once.
     *
     * @param title of the chapter, empty before the first
     */
    public record Part(int start, int end, String title) {}

    /**
     * Where the reading under review came from.
     *
     * @param isDrawn whether its pages can be shown as pictures
     */
    public record Source(
            String fileName,
            long document,
            int characters,
            String sha256,
            String reader,
            String readAt,
            int findings,
            boolean isDrawn) {}

    public String address() {
        return "/plans/" + plan + "/review";
    }
}
