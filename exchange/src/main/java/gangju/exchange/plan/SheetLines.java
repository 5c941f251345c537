package gangju.exchange.plan;

import gangju.exchange.Reason;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.HeadedLines;
import gangju.exchange.table.Heads;
import gangju.exchange.table.Line;
import gangju.exchange.table.LineSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one sheet of a plan's workbook, kept until those are read that it refers to.
 *
 * @param <F> one constant a column
 */
final class SheetLines<F extends Enum<F>> implements LineSink {
    private final Heads<F> heads;
    private final Set<F> required;
    private final List<Line> rows = new ArrayList<>();
    private final HeadedLines<F> headed;
    private @Nullable String title;
    private @Nullable Line first;

    SheetLines(Heads<F> heads, Set<F> required) {
        this.heads = heads;
        this.required = required;
        this.headed = new HeadedLines<>(line -> heads.find(line, required), (columns, line) -> rows.add(line));
    }

    /** Whether the workbook has the sheet. */
    boolean isThere() {
        return title != null;
    }

    @Override
    public void sheet(String name) {
        title = name;
        headed.sheet(name);
    }

    @Override
    public boolean line(Line line) {
        if (first == null && !line.isBlank()) {
            first = line;
        }
        return headed.line(line);
    }

    /** What the rows have in one column. */
    List<String> texts(F column) {
        return headed.columns()
                .map(columns -> rows.stream()
                        .map(row -> columns.cell(row, column).text())
                        .toList())
                .orElse(List.of());
    }

    /**
     * Hands on the rows with their numbers.
     *
     * @param problems by sheet; takes what is wrong with the heads, and is there for what is wrong with the rows
     */
    void read(Map<String, List<CellProblem>> problems, BiConsumer<RowCells<F>, Integer> taker) {
        if (title == null) {
            return;
        }
        var found = problems.computeIfAbsent(title, key -> new ArrayList<>());
        var columns = headed.columns();
        columns.ifPresent(heads -> found.addAll(heads.doubled()));
        columns.ifPresent(heads -> rows.forEach(row -> taker.accept(new RowCells<>(heads, row, found), row.number())));
        if (columns.isEmpty() && first != null) {
            found.add(headless(first));
        }
    }

    private CellProblem headless(Line line) {
        var words = required.stream()
                .map(column -> heads.word(column, Locale.CHINESE))
                .sorted()
                .toList();
        var text = line.cell(0).text();
        return new CellProblem(line.number(), 0, text, text, Reason.of("sheet-heads-missing", String.join("、", words)));
    }
}
