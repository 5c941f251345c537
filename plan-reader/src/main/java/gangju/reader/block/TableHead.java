package gangju.reader.block;

import gangju.model.Table;
import gangju.reader.script.Folding;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses which rows of a table name its columns: a title row, then what merged cells hold together. */
final class TableHead {
    private static final int MOST_ROWS = 4;
    private static final int LONGEST_NAME = 40;

    /** A figure: 4.2, 8.5%, ≥15, 〔30〕; years such as 2025年 name a column. */
    private static final Pattern FIGURE = Pattern.compile(
            "[(\\[〔<>≤≥=约超~-]{0,3}\\d{1,3}(?:[,，]?\\d{3})*(?:\\.\\d{1,6})?%?[)\\]〕]?(?:以上|以下|左右)?|.*\\d\\.\\d.*");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private TableHead() {}

    /** How many rows at the top are heads; 0 where the first row holds figures or sentences. */
    static int rows(Table table, String text) {
        int titles = title(table) == null ? 0 : 1;
        if (titles >= table.rows().size() - 1) {
            return 0;
        }
        var first = table.rows().get(titles);
        int deepest = 1;
        boolean grouped = false;
        for (var cell : first.cells()) {
            deepest = Math.max(deepest, cell.rowspan());
            grouped |= cell.colspan() > 1 && cell.rowspan() == 1;
        }
        int heads = titles + (grouped ? Math.max(2, deepest) : 1);
        if (heads > MOST_ROWS || heads >= table.rows().size()) {
            heads = titles + 1;
        }
        for (int r = titles; r < heads; r++) {
            if (!names(table.rows().get(r), text)) {
                return r == titles ? 0 : r;
            }
        }
        return heads;
    }

    /** A cell over the whole width at the top names the table. */
    static Table.@Nullable Cell title(Table table) {
        var first = table.rows().getFirst().cells();
        boolean single = first.size() == 1
                && first.getFirst().colspan() == table.columns()
                && first.getFirst().rowspan() == 1
                && first.getFirst().span().length() > 0;
        return single ? first.getFirst() : null;
    }

    private static boolean names(Table.Row row, String text) {
        boolean named = false;
        for (var cell : row.cells()) {
            var folded = Folding.characters(cell.span().of(text));
            boolean figure =
                    FIGURE.matcher(folded).matches() && !YEAR.matcher(folded).matches();
            if (figure || folded.length() > LONGEST_NAME || folded.indexOf('。') >= 0) {
                return false;
            }
            named |= !folded.isEmpty();
        }
        return named;
    }
}
