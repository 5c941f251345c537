package gangju.indicator.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Clocks;
import gangju.indicator.Unit;
import gangju.indicator.remark.Remark;
import gangju.indicator.vintage.Figures;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Mistakes that were found in products in use, one a test. */
class KnownMistakesTest {
    private static Assessment assess(String terms, String setup, String figures, String day) {
        var watch = TestingTargets.watch(terms, setup);
        var clocks = Clocks.on(LocalDate.parse(day));
        var unit = watch.indicator().orElseThrow().unit();
        return new Assessor(Tolerances.builtIn())
                .assess(watch, TestingFigures.of(figures, unit, clocks), Figures.empty(), clocks);
    }

    private static BigDecimal step(Assessment assessment, String name) {
        return assessment.receipt().orElseThrow().steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow()
                .result();
    }

    /**
     * A product showed a plan as 250 % done, since the weights of its targets did not sum to one. None is offered here.
     */
    @Test
    void weightsThatDoNotSumToOneCanNotBeGivenAtAll() {
        var names = new ArrayList<String>();
        for (var type :
                List.of(OutcomeCounts.class, Assessor.class, Assessment.class, Watch.class, TargetTerms.class)) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .map(Method::getName)
                    .forEach(names::add);
        }

        assertThat(names).isNotEmpty().noneMatch(name -> {
            var lower = name.toLowerCase(Locale.ROOT);
            return lower.contains("weight") || lower.contains("percent") || lower.contains("score");
        });
        assertThat(Arrays.stream(OutcomeCounts.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getReturnType))
                .doesNotContain(BigDecimal.class, double.class, float.class);
    }

    /** A product took 60 ÷ 50 for a falling indicator, or nothing at all: 100 in the beginning, 60 now, 50 wanted. */
    @Test
    void aFallingIndicatorHasGoneFourFifthsOfItsWay() {
        var assessment =
                assess("LEVEL LE 50 微克 by 2025 in 2021–2025", "base=100@2020 dir=DOWN", "2025=60", "2025-12-31");

        assertThat(step(assessment, "way-done")).isEqualByComparingTo("0.8");
        assertThat(assessment.outcome()).isEqualTo(Outcome.AT_RISK);
    }

    /** A product asked for the figure after next, since a part of the next year or a forecast of it had come. */
    @Test
    void onlyAFigureThatTheTargetCanRestOnPutsOffTheNext() {
        var whole = assess("LEVEL GE 6 % by 2025 in 2021–2025", "base=5@2020 lag=P3M", "2022=5.5", "2024-10-01");
        var part = assess(
                "LEVEL GE 6 % by 2025 in 2021–2025", "base=5@2020 lag=P3M", "2022=5.5 2024-M01=5.9", "2024-10-01");

        assertThat(whole.freshness()).isEqualTo(Freshness.OVERDUE);
        assertThat(whole.expected())
                .isNotNull()
                .extracting(expected -> expected.period().toString())
                .isEqualTo("2023");
        assertThat(part.freshness()).isEqualTo(whole.freshness());
        assertThat(part.expected()).isEqualTo(whole.expected());
    }

    /** A product divided by target minus base. */
    @Test
    void aTargetEqualToItsBaseIsHeldNotDividedBy() {
        assertThat(assess("LEVEL GE 6 % by 2025 in 2021–2025", "base=6@2020", "2023=6", "2024-06-30")
                        .outcome())
                .isEqualTo(Outcome.REACHED);
        assertThat(assess("LEVEL GE 6 % by 2025 in 2021–2025", "base=6@2020", "2023=5.8", "2024-06-30")
                        .outcome())
                .isEqualTo(Outcome.AT_RISK);
    }

    /** A product divided by the target. */
    @Test
    void aTargetOfZeroHasAPath() {
        var assessment = assess("LEVEL LE 0 件 by 2025 in 2021–2025", "base=100@2020 dir=DOWN", "2023=40", "2024-06-30");

        assertThat(step(assessment, "required")).isEqualByComparingTo("40");
        assertThat(assessment.outcome()).isEqualTo(Outcome.ON_COURSE);
    }

    /** A product raised a negative ratio to a broken power, and showed NaN. */
    @Test
    void aChangeOfSignHasAPathToo() {
        var setup = "base=−10@2020 shape=GEOMETRIC";
        var assessment = assess("LEVEL GE 10 亿元 by 2025 in 2021–2025", setup, "2023=2", "2024-06-30");

        assertThat(assessment.outcome()).isEqualTo(Outcome.ON_COURSE);
        assertThat(assessment.flags()).extracting(Remark::code).contains("path-linear-instead");
        assertThat(assessment.receipt().orElseThrow().method()).isEqualTo("level.linear");
    }

    /** A product compared growth rates, for which a figure behind a straight path is ahead. */
    @Test
    void aStraightPathIsNotAheadBecauseAMethodIsGeometric() {
        var straight = assess("LEVEL GE 200 家 by 2025 in 2021–2025", "base=100@2020", "2023=155", "2024-06-30");

        assertThat(step(straight, "required")).isEqualByComparingTo("160");
        assertThat(straight.outcome()).isEqualTo(Outcome.AT_RISK);
        assertThat(straight.receipt().orElseThrow().method()).isEqualTo("level.linear");
    }

    /** A product told that a target was late only when its date had passed. */
    @Test
    void whatFallsBehindIsToldBeforeTheDate() {
        var early = assess("LEVEL GE 200 家 by 2025 in 2021–2025", "base=100@2020", "2021=101", "2022-06-30");
        var onTheDay = assess("LEVEL GE 200 家 by 2025 in 2021–2025", "base=100@2020", "2025=199", "2025-12-31");
        var after = assess("LEVEL GE 200 家 by 2025 in 2021–2025", "base=100@2020", "2025=199", "2026-01-01");

        assertThat(early.outcome()).isEqualTo(Outcome.OFF_COURSE);
        assertThat(onTheDay.outcome()).isEqualTo(Outcome.AT_RISK);
        assertThat(onTheDay.changesOn()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(after.outcome()).isEqualTo(Outcome.MISSED);
    }

    /** A product called a target off track that was exceeded by more than its tolerance. */
    @Test
    void overAchievementIsNotOffTrack() {
        var assessment = assess("LEVEL REACH_ABOUT 210 人次 by 2025 in 2021–2025", "", "2025=431", "2026-06-30");

        assertThat(assessment.outcome()).isEqualTo(Outcome.REACHED);
        assertThat(assessment.flags()).extracting(Remark::code).containsExactly("above-about");
    }

    /** A product added a period's figure once for each row that mentioned it. */
    @Test
    void aPeriodTargetCountsEachDayOnce() {
        var figures = "2021=100 2022=100 2021-01-01/P2Y=200 2022-Q1=25 2022-Q2=25 2022-Q3=25 2022-Q4=25 2023=100";
        var assessment = assess("CUMULATIVE REACH 500 亿元 by 2025 in 2021–2025", "", figures, "2024-06-30");

        assertThat(step(assessment, "sum")).isEqualByComparingTo("300");
    }

    /** A product scaled parts until they fitted the whole. */
    @Test
    void partsThatDoNotAddUpAreTold() {
        var indicator = TestingTargets.watch("LEVEL GE 100 亿元 by 2025", "additive")
                .indicator()
                .orElseThrow();
        var money = Unit.of("亿元");
        var whole = new Parts.Part("市", new BigDecimal("100"), money);
        var fits = new Parts(
                whole,
                List.of(
                        new Parts.Part("A", new BigDecimal("600000"), Unit.of("万元")),
                        new Parts.Part("B", new BigDecimal("40.2"), money)));
        var tooLittle = new Parts(
                whole,
                List.of(
                        new Parts.Part("A", new BigDecimal("60"), money),
                        new Parts.Part("B", new BigDecimal("30"), money)));
        var clocks = Clocks.on(LocalDate.of(2024, 6, 30));

        assertThat(fits.sum(indicator).orElseThrow()).isEqualByComparingTo("100.2");
        assertThat(fits.problem(indicator, Tolerances.builtIn(), clocks)).isEmpty();
        assertThat(tooLittle
                        .problem(indicator, Tolerances.builtIn(), clocks)
                        .orElseThrow()
                        .code())
                .isEqualTo("parts-do-not-add-up");
    }

    /** A product added up shares of districts. */
    @Test
    void whatIsNotAdditiveIsNotAdded() {
        var indicator =
                TestingTargets.watch("LEVEL GE 100 % by 2025", "").indicator().orElseThrow();
        var part = new Parts.Part("A", BigDecimal.TEN, Unit.of("%"));

        assertThat(new Parts(part, List.of(part)).sum(indicator)).isEmpty();
        assertThat(new Parts(part, List.of(part))
                        .problem(indicator, Tolerances.builtIn(), Clocks.on(LocalDate.of(2024, 6, 30)))
                        .orElseThrow()
                        .code())
                .isEqualTo("parts-not-additive");
    }

    /** A product left cancelled targets in the denominator. */
    @Test
    void cancelledTargetsAreCountedApart() {
        var reached = assess("LEVEL GE 6 % by 2025 in 2021–2025", "", "2025=7", "2026-06-30");
        var counts = OutcomeCounts.of(List.of(reached, reached), 3);

        assertThat(counts.pursued()).isEqualTo(2);
        assertThat(counts.cancelled()).isEqualTo(3);
        assertThat(counts.of(Outcome.REACHED)).isEqualTo(2);
        assertThat(counts.finals()).isEqualTo(2);
        assertThat(counts.byOutcome().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(2);
        assertThat(counts.byOutcome()).containsKeys(Outcome.values());
    }
}
