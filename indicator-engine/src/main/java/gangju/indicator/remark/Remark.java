package gangju.indicator.remark;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.AbstractList;
import java.util.List;

/**
 * Something to say about an assessment, in any language: a code of {@code remarks_zh.properties} and its English twin,
 * and what fills its gaps. An argument that starts with {@code @} is itself a code, one that starts with
 * {@code @period:} a period, one that starts with {@code @amount:} a value with its unit.
 *
 * @param code kebab-case, such as {@code break-between}
 */
public record Remark(String code, List<String> arguments) {
    static final String PERIOD = "@period:";
    static final String AMOUNT = "@amount:";

    public Remark {
        arguments = arguments instanceof Late ? arguments : List.copyOf(arguments);
    }

    public static Remark of(String code, Object... arguments) {
        return new Remark(code, new Late(List.of(arguments)));
    }

    public static Remark of(Note note) {
        return new Remark(note.code(), new Late(note.values()));
    }

    /** Values that become text when somebody reads them: most never are. */
    private static final class Late extends AbstractList<String> {
        private final List<Object> values;

        private Late(List<Object> values) {
            this.values = values;
        }

        @Override
        public String get(int index) {
            return text(values.get(index));
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    /** A value with its unit as one argument. */
    public static String amount(BigDecimal value, Unit unit) {
        return AMOUNT + value.toPlainString() + " " + unit;
    }

    /** A number to six digits at least, without its rounding noise; a period as an argument; anything else as it is. */
    public static String text(Object value) {
        if (value instanceof ReferencePeriod) {
            return PERIOD + value;
        }
        if (!(value instanceof BigDecimal number)) {
            return value.toString();
        }
        int whole = Math.max(1, number.precision() - number.scale());
        var rounded = number.round(new MathContext(Math.max(6, whole + 2))).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
