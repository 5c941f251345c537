package gangju.indicator.warning;

import gangju.indicator.Clocks;
import gangju.indicator.Direction;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.forecast.Forecaster;
import gangju.indicator.forecast.TestingSeries;
import gangju.indicator.remark.Remark;
import gangju.indicator.status.Assessment;
import gangju.indicator.status.Freshness;
import gangju.indicator.status.Judge;
import gangju.indicator.status.Outcome;
import gangju.indicator.status.Tolerances;
import gangju.indicator.status.Watch;
import gangju.indicator.vintage.Figures;
import gangju.indicator.vintage.Vintages;
import gangju.model.Operator;
import gangju.model.TargetType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A share that is to reach a value by 2030, as it looks on a day. */
record TestingSituation(
        Indicator indicator,
        List<Observation> observations,
        List<Outcome> outcomes,
        Freshness freshness,
        boolean isOwnerKnown,
        LocalDate day) {
    private static final List<Observation> SHARES =
            TestingSeries.years(2018, "%", "2.31", "2.44", "2.52", "2.60", "2.70", "2.86", "2.94", "2.96", "3.01");

    static TestingSituation quiet() {
        return new TestingSituation(
                TestingSeries.indicator(IndicatorKind.RATE, "%", Direction.UP),
                SHARES,
                List.of(Outcome.ON_COURSE),
                Freshness.CURRENT,
                true,
                LocalDate.of(2027, 6, 1));
    }

    TestingSituation observed(List<Observation> others) {
        return new TestingSituation(indicator, others, outcomes, freshness, isOwnerKnown, day);
    }

    TestingSituation judged(Outcome... others) {
        return new TestingSituation(indicator, observations, Arrays.asList(others), freshness, isOwnerKnown, day);
    }

    TestingSituation with(Freshness other) {
        return new TestingSituation(indicator, observations, outcomes, other, isOwnerKnown, day);
    }

    TestingSituation with(Indicator other) {
        return new TestingSituation(other, observations, outcomes, freshness, isOwnerKnown, day);
    }

    TestingSituation withoutOwner() {
        return new TestingSituation(indicator, observations, outcomes, freshness, false, day);
    }

    /** With a target of so many percent. */
    Situation to(String target) {
        var watch = TestingSeries.watch(indicator, TargetType.LEVEL, Operator.GE, target, "%");
        var clocks = Clocks.on(day);
        var figures = Vintages.choose(observations, List.of(), clocks);
        var forecast = Forecaster.byRule(Tolerances.builtIn())
                .outlook(watch, figures, Figures.empty(), clocks)
                .forecast();
        return new Situation(
                "T1", watch, figures, assessments(watch), forecast, isOwnerKnown, LocalDate.of(2026, 1, 9), clocks);
    }

    /** The year after the last, three months after its end. */
    private static Assessment.Expected expected() {
        return new Assessment.Expected(
                ReferencePeriod.parse("2027"), LocalDate.of(2028, 3, 31), LocalDate.of(2029, 3, 31));
    }

    /** One at each of the last figures. */
    private List<Assessment> assessments(Watch watch) {
        var assessments = new ArrayList<Assessment>();
        for (int i = 0; i < outcomes.size(); i++) {
            int at = observations.size() - outcomes.size() + i;
            assessments.add(new Assessment(
                    watch.terms(),
                    outcomes.get(i),
                    false,
                    freshness,
                    null,
                    expected(),
                    Judge.FIGURE,
                    Remark.of("test"),
                    at < 0 ? Optional.empty() : Optional.of(observations.get(at)),
                    Optional.empty(),
                    List.of(),
                    null));
        }
        return assessments;
    }
}
