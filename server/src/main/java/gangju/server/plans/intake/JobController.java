package gangju.server.plans.intake;

import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.plans.intake.JobState.Done;
import gangju.server.plans.intake.JobState.Known;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows how a reading goes on; refreshes by script or by the browser, and leads to the review. */
@Controller
class JobController {
    private final PlanIntake intake;
    private final ReadingJobs jobs;
    private final Pages pages;

    JobController(PlanIntake intake, ReadingJobs jobs, Pages pages) {
        this.intake = intake;
        this.jobs = jobs;
        this.pages = pages;
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
            case JobState state -> {
                response.setHeader("Cache-Control", "no-store");
                yield new ModelAndView(pages.view("plans/intake/job.jte", new JobPages(frame, job).of(state)));
            }
        };
    }

    @PostMapping("/readings/jobs/{id}/cancel")
    String cancel(@PathVariable String id, Principal person) {
        jobs.find(id, person.getName()).ifPresent(jobs::cancel);
        return "redirect:/readings/jobs/" + id;
    }

    @PostMapping("/readings/jobs/{id}/choice")
    String choose(@PathVariable String id, @RequestParam String as, Principal person) {
        jobs.find(id, person.getName()).ifPresent(job -> jobs.choose(job, as.equals("copy")));
        return "redirect:/readings/jobs/" + id;
    }

    /** Reads the document of a draft again, after the reader's rules have changed. */
    @PostMapping("/plans/{plan:\\d+}/review/read-again")
    String readAgain(@PathVariable long plan, Principal person) {
        return intake.documentUnderReview(plan)
                .flatMap(document -> jobs.startAgain(plan, document, person.getName()))
                .map(job -> "redirect:" + JobPages.address(job))
                .orElse("redirect:/plans/" + plan + "/review");
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
