package gangju.server.execution.tasks;

import gangju.exchange.work.WorkTable;
import gangju.exchange.work.WorkTable.Line;
import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.Units;
import gangju.server.execution.breakdown.Part;
import gangju.server.execution.breakdown.Parts;
import gangju.server.execution.scheme.SchemeItem;
import gangju.server.execution.scheme.SchemeItems;
import gangju.server.execution.scheme.SchemeItems.Question;
import gangju.server.pages.Download;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.Pages;
import gangju.server.plans.PlanDoor;
import gangju.server.plans.PlanPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is to be done in one year (年度工作清单) of a plan, as a page and in the form that offices use. */
@Controller
final class YearlyController {
    private static final String PATH = "/plans/{plan:\\d{1,18}}/yearly";

    private final PlanDoor door;
    private final Parts parts;
    private final SchemeItems items;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    YearlyController(
            PlanDoor door, Parts parts, SchemeItems items, Units units, Access access, Pages pages, Clock clock) {
        this.door = door;
        this.parts = parts;
        this.items = items;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View show(
            HttpServletRequest request,
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable Integer year) {
        var words = Pages.words(request);
        var page = open(request, plan);
        var chosen = year(plan, year);
        var said = TaskWords.of(words, clock);
        var years = years(plan, chosen).stream()
                .map(each -> new Option(each, words.get("tasks.yearly.year", each)))
                .toList();
        var query = "?year=" + chosen;
        var owners = owners(plan);
        return pages.view(
                "execution/yearly.jte",
                new YearlyPage(
                        page,
                        chosen,
                        years,
                        page.href("/yearly.docx" + query),
                        page.href("/yearly.xlsx" + query),
                        parts.ofYear(plan, chosen).stream()
                                .map(part -> line(part, owners, said))
                                .toList()));
    }

    @GetMapping(PATH + ".docx")
    void word(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable Integer year)
            throws IOException {
        var table = table(request, plan, year(plan, year));
        Download.WORD.start(response, table.title());
        table.writeWord(response.getOutputStream());
    }

    @GetMapping(PATH + ".xlsx")
    void excel(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable Integer year)
            throws IOException {
        var table = table(request, plan, year(plan, year));
        Download.EXCEL.start(response, table.title());
        table.writeExcel(response.getOutputStream());
    }

    private PlanPage open(HttpServletRequest request, long plan) {
        access.require(Act.READ_PLANS);
        return door.open(request, plan, "/scheme", Pages.words(request).get("tasks.yearly.title"));
    }

    private int year(long plan, @Nullable Integer asked) {
        return asked == null
                ? parts.years(plan).stream()
                        .findFirst()
                        .orElse(LocalDate.now(clock).getYear())
                : asked;
    }

    private List<String> years(long plan, int chosen) {
        var years = new ArrayList<>(parts.years(plan));
        if (!years.contains(chosen)) {
            years.add(chosen);
        }
        return years.stream()
                .sorted(Comparator.reverseOrder())
                .map(String::valueOf)
                .toList();
    }

    private Map<Long, SchemeItem> owners(long plan) {
        return items.list(Question.all(plan), 0, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(SchemeItem::id, Function.identity()));
    }

    private YearlyPage.Line line(Part part, Map<Long, SchemeItem> owners, TaskWords said) {
        var item = owners.get(part.item());
        var unit = part.unit();
        return new YearlyPage.Line(
                part.title(),
                item == null ? "" : item.title(),
                "/plans/" + (item == null ? 0 : item.plan()) + "/tasks/" + part.item(),
                unit == null ? "" : units.tree().get(unit).name(),
                said.day(part.due()),
                part.done() == null
                        ? said.left(part.due())
                        : said.words().get("tasks.part.done", said.day(part.done())),
                part.isLate(said.today()) ? "late" : "");
    }

    private WorkTable table(HttpServletRequest request, long plan, int year) {
        var page = open(request, plan);
        var words = Pages.words(request);
        var owners = owners(plan);
        var rows = new ArrayList<Line>();
        for (var part : parts.ofYear(plan, year)) {
            rows.add(row(rows.size() + 1, part, owners.get(part.item()), words));
        }
        return new WorkTable(
                words.get("tasks.yearly.table", page.title(), String.valueOf(year)),
                "",
                Stream.of("number", "task", "measures", "lead", "support", "due", "basis")
                        .map(name -> words.get("scheme.table." + name))
                        .toList(),
                rows);
    }

    private Line row(int number, Part part, @Nullable SchemeItem item, Messages words) {
        var unit = part.unit();
        var said = TaskWords.of(words, clock);
        var due = part.due();
        return new Line(
                number,
                item == null ? "" : item.title(),
                part.title(),
                unit == null ? "" : units.tree().get(unit).name(),
                item == null
                        ? ""
                        : item.support()
                                .map(each -> units.tree().get(each.unit()).name())
                                .collect(Collectors.joining("、")),
                due == null ? "" : said.dates().of(due),
                item == null ? "" : item.quote());
    }
}
