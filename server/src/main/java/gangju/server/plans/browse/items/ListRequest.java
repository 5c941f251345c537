package gangju.server.plans.browse.items;

import gangju.server.pages.ListAddress;
import gangju.server.pages.Pager;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.ItemFilter;
import gangju.server.plans.browse.ItemFilter.Order;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.PlanOutline.Heading;
import gangju.server.plans.browse.items.ListFrame.Choice;
import gangju.server.plans.browse.items.ListFrame.Column;
import gangju.server.plans.browse.items.ListFrame.Hidden;
import gangju.server.plans.browse.items.ListFrame.Option;
import gangju.server.plans.browse.view.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the address of a list asks for, and the parts of the page that follow from it. */
final class ListRequest {
    private final PlanContext context;
    private final PlanOutline outline;
    private final ItemKind kind;
    private final ListAddress address;
    private final List<Choice> filters = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    ListRequest(PlanContext context, PlanOutline outline, ItemKind kind) {
        this.context = context;
        this.outline = outline;
        this.kind = kind;
        this.address = ListAddress.of(
                context.request(), "chapter", "group", "strength", "body", "open", "sort", "down", "page");
    }

    ItemFilter filter() {
        return new ItemFilter(
                kind,
                chapter()
                        .map(heading -> outline.subtree(heading).stream()
                                .map(Heading::item)
                                .toList())
                        .orElse(null),
                upper("group"),
                upper("strength"),
                address.get("body").orElse(null),
                address.has("open", "1"),
                order(),
                address.has("down", "1"),
                address.page());
    }

    ListRequest byChapter() {
        var options = Stream.concat(
                        Stream.of(any()),
                        outline.chapters().stream().limit(200).map(chapter -> option("chapter", chapter)))
                .toList();
        filters.add(new Choice("chapter", context.say("browse.filter.chapter"), options));
        return this;
    }

    <E extends Enum<E>> ListRequest byGroup(String label, E[] values, Function<E, String> name) {
        var options = new ArrayList<Option>();
        options.add(any());
        for (var value : values) {
            options.add(option("group", value.name().toLowerCase(Locale.ROOT), name.apply(value)));
        }
        filters.add(new Choice("group", label, options));
        return this;
    }

    ListRequest byStrength() {
        var options = new ArrayList<Option>();
        options.add(any());
        for (var strength : List.of("binding", "expected", "unstated")) {
            options.add(option("strength", strength, context.say("plan-words.strength." + strength)));
        }
        filters.add(new Choice("strength", context.say("browse.filter.strength"), options));
        return this;
    }

    ListRequest byBody(List<String> bodies) {
        if (!bodies.isEmpty()) {
            var options = Stream.concat(Stream.of(any()), bodies.stream().map(body -> option("body", body, body)))
                    .toList();
            filters.add(new Choice("body", context.say("browse.filter.body"), options));
        }
        return this;
    }

    ListRequest byState() {
        if (context.counts().unchecked().getOrDefault(kind, 0) > 0 || address.has("open", "1")) {
            filters.add(new Choice(
                    "open",
                    context.say("browse.filter.state"),
                    List.of(any(), option("open", "1", context.say("browse.unchecked")))));
        }
        return this;
    }

    ListRequest column(String label, String look) {
        columns.add(new Column(context.say(label), look, null, null));
        return this;
    }

    ListRequest sorted(String label, String look, Order order) {
        var current = order == order();
        var down = address.has("down", "1");
        var code = order.name().toLowerCase(Locale.ROOT);
        var href = address.with("sort", order == Order.PLAN ? "" : code)
                .with("down", current && !down ? "1" : "")
                .href();
        columns.add(new Column(context.say(label), look, href, current ? down ? "descending" : "ascending" : null));
        return this;
    }

    /** @param title key of the title; the same key with {@code .lead} takes the number found */
    ListFrame frame(String title, long total) {
        var pages = Math.toIntExact(Math.max(1, (total + ItemFilter.PAGE_SIZE - 1) / ItemFilter.PAGE_SIZE));
        var page = Math.min(address.page(), pages);
        var from = total == 0 ? 0 : (page - 1L) * ItemFilter.PAGE_SIZE + 1;
        var to = Math.min(total, (long) page * ItemFilter.PAGE_SIZE);
        var lead =
                pages == 1 ? context.say("browse.list.all", total) : context.say("browse.list.part", total, from, to);
        return new ListFrame(
                context.say(title),
                isFiltered()
                        ? context.say(
                                "browse.list.filtered", lead, context.counts().of(kind))
                        : lead,
                address.path(),
                filters,
                kept(),
                isFiltered() ? new ListAddress(address.path(), Map.of()).href() : null,
                columns,
                Pager.of(page, pages, address::pageHref));
    }

    private boolean isFiltered() {
        return Stream.of("chapter", "group", "strength", "body", "open")
                .anyMatch(name -> address.get(name).isPresent());
    }

    private List<Hidden> kept() {
        return Stream.of("sort", "down")
                .flatMap(name -> address.get(name).map(value -> new Hidden(name, value)).stream())
                .toList();
    }

    private Order order() {
        var code = address.get("sort").orElse("plan").toUpperCase(Locale.ROOT);
        return Stream.of(Order.values())
                .filter(order -> order.name().equals(code))
                .findFirst()
                .orElse(Order.PLAN);
    }

    private Optional<Heading> chapter() {
        return address.get("chapter")
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> outline.find(Long.valueOf(text)));
    }

    private @Nullable String upper(String name) {
        return address.get(name).map(value -> value.toUpperCase(Locale.ROOT)).orElse(null);
    }

    private Option any() {
        return new Option("", context.say("browse.filter.any"), false);
    }

    private Option option(String name, Heading heading) {
        return option(name, String.valueOf(heading.item()), heading.name());
    }

    private Option option(String name, String value, String label) {
        return new Option(value, label, address.has(name, value));
    }
}
