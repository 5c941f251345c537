package gangju.server.plans.intake;

import gangju.exchange.ExchangeException;
import gangju.exchange.plan.PlanWorkbook;
import gangju.exchange.table.MarkedWorkbook;
import gangju.exchange.table.TableFile;
import gangju.server.audit.Unrecorded;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Download;
import gangju.server.pages.ListAddress;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.plans.draft.ChangesPages;
import gangju.server.plans.intake.JobState.Done;
import gangju.server.plans.intake.JobState.Known;
import gangju.server.plans.intake.JobState.Previewing;
import gangju.server.plans.intake.JobState.Unsound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows how a reading goes on; refreshes by script or by the browser, and leads to the review. */
@Controller
class JobController {
    private final ReadingJobs jobs;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    JobController(ReadingJobs jobs, Pages pages, Clock clock, DisplayNames names) {
        this.jobs = jobs;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping("/readings/jobs/{id}")
    ModelAndView show(
            @PathVariable String id, Principal person, HttpServletRequest request, HttpServletResponse response) {
        var frame = pages.frame(request, Section.PLANS, Pages.words(request).get("intake.job.title"));
        var found = jobs.find(id, person.getName());
        if (found.isEmpty()) {
            var page = new ModelAndView(pages.view("plans/intake/job.jte", JobPages.lost(frame)));
            page.setStatus(HttpStatus.NOT_FOUND);
            return page;
        }
        var job = found.get();
        return switch (job.state()) {
            case Done done -> leave(done.address(), request, response);
            case Known known -> leave(known.plan().address(), request, response);
            case Previewing previewing -> preview(job, previewing, request, response);
            case JobState state -> {
                response.setHeader("Cache-Control", "no-store");
                yield new ModelAndView(pages.view("plans/intake/job.jte", new JobPages(frame, job).of(state)));
            }
        };
    }

    private ModelAndView preview(
            ReadingJob job, Previewing previewing, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            return leave(JobPages.address(job), request, response);
        }
        response.setHeader("Cache-Control", "no-store");
        var words = Pages.words(request);
        var frame = pages.frame(request, Section.PLANS, words.get("intake.changes.title"));
        var warning = request.getParameter("busy") != null
                ? Optional.of("intake.changes.busy")
                : previewing.isOutdated() ? Optional.of("intake.changes.outdated") : Optional.<String>empty();
        var page = new ChangesPages(frame, names, clock.getZone())
                .of(
                        previewing.changes(),
                        ListAddress.of(request, "show", "page"),
                        Objects.requireNonNull(job.again()).review(),
                        warning);
        return new ModelAndView(pages.view("plans/draft/changes.jte", page));
    }

    /** The workbook as it was sent, with the bad cells marked and explained. */
    @GetMapping("/readings/jobs/{id}/marked.xlsx")
    void marked(@PathVariable String id, Principal person, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var job = jobs.find(id, person.getName())
                .filter(found -> found.state() instanceof Unsound)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var file = job.file();
        try {
            var marked = MarkedWorkbook.write(
                    new TableFile(file.name(), file.bytes()),
                    ((Unsound) job.state()).problems(),
                    Pages.words(request).locale());
            send(response, file.name(), marked);
        } catch (ExchangeException e) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage(), e);
        }
    }

    /** The empty workbook that a plan is filled into. */
    @GetMapping("/plans/template.xlsx")
    void template(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Pages.words(request);
        var empty = new ByteArrayOutputStream();
        PlanWorkbook.template(words.locale(), empty);
        send(response, words.get("intake.template.file"), empty.toByteArray());
    }

    private static void send(HttpServletResponse response, String name, byte[] workbook) throws IOException {
        Download.EXCEL.start(response, name);
        response.getOutputStream().write(workbook);
    }

    @Unrecorded("nothing has been kept")
    @PostMapping("/readings/jobs/{id}/cancel")
    String cancel(@PathVariable String id, Principal person) {
        jobs.find(id, person.getName()).ifPresent(jobs::cancel);
        return "redirect:/readings/jobs/" + id;
    }

    @Unrecorded("the job adds an entry when something is kept")
    @PostMapping("/readings/jobs/{id}/choice")
    String choose(@PathVariable String id, @RequestParam String as, Principal person) {
        jobs.find(id, person.getName()).ifPresent(job -> jobs.choose(job, as.equals("copy")));
        return "redirect:/readings/jobs/" + id;
    }

    /** htmx follows a redirect inside its own request, so it is told to go itself. */
    private static ModelAndView leave(String address, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            return new ModelAndView("redirect:" + address);
        }
        response.setHeader("HX-Redirect", address);
        response.setStatus(HttpStatus.NO_CONTENT.value());
        var nothing = new ModelAndView();
        nothing.setView((model, ignored, alsoIgnored) -> {});
        return nothing;
    }
}
