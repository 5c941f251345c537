package gangju.server.indicators.api;

import gangju.exchange.ExchangeException;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.TableFile;
import gangju.indicator.Clocks;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.api.SentAnswer.Problem;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.intake.Intake;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Takes figures from programs and gives them to programs. */
@RestController
class ObservationController {
    private static final String CSV = "text/csv";

    private final Intake intake;
    private final ObservationExport export;
    private final RequestLimit limit;
    private final Clock clock;

    ObservationController(Intake intake, ObservationExport export, RequestLimit limit, Clock clock) {
        this.intake = intake;
        this.export = export;
        this.limit = limit;
        this.clock = clock;
    }

    /** All or nothing; the answer tells every cell that has to be corrected. */
    @PostMapping(path = "/api/observations", consumes = CSV)
    ResponseEntity<SentAnswer> sendCsv(@RequestBody byte[] body, Principal program, Locale locale) {
        return take(new TableFile("observations.csv", body), program, locale);
    }

    /** An array of objects with the same columns as a table. */
    @PostMapping(path = "/api/observations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SentAnswer> sendJson(@RequestBody byte[] body, Principal program, Locale locale) {
        try {
            return take(JsonTable.of(body), program, locale);
        } catch (JacksonException e) {
            return refused(HttpStatus.BAD_REQUEST, Objects.toString(e.getOriginalMessage(), "JSON"));
        }
    }

    private ResponseEntity<SentAnswer> take(TableFile table, Principal program, Locale locale) {
        if (!limit.admits(program.getName())) {
            return refused(HttpStatus.TOO_MANY_REQUESTS, "Too many requests in a minute; send more figures in one.");
        }
        try {
            var preview = intake.preview(table);
            if (!preview.isSound()) {
                return ResponseEntity.unprocessableContent()
                        .body(SentAnswer.refused(preview.sheet().problems().stream()
                                .map(problem -> problem(problem, locale))
                                .toList()));
            }
            var stored = intake.store(preview, table, Origin.Kind.API, program.getName());
            return ResponseEntity.ok(SentAnswer.of(stored));
        } catch (ExchangeException e) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, e.text(locale));
        }
    }

    @GetMapping("/api/indicators/{code}/observations")
    ResponseEntity<byte[]> read(
            @PathVariable String code,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(name = "as-of", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate asOf,
            @RequestParam(name = "known-on", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate knownOn,
            @RequestParam(name = "published-by", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate publishedBy,
            @Nullable Principal reader) {
        var today = LocalDate.now(clock);
        var clocks = new Clocks(
                Objects.requireNonNullElse(asOf, today), Objects.requireNonNullElse(knownOn, today), publishedBy);
        var viewer = reader == null ? Viewer.VISITOR : Viewer.MEMBER;
        boolean json = format.equals("json");
        return export.find(code, area, clocks, viewer)
                .map(rows -> ResponseEntity.ok()
                        .header("Content-Type", json ? MediaType.APPLICATION_JSON_VALUE : CSV + ";charset=UTF-8")
                        .header("Cache-Control", "private, no-cache")
                        .body(json ? rows.json() : rows.csv()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Problem problem(CellProblem problem, Locale locale) {
        return new Problem(
                problem.row(), problem.head(), problem.value(), problem.reason().text(locale));
    }

    private static ResponseEntity<SentAnswer> refused(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(SentAnswer.refused(List.of(new Problem(0, "", "", message))));
    }
}
