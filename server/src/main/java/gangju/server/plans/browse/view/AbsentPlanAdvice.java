package gangju.server.plans.browse.view;

import gangju.server.pages.DisplayNames;
import gangju.server.pages.PageFrame;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.plans.browse.Audience;
import gangju.server.plans.browse.PlanTraces;
import gangju.server.plans.browse.PlanTraces.Trace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Answers for plans that can't be browsed: a draft leads to its review, a withdrawn plan leaves its trace. */
@ControllerAdvice
public final class AbsentPlanAdvice {
    private final PlanTraces traces;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    AbsentPlanAdvice(PlanTraces traces, Pages pages, Clock clock, DisplayNames names) {
        this.traces = traces;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    /** What remains of a withdrawn plan. */
    public record WithdrawnPage(
            PageFrame frame,
            String title,
            String when,
            @Nullable String reason,
            List<Version> versions) {}

    /** A version that was adopted once. */
    public record Version(String number, String adopted, String sha256) {}

    @ExceptionHandler(AbsentPlan.class)
    @Nullable
    View absent(AbsentPlan absence, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var trace = Audience.current().isSignedIn() ? traces.find(absence.plan()) : Optional.<Trace>empty();
        if (trace.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        if (trace.get().draft()) {
            return new RedirectView("/plans/" + absence.plan() + "/review");
        }
        response.setStatus(HttpStatus.GONE.value());
        return pages.view("plans/browse/withdrawn.jte", withdrawn(request, absence.plan(), trace.get()));
    }

    private WithdrawnPage withdrawn(HttpServletRequest request, long plan, Trace trace) {
        var wording = Wording.of(request, clock);
        var when = trace.withdrawnAt() == null ? "" : wording.dates().day(trace.withdrawnAt());
        var versions = traces.versions(plan).stream()
                .map(version -> new Version(
                        version.number(),
                        wording.dates().day(version.at()) + " · " + names.of(version.by(), wording.words()),
                        version.sha256()))
                .toList();
        return new WithdrawnPage(
                pages.frame(request, Section.PLANS, trace.title()),
                trace.title(),
                wording.say(
                        "browse.withdrawn.when",
                        when,
                        trace.withdrawnBy() == null ? "" : names.of(trace.withdrawnBy(), wording.words())),
                trace.reason(),
                versions);
    }
}
