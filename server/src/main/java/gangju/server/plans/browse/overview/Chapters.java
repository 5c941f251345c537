package gangju.server.plans.browse.overview;

import gangju.model.OutlineNode;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.PlanItems.Count;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.PlanOutline.Heading;
import gangju.server.plans.browse.overview.OverviewPage.Chapter;
import gangju.server.plans.browse.view.SectionLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The chapters of a plan with how many items stand in each. */
final class Chapters {
    private static final int DEEPEST = 2;
    private static final int MOST = 200;
    private final long plan;
    private final PlanOutline outline;
    private final List<Count> counts;

    Chapters(long plan, PlanOutline outline, List<Count> counts) {
        this.plan = plan;
        this.outline = outline;
        this.counts = counts;
    }

    /** Chapters and sections; chapters alone where there are too many of them for one table. */
    List<Chapter> table() {
        var shown = new ArrayList<Heading>();
        for (var chapter : outline.chapters()) {
            shown.add(chapter);
            outline.children(chapter).stream()
                    .filter(child -> child.node().kind() != OutlineNode.Kind.HEAD)
                    .forEach(shown::add);
        }
        var most = shown.size() > MOST ? outline.chapters() : shown;
        return most.stream().limit(MOST).map(this::row).toList();
    }

    Chapter total(String name) {
        return row(name, "", false, counts);
    }

    int targets(Heading heading) {
        return sum(under(heading), ItemKind.TARGET);
    }

    private Chapter row(Heading heading) {
        return row(heading.name(), SectionLink.href(plan, heading), heading.depth() >= DEEPEST, under(heading));
    }

    private static Chapter row(String name, String href, boolean below, List<Count> counts) {
        var unchecked = counts.stream().mapToInt(Count::unchecked).sum();
        return new Chapter(
                name,
                href,
                below,
                figure(sum(counts, ItemKind.TARGET)),
                figure(sum(counts, ItemKind.TASK)),
                figure(sum(counts, ItemKind.PROJECT)),
                figure(unchecked));
    }

    private List<Count> under(Heading heading) {
        var nodes = new HashSet<>(ids(outline.subtree(heading)));
        return counts.stream()
                .filter(count -> count.node() != null && nodes.contains(count.node()))
                .toList();
    }

    private static Collection<Long> ids(List<Heading> headings) {
        return headings.stream().map(Heading::item).collect(Collectors.toSet());
    }

    private static int sum(List<Count> counts, ItemKind kind) {
        return counts.stream()
                .filter(count -> count.kind() == kind)
                .mapToInt(Count::items)
                .sum();
    }

    private static String figure(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }
}
