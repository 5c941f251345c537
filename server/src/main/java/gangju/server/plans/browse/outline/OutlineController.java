package gangju.server.plans.browse.outline;

import gangju.model.Span;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.PlanItems;
import gangju.server.plans.browse.PlanItems.Count;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.PlanOutline.Heading;
import gangju.server.plans.browse.PlanText;
import gangju.server.plans.browse.outline.ChapterPage.Entry;
import gangju.server.plans.browse.outline.ContentsPage.Row;
import gangju.server.plans.browse.view.MarkedText;
import gangju.server.plans.browse.view.PlanContext;
import gangju.server.plans.browse.view.PlanPages;
import gangju.server.plans.browse.view.PlanPages.PlanSection;
import gangju.server.plans.browse.view.SectionLink;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What the document says, chapter by chapter. */
@Controller
final class OutlineController {
    private static final int PAGE_SIZE = 100;
    private final PlanPages plans;
    private final PlanItems items;
    private final PlanText text;
    private final Pages pages;

    OutlineController(PlanPages plans, PlanItems items, PlanText text, Pages pages) {
        this.plans = plans;
        this.items = items;
        this.text = text;
        this.pages = pages;
    }

    @GetMapping("/plans/{plan:\\d{1,18}}/outline")
    View contents(HttpServletRequest request, @PathVariable long plan) {
        var context = plans.open(request, plan);
        var outline = outline(context);
        var address = ListAddress.of(request, "page");
        var all = outline.all();
        var count = Math.max(1, (all.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var number = Math.min(address.page(), count);
        var counts = items.counts(context.version());
        var rows = all.stream()
                .skip((number - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .map(heading -> row(context, heading, counts))
                .toList();
        var first = outline.chapters().isEmpty()
                ? null
                : SectionLink.href(plan, outline.chapters().getFirst());
        return pages.view(
                "plans/browse/contents.jte",
                new ContentsPage(
                        plans.page(context, PlanSection.OUTLINE, context.say("browse.tab.outline")),
                        lead(context, outline),
                        first,
                        rows,
                        Pager.of(number, count, address::pageHref)));
    }

    @GetMapping("/plans/{plan:\\d{1,18}}/outline/{node:\\d{1,18}}")
    View chapter(HttpServletRequest request, @PathVariable long plan, @PathVariable long node) {
        var context = plans.open(request, plan);
        var outline = outline(context);
        var at = outline.find(node).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var chapter = outline.chapter(node).orElse(at);
        var address = ListAddress.of(request, "page");
        var wanted = address.get("page").isPresent() ? address.page() : 0;
        var page = page(context, outline, chapter, at, wanted);
        var marked = page.lines().isEmpty() ? List.<MarkedText.Line>of() : marked(context, outline, page.lines());
        return pages.view(
                "plans/browse/chapter.jte",
                new ChapterPage(
                        plans.page(context, PlanSection.OUTLINE, chapter.name()),
                        chapter.name(),
                        chapterLead(context, outline, chapter),
                        withoutTitle(marked, chapter),
                        contents(context, outline, chapter),
                        Pager.of(page.page(), page.pages(), address::pageHref),
                        entry(context, outline.chapterBeside(chapter, -1)),
                        entry(context, outline.chapterBeside(chapter, 1))));
    }

    /** Leads to a line where it stands in its chapter. */
    @GetMapping("/plans/{plan:\\d{1,18}}/lines/{ordinal:\\d{1,9}}")
    View line(HttpServletRequest request, @PathVariable long plan, @PathVariable int ordinal) {
        var context = plans.open(request, plan);
        var line = text.find(context.head().document().readingId(), ordinal)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var outline = outline(context);
        var above = outline.all().stream()
                .filter(heading -> heading.node().span().start() < line.span().end())
                .reduce((first, second) -> second);
        if (above.isEmpty()) {
            return new RedirectView(context.href("/outline"));
        }
        var chapter = outline.chapter(above.get().item()).orElse(above.get());
        var page = (line.span().start() - chapter.node().span().start()) / PlanText.PAGE_CHARACTERS + 1;
        return new RedirectView(context.href("/outline/" + chapter.item() + "?page=" + page + "#l" + ordinal));
    }

    /** The page that was asked for, or the one that holds the heading. */
    private PlanText.Page page(PlanContext context, PlanOutline outline, Heading chapter, Heading at, int wanted) {
        var start = chapter.node().span().start();
        var end = outline.chapterBeside(chapter, 1)
                .map(next -> next.node().span().start())
                .orElse(Integer.MAX_VALUE);
        var stretch = new Span(start, Math.max(start, end));
        var holding = (at.node().span().start() - start) / PlanText.PAGE_CHARACTERS + 1;
        return text.page(context.head().document().readingId(), stretch, wanted > 0 ? wanted : Math.max(1, holding));
    }

    private List<MarkedText.Line> marked(PlanContext context, PlanOutline outline, List<PlanText.Line> lines) {
        var from = lines.getFirst().span().start();
        var to = lines.getLast().span().end();
        return MarkedText.of(context, outline, items.within(context.version(), from, to))
                .lines(lines);
    }

    /** The chapter's own heading is the page's title already. */
    private static List<MarkedText.Line> withoutTitle(List<MarkedText.Line> lines, Heading chapter) {
        var title = "n" + chapter.item();
        return lines.stream()
                .filter(line -> line.depth() != 1 || !line.anchors().contains(title))
                .toList();
    }

    private static List<Entry> contents(PlanContext context, PlanOutline outline, Heading current) {
        return outline.chapters().stream()
                .limit(100)
                .flatMap(chapter -> chapter.equals(current)
                        ? outline.subtree(chapter).stream().limit(120)
                        : Stream.of(chapter))
                .map(heading -> new Entry(
                        heading.name(),
                        SectionLink.href(context.plan(), heading),
                        heading.depth(),
                        heading.equals(current)))
                .toList();
    }

    private static @Nullable Entry entry(PlanContext context, Optional<Heading> heading) {
        return heading.map(
                        other -> new Entry(other.name(), SectionLink.href(context.plan(), other), other.depth(), false))
                .orElse(null);
    }

    private static String lead(PlanContext context, PlanOutline outline) {
        var chapters = outline.chapters().size();
        return context.say(
                "browse.outline.lead",
                chapters,
                outline.all().size(),
                context.head().document().characters());
    }

    private String chapterLead(PlanContext context, PlanOutline outline, Heading chapter) {
        var nodes = outline.subtree(chapter).stream().map(Heading::item).toList();
        var counts = items.counts(context.version()).stream()
                .filter(count -> count.node() != null && nodes.contains(count.node()))
                .toList();
        return context.say(
                "browse.chapter.lead",
                sum(counts, ItemKind.TARGET),
                sum(counts, ItemKind.TASK),
                sum(counts, ItemKind.PROJECT));
    }

    private static Row row(PlanContext context, Heading heading, List<Count> counts) {
        var own = counts.stream()
                .filter(count -> count.node() != null && count.node() == heading.item())
                .toList();
        return new Row(
                heading.name(),
                SectionLink.href(context.plan(), heading),
                heading.depth(),
                figure(sum(own, ItemKind.TARGET)),
                figure(sum(own, ItemKind.TASK)),
                figure(sum(own, ItemKind.PROJECT) + sum(own, ItemKind.STATEMENT)),
                heading.checked());
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

    private PlanOutline outline(PlanContext context) {
        return plans.outline(context);
    }
}
