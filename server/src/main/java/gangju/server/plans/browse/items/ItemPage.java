package gangju.server.plans.browse.items;

import gangju.server.pages.Fact;
import gangju.server.plans.PlanPage;
import gangju.server.plans.browse.view.MarkedText;
import gangju.server.plans.browse.view.SectionLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item: its sentence in place, and what was read from it.
 *
 * @param kind the name of its list
 * @param path the headings above it
 * @param lead the item in a sentence
 * @param source its sentence with the lines around it; empty for what a person added without a source
 * @param cite where the sentence stands
 * @param inText the page of the chapter, at the heading
 * @param work the page of who does it; null for what nobody does, and for visitors
 */
public record ItemPage(
        PlanPage page,
        String kind,
        String listHref,
        List<SectionLink> path,
        String title,
        String lead,
        boolean checked,
        List<MarkedText.Line> source,
        String cite,
        @Nullable String inText,
        @Nullable String work,
        List<Fact> facts,
        List<Action> actions,
        List<Related> related,
        @Nullable String addedReason,
        @Nullable Beside previous,
        @Nullable Beside next) {

    /** An action sentence of a task. */
    public record Action(String text) {}

    /** Another item that was read from the same lines. */
    public record Related(String kind, String title, String href) {}

    /** The item before or after. */
    public record Beside(String title, String href) {}
}
