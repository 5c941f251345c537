package gangju.exchange.plan;

import gangju.exchange.Reason;
import gangju.exchange.Words;
import gangju.exchange.table.Cell;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.Heads;
import gangju.exchange.table.Line;
import gangju.exchange.table.WordTable;
import gangju.exchange.table.WrittenDate;
import gangju.model.PartialDate;
import gangju.model.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by their columns; what can't be read is a problem and null.
 *
 * @param <F> one constant a column
 */
final class RowCells<F extends Enum<F>> {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,30}|\\d{1,3}(?:,\\d{3}){1,9})(?:\\.\\d{1,30})?");
    private static final Pattern PERIOD = Pattern.compile("(.+?)(?:--+|—+|–|~|至|(?<=^\\d{4})-(?=\\d{4}年?$))(.+)");

    private final Heads.Columns<F> columns;
    private final Line line;
    private final List<CellProblem> problems;

    /** @param problems takes what can't be read */
    RowCells(Heads.Columns<F> columns, Line line, List<CellProblem> problems) {
        this.columns = columns;
        this.line = line;
        this.problems = problems;
    }

    @Nullable
    String text(F column) {
        var cell = columns.cell(line, column);
        if (cell.kind() == Cell.Kind.ERROR) {
            problem(column, "formula-error", cell.text());
            return null;
        }
        return cell.text().isEmpty() ? null : cell.text();
    }

    /** Empty, and a problem, where nothing is there. */
    String required(F column) {
        var text = text(column);
        if (text == null) {
            problem(column, "cell-empty", "");
            return "";
        }
        return text;
    }

    @Nullable
    BigDecimal number(F column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var folded = WordTable.fold(text);
        if (!NUMBER.matcher(folded).matches()) {
            problem(column, "number-odd", text);
            return null;
        }
        return new BigDecimal(folded.replace(",", ""));
    }

    @Nullable
    PartialDate date(F column) {
        var text = text(column);
        var date = text == null ? null : WrittenDate.parse(text).orElse(null);
        if (text != null && date == null) {
            problem(column, "date-unknown", text);
        }
        return date;
    }

    @Nullable
    Period period(F column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var match = PERIOD.matcher(text.replaceAll("\\s", ""));
        var period = match.matches() ? period(match.group(1), match.group(2)) : null;
        if (period == null) {
            problem(column, "span-unknown", text);
        }
        return period;
    }

    private static @Nullable Period period(String from, String to) {
        var start = WrittenDate.parse(from);
        var end = WrittenDate.parse(to);
        return start.isEmpty()
                        || end.isEmpty()
                        || end.get().end().isBefore(start.get().start())
                ? null
                : new Period(start.get(), end.get());
    }

    <E extends Enum<E>> @Nullable E code(F column, Class<E> codes) {
        var text = text(column);
        var code = text == null ? null : Words.parse(codes, text).orElse(null);
        if (text != null && code == null) {
            problem(
                    column,
                    "code-unknown",
                    text,
                    String.join("、", Words.of(Locale.CHINESE).all(codes)));
        }
        return code;
    }

    /** Whether the cell says yes; an empty one says no. */
    boolean yes(F column) {
        var text = text(column);
        if (text == null || text.equals("否") || text.equalsIgnoreCase("no")) {
            return false;
        }
        if (!text.equals("是") && !text.equalsIgnoreCase("yes")) {
            problem(column, "yes-no-unknown", text);
        }
        return true;
    }

    /** What the row says, its cells parted by tabs. */
    String whole() {
        return line.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .map(text -> text.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t"));
    }

    void problem(F column, String code, Object... arguments) {
        problems.add(columns.problem(line, column, Reason.of(code, arguments)));
    }
}
