package gangju.server.plans.intake;

import gangju.server.audit.Unrecorded;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Reads the document of a draft again, and takes or leaves what that would change. */
@Controller
class RereadingController {
    private final PlanIntake intake;
    private final ReadingJobs jobs;
    private final Pages pages;

    RereadingController(PlanIntake intake, ReadingJobs jobs, Pages pages) {
        this.intake = intake;
        this.jobs = jobs;
        this.pages = pages;
    }

    @Unrecorded("a preview")
    @PostMapping("/plans/{plan:\\d+}/review/read-again")
    ModelAndView readAgain(@PathVariable long plan, Principal person, HttpServletRequest request) {
        var document = intake.documentUnderReview(plan);
        if (document.isEmpty()) {
            return new ModelAndView("redirect:/plans/" + plan + "/review");
        }
        return jobs.startAgain(plan, document.get(), person.getName())
                .map(job -> new ModelAndView("redirect:" + JobPages.address(job)))
                .orElseGet(() -> busy(request));
    }

    private ModelAndView busy(HttpServletRequest request) {
        var frame = pages.frame(request, Section.PLANS, Pages.words(request).get("intake.job.title"));
        var page = new ModelAndView(pages.view("plans/intake/job.jte", JobPages.busy(frame)));
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }

    @Unrecorded("the job adds an entry when something is kept")
    @PostMapping("/readings/jobs/{id}/take")
    String take(@PathVariable String id, Principal person) {
        var found = jobs.find(id, person.getName());
        boolean taken = found.isEmpty() || jobs.take(found.get());
        return "redirect:/readings/jobs/" + id + (taken ? "" : "?busy");
    }

    @Unrecorded("nothing has been kept")
    @PostMapping("/readings/jobs/{id}/leave")
    String leave(@PathVariable String id, Principal person) {
        var found = jobs.find(id, person.getName());
        var again = found.map(ReadingJob::again);
        if (again.isEmpty()) {
            return "redirect:/readings/jobs/" + id;
        }
        jobs.leave(found.get());
        return "redirect:" + again.get().review();
    }
}
