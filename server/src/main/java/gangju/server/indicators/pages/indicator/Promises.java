package gangju.server.indicators.pages.indicator;

import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.PromiseText;
import gangju.server.indicators.pages.Status;
import gangju.server.indicators.pages.indicator.IndicatorPage.Past;
import gangju.server.indicators.pages.indicator.IndicatorPage.Promise;
import gangju.server.indicators.status.AssessedTarget;
import gangju.server.indicators.status.Assessments;
import gangju.server.indicators.status.PastStanding;
import gangju.server.indicators.status.Standings;
import gangju.server.indicators.status.WatchedPlan;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The targets that an indicator judges, each with its receipt and its history. */
@Component
final class Promises {
    private static final int PAST = 12;
    private final Standings standings;
    private final Assessments assessments;

    Promises(Standings standings, Assessments assessments) {
        this.standings = standings;
        this.assessments = assessments;
    }

    /** By target; those that have no status, such as cancelled ones, are left out. */
    Map<Long, AssessedTarget> assess(Collection<Long> items, AskedClocks asked) {
        var assessed = new HashMap<Long, AssessedTarget>();
        assessments.of(items, asked.clocks()).forEach(one -> assessed.put(one.item(), one));
        return assessed;
    }

    Promise of(WatchedPlan plan, AssessedTarget assessed, FigureText text, AskedClocks asked) {
        var words = text.words();
        var promises = PromiseText.of(words);
        var target = assessed.watched().target();
        var assessment = assessed.assessment();
        var receipt = new ReceiptText(text, assessed);
        return new Promise(
                "/plans/" + plan.id() + "/items/" + target.item(),
                plan.title(),
                asked.keep("/plans/" + plan.id() + "/standing"),
                target.quote(),
                promises.sentence(target),
                Status.of(assessment.outcome(), words),
                assessment.isFinal(),
                promises.remark(assessment.reason()),
                promises.remarks(assessment.flags()),
                receipt.facts(asked),
                receipt.inputs(),
                receipt.steps(),
                receipt.flips(),
                receipt.next(),
                receipt.forecast(),
                past(target.item(), promises, asked),
                asked.isPast() ? null : "/plans/" + plan.id() + "/links/" + target.item());
    }

    private List<Past> past(long item, PromiseText promises, AskedClocks asked) {
        return standings.history(item, asked.clocks().knownOn()).stream()
                .limit(PAST)
                .map(one -> past(one, promises))
                .toList();
    }

    private static Past past(PastStanding one, PromiseText promises) {
        var words = promises.words();
        return new Past(
                Status.of(one.standing().outcome(), words),
                one.knownSince().toString(),
                promises.remark(one.standing().reason())
                        + words.get(
                                "monitor.indicator.past.cause",
                                words.get("monitor.cause." + one.cause().toLowerCase(Locale.ROOT))));
    }
}
