package gangju.indicator.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Bound;
import gangju.indicator.Clocks;
import gangju.indicator.Confidentiality;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Source;
import gangju.indicator.Source.Grade;
import gangju.indicator.Unit;
import gangju.model.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VintagesTest {
    private static final ReferencePeriod YEAR = ReferencePeriod.ofYear(2023);
    private static final Clocks TODAY = Clocks.on(LocalDate.of(2026, 6, 30));

    /** What a test says of a vintage; the rest is usual. */
    private record Said(
            String value,
            Bound bound,
            ObservationStatus status,
            Grade grade,
            @Nullable String publisher,
            @Nullable String published,
            LocalDate since,
            @Nullable String scope,
            String unit) {
        static Said of(String value) {
            return new Said(
                    value,
                    Bound.EXACT,
                    ObservationStatus.NORMAL,
                    Grade.OFFICIAL,
                    "A",
                    null,
                    LocalDate.of(2024, 1, 1),
                    null,
                    "%");
        }

        Said bound(Bound other) {
            return new Said(value, other, status, grade, publisher, published, since, scope, unit);
        }

        Said status(ObservationStatus other) {
            return new Said(value, bound, other, grade, publisher, published, since, scope, unit);
        }

        Said grade(Grade other) {
            return new Said(value, bound, status, other, publisher, published, since, scope, unit);
        }

        Said by(@Nullable String other) {
            return new Said(value, bound, status, grade, other, published, since, scope, unit);
        }

        Said on(String other) {
            return new Said(value, bound, status, grade, publisher, other, since, scope, unit);
        }

        Said since(int year) {
            return new Said(value, bound, status, grade, publisher, published, LocalDate.of(year, 1, 1), scope, unit);
        }

        Said scope(String other) {
            return new Said(value, bound, status, grade, publisher, published, since, other, unit);
        }

        Said in(String other) {
            return new Said(value, bound, status, grade, publisher, published, since, scope, other);
        }

        Observation observation(long id) {
            return new Observation(
                    id,
                    "X",
                    "area",
                    Map.of(),
                    YEAR,
                    new BigDecimal(value),
                    Unit.of(unit),
                    bound,
                    status,
                    Confidentiality.FREE,
                    scope,
                    null,
                    null,
                    new Source(null, publisher, null, grade),
                    published == null ? null : PartialDate.parse(published),
                    since,
                    null,
                    null);
        }
    }

    private static Figure chosen(Said... said) {
        return choose(List.of(), said).inOrder().getFirst();
    }

    private static Figures choose(List<Choice> choices, Said... said) {
        var all = new ArrayList<Observation>();
        for (var each : said) {
            all.add(each.observation(all.size() + 1L));
        }
        return Vintages.choose(all, choices, TODAY);
    }

    private static String used(Said... said) {
        return String.valueOf(chosen(said).used().value());
    }

    @Test
    void laterPublishedCounts() {
        assertThat(used(Said.of("5.94").on("2017-11-21"), Said.of("5.78").on("2020")))
                .isEqualTo("5.78");
    }

    @Test
    void aPartialDateCountsAtItsEnd() {
        assertThat(used(Said.of("1").on("2024-06"), Said.of("2").on("2024-06-29")))
                .isEqualTo("1");
        assertThat(used(Said.of("1").on("2024"), Said.of("2").on("2024-12-30"))).isEqualTo("1");
    }

    @Test
    void whatHasADateGoesBeforeWhatHasNone() {
        assertThat(used(Said.of("1"), Said.of("2").on("2024-02-01"))).isEqualTo("2");
    }

    @Test
    void exactGoesBeforeBoundedHoweverLate() {
        assertThat(used(
                        Said.of("16.2").on("2024-01-01"),
                        Said.of("16").bound(Bound.ABOUT).on("2025-01-01")))
                .isEqualTo("16.2");
    }

    @Test
    void finalGoesBeforeProvisional() {
        assertThat(used(
                        Said.of("1").on("2024-01-01"),
                        Said.of("2").status(ObservationStatus.PROVISIONAL).on("2025-01-01")))
                .isEqualTo("1");
    }

    @Test
    void usableGoesBeforeUnusable() {
        assertThat(used(
                        Said.of("7").grade(Grade.UNRELIABLE).on("2025-01-01"),
                        Said.of("6").bound(Bound.ABOUT)))
                .isEqualTo("6");
        assertThat(used(Said.of("7").status(ObservationStatus.FORECAST).on("2025-01-01"), Said.of("6")))
                .isEqualTo("6");
    }

    @Test
    void theBetterSourceGoesBeforeTheLaterKnown() {
        assertThat(used(
                        Said.of("1").grade(Grade.MIRROR).since(2025),
                        Said.of("2").grade(Grade.ORGANISATION).since(2024)))
                .isEqualTo("2");
        assertThat(used(Said.of("1").since(2025), Said.of("2").since(2024))).isEqualTo("1");
        assertThat(used(Said.of("1"), Said.of("2"))).isEqualTo("2");
    }

    @Test
    void aPersonGoesBeforeAllOfThat() {
        var choice = new Choice(YEAR, 1, "as agreed", "office", LocalDate.of(2025, 1, 1));
        var figure = choose(
                        List.of(choice),
                        Said.of("1").by("A"),
                        Said.of("2").by("B").on("2025-01-01"))
                .inOrder()
                .getFirst();

        assertThat(figure.used().id()).isEqualTo(1);
        assertThat(figure.choice()).contains(choice);
        assertThat(figure.disputed()).isFalse();
    }

    @Test
    void theLaterChoiceCountsAndOneOfTomorrowDoesNot() {
        var first = new Choice(YEAR, 1, "", "office", LocalDate.of(2025, 1, 1));
        var second = new Choice(YEAR, 2, "", "office", LocalDate.of(2025, 2, 1));
        var tomorrow = new Choice(YEAR, 1, "", "office", LocalDate.of(2026, 7, 1));
        var figure = choose(List.of(second, tomorrow, first), Said.of("1"), Said.of("2"))
                .inOrder()
                .getFirst();

        assertThat(figure.used().id()).isEqualTo(2);
    }

    @Test
    void twoChoicesOfOneDayAreTakenInTheirOrder() {
        var first = new Choice(YEAR, 1, "", "office", LocalDate.of(2025, 1, 1));
        var second = new Choice(YEAR, 2, "", "office", LocalDate.of(2025, 1, 1));

        assertThat(choose(List.of(first, second), Said.of("1"), Said.of("2"))
                        .inOrder()
                        .getFirst()
                        .used()
                        .id())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "9153, 9153.3, false",
        "9153, 9153.6, false",
        "9153, 9154.3, true",
        "11875.4, 11859, true",
        "2.4, 2.36, false",
        "2.4, 2.35, false",
        "2.4, 2.34, true",
        "6.0, 6.3, true",
        "6, 6.3, false",
        "24000, 24162, false",
        "24000, 25162, true",
        "8536.9, 8536, false"
    })
    void disagreesOnlyBeyondRounding(String one, String other, boolean disputed) {
        assertThat(chosen(Said.of(one).by("A"), Said.of(other).by("B")).disputed())
                .isEqualTo(disputed);
        assertThat(chosen(Said.of(other).by("A"), Said.of(one).by("B")).disputed())
                .isEqualTo(disputed);
    }

    @Test
    void aRevisionIsNoConflict() {
        assertThat(chosen(
                                Said.of("1").by("A").on("2024-01-01"),
                                Said.of("2").by("A").on("2025-01-01"))
                        .disputed())
                .isFalse();
        assertThat(chosen(
                                Said.of("1").by("A").status(ObservationStatus.PROVISIONAL),
                                Said.of("2").by("B"))
                        .disputed())
                .isFalse();
    }

    @Test
    void publishersThatAreNotNamedMayBeTwo() {
        assertThat(chosen(Said.of("1").by(null), Said.of("2").by(null)).disputed())
                .isTrue();
    }

    @Test
    void anotherScopeIsAnotherMeasureAndNoConflict() {
        assertThat(chosen(
                                Said.of("1").by("A").scope("nation"),
                                Said.of("3").by("B").scope("world"))
                        .disputed())
                .isFalse();
        assertThat(chosen(
                                Said.of("1").by("A").scope("world"),
                                Said.of("3").by("B").scope("world"))
                        .disputed())
                .isTrue();
    }

    @Test
    void comparesInOneUnit() {
        assertThat(chosen(
                                Said.of("1.2").by("A").in("万亿元"),
                                Said.of("12000").by("B").in("亿元"))
                        .disputed())
                .isFalse();
        assertThat(chosen(
                                Said.of("185").by("A").in("人年"),
                                Said.of("185").by("B").in("人"))
                        .disputed())
                .isTrue();
    }

    @Test
    void takesOnlyWhatWasKnownPublishedAndOver() {
        var known = Said.of("1").since(2024).on("2024-05-01").observation(1);
        var day = LocalDate.of(2024, 6, 1);

        assertThat(Vintages.choose(List.of(known), List.of(), new Clocks(day, LocalDate.of(2023, 12, 31), null))
                        .isEmpty())
                .isTrue();
        assertThat(Vintages.choose(List.of(known), List.of(), new Clocks(day, day, LocalDate.of(2024, 4, 30)))
                        .isEmpty())
                .isTrue();
        assertThat(Vintages.choose(List.of(known), List.of(), new Clocks(day, day, LocalDate.of(2024, 5, 1)))
                        .isEmpty())
                .isFalse();
        assertThat(Vintages.choose(List.of(known), List.of(), new Clocks(LocalDate.of(2023, 12, 30), day, null))
                        .isEmpty())
                .isTrue();
        assertThat(Vintages.choose(List.of(Said.of("1").observation(1)), List.of(), new Clocks(day, day, day))
                        .isEmpty())
                .as("no publication date, and publication is asked for")
                .isTrue();
    }

    @RepeatedTest(100)
    void anyOrderGivesTheSame(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var all = new ArrayList<Observation>();
        for (int i = 0; i < 6; i++) {
            all.add(Said.of(String.valueOf(random.nextInt(5)))
                    .by(random.nextBoolean() ? "A" : "B")
                    .since(2024 + random.nextInt(2))
                    .bound(Bound.values()[random.nextInt(4)])
                    .status(ObservationStatus.values()[random.nextInt(3)])
                    .observation(i + 1L));
        }
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);

        assertThat(Vintages.choose(shuffled, List.of(), TODAY)).isEqualTo(Vintages.choose(all, List.of(), TODAY));
    }
}
