package gangju.indicator.entry;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Direction;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.indicator.forecast.TestingSeries;
import gangju.model.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Indicator AMOUNT = TestingSeries.indicator(IndicatorKind.FLOW, "亿元", Direction.UP);
    private static final Indicator SHARE = TestingSeries.indicator(IndicatorKind.RATE, "%", Direction.UP);
    private static final Indicator PLACE = TestingSeries.indicator(IndicatorKind.RANK, "位", Direction.DOWN);

    @Test
    void sayNothingOfAnOrdinaryFigure() {
        assertThat(amounts().check(entry("2025", "245", "亿元"))).isEmpty();
        assertThat(amounts().check(entry("2025", "0.0245", "万亿元"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2450000, 亿元, too-large, 10000, 万元",
        "2450, 亿元, too-large, 10, 千万元",
        "0.0245, 亿元, too-small, 10000, 万亿元",
        "24500000000, 亿元, too-large, 100000000, 元",
        "24.5, 亿元, too-small, 10, 十亿元",
    })
    void findTheUnitThatWouldFit(String value, String unit, String side, String factor, String fitting) {
        var doubts = amounts().check(entry("2025", value, unit));

        assertThat(doubts).extracting(Doubt::kind).containsExactly(DoubtKind.TENFOLD);
        assertThat(doubts.getFirst().arguments())
                .containsExactly("@" + side, factor, "@period:2024", "@amount:220 亿元", "亿元", fitting);
    }

    @Test
    void findAFractionThatIsMeantAsPercent() {
        var check = new EntryCheck(
                SHARE, PossibleRange.usual(SHARE), EntryLimits.usual(), known("6.1", "6.2", "6.3", "6.3"), TODAY);

        var doubts = check.check(entry("2024", "0.064", "%"));

        assertThat(doubts).extracting(Doubt::kind).containsExactly(DoubtKind.TENFOLD);
        assertThat(DoubtWords.whatToDo(doubts.getFirst(), Locale.SIMPLIFIED_CHINESE))
                .contains("小数点");
    }

    @Test
    void doubtAJumpAgainstTheUsualChange() {
        var doubts = amounts().check(entry("2025", "330", "亿元"));

        assertThat(doubts).extracting(Doubt::kind).containsExactly(DoubtKind.JUMP);
        assertThat(DoubtWords.what(doubts.getFirst(), Locale.ENGLISH))
                .startsWith("Compared with 22 billion yuan in 2024 it changed by 50% a year on average");
    }

    @Test
    void doubtNoJumpAcrossABreak() {
        var entry = new Entry(
                ReferencePeriod.ofYear(2025),
                new BigDecimal("330"),
                Unit.of("亿元"),
                ObservationStatus.NORMAL,
                true,
                null,
                null);

        assertThat(amounts().check(entry)).isEmpty();
    }

    @Test
    void doubtWhatNoFigureOfTheKindCanBe() {
        assertThat(kinds(new EntryCheck(SHARE, PossibleRange.usual(SHARE), EntryLimits.usual(), List.of(), TODAY)
                        .check(entry("2025", "101", "%"))))
                .containsExactly(DoubtKind.ABOVE_RANGE);
        assertThat(kinds(new EntryCheck(PLACE, PossibleRange.usual(PLACE), EntryLimits.usual(), List.of(), TODAY)
                        .check(entry("2025", "0.5", "位"))))
                .containsExactly(DoubtKind.BELOW_RANGE, DoubtKind.RANK_NOT_WHOLE);
        assertThat(kinds(new EntryCheck(AMOUNT, PossibleRange.usual(AMOUNT), EntryLimits.usual(), List.of(), TODAY)
                        .check(entry("2025", "-1", "亿元"))))
                .containsExactly(DoubtKind.BELOW_RANGE);
        assertThat(kinds(new EntryCheck(SHARE, PossibleRange.ofGrowth(), EntryLimits.usual(), List.of(), TODAY)
                        .check(entry("2025", "-3", "%"))))
                .isEmpty();
    }

    @Test
    void doubtDates() {
        assertThat(kinds(amounts().check(entry("2026", "240", "亿元")))).containsExactly(DoubtKind.PERIOD_NOT_OVER);
        assertThat(kinds(amounts().check(published("2025", "240", "2025-11-30"))))
                .containsExactly(DoubtKind.PUBLISHED_TOO_EARLY);
        assertThat(kinds(amounts().check(published("2025", "240", "2026-07-01"))))
                .containsExactly(DoubtKind.PUBLISHED_IN_FUTURE);
        assertThat(kinds(amounts().check(published("2025", "240", "2025")))).isEmpty();
        assertThat(kinds(amounts().check(entry("2025-Q1", "55", "亿元")))).containsExactly(DoubtKind.OTHER_SHAPE);
    }

    @Test
    void tellDuplicatesOlderVintagesAndLargeRevisions() {
        assertThat(kinds(amounts().check(published("2024", "220", "2025-03-01"))))
                .containsExactly(DoubtKind.DUPLICATE);
        assertThat(kinds(amounts().check(published("2024", "221", "2025-01-20"))))
                .containsExactly(DoubtKind.OLDER_VINTAGE);
        assertThat(kinds(amounts().check(published("2024", "221", "2025-12-20"))))
                .isEmpty();
        assertThat(kinds(amounts().check(published("2024", "290", "2025-12-20"))))
                .containsExactly(DoubtKind.LARGE_REVISION);
        assertThat(kinds(amounts().check(published("2024", "2210000", "2025-12-20"))))
                .containsExactly(DoubtKind.TENFOLD);
    }

    @Test
    void refuseWhatIsNoFigure() {
        var none = new Entry(
                ReferencePeriod.ofYear(2025), null, Unit.of("亿元"), ObservationStatus.NORMAL, false, null, null);
        var missing = new Entry(
                ReferencePeriod.ofYear(2025), null, Unit.of("亿元"), ObservationStatus.MISSING, false, null, null);
        var never = new Entry(null, BigDecimal.ONE, Unit.of("亿元"), ObservationStatus.NORMAL, false, null, null);

        assertThat(amounts().check(none))
                .allMatch(doubt -> doubt.kind().isError())
                .hasSize(1);
        assertThat(amounts().check(missing)).isEmpty();
        assertThat(amounts().check(never))
                .allMatch(doubt -> doubt.kind().isError())
                .hasSize(1);
    }

    @Test
    void doubtAnotherDimension() {
        assertThat(kinds(amounts().check(entry("2025", "240", "万人")))).containsExactly(DoubtKind.OTHER_DIMENSION);
    }

    @Test
    void doNotBlameTheNeighboursOfASlip() {
        assertThat(slipped(5)).containsExactly(5);
        assertThat(slipped(9)).containsExactly(9);
    }

    @Test
    void doNotBlameTheSecondForTheFirst() {
        assertThat(slipped(0)).containsExactly(0);
    }

    /** Which of ten figures are doubted where one has slipped. */
    private static int[] slipped(int at) {
        var check = new EntryCheck(AMOUNT, PossibleRange.usual(AMOUNT), EntryLimits.usual(), List.of(), TODAY);
        var entries = IntStream.range(0, 10)
                .mapToObj(i ->
                        entry(String.valueOf(2015 + i), String.valueOf((100 + 12 * i) * (i == at ? 100 : 1)), "亿元"))
                .toList();

        var doubts = check.checkAll(entries);

        return IntStream.range(0, 10).filter(i -> !doubts.get(i).isEmpty()).toArray();
    }

    @RepeatedTest(20)
    void theOrderInTheFileDoesNotMatter(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var entries = new ArrayList<Entry>();
        for (int year = 2005; year < 2026; year++) {
            var value = new BigDecimal(100 + random.nextInt(40)).scaleByPowerOfTen(random.nextInt(8) == 0 ? 2 : 0);
            entries.add(entry(String.valueOf(year), value.toPlainString(), "亿元"));
        }
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        var inOrder = empty().checkAll(entries);
        var mixed = empty().checkAll(shuffled);

        for (int i = 0; i < entries.size(); i++) {
            assertThat(mixed.get(shuffled.indexOf(entries.get(i)))).isEqualTo(inOrder.get(i));
        }
    }

    @RepeatedTest(20)
    void anotherUnitChangesNoDoubt(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 20; i++) {
            var value = new BigDecimal(200 + random.nextInt(200)).scaleByPowerOfTen(random.nextInt(5) - 2);
            var one = amounts().check(entry("2025", value.toPlainString(), "亿元"));
            var other = amounts().check(entry("2025", value.movePointLeft(4).toPlainString(), "万亿元"));
            assertThat(kinds(other)).isEqualTo(kinds(one));
        }
    }

    @Test
    void sayEverythingInBothLanguages() {
        var words = gangju.indicator.remark.Phrasebook.beside(DoubtWords.class, "doubts");

        assertThat(words.untranslated()).isEmpty();
        for (var kind : DoubtKind.values()) {
            assertThat(words.codes()).contains(kind.code(), kind.code() + ".do");
        }
    }

    private static EntryCheck empty() {
        return new EntryCheck(AMOUNT, PossibleRange.usual(AMOUNT), EntryLimits.usual(), List.of(), TODAY);
    }

    private static EntryCheck amounts() {
        return new EntryCheck(
                AMOUNT,
                PossibleRange.usual(AMOUNT),
                EntryLimits.usual(),
                known("150", "163", "177", "190", "205", "220"),
                TODAY);
    }

    /** The last is that of 2024. */
    private static List<KnownFigure> known(String... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> {
                    int year = 2025 - values.length + i;
                    return new KnownFigure(
                            ReferencePeriod.ofYear(year),
                            new BigDecimal(values[i]),
                            LocalDate.of(year + 1, 3, 1),
                            "统计局",
                            false,
                            false);
                })
                .toList();
    }

    private static Entry entry(String period, String value, String unit) {
        return entry(period, value, unit, null);
    }

    private static Entry published(String period, String value, String published) {
        return entry(period, value, "亿元", PartialDate.parse(published));
    }

    private static Entry entry(String period, String value, String unit, @Nullable PartialDate published) {
        return new Entry(
                ReferencePeriod.parse(period),
                new BigDecimal(value),
                Unit.of(unit),
                ObservationStatus.NORMAL,
                false,
                published,
                "统计局");
    }

    private static List<DoubtKind> kinds(List<Doubt> doubts) {
        return doubts.stream().map(Doubt::kind).toList();
    }
}
