package gangju.server.plans;

import gangju.server.pages.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every page about one plan.
 *
 * @param note the version and the day of its adoption
 * @param example whether the plan came with the program
 * @param foot where the page's data come from
 */
public record PlanPage(
        PageFrame frame, long plan, String title, String note, boolean example, List<Tab> tabs, String foot) {
    public PlanPage {
        tabs = List.copyOf(tabs);
    }

    /** An entry of the plan's own menu. */
    public record Tab(String label, String href, @Nullable String count, boolean current) {}

    public String href(String rest) {
        return "/plans/" + plan + rest;
    }

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }
}
