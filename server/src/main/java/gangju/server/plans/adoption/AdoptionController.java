package gangju.server.plans.adoption;

import gangju.server.pages.DateWords;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.plans.adoption.Adoption.NotUnderReview;
import gangju.server.plans.adoption.AdoptionPage.VersionLine;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Adopting, correcting an adopted plan, deleting a draft, withdrawing; all below the review's door. */
@Controller
@RequestMapping("/plans/{plan:\\d+}/review")
class AdoptionController {
    private final Adoption adoption;
    private final DisplayNames names;
    private final Pages pages;
    private final Clock clock;

    AdoptionController(Adoption adoption, Pages pages, DisplayNames names, Clock clock) {
        this.adoption = adoption;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping("/adopt")
    ModelAndView show(@PathVariable long plan, HttpServletRequest request) {
        return page(plan, request, null);
    }

    @PostMapping("/adopt")
    ModelAndView adopt(
            @PathVariable long plan,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Principal person,
            HttpServletRequest request) {
        if (!confirmed) {
            return refused(plan, request, "review-adopt.problem.confirm");
        }
        adoption.adopt(plan, person.getName());
        return new ModelAndView("redirect:/plans/" + plan);
    }

    @PostMapping("/erratum")
    ModelAndView correct(
            @PathVariable long plan,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            HttpServletRequest request) {
        if (reason.isBlank()) {
            return refused(plan, request, "review-adopt.problem.reason");
        }
        adoption.openErratum(plan, reason.strip(), person.getName());
        return new ModelAndView("redirect:/plans/" + plan + "/review");
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable long plan,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            HttpServletRequest request) {
        if (reason.isBlank()) {
            return refused(plan, request, "review-adopt.problem.reason");
        }
        adoption.withdraw(plan, reason.strip(), person.getName());
        return new ModelAndView("redirect:/plans/" + plan + "/review/adopt");
    }

    @PostMapping("/delete")
    ModelAndView delete(
            @PathVariable long plan,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Principal person,
            HttpServletRequest request) {
        if (!confirmed) {
            return refused(plan, request, "review-adopt.problem.confirm");
        }
        adoption.deleteDraft(plan, person.getName());
        return new ModelAndView("redirect:/plans");
    }

    /** Somebody else was quicker: the page shows how it stands now. */
    @ExceptionHandler(NotUnderReview.class)
    ModelAndView changedMeanwhile(HttpServletRequest request) {
        var plan = request.getRequestURI().replaceFirst("^/plans/(\\d+)/.*$", "$1");
        var page = refused(Long.parseLong(plan), request, "review-adopt.problem.meanwhile");
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    @ExceptionHandler(NoSuchElementException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void unknownPlan() {}

    private ModelAndView refused(long plan, HttpServletRequest request, String problem) {
        var page = page(plan, request, Pages.words(request).get(problem));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(long plan, HttpServletRequest request, @Nullable String problem) {
        var found = adoption.find(plan).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var standing = adoption.standing(found);
        var words = Pages.words(request);
        var frame = pages.frame(request, Section.PLANS, words.get("review-adopt.page", found.title()));
        var dates = DateWords.of(words, clock.getZone());
        var versions = standing.versions().stream()
                .map(one -> new VersionLine(
                        one.number(),
                        one.kind(),
                        one.reason(),
                        dates.minute(one.adoptedAt()),
                        names.of(one.adoptedBy(), words),
                        one.sha256()))
                .toList();
        return new ModelAndView(pages.view(
                "plans/adoption/adoption.jte",
                new AdoptionPage(frame, found, standing.counts(), standing.open(), versions, problem)));
    }
}
