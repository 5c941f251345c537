package gangju.server.plans;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Lets pages of other modules stand among a plan's own: they open for the same readers, in the same frame. The browsing
 * of plans has the one bean of this type.
 */
public interface PlanDoor {
    /**
     * Opens the plan for the reader of the request; who may not see it is answered as by the plan's own pages.
     *
     * @param path of the entry of the plan's menu that is current, such as {@code /standing}
     * @param title of the page
     */
    PlanPage open(HttpServletRequest request, long plan, String path, String title);

    /** The headings of the plan's current version, in the order of the plan; the caller has opened it. */
    List<Heading> headings(long plan);

    /**
     * A heading that items stand under.
     *
     * @param item its permanent id
     * @param chapter the item of the chapter that it is in, itself for a chapter
     * @param label short: the numbers of the headings, 二（三）
     * @param title the headings in full
     */
    record Heading(long item, long chapter, String label, String title, String name, String href) {}
}
