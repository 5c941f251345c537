package gangju.server.plans.browse.view;

import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.PlanOutline.Heading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in the plan something stands.
 *
 * @param label short: the numbers of the headings, 二（三）
 * @param title the headings in full
 */
public record SectionLink(String label, String title, String href) {
    private static final int TITLE_LENGTH = 14;

    /** Null for an item under no heading. */
    public static @Nullable SectionLink of(long plan, PlanOutline outline, @Nullable Long node) {
        var path = outline.path(node);
        return path.isEmpty() ? null : of(plan, path);
    }

    private static SectionLink of(long plan, List<Heading> path) {
        var label = new StringBuilder();
        for (var heading : path) {
            var number = heading.node().number();
            if (number != null && !bare(number).isEmpty()) {
                label.append(bare(number));
            }
        }
        var last = path.getLast();
        if (label.isEmpty()) {
            label.append(shortened(last.node().title()));
        }
        var title = String.join(" / ", path.stream().map(Heading::name).toList());
        return new SectionLink(label.toString(), title, href(plan, last));
    }

    /** The page of the chapter, at the heading. */
    public static String href(long plan, Heading heading) {
        return "/plans/" + plan + "/outline/" + heading.item() + "#n" + heading.item();
    }

    private static String bare(String number) {
        return number.replaceAll("[、.．—\\s]+$", "");
    }

    private static String shortened(String title) {
        return title.length() <= TITLE_LENGTH ? title : title.substring(0, TITLE_LENGTH) + "…";
    }
}
