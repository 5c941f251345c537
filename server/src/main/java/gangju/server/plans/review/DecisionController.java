package gangju.server.plans.review;

import gangju.model.Span;
import gangju.server.audit.Unrecorded;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Messages;
import gangju.server.pages.Pages;
import gangju.server.plans.ItemKind;
import gangju.server.plans.review.Corrections.NotUnderstood;
import gangju.server.plans.review.Review.Change;
import gangju.server.plans.review.Review.Conflict;
import gangju.server.plans.review.Review.NotOpen;
import gangju.server.plans.review.Review.Reviewer;
import gangju.server.plans.review.Review.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes decisions from the review's page; answers with what changed and where the review stands. */
@RestController
@RequestMapping("/plans/{plan:\\d+}/review")
class DecisionController {
    private final Review review;
    private final DisplayNames names;
    private final Heads heads;

    DecisionController(Review review, Heads heads, DisplayNames names) {
        this.review = review;
        this.heads = heads;
        this.names = names;
    }

    /** Items as the page knew them, and for corrections the typed fields. */
    record Request(List<Seen> items, @Nullable Map<String, String> fields) {
        Seen only() {
            return items.getFirst();
        }

        Map<String, String> typed() {
            return fields == null ? Map.of() : fields;
        }
    }

    /** An item to add; start is -1 where it has no place in the text. */
    record Addition(
            String kind,
            int start,
            int end,
            String words,
            @Nullable String reason) {}

    /** A typed table. */
    record Table(List<Map<String, String>> rows, String reason) {}

    /** @param removed ids of items that are no longer there */
    record Answer(
            List<ItemLine> items,
            List<Long> removed,
            @Nullable Long focus,
            Head head) {}

    /** What went wrong, in the words of the page. */
    record Problem(
            String message,
            @Nullable String field,
            @Nullable Integer row,
            List<ItemLine> items) {}

    /** How many items a choice would accept, and that in words. */
    record Count(int count, String message) {}

    @PostMapping("/accept")
    Answer accept(@PathVariable long plan, @RequestBody Request body, Principal person, HttpServletRequest request) {
        return answer(plan, review.accept(by(plan, person), body.items()), person, request);
    }

    @PostMapping("/reject")
    Answer reject(@PathVariable long plan, @RequestBody Request body, Principal person, HttpServletRequest request) {
        return answer(plan, review.reject(by(plan, person), body.items()), person, request);
    }

    @PostMapping("/restore")
    Answer restore(@PathVariable long plan, @RequestBody Request body, Principal person, HttpServletRequest request) {
        return answer(plan, review.restore(by(plan, person), body.items()), person, request);
    }

    @PostMapping("/take-reading")
    Answer takeReading(
            @PathVariable long plan, @RequestBody Request body, Principal person, HttpServletRequest request) {
        return answer(plan, review.takeReading(by(plan, person), body.only()), person, request);
    }

    @PostMapping("/correct")
    Answer correct(@PathVariable long plan, @RequestBody Request body, Principal person, HttpServletRequest request)
            throws NotUnderstood {
        return answer(plan, review.correct(by(plan, person), body.only(), body.typed()), person, request);
    }

    @PostMapping("/split")
    Answer split(@PathVariable long plan, @RequestBody Request body, Principal person, HttpServletRequest request) {
        var reason = Pages.words(request).get("review.reason.split");
        return answer(plan, review.split(by(plan, person), body.only(), reason), person, request);
    }

    @PostMapping("/merge")
    Answer merge(@PathVariable long plan, @RequestBody Request body, Principal person, HttpServletRequest request)
            throws NotUnderstood {
        var reason = Pages.words(request).get("review.reason.merge");
        return answer(plan, review.merge(by(plan, person), body.only(), reason), person, request);
    }

    @PostMapping("/promote")
    Answer promote(@PathVariable long plan, @RequestBody Request body, Principal person, HttpServletRequest request) {
        var reason = Pages.words(request).get("review.reason.promote");
        return answer(plan, review.promote(by(plan, person), body.only(), reason), person, request);
    }

    @PostMapping("/add")
    Answer add(@PathVariable long plan, @RequestBody Addition body, Principal person, HttpServletRequest request)
            throws NotUnderstood {
        var span = body.start() < 0 ? null : new Span(body.start(), body.end());
        var kind = ItemKind.parse(body.kind());
        return answer(plan, review.add(by(plan, person), kind, span, body.words(), body.reason()), person, request);
    }

    @PostMapping("/table")
    Answer type(@PathVariable long plan, @RequestBody Table body, Principal person, HttpServletRequest request)
            throws NotUnderstood {
        return answer(plan, review.type(by(plan, person), body.rows(), body.reason()), person, request);
    }

    @GetMapping("/bulk")
    Count count(
            @PathVariable long plan,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "-1") int start,
            @RequestParam(defaultValue = "-1") int end,
            @RequestParam(defaultValue = "0") BigDecimal confidence,
            HttpServletRequest request) {
        var count = review.count(plan, new BulkChoice(kind, start, end, confidence));
        var words = Pages.words(request);
        return new Count(count, count == 0 ? words.get("review.bulk.none") : words.get("review.bulk.count", count));
    }

    @Unrecorded("there may be nothing to accept")
    @PostMapping("/bulk")
    Answer acceptAll(
            @PathVariable long plan, @RequestBody BulkChoice body, Principal person, HttpServletRequest request) {
        return answer(plan, review.acceptAll(by(plan, person), body), person, request);
    }

    @Unrecorded("there may be nothing to undo")
    @PostMapping("/undo")
    Answer undo(@PathVariable long plan, Principal person, HttpServletRequest request) {
        return answer(plan, review.undo(by(plan, person)), person, request);
    }

    private static Reviewer by(long plan, Principal person) {
        return new Reviewer(plan, person.getName());
    }

    private Answer answer(long plan, Change change, Principal person, HttpServletRequest request) {
        var words = Pages.words(request);
        return new Answer(
                ItemLines.of(change.items(), words),
                change.removed(),
                change.focus(),
                heads.of(plan, person.getName(), words));
    }

    /** Nothing was written; the page shows the newer state. */
    @ExceptionHandler
    ResponseEntity<Problem> conflict(Conflict conflict, HttpServletRequest request) {
        var words = Pages.words(request);
        var message = conflict.newer().isEmpty()
                ? words.get("review.conflict")
                : who(conflict.newer().getFirst(), words);
        return problem(HttpStatus.CONFLICT, new Problem(message, null, null, ItemLines.of(conflict.newer(), words)));
    }

    private String who(ReviewItem item, Messages words) {
        var by = item.by();
        var at = item.at();
        return by == null || at == null
                ? words.get("review.conflict")
                : words.get("review.conflict.who", names.of(by, words), at, item.no());
    }

    @ExceptionHandler
    ResponseEntity<Problem> notUnderstood(NotUnderstood problem, HttpServletRequest request) {
        var words = Pages.words(request);
        var message = words.get("review.problem." + problem.problem());
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Problem(said(words, message, problem.row()), problem.field(), problem.row(), List.of()));
    }

    private static String said(Messages words, String message, @Nullable Integer row) {
        return row == null ? message : words.get("review.problem.in-row", row, message);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notOpen(NotOpen closed, HttpServletRequest request) {
        var message = Pages.words(request).get("review.problem.not-open");
        return problem(HttpStatus.CONFLICT, new Problem(message, null, null, List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> badRequest(IllegalArgumentException bad, HttpServletRequest request) {
        var message = Pages.words(request).get("review.problem.form");
        return problem(HttpStatus.BAD_REQUEST, new Problem(message, null, null, List.of()));
    }

    private static ResponseEntity<Problem> problem(HttpStatus status, Problem problem) {
        return ResponseEntity.status(status).body(problem);
    }
}
