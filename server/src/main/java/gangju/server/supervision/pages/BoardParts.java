package gangju.server.supervision.pages;

import gangju.server.accounts.UnitTree;
import gangju.server.execution.CarriedOut;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.supervision.notices.NoticeList.Order;
import gangju.server.supervision.notices.NoticeList.Question;
import gangju.server.supervision.notices.NoticeList.Show;
import gangju.server.supervision.notices.NoticeState;
import gangju.server.supervision.pages.NoticesPage.Column;
import gangju.server.supervision.pages.NoticesPage.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the address of the board asks for, and the fields and heads that change it. */
record BoardParts(ListAddress address, Messages words) {
    static final String[] FILTERS = {"plan", "unit", "state", "show", "q", "sort", "page"};

    Question question(LocalDate today) {
        return new Question(
                number("unit"),
                number("plan"),
                state(),
                code("show", Show.values()).orElse(Show.ALL),
                address.get("q").orElse(""),
                today);
    }

    private @Nullable NoticeState state() {
        return code("state", NoticeState.values()).orElse(null);
    }

    /** The most urgent first where nothing else is asked for; of closed ones, the newest. */
    Order order() {
        return code("sort", Order.values()).orElse(isOver() ? Order.NUMBER : Order.DUE);
    }

    private boolean isOver() {
        var state = state();
        return state != null && state.isOver();
    }

    boolean isNarrow() {
        return Stream.of("plan", "unit", "state", "show", "q")
                .anyMatch(name -> address.get(name).isPresent());
    }

    List<Select> selects(List<CarriedOut.Plan> plans, UnitTree tree) {
        return List.of(
                select(
                        "state",
                        words.get("notices.filter.open"),
                        Arrays.stream(NoticeState.values())
                                .map(state -> new Option(state.code(), words.get("notices.state." + state.code())))),
                select(
                        "show",
                        words.get("browse.filter.any"),
                        Stream.of(Show.OVERDUE, Show.EXTENSION, Show.RULE)
                                .map(show -> new Option(code(show), words.get("notices.show." + code(show))))),
                select(
                        "plan",
                        words.get("browse.filter.any"),
                        plans.stream().map(plan -> new Option(String.valueOf(plan.id()), plan.title()))),
                select(
                        "unit",
                        words.get("browse.filter.any"),
                        tree.all().stream()
                                .map(unit -> new Option(
                                        String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name()))));
    }

    private Select select(String name, String any, Stream<Option> options) {
        return new Select(
                name,
                words.get("notices.filter." + name),
                Stream.concat(Stream.of(new Option("", any)), options).toList(),
                address.get(name).orElse(""));
    }

    /** The heads; a title is not sorted by. */
    List<Column> columns() {
        return Stream.of("number", "title", "unit", "state", "due")
                .map(name -> new Column(
                        name,
                        words.get("notices.column." + name),
                        name.equals("title") ? null : address.with("sort", name).href(),
                        code(order()).equals(name)))
                .toList();
    }

    private @Nullable Long number(String name) {
        return address.get(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private <T extends Enum<T>> Optional<T> code(String name, T[] values) {
        return address.get(name)
                .flatMap(code -> Arrays.stream(values)
                        .filter(value -> code(value).equals(code))
                        .findFirst());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
