package gangju.server.supervision.rules.pages;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import gangju.server.supervision.pages.Tabs.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notices that rules propose. */
public record DraftsPage(
        PageFrame frame, List<Tab> tabs, @Nullable Told told, String lead, List<Line> lines) {
    /** @param rule that proposes it, with its version */
    public record Line(
            long id,
            String href,
            String title,
            String causes,
            String unit,
            String rule,
            String ruleHref,
            String since) {}
}
