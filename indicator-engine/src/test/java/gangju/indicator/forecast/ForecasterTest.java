package gangju.indicator.forecast;

import static gangju.indicator.forecast.TestingSeries.CLOCKS;
import static gangju.indicator.forecast.TestingSeries.figures;
import static gangju.indicator.forecast.TestingSeries.indicator;
import static gangju.indicator.forecast.TestingSeries.watch;
import static gangju.indicator.forecast.TestingSeries.with;
import static gangju.indicator.forecast.TestingSeries.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangju.indicator.Bound;
import gangju.indicator.Direction;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.remark.Remark;
import gangju.indicator.status.Tolerances;
import gangju.indicator.status.Watch;
import gangju.indicator.vintage.Figures;
import gangju.model.Operator;
import gangju.model.TargetType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ForecasterTest {
    private static final Indicator SHARE = indicator(IndicatorKind.RATE, "%", Direction.UP);
    private static final Indicator AMOUNT = indicator(IndicatorKind.FLOW, "亿元", Direction.UP);
    private static final Indicator PLACE = indicator(IndicatorKind.RANK, "位", Direction.DOWN);
    private static final List<Observation> SHARES =
            years(2018, "%", "2.31", "2.44", "2.52", "2.60", "2.70", "2.86", "2.94", "2.99", "3.15");
    private static final List<Observation> AMOUNTS =
            years(2018, "亿元", "100", "113", "127", "138", "150", "158", "170", "190", "214");

    @Test
    void forecastsASharesLevelByDifferences() {
        var forecast = outlook(watch(SHARE, TargetType.LEVEL, Operator.GE, "3.6", "%"), SHARES)
                .forecast()
                .orElseThrow();

        assertThat(forecast.method()).isEqualTo(Method.DRIFT);
        assertThat(forecast.value()).isEqualByComparingTo("3.57");
        assertThat(forecast.low()).isLessThan(forecast.value());
        assertThat(forecast.high()).isGreaterThan(forecast.value());
        assertThat(forecast.chance()).isBetween(new BigDecimal("0.3"), new BigDecimal("0.5"));
        assertThat(forecast.points()).isEqualTo(9);
        assertThat(forecast.path())
                .extracting(point -> point.period().toString())
                .containsExactly("2027", "2028", "2029", "2030");
    }

    @Test
    void forecastsAmountsInProportion() {
        var outlook = outlook(watch(AMOUNT, TargetType.LEVEL, Operator.GE, "300", "亿元"), AMOUNTS);

        assertThat(outlook.forecast().orElseThrow().method()).isEqualTo(Method.LOG_DRIFT);
        assertThat(outlook.forecast().orElseThrow().value()).isEqualByComparingTo("313");
        assertThat(outlook.pace())
                .contains(new Pace(
                        Pace.Measure.GROWTH,
                        new BigDecimal("8.81"),
                        new BigDecimal("10.64"),
                        ReferencePeriod.ofYear(2023),
                        ReferencePeriod.ofYear(2026)));
    }

    @Test
    void belowEightPointsSaysThePaceAlone() {
        var outlook = outlook(watch(SHARE, TargetType.LEVEL, Operator.GE, "3.6", "%"), SHARES.subList(2, 9));

        assertThat(outlook.forecast()).isEmpty();
        assertThat(outlook.remarks()).containsExactly(Remark.of("too-few-points", 7, 8));
        assertThat(outlook.pace().orElseThrow().required()).isEqualTo("0.1125");
        assertThat(outlook.pace().orElseThrow().recent()).isEqualTo("0.0967");
    }

    @Test
    void looksNeverAcrossABreak() {
        var broken = with(SHARES, 2021, figure -> TestingSeries.broken(figure, "普查"));
        var outlook = outlook(watch(SHARE, TargetType.LEVEL, Operator.GE, "3.6", "%"), broken);

        assertThat(outlook.forecast()).isEmpty();
        assertThat(outlook.remarks())
                .containsExactly(
                        Remark.of("too-few-points", 6, 8),
                        Remark.of("left-out-break", 3, ReferencePeriod.ofYear(2018), ReferencePeriod.ofYear(2020)));
    }

    @Test
    void leavesOutWhatDoesNotCompare() {
        var mixed = new ArrayList<>(with(SHARES, 2019, figure -> TestingSeries.scoped(figure, "规上企业")));
        mixed.set(2, TestingSeries.bounded(mixed.get(2), Bound.ABOVE));
        mixed.set(3, years(2021, "亿元", "5").getFirst());
        var outlook = outlook(watch(SHARE, TargetType.LEVEL, Operator.GE, "3.6", "%"), mixed);

        assertThat(outlook.remarks())
                .containsExactly(
                        Remark.of("too-few-points", 6, 8),
                        Remark.of("left-out-bounded", 1, ReferencePeriod.ofYear(2020), ReferencePeriod.ofYear(2020)),
                        Remark.of("left-out-unit", 1, ReferencePeriod.ofYear(2021), ReferencePeriod.ofYear(2021)),
                        Remark.of("left-out-scope", 1, ReferencePeriod.ofYear(2019), ReferencePeriod.ofYear(2019)));
    }

    @Test
    void aPlaceStaysWhereItIsAndIsWhole() {
        var places = years(2018, "位", "5", "4", "6", "5", "4", "3", "4", "4", "3");
        var forecast = outlook(watch(PLACE, TargetType.RANK, Operator.MAINTAIN, "3", "位"), places)
                .forecast()
                .orElseThrow();

        assertThat(forecast.method()).isEqualTo(Method.RANDOM_WALK);
        assertThat(forecast.value()).isEqualByComparingTo("3");
        assertThat(forecast.low()).isEqualByComparingTo("1");
        assertThat(forecast.chance()).isGreaterThan(new BigDecimal("0.5"));
    }

    @Test
    void growthsComeToALevelOfTheLastYear() {
        var outlook = outlook(watch(AMOUNT, TargetType.GROWTH, Operator.GE, "8", "%"), AMOUNTS);

        assertThat(outlook.goal().orElseThrow().low()).isEqualByComparingTo("279.172334592");
        assertThat(outlook.goal().orElseThrow().quantity()).isEqualTo(Quantity.LEVEL);
    }

    @Test
    void growthsAreChainedWhereTheLevelBreaks() {
        var growths = figures(years(2018, "%", "9", "13", "4.4", "14.4", "11.1", "5.3", "14.5", "9.9", "7.5"));
        var broken = figures(with(AMOUNTS, 2026, figure -> TestingSeries.broken(figure, "新口径")));
        var watch = watch(AMOUNT, TargetType.GROWTH, Operator.ABOUT, "8", "%");
        var outlook = Forecaster.byRule(Tolerances.builtIn()).outlook(watch, broken, growths, CLOCKS);

        assertThat(outlook.goal().orElseThrow().quantity()).isEqualTo(Quantity.INDEX);
        assertThat(outlook.goal().orElseThrow().aim()).isEqualByComparingTo("146.93280768");
        assertThat(outlook.goal().orElseThrow().low())
                .isEqualByComparingTo(new BigDecimal("1.075").pow(5).movePointRight(2));
        assertThat(outlook.forecast().orElseThrow().points()).isEqualTo(10);
    }

    @Test
    void totalsAddWhatIsThereToWhatIsExpected() {
        var outlook = outlook(watch(AMOUNT, TargetType.CUMULATIVE, Operator.GE, "1200", "亿元"), AMOUNTS);
        var forecast = outlook.forecast().orElseThrow();

        assertThat(forecast.quantity()).isEqualTo(Quantity.TOTAL);
        // 214 and then 4 years by the average change of 14.25
        assertThat(forecast.value()).isEqualByComparingTo("1213");
        assertThat(outlook.pace().orElseThrow().required()).isEqualTo("246.50");
    }

    @Test
    void asksForNothingMoreWhenTheFigureIsThere() {
        var done = new ArrayList<>(SHARES);
        done.add(TestingSeries.observation(2030, "3.7", "%"));
        var outlook = Forecaster.byRule(Tolerances.builtIn())
                .outlook(
                        watch(SHARE, TargetType.LEVEL, Operator.GE, "3.6", "%"),
                        gangju.indicator.vintage.Vintages.choose(
                                done, List.of(), gangju.indicator.Clocks.on(java.time.LocalDate.of(2032, 1, 1))),
                        Figures.empty(),
                        CLOCKS);

        assertThat(outlook.remarks()).containsExactly(Remark.of("figure-is-there", ReferencePeriod.ofYear(2030)));
    }

    @Test
    void figuresThatNeverLeaveALineHaveNoInterval() {
        var straight = years(2018, "%", "2.0", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8");
        var outlook = outlook(watch(SHARE, TargetType.LEVEL, Operator.GE, "3.6", "%"), straight);

        assertThat(outlook.forecast()).isEmpty();
        assertThat(outlook.remarks()).containsExactly(Remark.of("no-spread", 9));
    }

    @Test
    void keepingMindsBothSides() {
        var keep = indicator(IndicatorKind.RATE, "%", Direction.KEEP);
        var goal = outlook(watch(keep, TargetType.LEVEL, Operator.MAINTAIN_ABOUT, "6", "%"), SHARES)
                .goal()
                .orElseThrow();

        assertThat(goal.low()).isEqualByComparingTo("5.5");
        assertThat(goal.high()).isEqualByComparingTo("6.5");
    }

    @Test
    void changesAndMultiplesCountFromTheBase() {
        var points = outlook(watch(SHARE, TargetType.CHANGE, Operator.INCREASE_BY, "0.5", "个百分点"), SHARES);
        var percent = outlook(watch(AMOUNT, TargetType.CHANGE, Operator.INCREASE_BY, "50", "%"), AMOUNTS);
        var twice = outlook(watch(AMOUNT, TargetType.MULTIPLE, Operator.MULTIPLE, "2", "倍"), AMOUNTS);

        assertThat(points.goal().orElseThrow().low()).isEqualByComparingTo("3.49");
        assertThat(percent.goal().orElseThrow().low()).isEqualByComparingTo("285");
        assertThat(twice.goal().orElseThrow().low()).isEqualByComparingTo("380");
    }

    @Test
    void whatIsKeptExactlyHasTheRoomOfItsRounding() {
        var goal = outlook(
                        watch(
                                indicator(IndicatorKind.RATE, "%", Direction.KEEP),
                                TargetType.LEVEL,
                                Operator.MAINTAIN,
                                "4.5",
                                "%"),
                        SHARES)
                .goal()
                .orElseThrow();

        assertThat(goal.low()).isEqualByComparingTo("4.45");
        assertThat(goal.high()).isEqualByComparingTo("4.55");
    }

    @RepeatedTest(30)
    void theChanceFallsAsTheTargetRises(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var values = random.doubles(9, 20, 40)
                .mapToObj(value -> String.format("%.2f", value))
                .toArray(String[]::new);
        var previous = BigDecimal.ONE;
        for (int target = 0; target < 80; target += 4) {
            var watch = watch(AMOUNT, TargetType.LEVEL, Operator.GE, String.valueOf(target), "亿元");
            var chance = outlook(watch, years(2018, "亿元", values))
                    .forecast()
                    .orElseThrow()
                    .chance();
            assertThat(chance).isLessThanOrEqualTo(previous);
            previous = chance;
        }
        assertThat(previous).isLessThan(new BigDecimal("0.5"));
    }

    @RepeatedTest(20)
    void anotherUnitChangesNothingButTheUnit(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var values = random.doubles(9, 20, 40)
                .mapToObj(value -> String.format("%.2f", value))
                .toArray(String[]::new);
        var larger = indicator(IndicatorKind.FLOW, "万亿元", Direction.UP);
        var target = String.valueOf(20 + random.nextInt(30));

        var one = outlook(watch(AMOUNT, TargetType.LEVEL, Operator.GE, target, "亿元"), years(2018, "亿元", values));
        var other = outlook(watch(larger, TargetType.LEVEL, Operator.GE, target, "亿元"), years(2018, "亿元", values));

        assertThat(other.forecast().orElseThrow().value().movePointRight(4))
                .as("apart from what rounding leaves")
                .isCloseTo(one.forecast().orElseThrow().value(), within(new BigDecimal("0.01")));
        assertThat(other.forecast().orElseThrow().chance())
                .isEqualTo(one.forecast().orElseThrow().chance());
    }

    @RepeatedTest(10)
    void theOrderOfFiguresDoesNotMatter(RepetitionInfo repetition) {
        var shuffled = new ArrayList<>(AMOUNTS);
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));
        var watch = watch(AMOUNT, TargetType.LEVEL, Operator.GE, "300", "亿元");

        assertThat(outlook(watch, shuffled)).isEqualTo(outlook(watch, AMOUNTS));
    }

    private static Outlook outlook(Watch watch, List<Observation> observations) {
        return Forecaster.byRule(Tolerances.builtIn()).outlook(watch, figures(observations), Figures.empty(), CLOCKS);
    }
}
