package gangju.indicator.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Clocks;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.formula.Step;
import gangju.indicator.vintage.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is drawn is what judges. */
class WayTest {
    private static final Assessor ASSESSOR = new Assessor(Tolerances.builtIn());
    private static int compared;

    @RepeatedTest(400)
    void requiresWhatTheReceiptHoldsTheFigureAgainst(RepetitionInfo repetition) {
        var targets = new RandomTargets(new Random(repetition.getCurrentRepetition()));
        var drawn = repetition.getCurrentRepetition() % 2 == 0 ? targets.rising("GE") : targets.falling("LE");
        var assessment = drawn.assess();
        var steps = assessment.receipt().map(Receipt::steps).orElse(List.of()).stream()
                .collect(Collectors.toMap(Step::name, Step::result, (one, other) -> other));
        if (steps.containsKey("required") && assessment.observed().isPresent()) {
            var day = assessment.observed().get().period().end();
            var against = value(steps, "actual").subtract(value(steps, "gap"));
            var figures = TestingFigures.of(
                    drawn.figures(), drawn.watch().indicator().orElseThrow().unit(), drawn.clocks());
            assertThat(ASSESSOR.path(drawn.watch(), figures, drawn.clocks()))
                    .filteredOn(point -> point.period().end().equals(day))
                    .singleElement()
                    .satisfies(point -> assertThat(point.value()).isEqualByComparingTo(against));
            compared++;
        }
        if (repetition.getCurrentRepetition() == repetition.getTotalRepetitions()) {
            assertThat(compared).isGreaterThan(40);
        }
    }

    @Test
    void isThereBeforeTheFirstFigure() {
        var watch = TestingTargets.watch("LEVEL GE 200 亿元 by 2025 in 2021–2025", "base=100@2020 dir=UP");
        assertThat(path(watch)).containsExactly("2020 100", "2021 120", "2022 140", "2023 160", "2024 180", "2025 200");
    }

    @Test
    void growsByTheYearlyRate() {
        var watch =
                TestingTargets.watch("GROWTH GE 10 % yearly by 2023 in 2021–2023", "unit=亿元 base=100/亿元@2020 dir=UP");
        assertThat(path(watch)).containsExactly("2020 100", "2021 110", "2022 121", "2023 133.1");
    }

    @Test
    void endsOnTheDayOfTheTarget() {
        var watch = TestingTargets.watch("LEVEL GE 160 家 by 2023-06 in 2021–2025", "base=100@2020 dir=UP");
        assertThat(path(watch)).last().isEqualTo(ReferencePeriod.parse("2023-M06") + " 160");
    }

    @Test
    void isNoneForATotal() {
        assertThat(path(TestingTargets.watch("CUMULATIVE GE 500 亿元 by 2025 in 2021–2025", "dir=UP")))
                .isEmpty();
    }

    private static List<String> path(Watch watch) {
        return ASSESSOR.path(watch, Figures.empty(), Clocks.on(LocalDate.parse("2021-03-01"))).stream()
                .map(point -> point.period() + " " + plain(point.value()))
                .toList();
    }

    private static BigDecimal value(Map<String, BigDecimal> steps, String name) {
        return Objects.requireNonNull(steps.get(name));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
