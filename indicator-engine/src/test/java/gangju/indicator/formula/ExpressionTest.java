package gangju.indicator.formula;

import static gangju.indicator.formula.Expression.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    @Test
    void printsBracketsWhereTheyMatterOnly() {
        var base = of(new BigDecimal("2.94"));
        var target = of(new BigDecimal("3.6"));

        assertThat(base.plus(target.minus(base).times(of(2)).over(of(5))).text())
                .isEqualTo("2.94 + (3.6 − 2.94) × 2 ÷ 5");
        assertThat(target.over(base).power(of(2).over(of(5))).text()).isEqualTo("(3.6 ÷ 2.94) ^ (2 ÷ 5)");
        assertThat(of(1).minus(of(2).minus(of(3))).text()).isEqualTo("1 − (2 − 3)");
        assertThat(of(1).over(of(2).over(of(3))).text()).isEqualTo("1 ÷ (2 ÷ 3)");
        assertThat(of(1).times(of(-2)).text()).isEqualTo("1 × (−2)");
        assertThat(of(-2).power(of(2)).text()).isEqualTo("(−2) ^ 2");
    }

    @Test
    void evaluatesWhatItPrints() {
        assertThat(of(1).minus(of(2).minus(of(3))).value()).isEqualByComparingTo("2");
        assertThat(of(32).power(of(1).over(of(5))).value()).isEqualByComparingTo("2");
        assertThat(of(2).over(of(3)).value()).isEqualByComparingTo("0.66666666666666666667");
    }
}
