package gangju.exchange.figures;

import gangju.exchange.table.CellProblem;
import gangju.exchange.table.SetAside;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was read from a table of figures: every row that is not blank is in one of the three lists.
 *
 * @param sheet name of the sheet, or of the file
 * @param rows the figures, in the order of the file; one row may state several, such as a rank kept for four years
 * @param setAside rows that are legible and no figures, each with its reason
 * @param problems cells that have to be corrected before the table can be taken in
 * @param ignored heads of columns that are not known, and so were not read
 * @param names of indicators by their codes, where the table has both
 */
public record FigureSheet(
        String sheet,
        List<FigureRow> rows,
        List<SetAside> setAside,
        List<CellProblem> problems,
        List<String> ignored,
        Map<String, String> names) {
    public FigureSheet {
        names = Map.copyOf(names);
        rows = List.copyOf(rows);
        setAside = List.copyOf(setAside);
        problems = List.copyOf(problems);
        ignored = List.copyOf(ignored);
    }

    /** Whether the whole table can be taken in. */
    public boolean isSound() {
        return problems.isEmpty();
    }

    /** All rows that gave no figure, those with problems included, in the order of the file. */
    public List<SetAside> unused() {
        return Stream.concat(
                        setAside.stream(),
                        problems.stream().map(problem -> new SetAside(problem.row(), problem.reason())))
                .sorted(Comparator.comparingInt(SetAside::row))
                .toList();
    }
}
