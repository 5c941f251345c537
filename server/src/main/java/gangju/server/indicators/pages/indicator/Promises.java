package gangju.server.indicators.pages.indicator;

import gangju.indicator.forecast.Forecaster;
import gangju.indicator.status.Course;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.PromiseText;
import gangju.server.indicators.pages.Status;
import gangju.server.indicators.pages.indicator.IndicatorPage.Past;
import gangju.server.indicators.pages.indicator.IndicatorPage.Promise;
import gangju.server.indicators.status.AssessedTarget;
import gangju.server.indicators.status.Assessments;
import gangju.server.indicators.status.OfficeTolerances;
import gangju.server.indicators.status.PastStanding;
import gangju.server.indicators.status.Standings;
import gangju.server.indicators.status.WatchedPlan;
import gangju.server.indicators.status.WatchedPlans;
import gangju.server.indicators.status.WatchedTarget;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Targets with their receipts and their histories; the number of statements does not depend on how many. */
@Component
final class Promises {
    private static final int PAST = 12;
    private final WatchedPlans plans;
    private final Standings standings;
    private final Assessments assessments;
    private final OfficeTolerances tolerances;

    Promises(WatchedPlans plans, Standings standings, Assessments assessments, OfficeTolerances tolerances) {
        this.plans = plans;
        this.standings = standings;
        this.assessments = assessments;
        this.tolerances = tolerances;
    }

    /** Those of plans that the reader may see and that have a status; what needs somebody first. */
    List<ToldTarget> told(Collection<WatchedTarget> targets, FigureText text, AskedClocks asked) {
        if (targets.isEmpty()) {
            return List.of();
        }
        var items = targets.stream().map(WatchedTarget::item).toList();
        var visible = plans.find(
                targets.stream().map(WatchedTarget::plan).distinct().toList(),
                asked.clocks().knownOn(),
                Viewer.current());
        var assessed = assessments.of(items, asked.clocks()).stream()
                .filter(one -> visible.containsKey(one.watched().target().plan()))
                .sorted(Comparator.comparing(
                        one -> Status.gravity(one.assessment().outcome())))
                .toList();
        var paths = assessments.paths(assessed);
        var past = standings.histories(items, asked.clocks().knownOn(), PAST);
        var forecaster = Forecaster.byRule(tolerances.all());
        return assessed.stream()
                .map(one -> {
                    var history = past.getOrDefault(one.item(), List.of());
                    var path = paths.getOrDefault(one.item(), List.of());
                    return told(visible, ReceiptText.of(text, one, forecaster), path, history, asked);
                })
                .toList();
    }

    private static ToldTarget told(
            Map<Long, WatchedPlan> plans,
            ReceiptText receipt,
            List<Course.Point> path,
            List<PastStanding> past,
            AskedClocks asked) {
        var assessed = receipt.assessed();
        boolean open = isOpen(assessed, Viewer.current());
        return new ToldTarget(
                assessed,
                open ? path : List.of(),
                open ? receipt.outlook().forecast() : Optional.empty(),
                promise(plans, receipt, past, open, asked));
    }

    /**
     * Whether the reader may see every figure that the assessment rests on or may speak of: those of path, forecast and
     * conflicts too.
     */
    static boolean isOpen(AssessedTarget assessed, Viewer viewer) {
        return Stream.of(assessed.figures(), assessed.growths())
                .flatMap(figures -> figures.inOrder().stream())
                .flatMap(figure -> Stream.concat(Stream.of(figure.used()), figure.others().stream()))
                .allMatch(one -> viewer.sees(one.confidentiality()));
    }

    private static Promise promise(
            Map<Long, WatchedPlan> plans,
            ReceiptText receipt,
            List<PastStanding> past,
            boolean open,
            AskedClocks asked) {
        var assessed = receipt.assessed();
        var target = assessed.watched().target();
        var plan = "/plans/" + target.plan();
        var words = receipt.text().words();
        var promises = PromiseText.of(words);
        var assessment = assessed.assessment();
        var title = plans.containsKey(target.plan()) ? plans.get(target.plan()).title() : "";
        return new Promise(
                plan + "/items/" + target.item(),
                open ? asked.keep(plan + "/standing/" + target.item() + ".json") : null,
                title,
                asked.keep(plan + "/standing"),
                target.quote(),
                promises.sentence(target),
                Status.of(assessment.outcome(), words),
                assessment.isFinal(),
                open ? promises.remark(assessment.reason()) : words.get("monitor.restricted"),
                open ? promises.remarks(assessment.flags()) : List.of(),
                open ? receipt.facts(asked) : List.of(),
                open ? receipt.inputs() : List.of(),
                open ? receipt.steps() : List.of(),
                open ? receipt.flips() : null,
                open ? receipt.next() : null,
                open ? receipt.forecast() : List.of(),
                open ? past.stream().map(one -> past(one, promises)).toList() : List.of(),
                asked.isPast() || Viewer.current() == Viewer.VISITOR ? null : plan + "/links/" + target.item(),
                Viewer.current() == Viewer.VISITOR || assessment.receipt().isEmpty()
                        ? null
                        : asked.keep("/methods?target=" + target.item()) + "#compare");
    }

    private static Past past(PastStanding one, PromiseText promises) {
        var words = promises.words();
        return new Past(
                Status.of(one.standing().outcome(), words),
                FigureText.of(words).dates().of(one.knownSince()),
                words.get(
                        "monitor.indicator.past.cause",
                        promises.remark(one.standing().reason()),
                        words.get("monitor.cause." + one.cause().toLowerCase(Locale.ROOT))));
    }
}
