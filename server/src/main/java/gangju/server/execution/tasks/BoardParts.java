package gangju.server.execution.tasks;

import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.execution.breakdown.SavedFilters;
import gangju.server.execution.breakdown.TaskBoard;
import gangju.server.execution.breakdown.TaskBoard.Order;
import gangju.server.execution.breakdown.TaskBoard.Plan;
import gangju.server.execution.breakdown.TaskBoard.Question;
import gangju.server.execution.breakdown.TaskBoard.Row;
import gangju.server.execution.breakdown.TaskBoard.Sorting;
import gangju.server.execution.breakdown.TaskBoard.Tally;
import gangju.server.execution.breakdown.TaskState;
import gangju.server.execution.tasks.BoardPage.Column;
import gangju.server.execution.tasks.BoardPage.Count;
import gangju.server.execution.tasks.BoardPage.Line;
import gangju.server.execution.tasks.BoardPage.Saved;
import gangju.server.execution.tasks.BoardPage.Select;
import gangju.server.execution.tasks.BoardPage.StateHead;
import gangju.server.execution.tasks.BoardPage.TallyRow;
import gangju.server.execution.tasks.BoardPage.TallyTable;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.plans.PlanDoor;
import gangju.server.plans.PlanDoor.Heading;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the board of tasks together. */
@Component
final class BoardParts {
    static final String[] FILTERS = {"plan", "chapter", "unit", "state", "blocked", "sort", "down", "q"};
    private static final int PAGE = 50;
    private static final int PLANS = 200;
    private static final List<TaskState> COLUMNS =
            List.of(TaskState.LATE, TaskState.SOON, TaskState.AHEAD, TaskState.UNDATED, TaskState.DONE);

    private final TaskBoard board;
    private final SavedFilters saved;
    private final PlanDoor door;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    BoardParts(TaskBoard board, SavedFilters saved, PlanDoor door, Units units, Pages pages, Clock clock) {
        this.board = board;
        this.saved = saved;
        this.door = door;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    /** What the filters of the address ask for. */
    Question question(HttpServletRequest request) {
        var address = ListAddress.of(request, FILTERS);
        return new Question(
                id(address, "plan"),
                id(address, "chapter"),
                id(address, "unit"),
                address.get("state").flatMap(BoardParts::state).orElse(null),
                address.has("blocked", "1"),
                address.get("q").orElse(""),
                LocalDate.now(clock));
    }

    /** What is due next comes first where the address asks for nothing else. */
    Sorting sorting(HttpServletRequest request) {
        var address = ListAddress.of(request, "sort", "down");
        var order = Arrays.stream(Order.values())
                .filter(each -> address.has("sort", each.code()))
                .findFirst()
                .orElse(Order.DAY);
        return new Sorting(order, address.has("down", "1"));
    }

    View page(HttpServletRequest request, @Nullable Told told) {
        var words = Pages.words(request);
        var address = ListAddress.of(request, pagedFilters()).onPath("/tasks");
        var question = question(request);
        var found = board.count(question);
        var pageCount = Math.max(1, (found + PAGE - 1) / PAGE);
        var number = Math.min(address.page(), pageCount);
        var rows = board.list(question, sorting(request), found, (number - 1) * PAGE, PAGE);
        var filter = ListAddress.of(request, FILTERS).parameters();
        var counted = words.get(found < TaskBoard.COUNTED ? "tasks.board.found" : "tasks.board.more", found);
        return pages.view(
                "execution/board.jte",
                new BoardPage(
                        pages.frame(request, Section.TASKS, words.get("pages.menu.tasks")),
                        told,
                        words.get("tasks.board.lead"),
                        selects(words, address, question),
                        filter,
                        !filter.isEmpty(),
                        question.plan() != null,
                        saved(),
                        tallies(words, address, question),
                        COLUMNS.stream()
                                .map(state -> new StateHead(
                                        words.get("tasks.state." + state.code()),
                                        state == TaskState.UNDATED ? "num hide-s" : "num"))
                                .toList(),
                        counted,
                        columns(words, address, sorting(request)),
                        lines(request, rows),
                        Pager.of(number, pageCount, address::pageHref),
                        ListAddress.of(request, FILTERS)
                                .onPath("/tasks/list.xlsx")
                                .href(),
                        "/tasks/calendar"
                                + address.get("unit")
                                        .map(unit -> "?unit=" + unit)
                                        .orElse("")));
    }

    private static List<Column> columns(Messages words, ListAddress address, Sorting sorting) {
        return List.of(
                column(words, address, sorting, "task half", Order.PLAN),
                column(words, address, sorting, "lead", Order.UNIT),
                new Column(words.get("tasks.excel.milestones"), "num", null, null),
                column(words, address, sorting, "report", Order.REPORT),
                column(words, address, sorting, "next", Order.DAY),
                column(words, address, sorting, "state", Order.STATE));
    }

    /** A click on the head that the list is sorted by turns it round. */
    private static Column column(Messages words, ListAddress address, Sorting sorting, String named, Order order) {
        var name = named.split(" ", 2)[0];
        var isSorted = sorting.order() == order;
        var href = address.with("sort", order == Order.DAY ? "" : order.code())
                .with("down", isSorted && !sorting.isDown() ? "1" : "")
                .href();
        return new Column(
                words.get("tasks.excel." + name),
                named.substring(name.length()).strip(),
                href,
                isSorted ? sorting.isDown() ? "descending" : "ascending" : null);
    }

    /** The rows in words, with the units that lead. */
    List<Line> lines(HttpServletRequest request, List<Row> rows) {
        var said = TaskWords.of(Pages.words(request), clock);
        var leads = board.leads(rows.stream().map(Row::item).toList());
        var tree = units.tree();
        return rows.stream()
                .map(row -> line(row, leads.getOrDefault(row.item(), List.of()), tree, said))
                .toList();
    }

    private Line line(Row row, List<Long> leads, UnitTree tree, TaskWords said) {
        var state = row.state(said.today());
        return new Line(
                row.title(),
                "/plans/" + row.plan() + "/tasks/" + row.item(),
                row.planTitle(),
                leads.stream()
                        .map(unit -> tree.get(unit).name())
                        .collect(Collectors.joining(said.words().get("tasks.comma"))),
                row.milestones() == 0 ? "" : row.done() + " / " + row.milestones(),
                row.reportedAt() == null ? "" : said.dates().day(row.reportedAt()),
                said.day(row.nextDay()),
                said.left(row.nextDay()),
                said.state(state),
                state.shape(),
                state.look(),
                row.isBlocked());
    }

    private List<Saved> saved() {
        return saved.of(CurrentAccount.required().name()).stream()
                .map(each -> new Saved(each.id(), each.name(), each.address()))
                .toList();
    }

    private List<TallyTable> tallies(Messages words, ListAddress address, Question question) {
        var plan = question.plan();
        if (plan == null) {
            return List.of();
        }
        var headings = headings(plan).collect(Collectors.toMap(Heading::item, Heading::title));
        var tree = units.tree();
        return List.of(
                table(words, address, "chapter", board.byChapter(plan, question.today()), headings),
                table(
                        words,
                        address,
                        "unit",
                        board.byUnit(plan, question.today()),
                        tree.all().stream().collect(Collectors.toMap(unit -> unit.id(), unit -> unit.name()))));
    }

    private static TallyTable table(
            Messages words, ListAddress address, String by, List<Tally> tallies, Map<Long, String> names) {
        return new TallyTable(
                words.get("tasks.board.by." + by),
                tallies.stream()
                        .map(tally -> new TallyRow(
                                names.getOrDefault(tally.of(), words.get("tasks.board.none-of." + by)),
                                COLUMNS.stream()
                                        .map(state -> count(address, by, tally, state))
                                        .toList()))
                        .toList());
    }

    private static Count count(ListAddress address, String by, Tally tally, TaskState state) {
        var number = tally.counts().getOrDefault(state, 0);
        if (number == 0) {
            return new Count("", null, "");
        }
        var href = tally.of() == 0
                ? null
                : new ListAddress("/tasks", Map.of("plan", address.get("plan").orElse("")))
                        .with(by, String.valueOf(tally.of()))
                        .with("state", state.code())
                        .href();
        return new Count(String.valueOf(number), href, state == TaskState.LATE ? "late" : "");
    }

    private List<Select> selects(Messages words, ListAddress address, Question question) {
        var any = new Option("", words.get("browse.filter.any"));
        var plans = board.plans(PLANS).stream().map(BoardParts::option);
        var all = units.tree().all().stream()
                .map(unit -> new Option(String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name()));
        var states = COLUMNS.stream().map(state -> new Option(state.code(), words.get("tasks.state." + state.code())));
        var chapters = question.plan() == null
                ? Stream.<Option>empty()
                : headings(question.plan()).map(heading -> new Option(String.valueOf(heading.item()), heading.title()));
        var blocked = Stream.of(new Option("1", words.get("tasks.board.blocked")));
        return Stream.of(
                        select("plan", words, any, plans, address),
                        select("chapter", words, any, chapters, address),
                        select("unit", words, any, all, address),
                        select("state", words, any, states, address),
                        select("blocked", words, any, blocked, address))
                .filter(select -> select.options().size() > 1)
                .toList();
    }

    private static Option option(Plan plan) {
        return new Option(String.valueOf(plan.id()), plan.title());
    }

    private Stream<Heading> headings(long plan) {
        return door.headings(plan).stream().filter(heading -> heading.item() == heading.chapter());
    }

    private static Select select(String name, Messages words, Option any, Stream<Option> options, ListAddress address) {
        return new Select(
                name,
                words.get("tasks.filter." + name),
                Stream.concat(Stream.of(any), options).toList(),
                address.get(name).orElse(""));
    }

    private static Optional<TaskState> state(String code) {
        return Arrays.stream(TaskState.values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    private static String[] pagedFilters() {
        return Stream.concat(Arrays.stream(FILTERS), Stream.of("page")).toArray(String[]::new);
    }

    private static @Nullable Long id(ListAddress address, String name) {
        return address.get(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }
}
