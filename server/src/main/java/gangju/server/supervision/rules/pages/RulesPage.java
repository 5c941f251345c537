package gangju.server.supervision.rules.pages;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import gangju.server.supervision.pages.Tabs.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules.
 *
 * @param mayKeep whether the reader may change them
 */
public record RulesPage(
        PageFrame frame, List<Tab> tabs, @Nullable Told told, String lead, boolean mayKeep, List<Line> lines) {
    /**
     * A rule.
     *
     * @param says when it proposes or issues what
     * @param waiting how many things it would find now; empty where it holds nowhere
     */
    public record Line(
            String href, String name, String says, boolean issues, boolean ended, String plans, String waiting) {}
}
