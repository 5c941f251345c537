package gangju.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowersTest {
    @ParameterizedTest
    @CsvSource({
        "2, 0.5, 1.4142135623730950488",
        "10, 0.1, 1.2589254117941672104",
        "0.000000000001, 0.25, 0.001",
        "1e30, 0.2, 1000000",
        "1e-30, 0.1, 0.001",
        "2, -0.5, 0.70710678118654752440",
        "1.3382255776, 0.2, 1.06",
        "123456789, 0.3333333333333333333333333333333333, 497.93385921817447440",
        "1, 0.37, 1"
    })
    void raisesToBrokenPowers(BigDecimal base, BigDecimal exponent, BigDecimal expected) {
        assertThat(Powers.power(base, exponent)).isCloseTo(expected, close(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, 2, 1.4142135623730950488",
        "32, 1, 5, 2",
        "32, 3, 5, 8",
        "1e300, 1, 60, 100000",
        "1e-300, 1, 60, 0.00001",
        "0.999999999999, 1, 3, 0.99999999999966666667",
        "7, 7, 7, 7",
        "5, 12, 1, 244140625"
    })
    void drawsRoots(BigDecimal base, int times, int root, BigDecimal expected) {
        assertThat(Powers.root(base, times, root)).isCloseTo(expected, close(expected));
    }

    private static org.assertj.core.data.Offset<BigDecimal> close(BigDecimal expected) {
        return org.assertj.core.data.Offset.offset(expected.abs().multiply(new BigDecimal("1e-18")));
    }

    @RepeatedTest(300)
    void rootsRaisedAgainGiveTheNumber(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var base = new BigDecimal(random.nextInt(1, 1_000_000)).scaleByPowerOfTen(random.nextInt(-40, 40));
        int root = 1 + random.nextInt(60);
        var drawn = Powers.root(base, 1, root);
        var again = drawn.pow(root, new MathContext(40));

        assertThat(again).isCloseTo(base, org.assertj.core.data.Offset.offset(base.multiply(new BigDecimal("1e-17"))));
    }

    @RepeatedTest(200)
    void bothWaysToARootAgree(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var base = new BigDecimal(random.nextInt(1, 1_000_000)).scaleByPowerOfTen(random.nextInt(-12, 12));
        int times = 1 + random.nextInt(12);
        int root = 1 + random.nextInt(12);
        var exponent = new BigDecimal(times).divide(new BigDecimal(root), new MathContext(34));
        var slow = Powers.power(base, exponent);

        assertThat(Powers.root(base, times, root))
                .isCloseTo(slow, org.assertj.core.data.Offset.offset(slow.multiply(new BigDecimal("1e-18"))));
    }

    @Test
    void wholePowersOfAnyNumber() {
        assertThat(Powers.power(new BigDecimal("-2"), new BigDecimal("3"))).isEqualByComparingTo("-8");
        assertThat(Powers.power(BigDecimal.ZERO, BigDecimal.TWO)).isEqualByComparingTo("0");
        assertThat(Powers.power(BigDecimal.TWO, new BigDecimal("-2"))).isEqualByComparingTo("0.25");
        assertThat(Powers.power(BigDecimal.ZERO, BigDecimal.ZERO)).isEqualByComparingTo("1");
    }

    @Test
    void refusesRootsOfWhatIsNotPositive() {
        assertThatThrownBy(() -> Powers.power(new BigDecimal("-2"), new BigDecimal("0.5")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Powers.power(BigDecimal.ZERO, new BigDecimal("0.5")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Powers.root(new BigDecimal("-8"), 1, 3)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Powers.power(BigDecimal.ZERO, new BigDecimal("-1")))
                .isInstanceOf(ArithmeticException.class);
    }
}
