package gangju.server.indicators.pages.indicator;

import gangju.exchange.assessment.AssessmentJson;
import gangju.exchange.assessment.PlanAssessment;
import gangju.indicator.forecast.Forecaster;
import gangju.indicator.forecast.Outlook;
import gangju.indicator.link.Link;
import gangju.indicator.link.NamedTarget;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.PromiseText;
import gangju.server.indicators.status.AssessedTarget;
import gangju.server.indicators.status.Assessments;
import gangju.server.indicators.status.OfficeTolerances;
import gangju.server.indicators.status.WatchedPlans;
import gangju.server.pages.Pages;
import gangju.server.plans.PlanDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The receipt of one target as JSON, in the format of {@code gangju assess --json}, by the clocks of the address. */
@Controller
final class ReceiptController {
    private final PlanDoor door;
    private final WatchedPlans plans;
    private final Assessments assessments;
    private final OfficeTolerances tolerances;
    private final Clock clock;

    ReceiptController(
            PlanDoor door, WatchedPlans plans, Assessments assessments, OfficeTolerances tolerances, Clock clock) {
        this.door = door;
        this.plans = plans;
        this.assessments = assessments;
        this.tolerances = tolerances;
        this.clock = clock;
    }

    @GetMapping(
            path = "/plans/{plan:\\d{1,18}}/standing/{item:\\d{1,18}}.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String receipt(HttpServletRequest request, @PathVariable long plan, @PathVariable long item) {
        var words = Pages.words(request);
        door.open(request, plan, "/standing", "");
        var asked = AskedClocks.of(request, clock);
        var found = plans.find(plan, asked.clocks().knownOn(), Viewer.current()).orElseThrow(ReceiptController::absent);
        var assessed = assessments
                .of(item, asked.clocks())
                .filter(one -> one.watched().target().plan() == plan)
                .filter(one -> Promises.isOpen(one, Viewer.current()))
                .orElseThrow(ReceiptController::absent);
        return AssessmentJson.write(
                new PlanAssessment(
                        found.title(), asked.clocks(), List.of(part(assessed)), List.of(), List.of(), List.of()),
                words.locale());
    }

    private PlanAssessment.AssessedTarget part(AssessedTarget assessed) {
        var target = PromiseText.model(assessed.watched().target());
        var link = assessed.watched()
                .watch()
                .indicator()
                .map(indicator -> new Link(
                        new NamedTarget(target.id(), target.indicator(), target.type(), target.area(), null),
                        indicator,
                        indicator.nameZh().equals(target.indicator())));
        var outlook = link.isEmpty() ? Optional.<Outlook>empty() : Optional.of(outlook(assessed));
        return new PlanAssessment.AssessedTarget(target, link, assessed.assessment(), outlook);
    }

    private Outlook outlook(AssessedTarget assessed) {
        return Forecaster.byRule(tolerances.all())
                .outlook(assessed.watched().watch(), assessed.figures(), assessed.growths(), assessed.clocks());
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
