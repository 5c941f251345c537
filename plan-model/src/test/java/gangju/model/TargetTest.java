package gangju.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {
    private static final Span PLACE = new Span(0, 4);
    private static final Target TARGET = new Target(
            "T1",
            "供水能力",
            TargetType.LEVEL,
            Operator.GE,
            BigDecimal.TEN,
            null,
            "万立方米",
            PartialDate.ofYear(2030),
            null,
            false,
            null,
            null,
            false,
            null,
            "1",
            Origin.TABLE,
            "供水能力",
            PLACE,
            null,
            BigDecimal.ONE,
            List.of(new Target.Place(Origin.TEXT, "供水能力", PLACE, null)));

    @Test
    void keepsItsOtherPlacesUnderAnotherId() {
        var other = TARGET.withId("T7");
        assertThat(other.id()).isEqualTo("T7");
        assertThat(other.alsoAt()).isEqualTo(TARGET.alsoAt());
        assertThat(other.withId("T1")).isEqualTo(TARGET);
    }

    @Test
    void keepsEverythingElseWithABaseline() {
        var start = new Baseline(BigDecimal.TWO, "万立方米", PartialDate.ofYear(2025));
        var other = TARGET.withBaseline(start);
        assertThat(other.baseline()).isEqualTo(start);
        assertThat(other).usingRecursiveComparison().ignoringFields("baseline").isEqualTo(TARGET);
    }
}
