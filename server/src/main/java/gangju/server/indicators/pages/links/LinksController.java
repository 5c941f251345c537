package gangju.server.indicators.pages.links;

import gangju.indicator.Clocks;
import gangju.indicator.link.Linking;
import gangju.server.accounts.CurrentAccount;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.pages.Choices;
import gangju.server.indicators.pages.Filters;
import gangju.server.indicators.pages.PromiseText;
import gangju.server.indicators.pages.links.LinksPage.Line;
import gangju.server.indicators.pages.links.LinksPage.Offered;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import gangju.server.indicators.status.CurrentLink;
import gangju.server.indicators.status.Links;
import gangju.server.indicators.status.TargetDecisions;
import gangju.server.indicators.status.WatchedPlans;
import gangju.server.indicators.status.WatchedTarget;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.plans.PlanDoor;
import gangju.server.plans.PlanDoor.Heading;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Which targets have no indicator yet, and which one fits? */
@Controller
final class LinksController {
    private static final int PAGE_SIZE = 50;
    private final PlanDoor door;
    private final WatchedPlans plans;
    private final Links links;
    private final Proposals proposals;
    private final TargetDecisions decisions;
    private final Pages pages;
    private final Clock clock;

    LinksController(
            PlanDoor door,
            WatchedPlans plans,
            Links links,
            Proposals proposals,
            TargetDecisions decisions,
            Pages pages,
            Clock clock) {
        this.door = door;
        this.plans = plans;
        this.links = links;
        this.proposals = proposals;
        this.decisions = decisions;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/plans/{plan:\\d{1,18}}/links")
    View links(HttpServletRequest request, @PathVariable long plan) {
        return page(request, plan, null);
    }

    /** Confirms the ticked lines; each in its own right, so that one wrong code does not undo the others. */
    @PostMapping("/plans/{plan:\\d{1,18}}/links")
    View confirm(
            HttpServletRequest request,
            @PathVariable long plan,
            @RequestParam(name = "item", required = false) @Nullable List<Long> items) {
        var words = Pages.words(request);
        if (items == null || items.isEmpty()) {
            return page(request, plan, Told.refused(words.get("links.nothing")));
        }
        var own = targets(plan).stream().map(WatchedTarget::item).toList();
        var wrong = new ArrayList<String>();
        for (var item : items) {
            var code = parameter(request, "code-" + item);
            var area = parameter(request, "area-" + item);
            if (!own.contains(item) || code.isEmpty() || area.isEmpty() || !confirm(item, code, area)) {
                wrong.add(code.isEmpty() ? words.get("links.codeless") : code);
            }
        }
        if (wrong.isEmpty()) {
            return new RedirectView("/plans/" + plan + "/links?done=" + items.size());
        }
        return page(
                request,
                plan,
                Told.refused(words.get("links.wrong", items.size() - wrong.size(), String.join(", ", wrong))));
    }

    private boolean confirm(long item, String code, String area) {
        try {
            decisions.link(
                    item,
                    new SeriesKey(code, area, ""),
                    null,
                    CurrentAccount.required().name());
            return true;
        } catch (NoSuchElementException e) {
            return false;
        }
    }

    private View page(HttpServletRequest request, long plan, @Nullable Told refused) {
        Viewer.requireMember();
        var words = Pages.words(request);
        var page = door.open(request, plan, "/standing", words.get("links.title"));
        var address = ListAddress.of(request, "show", "page");
        var all = targets(plan).stream().filter(target -> !target.isCancelled()).toList();
        var linked = links.of(all.stream().map(WatchedTarget::item).toList(), Clocks.on(LocalDate.now(clock)));
        var shown = all.stream()
                .filter(target -> address.has("show", "all") || !linked.containsKey(target.item()))
                .toList();
        var pageCount = Math.max(1, (shown.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var number = Math.min(address.page(), pageCount);
        var offered = proposals.offered();
        var part =
                shown.stream().skip((number - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
        var proposed = proposals.of(plan, part, offered);
        var headings = door.headings(plan).stream().collect(Collectors.toMap(Heading::item, Function.identity()));
        var lines = part.stream()
                .map(target -> line(
                        target, linked.get(target.item()), proposed, heading(target, headings), PromiseText.of(words)))
                .toList();
        return pages.view(
                "indicators/links/links.jte",
                new LinksPage(
                        page,
                        refused == null ? done(request, words) : refused,
                        words.get(
                                "links.lead",
                                all.size() - linked.size(),
                                all.size(),
                                proposed.links().size()),
                        filters(words, address),
                        lines,
                        offered.stream()
                                .map(one -> new Offered(one.code(), one.nameZh()))
                                .toList(),
                        Pager.of(number, pageCount, address::pageHref)));
    }

    private static @Nullable Heading heading(WatchedTarget target, Map<Long, Heading> headings) {
        return target.node() == null ? null : headings.get(target.node());
    }

    private static Line line(
            WatchedTarget target,
            @Nullable CurrentLink linked,
            Linking proposed,
            @Nullable Heading heading,
            PromiseText text) {
        var id = String.valueOf(target.item());
        var link = proposed.of(id);
        var why = proposed.targets().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.reason(text.words().locale()))
                .findFirst()
                .orElseGet(() -> link.filter(one -> !one.exact())
                        .map(one -> text.words()
                                .get("links.similar", one.indicator().nameZh()))
                        .orElse(null));
        var area = linked != null
                ? linked.series().area()
                : Objects.requireNonNullElse(
                        target.area(),
                        link.map(one -> one.indicator().area())
                                .filter(Objects::nonNull)
                                .orElse(""));
        return new Line(
                target.item(),
                "/plans/" + target.plan() + "/items/" + target.item(),
                target.terms().indicator(),
                target.quote(),
                text.sentence(target),
                heading == null ? null : heading.label(),
                linked == null ? null : linked.series().code(),
                linked == null ? null : "/indicators/" + linked.series().code(),
                area,
                linked == null ? link.map(one -> one.indicator().code()).orElse(null) : null,
                linked == null ? why : null,
                linked == null && link.filter(one -> one.exact()).isPresent() && !area.isEmpty(),
                "/plans/" + target.plan() + "/links/" + target.item());
    }

    private static Filters filters(Messages words, ListAddress address) {
        return new Filters(
                address.path(),
                null,
                List.of(new Choices(
                        "show",
                        words.get("links.show"),
                        List.of(
                                new Choices.Option("", words.get("links.show.unlinked"), false),
                                new Choices.Option("all", words.get("links.show.all"), address.has("show", "all"))))),
                List.of(),
                null);
    }

    private List<WatchedTarget> targets(long plan) {
        return plans.targets(plan, LocalDate.now(clock));
    }

    private static @Nullable Told done(HttpServletRequest request, Messages words) {
        var done = request.getParameter("done");
        return done == null || !done.matches("\\d{1,4}")
                ? null
                : Told.done(words.get("links.done", Integer.parseInt(done)));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
