package gangju.server.plans.browse.overview;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of plans.
 *
 * @param kept parameters that the form of the filters carries along
 * @param excel address of the list as a file; null for visitors
 * @param clear address without filters; null where there are none
 */
public record PlansPage(
        PageFrame frame,
        boolean signedIn,
        boolean mayAdd,
        String lead,
        String text,
        String area,
        List<Level> levels,
        List<Kept> kept,
        @Nullable String excel,
        @Nullable String clear,
        List<Column> columns,
        List<Line> lines,
        List<HomePage.DraftLine> drafts,
        Pager pager) {
    /** A level of issuing bodies to choose. */
    public record Level(String value, String label, boolean selected) {}

    /** A parameter of the address. */
    public record Kept(String name, String value) {}

    /** A column that the list can be sorted by. */
    public record Column(
            String label,
            String look,
            @Nullable String href,
            @Nullable String sort) {}

    /** An adopted plan. */
    public record Line(
            String title,
            String href,
            boolean example,
            String issuers,
            String period,
            String targets,
            String tasks,
            String unchecked,
            String version,
            String adopted,
            @Nullable String by) {}
}
