package gangju.server.accounts.units;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tree of units. */
public record UnitsPage(
        PageFrame frame,
        String lead,
        @Nullable Told told,
        boolean mayManage,
        List<Line> lines,
        Map<String, String> values,
        Map<String, String> problems,
        List<Option> parents,
        List<Option> kinds) {
    /** @param depth 0 to 6, as a class of the stylesheet */
    public record Line(String href, String name, String kind, int depth, String aliases, String people, String here) {}
}
