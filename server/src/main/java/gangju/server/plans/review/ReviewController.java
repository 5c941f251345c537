package gangju.server.plans.review;

import gangju.model.Finding;
import gangju.server.audit.Unrecorded;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.plans.adoption.Adoption;
import gangju.server.plans.review.ReviewPlans.BodyLine;
import gangju.server.plans.review.ReviewPlans.Place;
import gangju.server.plans.review.ReviewPlans.PlanUnderReview;
import gangju.server.plans.review.ReviewText.Line;
import gangju.server.plans.source.SourceTables;
import gangju.server.plans.source.TableWindow;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The review's page and what it loads: items by tab, text by part, bodies, findings. */
@Controller
@RequestMapping("/plans/{plan:\\d+}/review")
class ReviewController {
    private static final List<String> TABS =
            List.of("doubt", "target", "task", "project", "node", "body", "statement", "finding");

    private final ReviewPlans plans;
    private final DraftItems items;
    private final ReviewText text;
    private final SourceTables tables;
    private final Heads heads;
    private final Adoption adoption;
    private final Pages pages;
    private final Clock clock;

    ReviewController(
            ReviewPlans plans,
            DraftItems items,
            ReviewText text,
            SourceTables tables,
            Heads heads,
            Adoption adoption,
            Pages pages,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.text = text;
        this.tables = tables;
        this.heads = heads;
        this.adoption = adoption;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable long plan, Principal person, HttpServletRequest request) {
        var found = plans.find(plan).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!found.isOpen()) {
            return new ModelAndView("redirect:/plans/" + plan + "/review/adopt");
        }
        return new ModelAndView(pages.view("plans/review/review.jte", page(plan, found, person, request)));
    }

    private ReviewPage page(long plan, PlanUnderReview found, Principal person, HttpServletRequest request) {
        var words = Pages.words(request);
        var frame = pages.frame(request, Section.PLANS, words.get("review.page", found.title()));
        var place = plans.place(plan, person.getName()).orElse(null);
        return new ReviewPage(
                frame,
                plan,
                found.title(),
                heads.of(plan, person.getName(), words),
                text.parts(plan),
                TABS,
                ReviewSettings.of(frame, plan, place),
                adoption.find(plan).orElseThrow().nextNumber(),
                found.erratum(),
                found.source());
    }

    @GetMapping("/items")
    @ResponseBody
    Items items(
            @PathVariable long plan,
            @RequestParam String tab,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") int offset,
            HttpServletRequest request) {
        var search = new ItemSearch(tab, query, body, offset);
        var found = items.find(plan, search);
        return new Items(ItemLines.of(found, Pages.words(request)), found.size() == search.limit());
    }

    @GetMapping("/items/{item:\\d+}")
    @ResponseBody
    ItemLine item(@PathVariable long plan, @PathVariable long item, HttpServletRequest request) {
        return ItemLines.of(items.byIds(plan, List.of(item)), Pages.words(request)).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/text")
    @ResponseBody
    Text text(@PathVariable long plan, @RequestParam int start, @RequestParam int end) {
        var shown = tables.within(plan, start, end).stream()
                .map(table -> new MarkedTable(table, text.marksOf(plan, table)))
                .toList();
        return new Text(text.lines(plan, start, end), text.marks(plan, start, end), shown);
    }

    /**
     * Rows of a long table.
     *
     * @param place in the text whose row is wanted; else the rows begin with {@code from}
     */
    @GetMapping("/tables/{no}")
    @ResponseBody
    MarkedTable table(
            @PathVariable long plan,
            @PathVariable int no,
            @RequestParam(defaultValue = "-1") int place,
            @RequestParam(defaultValue = "0") int from) {
        var found = place < 0 ? tables.from(plan, no, from) : tables.around(plan, no, place);
        return found.map(table -> new MarkedTable(table, text.marksOf(plan, table)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/bodies")
    @ResponseBody
    List<BodyLine> bodies(@PathVariable long plan) {
        return plans.bodies(plan);
    }

    @GetMapping("/findings")
    @ResponseBody
    List<FindingLine> findings(@PathVariable long plan, HttpServletRequest request) {
        var words = Pages.words(request);
        return plans.findings(plan).stream()
                .map(finding -> line(finding, words))
                .toList();
    }

    private static FindingLine line(Finding finding, Messages words) {
        var severity = finding.severity().name().toLowerCase(Locale.ROOT);
        var span = finding.span();
        return new FindingLine(
                finding.code(),
                severity,
                words.get("plan-words.severity." + severity),
                finding.message(),
                span == null ? -1 : span.start(),
                span == null ? -1 : span.end());
    }

    @Unrecorded("where somebody stopped is no change of the plan")
    @PostMapping("/place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepPlace(@PathVariable long plan, @RequestBody Place place, Principal person) {
        plans.keepPlace(plan, person.getName(), place, clock.instant());
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    void badRequest() {}

    /** @param more whether there are items after these */
    record Items(List<ItemLine> items, boolean more) {}

    record Text(List<Line> lines, List<Mark> marks, List<MarkedTable> tables) {}

    /** A table, or rows of it, with the items that were read from what is shown. */
    record MarkedTable(TableWindow table, List<Mark> marks) {}

    /** A finding with the word for its severity; start is -1 where it has no place. */
    record FindingLine(String code, String severity, String severityWord, String message, int start, int end) {}
}
