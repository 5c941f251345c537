package gangju.indicator.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Bound;
import gangju.indicator.Clocks;
import gangju.indicator.Observation;
import gangju.indicator.Unit;
import gangju.indicator.remark.Remark;
import gangju.indicator.vintage.Figures;
import gangju.indicator.vintage.Vintages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold of every assessment, tried on random ones. */
class LawsTest {
    private static final Map<Outcome, Integer> WORTH = Map.of(
            Outcome.MISSED, 0, Outcome.OFF_COURSE, 0, Outcome.AT_RISK, 1, Outcome.ON_COURSE, 2, Outcome.REACHED, 3);

    @RepeatedTest(300)
    void moreIsNeverWorseWhereMoreIsBetter(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var drawn = new RandomTargets(random)
                .rising(List.of("GE", "GT", "REACH", "ABOUT").get(random.nextInt(4)));
        compare(drawn, random, 1);
    }

    @RepeatedTest(300)
    void lessIsNeverWorseWhereLessIsBetter(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var drawn = new RandomTargets(random)
                .falling(List.of("LE", "LT", "REACH", "ABOUT").get(random.nextInt(4)));
        compare(drawn, random, -1);
    }

    private static void compare(RandomTargets.Drawn drawn, Random random, int sign) {
        int year = 2021 + random.nextInt(5);
        var early = new StringBuilder();
        for (var word : drawn.figures().strip().split(" +")) {
            if (!word.isEmpty() && Integer.parseInt(word.substring(0, 4)) < year) {
                early.append(word).append(' ');
            }
        }
        var less = BigDecimal.valueOf(random.nextInt(4000) - 1000L, 1);
        var more = less.add(BigDecimal.valueOf(random.nextInt(800) + 1L, 1).multiply(BigDecimal.valueOf(sign)));
        var worse = drawn.assess(early + figure(year, less));
        var better = drawn.assess(early + figure(year, more));
        if (worse.observed().isEmpty() || !WORTH.containsKey(worse.outcome()) || !WORTH.containsKey(better.outcome())) {
            assertThat(worse.outcome() == Outcome.REACHED && better.outcome() == Outcome.NOT_COMPUTABLE)
                    .as("a better figure can't be computed: " + drawn)
                    .isFalse();
            return;
        }
        assertThat(WORTH.get(better.outcome()))
                .as(drawn + ": " + less + " " + worse.outcome() + ", " + more + " " + better.outcome())
                .isGreaterThanOrEqualTo(WORTH.get(worse.outcome()));
    }

    private static String figure(int year, BigDecimal value) {
        return year + "=" + value.toPlainString().replace('-', '−');
    }

    @RepeatedTest(300)
    void anotherUnitChangesNothing(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var drawn = new RandomTargets(random).next();
        if (!drawn.terms().contains("亿元") && !drawn.setup().contains("亿元")) {
            drawn = new RandomTargets.Drawn(
                    drawn.terms().replace(" 家 ", " 亿元 "), drawn.setup(), drawn.figures(), drawn.growths(), drawn.day());
        }
        var unit = drawn.watch().indicator().orElseThrow().unit();
        if (!unit.equals(Unit.of("亿元"))) {
            return;
        }
        var plain = new TestingFigures(unit).parse(drawn.figures());
        var scaled = plain.stream().map(LawsTest::inMillions).toList();
        var one = assess(drawn, plain);
        var other = assess(drawn, scaled);

        assertThat(other.outcome()).as(drawn.toString()).isEqualTo(one.outcome());
        assertThat(other.isFinal()).isEqualTo(one.isFinal());
        assertThat(other.flags())
                .extracting(Remark::code)
                .isEqualTo(one.flags().stream().map(Remark::code).toList());
    }

    /** In 百万元, which are a hundredth of 亿元. */
    private static Observation inMillions(Observation from) {
        var value = from.value() == null ? null : from.value().multiply(BigDecimal.valueOf(100));
        var stated = from.value() != null && from.bound() == Bound.ABOUT ? scaledAlike(from.value()) : value;
        return copy(from, stated, Unit.of("百万元"), from.knownSince());
    }

    /** So that the last stated digit stays the same one. */
    private static BigDecimal scaledAlike(BigDecimal value) {
        return value.scaleByPowerOfTen(2);
    }

    private static Observation copy(
            Observation from, @org.jspecify.annotations.Nullable BigDecimal value, Unit unit, LocalDate since) {
        return new Observation(
                from.id(),
                from.indicator(),
                from.area(),
                from.dimensions(),
                from.period(),
                value,
                unit,
                from.bound(),
                from.status(),
                from.confidentiality(),
                from.scope(),
                from.breakBefore(),
                from.note(),
                from.source(),
                from.published(),
                since,
                null,
                null);
    }

    private static Assessment assess(RandomTargets.Drawn drawn, List<Observation> observations) {
        return assess(drawn, observations, drawn.clocks());
    }

    private static Assessment assess(RandomTargets.Drawn drawn, List<Observation> observations, Clocks clocks) {
        var growths =
                drawn.growths().isEmpty() ? Figures.empty() : TestingFigures.of(drawn.growths(), Unit.of("%"), clocks);
        return new Assessor(Tolerances.builtIn())
                .assess(drawn.watch(), Vintages.choose(observations, List.of(), clocks), growths, clocks);
    }

    @RepeatedTest(200)
    void theOrderOfVintagesDoesNotMatter(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var drawn = new RandomTargets(random).next();
        var all = vintages(drawn, random);
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);

        assertThat(assess(drawn, shuffled)).isEqualTo(assess(drawn, all));
    }

    @RepeatedTest(200)
    void whatWasKnownThenIsReproducedWhateverCameLater(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var drawn = new RandomTargets(random).next();
        var all = vintages(drawn, random);
        var day = LocalDate.of(2022 + random.nextInt(5), 1 + random.nextInt(12), 15);
        var known = all.stream().filter(each -> !each.knownSince().isAfter(day)).toList();
        var then = assess(drawn, known, Clocks.on(day));
        var later = assess(drawn, all, new Clocks(day, day, null));

        assertThat(later).isEqualTo(then);
    }

    /** Each figure several times over the years, with revisions. */
    private static List<Observation> vintages(RandomTargets.Drawn drawn, Random random) {
        var unit = drawn.watch().indicator().orElseThrow().unit();
        var all = new ArrayList<Observation>();
        for (var figure : new TestingFigures(unit).parse(drawn.figures())) {
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                var since = figure.period().end().plusDays(30 + random.nextInt(900));
                var value = figure.value() == null
                        ? null
                        : figure.value().add(BigDecimal.valueOf(random.nextInt(21) - 10L, 1));
                var vintage = copy(figure, value, unit, since);
                all.add(new Observation(
                        all.size() + 1L,
                        vintage.indicator(),
                        vintage.area(),
                        vintage.dimensions(),
                        vintage.period(),
                        vintage.value(),
                        vintage.unit(),
                        vintage.bound(),
                        vintage.status(),
                        vintage.confidentiality(),
                        null,
                        null,
                        null,
                        vintage.source(),
                        null,
                        since,
                        null,
                        null));
            }
        }
        return all;
    }

    @RepeatedTest(200)
    void nothingChangesBeforeTheDayOnWhichItMay(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var drawn = new RandomTargets(random).next();
        var start = LocalDate.of(2021 + random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var observations =
                new TestingFigures(drawn.watch().indicator().orElseThrow().unit()).parse(drawn.figures());
        var known = observations.stream()
                .filter(each -> !each.period().end().isAfter(start))
                .toList();
        var now = assess(drawn, known, Clocks.on(start));
        var end =
                now.changesOn() == null ? start.plusYears(12) : now.changesOn().minusDays(1);
        var later = assess(drawn, known, Clocks.on(end));
        long days = end.toEpochDay() - start.toEpochDay();
        var between = assess(drawn, known, Clocks.on(start.plusDays(days == 0 ? 0 : random.nextLong(days + 1))));

        for (var other : List.of(later, between)) {
            assertThat(other.outcome())
                    .as(drawn + " from " + start + " to " + end)
                    .isEqualTo(now.outcome());
            assertThat(other.isFinal()).isEqualTo(now.isFinal());
            assertThat(other.freshness())
                    .as(drawn + " from " + start + " to " + end)
                    .isEqualTo(now.freshness());
            assertThat(other.changesOn()).isEqualTo(now.changesOn());
        }
    }
}
