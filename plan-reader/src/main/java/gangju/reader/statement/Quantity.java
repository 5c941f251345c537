package gangju.reader.statement;

import gangju.model.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as one sentence has it.
 *
 * @param span in the text, from the first digit or numeral to the end of the unit
 * @param value in {@code unit}; null where the number only is part of a name
 * @param high upper end of a range
 * @param unit folded, with its scale: {@code 万亿元}; empty where there is none
 * @param more whether 多 or 余 says that it is a little more
 */
public record Quantity(
        Span span,
        @Nullable BigDecimal value,
        @Nullable BigDecimal high,
        String unit,
        UnitKind kind,
        Form form,
        boolean more) {

    /** How the number is put. */
    public enum Form {
        NUMBER,
        /** 三十六个: written with Chinese numerals. */
        NUMERAL,
        /** 千万级, 200吨级. */
        MAGNITUDE,
        /** 首位, 第三, 前十. */
        RANK,
        /** 翻一番, 翻两番. */
        DOUBLING,
        /** 全覆盖. */
        ENTIRE,
        /** 每万名: what another number is counted by. */
        PER,
        /** 5G, 10+3, 第五代: part of a name. */
        NAME
    }

    boolean isMeasured() {
        return value != null && form != Form.PER && form != Form.NAME;
    }

    static Quantity name(int start, int end) {
        return new Quantity(new Span(start, end), null, null, "", UnitKind.NONE, Form.NAME, false);
    }
}
