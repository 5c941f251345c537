package gangju.reader.statement;

import gangju.model.Span;
import gangju.reader.statement.Quantity.Form;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Places in a ranking: 首位, 第三位, 前十名; without a closing word they may turn out to be names. */
final class Ranks {
    private Ranks() {}

    static @Nullable Quantity at(String text, int i, int end) {
        if (text.startsWith("首位", i) || text.startsWith("榜首", i)) {
            return rank(i, i + 2, BigDecimal.ONE, "位");
        }
        if (text.charAt(i) == '首' || text.charAt(i) == '榜') {
            return null;
        }
        var numeral = Numeral.at(text, i + 1, end);
        if (numeral == null || numeral.end() > end) {
            return null;
        }
        return closed(text, i, end, numeral);
    }

    private static @Nullable Quantity closed(String text, int i, int end, Numeral numeral) {
        int j = numeral.end();
        char after = j < end ? text.charAt(j) : ' ';
        boolean isClosed = "位名强".indexOf(after) >= 0;
        if (isClosed || j >= end || ",。;、的)".indexOf(after) >= 0) {
            return rank(i, isClosed ? j + 1 : j, numeral.value(), "位");
        }
        return text.charAt(i) == '第' ? Quantity.name(i, j) : null;
    }

    private static Quantity rank(int start, int end, BigDecimal value, String unit) {
        return new Quantity(new Span(start, end), value, null, unit, UnitKind.RANK, Form.RANK, false);
    }
}
