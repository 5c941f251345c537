package gangju.server.execution.pages;

import gangju.exchange.work.WorkTable;
import gangju.exchange.work.WorkTable.Line;
import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.execution.scheme.FrozenLines;
import gangju.server.execution.scheme.FrozenLines.WorkLine;
import gangju.server.execution.scheme.Scheme;
import gangju.server.execution.scheme.Schemes;
import gangju.server.pages.DateWords;
import gangju.server.pages.Download;
import gangju.server.pages.Messages;
import gangju.server.pages.Pages;
import gangju.server.plans.PlanDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The division of work in the form that offices use, as Word and Excel. */
@Controller
final class SchemeTableController {
    private static final String PATH = "/plans/{plan:\\d{1,18}}/scheme/table.";

    private final PlanDoor door;
    private final Schemes schemes;
    private final FrozenLines lines;
    private final SchemeSheet list;
    private final Access access;
    private final Clock clock;

    SchemeTableController(
            PlanDoor door, Schemes schemes, FrozenLines lines, SchemeSheet list, Access access, Clock clock) {
        this.door = door;
        this.schemes = schemes;
        this.lines = lines;
        this.list = list;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(PATH + "docx")
    void word(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable Integer number)
            throws IOException {
        var table = table(request, plan, number);
        Download.WORD.start(response, table.title());
        table.writeWord(response.getOutputStream());
    }

    @GetMapping(PATH + "xlsx")
    void excel(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable Integer number)
            throws IOException {
        var table = table(request, plan, number);
        Download.EXCEL.start(response, table.title());
        table.writeExcel(response.getOutputStream());
    }

    /** What the filters of the page find, with each unit's answer; not to be taken back in. */
    @GetMapping("/plans/{plan:\\d{1,18}}/scheme/list.xlsx")
    void list(HttpServletRequest request, HttpServletResponse response, @PathVariable long plan) throws IOException {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var page = door.open(request, plan, "/scheme", words.get("browse.tab.scheme"));
        list.of(page.title(), SchemeParts.question(request, plan), words).writeExcel(response);
    }

    private WorkTable table(HttpServletRequest request, long plan, @Nullable Integer number) {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var page = door.open(request, plan, "/scheme", words.get("browse.tab.scheme"));
        var title = words.get("scheme.table.title", page.title());
        if (number == null) {
            return new WorkTable(title, words.get("scheme.table.draft"), heads(words), rows(words, lines.now(plan)));
        }
        var scheme = schemes.approved(plan).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new WorkTable(title, approved(words, scheme), heads(words), rows(words, lines.of(scheme)));
    }

    private String approved(Messages words, Scheme scheme) {
        var day = DateWords.of(words, clock.getZone())
                .day(Objects.requireNonNull(scheme.approval()).at());
        return words.get("scheme.table.approved", scheme.number(), day);
    }

    private static List<String> heads(Messages words) {
        return Stream.of("number", "task", "measures", "lead", "support", "due", "basis")
                .map(name -> words.get("scheme.table." + name))
                .toList();
    }

    private List<Line> rows(Messages words, List<WorkLine> lines) {
        var dates = DateWords.of(words, clock.getZone());
        return lines.stream()
                .map(line -> new Line(
                        line.line(),
                        line.title(),
                        line.measures(),
                        line.lead(),
                        line.support(),
                        DueWords.of(dates, line.due()),
                        line.basis()))
                .toList();
    }
}
