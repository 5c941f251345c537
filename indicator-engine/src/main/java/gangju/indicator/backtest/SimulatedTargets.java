package gangju.indicator.backtest;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.forecast.ComparablePoints;
import gangju.indicator.status.TargetTerms;
import gangju.indicator.status.Watch;
import gangju.model.Operator;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.model.TargetType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Sets targets for the last five years of simulated series, as a plan would: from what had been published when it
 * began, the pace of the five years before times a half to one and a half.
 */
public final class SimulatedTargets {
    private static final int YEARS = 5;

    private SimulatedTargets() {}

    /** @param lastYear of the series; the plan ends with it */
    public static List<Trial> of(List<History> histories, int lastYear, RandomGenerator random) {
        var trials = new ArrayList<Trial>();
        for (var history : histories) {
            var from = LocalDate.of(lastYear - YEARS + 1, 12, 31).minusMonths(9);
            var points = ComparablePoints.select(
                    history.indicator(), history.publishedBy(from), ReferencePeriod.ofYear(lastYear), LocalDate.MAX);
            if (points.size() > YEARS) {
                trials.add(trial(history, points, from, lastYear, 0.5 + random.nextDouble()));
            }
        }
        return trials;
    }

    private static Trial trial(History history, ComparablePoints points, LocalDate from, int lastYear, double times) {
        var latest = points.latest();
        var before = points.points().get(points.size() - 1 - YEARS);
        double pace = latest.value().subtract(before.value()).doubleValue() / (latest.year() - before.year());
        double aim = latest.value().doubleValue() + pace * times * (lastYear - latest.year());
        var terms = new TargetTerms(
                history.name(),
                history.indicator().nameZh(),
                TargetType.LEVEL,
                Operator.GE,
                BigDecimal.valueOf(aim).setScale(1, RoundingMode.HALF_UP),
                null,
                history.indicator().unit().symbol(),
                PartialDate.ofYear(lastYear),
                null,
                false,
                null,
                false,
                null);
        var watch = Watch.of(terms, history.indicator(), Period.ofYears(lastYear - YEARS + 1, lastYear));
        var none = new History(history.name(), history.isSimulated(), history.indicator(), List.of());
        return new Trial(history.name(), history, none, watch, from, LocalDate.of(lastYear + 1, 12, 31));
    }
}
