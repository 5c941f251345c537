package gangju.server.execution.reporting.pages;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import java.util.List;

/** All rounds, the newest first. */
public record RoundsPage(PageFrame frame, boolean mayOpen, int found, List<Line> lines, Pager pager) {
    /** A round. */
    public record Line(String href, String title, String plan, String period, String due, String state) {}
}
