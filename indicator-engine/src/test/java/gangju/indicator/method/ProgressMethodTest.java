package gangju.indicator.method;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.formula.Step;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProgressMethodTest {
    private static final BigDecimal PROGRESS = new BigDecimal("0.75");

    private static Way way(String base, String target, String required) {
        return new Way(new BigDecimal(base), new BigDecimal(target), new BigDecimal(required), 3, 5);
    }

    private static void marks(ProgressMethod method, Way way, String onCourse, String atRisk) {
        var marks = method.marks(way).orElseThrow();
        var close = org.assertj.core.data.Offset.offset(new BigDecimal("0.005"));

        assertThat(marks.onCourse()).isCloseTo(new BigDecimal(onCourse), close);
        assertThat(marks.atRisk()).isCloseTo(new BigDecimal(atRisk), close);
    }

    @Test
    void thePathAsksForThreeQuartersOfTheRequiredWay() {
        marks(new PlanPath(PROGRESS), way("100", "200", "160"), "160", "145");
        marks(new PlanPath(PROGRESS), way("100", "50", "70"), "70", "77.5");
    }

    /** From 100 to 200 in five years is 14.87 % a year; 95 % of it 14.126, 60 % 8.922. */
    @Test
    void eurostatComparesYearlyGrowths() {
        marks(new GrowthRatio(), way("100", "200", "160"), "148.65", "129.22");
        var steps = new GrowthRatio().steps(way("100", "200", "160"), new BigDecimal("133.1"));

        assertThat(steps.stream().map(Step::name).collect(Collectors.toList()))
                .containsExactly("growth-actual", "growth-required", "growth-ratio");
        assertThat(steps.getFirst().result())
                .isCloseTo(new BigDecimal("0.1"), org.assertj.core.data.Offset.offset(new BigDecimal("1e-15")));
        assertThat(steps.getLast().result())
                .isCloseTo(new BigDecimal("0.6725"), org.assertj.core.data.Offset.offset(new BigDecimal("1e-4")));
    }

    /** From 100 down to 50 is −12.94 % a year; 95 % of it leaves 67.46 after three, 60 % 78.46. */
    @Test
    void eurostatOfAFallingIndicator() {
        marks(new GrowthRatio(), way("100", "50", "70"), "67.458", "78.462");
    }

    @Test
    void unescapAsksWhatWouldBeMissing() {
        marks(new AnticipatedProgress(), way("100", "200", "160"), "154", "100");
        marks(new AnticipatedProgress(), way("100", "50", "70"), "73", "100");
        var steps = new AnticipatedProgress().steps(way("100", "200", "160"), new BigDecimal("130"));

        assertThat(steps.getFirst().result()).isEqualByComparingTo("150");
        assertThat(steps.getLast().result()).isEqualByComparingTo("0.5");
    }

    @Test
    void distanceIsTheWayAgainstTheTime() {
        marks(new SimpleDistance(PROGRESS), way("100", "200", "190"), "160", "145");
        var steps = new SimpleDistance(PROGRESS).steps(way("100", "200", "190"), new BigDecimal("130"));

        assertThat(steps.getFirst().result()).isEqualByComparingTo("0.3");
        assertThat(steps.get(1).result()).isEqualByComparingTo("0.6");
        assertThat(steps.getLast().result()).isEqualByComparingTo("0.5");
    }

    @Test
    void tellsWhereItCanNotBeUsed() {
        assertThat(new GrowthRatio().marks(way("0", "200", "120"))).isEmpty();
        assertThat(new GrowthRatio().marks(way("-5", "200", "120"))).isEmpty();
        assertThat(new GrowthRatio().marks(way("100", "0", "40"))).isEmpty();
        assertThat(new GrowthRatio().marks(way("100", "100", "100"))).isEmpty();
        assertThat(new AnticipatedProgress().marks(way("100", "100", "100"))).isEmpty();
        assertThat(new SimpleDistance(PROGRESS).marks(way("100", "100", "100"))).isEmpty();
    }

    @Test
    void eachHasANameAndASource() {
        var all = ProgressMethod.all(PROGRESS);

        assertThat(all).extracting(ProgressMethod::id).doesNotHaveDuplicates().hasSize(4);
        assertThat(all).allSatisfy(method -> {
            assertThat(method.source()).isNotBlank();
            assertThat(ProgressMethod.named(method.id(), PROGRESS)).contains(method);
        });
        assertThat(ProgressMethod.named("nothing", PROGRESS)).isEmpty();
    }
}
