package gangju.server.plans.browse.items;

import gangju.model.Span;
import gangju.model.Task;
import gangju.server.pages.Fact;
import gangju.server.pages.Pages;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.PlanItem;
import gangju.server.plans.browse.PlanItems;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.PlanText;
import gangju.server.plans.browse.items.ItemPage.Action;
import gangju.server.plans.browse.items.ItemPage.Beside;
import gangju.server.plans.browse.items.ItemPage.Related;
import gangju.server.plans.browse.view.PlanContext;
import gangju.server.plans.browse.view.PlanPages;
import gangju.server.plans.browse.view.PlanPages.PlanSection;
import gangju.server.plans.browse.view.SectionLink;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The page of each item, at an address that stays. */
@Controller
final class ItemController {
    private static final int MOST_RELATED = 12;
    private static final Set<ItemKind> WORKED = Set.of(ItemKind.TASK, ItemKind.TARGET, ItemKind.PROJECT);

    private final PlanPages plans;
    private final PlanItems items;
    private final PlanText text;
    private final Pages pages;

    ItemController(PlanPages plans, PlanItems items, PlanText text, Pages pages) {
        this.plans = plans;
        this.items = items;
        this.text = text;
        this.pages = pages;
    }

    @GetMapping("/plans/{plan:\\d{1,18}}/items/{id:\\d{1,18}}")
    View item(HttpServletRequest request, @PathVariable long plan, @PathVariable long id) {
        var context = plans.open(request, plan);
        var item =
                items.find(context.version(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.view("plans/browse/item.jte", page(context, item));
    }

    private ItemPage page(PlanContext context, PlanItem item) {
        var outline = plans.outline(context);
        var section = PlanSection.of(item.kind());
        var neighbours = items.neighbours(context.version(), item);
        var lines = item.span() == null
                ? List.<PlanText.Line>of()
                : text.around(context.head().document().readingId(), item.span());
        var facts = new ArrayList<>(ItemFacts.of(context, item));
        facts.addAll(record(context, item));
        return new ItemPage(
                plans.page(context, section, item.label()),
                context.say("browse.tab." + section.name().toLowerCase(Locale.ROOT)),
                context.href(section.path()),
                path(context, outline, item),
                item.label(),
                ItemFacts.lead(context, item),
                item.checked(),
                new SourceText(item).lines(lines),
                cite(context, outline, item),
                inText(context, outline, item),
                work(context, item),
                facts,
                item.kind() == ItemKind.TASK ? actions(item) : List.of(),
                related(context, item, lines),
                item.addedReason(),
                beside(context, neighbours.previous()),
                beside(context, neighbours.next()));
    }

    private static List<SectionLink> path(PlanContext context, PlanOutline outline, PlanItem item) {
        return outline.path(item.node()).stream()
                .filter(heading -> heading.item() != item.id())
                .map(heading ->
                        new SectionLink(heading.name(), heading.name(), SectionLink.href(context.plan(), heading)))
                .toList();
    }

    private List<Fact> record(PlanContext context, PlanItem item) {
        var version = context.head().version();
        var adopted = context.say("browse.item.version", version.number(), day(context, version.adoptedAt()));
        return List.of(
                Fact.of(context.say("browse.fact.review"), review(context, item)),
                Fact.of(context.say("browse.fact.version"), adopted),
                Fact.of(context.say("browse.fact.id"), String.valueOf(item.id())));
    }

    /** Names are for people who are signed in. */
    private String review(PlanContext context, PlanItem item) {
        var decided = context.audience().isSignedIn()
                ? items.decided(item.id(), context.head().version().adoptedAt())
                : Optional.<PlanItems.Decided>empty();
        if (decided.isPresent()) {
            var decision = decided.get();
            return context.say(
                    "browse.item." + decision.state(), day(context, decision.at()), context.person(decision.by()));
        }
        return context.say(
                item.addedReason() != null
                        ? "browse.item.added.somebody"
                        : item.checked() ? "browse.item.checked" : "browse.unchecked");
    }

    private static String day(PlanContext context, Instant instant) {
        return context.wording().dates().day(instant);
    }

    private static String cite(PlanContext context, PlanOutline outline, PlanItem item) {
        var span = item.span();
        if (span == null) {
            return "";
        }
        var section = SectionLink.of(context.plan(), outline, item.node());
        return context.say(
                "browse.item.cite",
                context.head().version().number(),
                section == null ? "" : section.label(),
                span.start() + 1,
                span.end());
    }

    private static @Nullable String inText(PlanContext context, PlanOutline outline, PlanItem item) {
        if (item.span() == null) {
            return null;
        }
        var at = item.kind() == ItemKind.NODE ? outline.find(item.id()) : outline.find(item.node());
        return at.map(heading -> SectionLink.href(context.plan(), heading)).orElse(null);
    }

    private static @Nullable String work(PlanContext context, PlanItem item) {
        return WORKED.contains(item.kind()) && context.audience().isSignedIn()
                ? context.href("/tasks/" + item.id())
                : null;
    }

    private static List<Action> actions(PlanItem item) {
        return item.as(Task.class).actions().stream()
                .map(action -> new Action(action.text()))
                .toList();
    }

    private List<Related> related(PlanContext context, PlanItem item, List<PlanText.Line> lines) {
        var span = item.span();
        if (span == null || lines.isEmpty()) {
            return List.of();
        }
        var touched = lines.stream().filter(line -> line.span().overlaps(span)).toList();
        if (touched.isEmpty()) {
            return List.of();
        }
        var stretch = new Span(
                touched.getFirst().span().start(), touched.getLast().span().end());
        return items.within(context.version(), stretch.start(), stretch.end()).stream()
                .filter(other -> other.id() != item.id())
                .limit(MOST_RELATED)
                .map(other -> new Related(
                        context.wording().name("kind", other.kind()),
                        other.label(),
                        context.href("/items/" + other.id())))
                .toList();
    }

    private static @Nullable Beside beside(PlanContext context, Optional<PlanItem> item) {
        return item.map(other -> new Beside(other.label(), context.href("/items/" + other.id())))
                .orElse(null);
    }
}
