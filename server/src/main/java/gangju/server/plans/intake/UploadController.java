package gangju.server.plans.intake;

import gangju.server.audit.Unrecorded;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.UploadLimit;
import gangju.server.plans.intake.UploadPage.KnownPlan;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes a document by file or as pasted text, and starts its reading. */
@Controller
class UploadController {
    private final PlanIntake intake;
    private final ReadingJobs jobs;
    private final Pages pages;
    private final DataSize limit;

    UploadController(
            PlanIntake intake,
            ReadingJobs jobs,
            Pages pages,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize limit) {
        this.intake = intake;
        this.jobs = jobs;
        this.pages = pages;
        this.limit = limit;
    }

    @GetMapping("/plans/new")
    ModelAndView form(HttpServletRequest request) {
        if (!UploadLimit.isExceeded(request)) {
            return page(request, null, null, null);
        }
        var page = page(request, Pages.words(request).get("intake.problem.too-large", limit()), null, null);
        page.setStatus(HttpStatus.CONTENT_TOO_LARGE);
        return page;
    }

    @Unrecorded("the job adds an entry when something is kept")
    @PostMapping("/plans/new")
    ModelAndView upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            Principal person,
            HttpServletRequest request)
            throws IOException {
        var upload = upload(file, text, request);
        if (upload.isEmpty()) {
            boolean chosen = file != null && StringUtils.hasText(file.getOriginalFilename());
            return refused(request, chosen ? "intake.problem.empty" : "intake.problem.nothing", text);
        }
        var known = intake.sameFile(upload.get());
        if (known.isPresent()) {
            return page(request, null, known.get(), null);
        }
        return jobs.start(upload.get(), person.getName())
                .map(job -> new ModelAndView("redirect:/readings/jobs/" + job.id()))
                .orElseGet(() -> refused(request, "intake.problem.busy", text));
    }

    private static Optional<UploadedFile> upload(@Nullable MultipartFile file, String text, HttpServletRequest request)
            throws IOException {
        if (file != null && !file.isEmpty()) {
            var name = file.getOriginalFilename();
            return Optional.of(UploadedFile.of(name == null ? "" : name, file.getBytes()));
        }
        if (text.isBlank()) {
            return Optional.empty();
        }
        var name = Pages.words(request).get("intake.pasted-name");
        // browsers send line ends as CR LF
        var bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        return Optional.of(UploadedFile.of(name, bytes));
    }

    private ModelAndView refused(HttpServletRequest request, String problem, String text) {
        var page = page(request, Pages.words(request).get(problem), null, text.isBlank() ? null : text);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            HttpServletRequest request, @Nullable String problem, @Nullable StoredPlan known, @Nullable String pasted) {
        var title = Pages.words(request).get("intake.title");
        return new ModelAndView(pages.view(
                "plans/intake/upload.jte",
                new UploadPage(
                        pages.frame(request, Section.PLANS, title),
                        limit(),
                        limit.toBytes(),
                        problem,
                        known == null ? null : new KnownPlan(known.title(), known.address()),
                        pasted)));
    }

    private String limit() {
        return limit.toMegabytes() + " MB";
    }
}
