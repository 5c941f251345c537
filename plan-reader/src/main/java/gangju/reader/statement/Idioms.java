package gangju.reader.statement;

import gangju.model.Span;
import gangju.reader.statement.Quantity.Form;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers said in set words: 翻一番, 翻两番, 全覆盖, 一半, 过半. */
final class Idioms {
    private static final Words IDIOMS = Words.read("idioms.tsv");

    private Idioms() {}

    /** 健全覆盖, 多层次、全覆盖的, 终端的全覆盖产业链: no count of what is covered. */
    private static boolean isPartOfWord(String text, int i, int stop, int end) {
        char before = i > 0 ? text.charAt(i - 1) : ' ';
        char after = stop < end ? text.charAt(stop) : ' ';
        return "健安齐完".indexOf(before) >= 0
                || before == '、' && "、的".indexOf(after) >= 0
                || before == '的' && Character.isIdeographic(after);
    }

    static @Nullable Quantity at(String text, int i, int end) {
        var word = IDIOMS.at(text, i, end);
        if (word == null) {
            return null;
        }
        if (word.startsWith("全") && isPartOfWord(text, i, i + word.length(), end)) {
            return null;
        }
        var cells = IDIOMS.attributes(word);
        var form = Form.valueOf(cells.get(0));
        var kind = form == Form.DOUBLING ? UnitKind.MULTIPLE : UnitKind.PERCENT;
        boolean more = cells.size() > 3;
        return new Quantity(
                new Span(i, i + word.length()), new BigDecimal(cells.get(1)), null, cells.get(2), kind, form, more);
    }
}
