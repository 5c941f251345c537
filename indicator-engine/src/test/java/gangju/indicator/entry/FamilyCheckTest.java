package gangju.indicator.entry;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Direction;
import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.PriceBasis;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.indicator.entry.Family.Member;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FamilyCheckTest {
    private static final Member CITY = area("临溪市");
    private static final Member EAST = area("临溪市东区");
    private static final Member WEST = area("临溪市西区");

    private final Map<Member, Map<ReferencePeriod, BigDecimal>> values = new HashMap<>();
    private final Map<Member, Set<ReferencePeriod>> entered = new HashMap<>();

    @Test
    void tellsDistrictsByTheNameOfTheirCity() {
        var town = area("临溪市东区柳镇");
        var families = Family.of(List.of(CITY, EAST, WEST, town, area("东区"), area("全国")));
        assertThat(families)
                .containsExactlyInAnyOrder(
                        new Family(CITY, Map.of("临溪市东区", EAST, "临溪市西区", WEST)),
                        new Family(EAST, Map.of("临溪市东区柳镇", town)));
    }

    @Test
    void takesNoPieceOfAWordForAWhole() {
        assertThat(Family.of(List.of(area("园区1"), area("园区12"), area("York"), area("Yorkshire"))))
                .isEmpty();
        assertThat(Family.of(List.of(area("York"), area("York, North")))).hasSize(1);
    }

    @Test
    void tellsTheValuesOfADimensionByTheirTotal() {
        var women = new Member("临溪市", Map.of("sex", "女"));
        var youngWomen = new Member("临溪市", Map.of("sex", "女", "age", "20"));
        assertThat(Family.of(List.of(CITY, women, youngWomen))).containsExactly(new Family(CITY, Map.of("女", women)));
    }

    @Test
    void doubtsAPartThatIsLargerThanItsWhole() {
        know(CITY, 2024, "100");
        enter(EAST, 2024, "130");
        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.member()).isEqualTo(EAST);
            assertThat(found.doubt().kind()).isEqualTo(DoubtKind.PART_ABOVE_WHOLE);
        });
    }

    @Test
    void doubtsPartsThatExceedTheWholeEvenIfSomeAreMissing() {
        know(CITY, 2024, "100");
        know(EAST, 2024, "60");
        enter(WEST, 2024, "70");
        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.member()).isEqualTo(WEST);
            assertThat(found.doubt().kind()).isEqualTo(DoubtKind.PARTS_EXCEED_WHOLE);
        });
    }

    @Test
    void missesNothingWhereItIsNotKnownWhichPartsThereAre() {
        know(CITY, 2024, "100");
        know(EAST, 2024, "40");
        enter(WEST, 2024, "30");
        assertThat(check()).isEmpty();
    }

    @Test
    void doubtsAWholeThatPartsMissWhichMadeItUpBefore() {
        know(CITY, 2023, "90");
        know(EAST, 2023, "40");
        know(WEST, 2023, "50");
        know(EAST, 2024, "40");
        know(WEST, 2024, "50");
        enter(CITY, 2024, "100");
        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.member()).isEqualTo(CITY);
            assertThat(found.doubt().kind()).isEqualTo(DoubtKind.PARTS_MISS_WHOLE);
        });
    }

    @Test
    void blamesNothingThatWasEnteredEarlier() {
        know(CITY, 2024, "100");
        know(EAST, 2024, "130");
        enter(WEST, 2023, "1");
        assertThat(check()).isEmpty();
    }

    private void know(Member member, int year, String value) {
        values.computeIfAbsent(member, key -> new HashMap<>()).put(ReferencePeriod.ofYear(year), new BigDecimal(value));
    }

    private void enter(Member member, int year, String value) {
        know(member, year, value);
        entered.computeIfAbsent(member, key -> new HashSet<>()).add(ReferencePeriod.ofYear(year));
    }

    private List<FamilyCheck.Found> check() {
        var check = new FamilyCheck(lines(), EntryLimits.usual(), values, entered);
        return Family.of(values.keySet()).stream()
                .flatMap(family -> check.check(family).stream())
                .toList();
    }

    private static Member area(String name) {
        return new Member(name, Map.of());
    }

    private static Indicator lines() {
        return new Indicator(
                "LINES",
                "公交线路",
                null,
                List.of(),
                Unit.of("条"),
                null,
                Direction.UP,
                IndicatorKind.STOCK,
                Frequency.YEAR,
                null,
                PriceBasis.NOT_STATED,
                "临溪市",
                null,
                null,
                null,
                null,
                true);
    }
}
