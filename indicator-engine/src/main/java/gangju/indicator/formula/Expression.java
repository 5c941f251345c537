package gangju.indicator.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** An arithmetic expression over decimals; it evaluates and prints itself, with numbers in place of names. */
public sealed interface Expression {
    /** 20 digits, half up: what every division and root is rounded to. */
    MathContext PRECISION = new MathContext(20, RoundingMode.HALF_UP);

    BigDecimal value();

    /** Tightness of the outermost operator: 1 for + and −, 2 for × and ÷, 3 for powers, 4 for numbers. */
    int rank();

    /** In readable form, such as {@code 2.94 + (3.6 − 2.94) × 2 ÷ 5}. */
    String text();

    static Expression of(BigDecimal value) {
        return new Number(value);
    }

    static Expression of(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    default Expression plus(Expression other) {
        return new Sum(this, other);
    }

    default Expression minus(Expression other) {
        return new Difference(this, other);
    }

    default Expression times(Expression other) {
        return new Product(this, other);
    }

    /** @throws ArithmeticException when evaluated with a divisor of zero */
    default Expression over(Expression other) {
        return new Quotient(this, other);
    }

    /**
     * @throws ArithmeticException when evaluated with a base that is not positive and an exponent that is no integer
     */
    default Expression power(Expression exponent) {
        return new Power(this, exponent);
    }

    private static String within(Expression operand, int rank) {
        return operand.rank() < rank ? "(" + operand.text() + ")" : operand.text();
    }

    /** A given value. */
    record Number(BigDecimal value) implements Expression {
        @Override
        public int rank() {
            return value.signum() < 0 ? 1 : 4;
        }

        @Override
        public String text() {
            return value.toPlainString().replace('-', '−');
        }
    }

    /** {@code left + right} */
    record Sum(Expression left, Expression right) implements Expression {
        @Override
        public BigDecimal value() {
            return left.value().add(right.value());
        }

        @Override
        public int rank() {
            return 1;
        }

        @Override
        public String text() {
            return left.text() + " + " + (right.rank() == 1 ? "(" + right.text() + ")" : right.text());
        }
    }

    /** {@code left − right} */
    record Difference(Expression left, Expression right) implements Expression {
        @Override
        public BigDecimal value() {
            return left.value().subtract(right.value());
        }

        @Override
        public int rank() {
            return 1;
        }

        @Override
        public String text() {
            return left.text() + " − " + within(right, 2);
        }
    }

    /** {@code left × right} */
    record Product(Expression left, Expression right) implements Expression {
        @Override
        public BigDecimal value() {
            return left.value().multiply(right.value());
        }

        @Override
        public int rank() {
            return 2;
        }

        @Override
        public String text() {
            return within(left, 2) + " × " + within(right, 3);
        }
    }

    /** {@code left ÷ right}, rounded to {@link #PRECISION} */
    record Quotient(Expression left, Expression right) implements Expression {
        @Override
        public BigDecimal value() {
            return left.value().divide(right.value(), PRECISION);
        }

        @Override
        public int rank() {
            return 2;
        }

        @Override
        public String text() {
            return within(left, 2) + " ÷ " + within(right, 3);
        }
    }

    /** {@code base ^ exponent}, rounded to {@link #PRECISION} */
    record Power(Expression base, Expression exponent) implements Expression {
        private static final BigDecimal LARGEST = BigDecimal.valueOf(1200);

        @Override
        public BigDecimal value() {
            if (exponent instanceof Quotient(Number(var times), Number(var root)) && isSmall(times) && isSmall(root)) {
                return Powers.root(base.value(), times.intValueExact(), root.intValueExact());
            }
            return Powers.power(base.value(), exponent.value());
        }

        private static boolean isSmall(BigDecimal number) {
            return number.scale() == 0 && number.signum() > 0 && number.compareTo(LARGEST) <= 0;
        }

        @Override
        public int rank() {
            return 3;
        }

        @Override
        public String text() {
            return within(base, 4) + " ^ " + within(exponent, 4);
        }
    }
}
