package gangju.indicator.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.formula.Step;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final BigDecimal ALLOWED = new BigDecimal("1e-16");

    /** The printed formula is what was computed: another program that reads it gets the same result. */
    @RepeatedTest(400)
    void printsWhatItComputed(RepetitionInfo repetition) {
        var drawn = new RandomTargets(new Random(repetition.getCurrentRepetition())).next();
        var receipt = drawn.assess().receipt();

        receipt.ifPresent(printed -> {
            assertThat(printed.steps()).isNotEmpty();
            for (var step : printed.steps()) {
                assertThat(isSame(step))
                        .as(() -> drawn + ": " + step.expression().text() + " = " + step.result())
                        .isTrue();
            }
        });
    }

    private static boolean isSame(Step step) {
        var read = FormulaReader.evaluate(step.expression().text());
        var scale = read.abs().max(BigDecimal.ONE);
        return read.subtract(step.result()).abs().compareTo(scale.multiply(ALLOWED, MathContext.DECIMAL128)) <= 0;
    }

    @RepeatedTest(300)
    void flipsWhereItSays(RepetitionInfo repetition) {
        var drawn = new RandomTargets(new Random(repetition.getCurrentRepetition())).rising("GE");
        var assessment = drawn.assess();
        var flip = assessment.receipt().map(Receipt::flipsAt);
        if (flip.isEmpty()
                || assessment.observed().isEmpty()
                || drawn.figures().contains("约")
                || drawn.figures().contains("超")
                || drawn.figures().contains("近")) {
            return;
        }
        var period = assessment.observed().get().period().toString();
        var unit = assessment.receipt().get().parameters().get("unit");
        var wide = new BigDecimal("0.0000000001");
        var below = drawn.assess(with(drawn.figures(), period, flip.get().subtract(wide)));
        var above = drawn.assess(with(drawn.figures(), period, flip.get().add(wide)));

        assertThat(unit).isNotBlank();
        assertThat(below.outcome()).as(drawn + " at " + flip.get()).isNotEqualTo(above.outcome());
    }

    /** The figures with another value for one period. */
    static String with(String figures, String period, BigDecimal value) {
        var text = new StringBuilder();
        for (var word : figures.strip().split(" +")) {
            text.append(
                            word.startsWith(period + "=")
                                    ? period + "=" + value.toPlainString().replace('-', '−')
                                    : word)
                    .append(' ');
        }
        return text.toString();
    }

    @RepeatedTest(200)
    void theFigureThatIsNeededNextIsOnCourse(RepetitionInfo repetition) {
        var drawn = new RandomTargets(new Random(repetition.getCurrentRepetition())).next();
        var assessment = drawn.assess();
        var needed = assessment.receipt().map(Receipt::neededNext);
        boolean rough = drawn.terms().startsWith("CUMULATIVE")
                && (drawn.figures().matches(".*[约超近].*")
                        || assessment.flags().stream()
                                .anyMatch(flag -> flag.code().equals("years-missing")));
        if (needed.isEmpty()
                || rough
                || drawn.setup().contains("method=")
                || drawn.terms().startsWith("GROWTH") && !drawn.growths().isEmpty()) {
            return;
        }
        var next = needed.get();
        int year = next.period().start().getYear();
        var value = next.value().add(nudge(drawn, next.value()));
        var later = new RandomTargets.Drawn(
                drawn.terms(),
                drawn.setup(),
                upTo(drawn.figures(), year) + year + "=" + value.toPlainString().replace('-', '−'),
                drawn.growths(),
                year + "-12-31");
        var then = later.assess();

        assertThat(then.outcome())
                .as(() -> drawn + " needs " + next + " gives " + then.reason())
                .isIn(Outcome.ON_COURSE, Outcome.REACHED);
    }

    /** Past rounding, to the good side. */
    private static BigDecimal nudge(RandomTargets.Drawn drawn, BigDecimal value) {
        var little = value.abs().max(BigDecimal.ONE).multiply(new BigDecimal("1e-12"));
        boolean up = drawn.terms().contains("INCREASE");
        boolean down = !up
                && (drawn.terms().contains(" LE ")
                        || drawn.terms().contains(" LT ")
                        || drawn.terms().startsWith("RANK")
                        || drawn.terms().contains("DECREASE")
                        || drawn.terms().contains("_LE")
                        || drawn.setup().contains("dir=DOWN") && !drawn.terms().contains(" GE "));
        return down ? little.negate() : little;
    }

    private static String upTo(String figures, int year) {
        var text = new StringBuilder();
        for (var word : figures.strip().split(" +")) {
            if (!word.isEmpty() && Integer.parseInt(word.substring(0, 4)) < year) {
                text.append(word).append(' ');
            }
        }
        return text.toString();
    }

    @Test
    void namesInputsMethodVersionAndSource() {
        var watch = TestingTargets.watch("LEVEL GE 6 % by 2025 in 2021–2025", "");
        var drawn =
                new RandomTargets.Drawn("LEVEL GE 6 % by 2025 in 2021–2025", "", "2020=5 2023=5.5", "", "2024-06-30");
        var receipt = drawn.assess().receipt().orElseThrow();

        assertThat(watch.method()).isNull();
        assertThat(receipt.method()).isEqualTo("level.linear");
        assertThat(receipt.version()).isPositive();
        assertThat(receipt.source()).isNotBlank();
        assertThat(receipt.inputs())
                .extracting(input -> input.period().toString())
                .containsExactly("2020", "2023");
        assertThat(receipt.parameters())
                .containsEntry("target", "6 %")
                .containsEntry("path", "linear")
                .containsEntry("date", "2025-12-31");
        assertThat(receipt.steps())
                .extracting(Step::name)
                .containsExactly("actual", "required", "way-done", "progress", "gap");
        assertThat(receipt.steps().get(1).expression().text()).isEqualTo("5 + (6 − 5) × 3 ÷ 5");
        assertThat(receipt.flipsAt()).isEqualByComparingTo("5.45");
        var needed = Objects.requireNonNull(receipt.neededNext());
        assertThat(needed.period()).hasToString("2024");
        assertThat(needed.value()).isEqualByComparingTo("5.8");
    }
}
