package gangju.server.plans.draft;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that shows what another reading would change, before anything is changed.
 *
 * @param address of the job, whose {@code /take} and {@code /leave} end it
 * @param review address of the draft's review
 * @param kept what of people's work stays; null where nobody has decided yet
 * @param warning why the person should look again; null where nothing happened
 * @param told what becomes of the listed items; null where none is listed
 * @param isNothing whether the draft would be the same
 */
public record ChangesPage(
        PageFrame frame,
        String address,
        String review,
        String heading,
        String lead,
        @Nullable String kept,
        @Nullable String warning,
        boolean isNothing,
        List<Tab> tabs,
        @Nullable String told,
        List<Line> lines,
        Pager pager) {
    public ChangesPage {
        tabs = List.copyOf(tabs);
        lines = List.copyOf(lines);
    }

    /** One kind of change with how many there are. */
    public record Tab(String words, int count, String href, boolean isCurrent) {}

    /**
     * An item before and after.
     *
     * @param note who decided on it; null where nobody has
     */
    public record Line(
            int no, String kind, String label, @Nullable String note, List<Said> before, List<Said> after) {
        public Line {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * Something that an item says.
     *
     * @param field in which the other side says otherwise; null where the words are about the whole item
     */
    public record Said(@Nullable String field, String words) {}
}
