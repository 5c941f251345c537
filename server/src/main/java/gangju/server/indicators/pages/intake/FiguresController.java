package gangju.server.indicators.pages.intake;

import gangju.exchange.ExchangeException;
import gangju.exchange.figures.TemplateWorkbook;
import gangju.exchange.table.TableFile;
import gangju.server.accounts.CurrentAccount;
import gangju.server.audit.Unrecorded;
import gangju.server.indicators.figures.Origin.Kind;
import gangju.server.indicators.intake.IntakeJob;
import gangju.server.indicators.intake.IntakeJobs;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.pages.Download;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.pages.UploadLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** How do figures come in? A file or a pasted table, seen before it counts, all or nothing. */
@Controller
final class FiguresController {
    static final String JOB = "/figures/jobs/{id:[0-9a-f-]{36}}";
    private static final DataSize LIMIT = DataSize.ofMegabytes(20);
    private final IntakeJobs jobs;
    private final Indicators indicators;
    private final PreviewParts parts;
    private final Pages pages;
    private final Clock clock;

    FiguresController(IntakeJobs jobs, Indicators indicators, PreviewParts parts, Pages pages, Clock clock) {
        this.jobs = jobs;
        this.indicators = indicators;
        this.parts = parts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/figures")
    View form(HttpServletRequest request) {
        return form(request, UploadLimit.isExceeded(request) ? tooLarge(request) : null, null);
    }

    private static Told tooLarge(HttpServletRequest request) {
        return Told.refused(Pages.words(request).get("figures.too-large.sent", LIMIT.toMegabytes() + " MB"));
    }

    @Unrecorded("a preview")
    @PostMapping("/figures")
    View send(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        var words = Pages.words(request);
        var pasted = file == null || file.isEmpty();
        if (pasted && text.isBlank()) {
            return form(request, Told.refused(words.get("figures.nothing")), null);
        }
        var table = pasted
                ? new TableFile(words.get("figures.pasted"), text.getBytes(StandardCharsets.UTF_8))
                : new TableFile(
                        Objects.requireNonNullElse(Objects.requireNonNull(file).getOriginalFilename(), "figures"),
                        file.getBytes());
        return jobs.start(table, pasted ? Kind.PASTE : Kind.FILE, by())
                .<View>map(job -> new RedirectView("/figures/jobs/" + job.id()))
                .orElseGet(() -> form(request, Told.refused(words.get("figures.busy")), pasted ? text : null));
    }

    @GetMapping(JOB)
    View job(HttpServletRequest request, @PathVariable String id) {
        return pages.view("indicators/intake/preview.jte", parts.page(request, find(id)));
    }

    @Unrecorded("the job adds an entry when something is kept")
    @PostMapping(JOB + "/confirm")
    View confirm(@PathVariable String id) {
        jobs.confirm(find(id));
        return new RedirectView("/figures/jobs/" + id);
    }

    @Unrecorded("a preview")
    @PostMapping(JOB + "/known")
    View knownOnly(@PathVariable String id) {
        jobs.readKnownOnly(find(id));
        return new RedirectView("/figures/jobs/" + id);
    }

    @Unrecorded("nothing has been kept")
    @PostMapping(JOB + "/cancel")
    View cancel(@PathVariable String id) {
        jobs.cancel(find(id));
        return new RedirectView("/figures");
    }

    @GetMapping(JOB + "/marked.xlsx")
    ResponseEntity<byte[]> marked(HttpServletRequest request, @PathVariable String id) throws ExchangeException {
        var job = find(id);
        return Download.EXCEL.of(
                job.file().name().replaceAll("\\.[A-Za-z]{1,5}$", "") + "-"
                        + Pages.words(request).get("figures.marked.name"),
                parts.marked(job, Pages.words(request).locale())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping("/figures/template.xlsx")
    ResponseEntity<byte[]> template(HttpServletRequest request) {
        var words = Pages.words(request);
        var known = indicators.all(LocalDate.now(clock)).stream()
                .map(RegisteredIndicator::indicator)
                .toList();
        return Download.EXCEL.of(words.get("figures.template.name"), TemplateWorkbook.write(known, words.locale()));
    }

    private View form(HttpServletRequest request, @Nullable Told told, @Nullable String text) {
        var words = Pages.words(request);
        return pages.view(
                "indicators/intake/import.jte",
                new ImportPage(
                        pages.frame(request, Section.FIGURES, words.get("figures.title")),
                        Tabs.of("", words),
                        told,
                        LIMIT.toMegabytes() + " MB",
                        LIMIT.toBytes(),
                        text));
    }

    private IntakeJob find(String id) {
        return jobs.find(id, by()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
