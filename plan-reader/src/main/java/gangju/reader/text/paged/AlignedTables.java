package gangju.reader.text.paged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds tables without lines: rows of strips that stand below each other in columns. */
final class AlignedTables {
    private static final int FEWEST_ROWS = 3;
    private static final double EDGE = 4;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[.·…\\s]*(?:\\d{1,4}|[ivxIVX]{1,6})");
    private final List<List<Strip>> groups;
    private final List<Flow> flow = new ArrayList<>();

    private AlignedTables(List<List<Strip>> groups) {
        this.groups = groups;
    }

    /** The same strips as rows, and as tables where they are such. */
    static List<Flow> of(List<Strip> strips) {
        var tables = new AlignedTables(Rows.grouped(strips));
        int at = 0;
        while (at < tables.groups.size()) {
            at = tables.take(at);
        }
        return tables.flow;
    }

    /** Takes a table or one row; gives the index of what follows. */
    private int take(int at) {
        int end = at;
        if (groups.get(at).size() >= 2) {
            end = runEnd(at);
            var table = end - at >= FEWEST_ROWS ? table(groups.subList(at, end)) : null;
            if (table != null) {
                flow.add(table);
                return end;
            }
        }
        flow.addAll(Rows.joined(groups.get(at)));
        return at + 1;
    }

    private int runEnd(int from) {
        int end = from + 1;
        while (end < groups.size() && goesOn(end)) {
            end++;
        }
        while (groups.get(end - 1).size() < 2) {
            end--;
        }
        return end;
    }

    private boolean goesOn(int at) {
        var above = groups.get(at - 1).getFirst();
        var strip = groups.get(at).getFirst();
        double step = strip.base() - above.base();
        boolean several = groups.get(at).size() >= 2;
        return step < (several ? 3.2 : 1.7) * strip.size()
                && (several || strip.text().length() < 40);
    }

    private static Flow.@Nullable Table table(List<List<Strip>> rows) {
        var edges = edges(rows);
        int columns = edges.length - 1;
        long full = rows.stream().filter(row -> row.size() >= 2).count();
        if (columns < 2 || full < FEWEST_ROWS || full * 10 < rows.size() * 6) {
            return null;
        }
        if (!isAligned(rows, edges) || columns == 2 && !isPlainPair(rows, edges)) {
            return null;
        }
        var cells = new ArrayList<List<List<Strip>>>();
        for (var row : rows) {
            boolean continues = !cells.isEmpty() && column(edges, row.getFirst()) > 0 && row.size() < columns;
            if (!continues) {
                var fresh = new ArrayList<List<Strip>>();
                for (int i = 0; i < columns; i++) {
                    fresh.add(new ArrayList<>());
                }
                cells.add(fresh);
            }
            row.forEach(strip -> cells.getLast().get(column(edges, strip)).add(strip));
        }
        return cells.size() < 2 ? null : made(rows, edges, cells);
    }

    private static Flow.Table made(List<List<Strip>> rows, double[] edges, List<List<List<Strip>>> cells) {
        var made = new ArrayList<Flow.Cell>();
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < edges.length - 1; column++) {
                var texts = CellText.of(cells.get(row).get(column), edges[column], edges[column + 1]);
                made.add(new Flow.Cell(row, column, 1, 1, texts));
            }
        }
        return new Flow.Table(
                rows.getFirst().getFirst().top(), rows.getLast().getFirst().bottom(), edges, cells.size(), made);
    }

    /** Where columns begin: what strips of all rows leave free between them. */
    private static double[] edges(List<List<Strip>> rows) {
        var strips = new ArrayList<Strip>();
        rows.stream().filter(row -> row.size() >= 2).forEach(strips::addAll);
        strips.sort(Comparator.comparingDouble(Strip::left));
        var edges = new ArrayList<Double>();
        double right = 0;
        for (var strip : strips) {
            if (edges.isEmpty() || strip.left() > right + 2) {
                edges.add(strip.left());
            }
            right = Math.max(right, strip.right());
        }
        edges.add(right + 1);
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int column(double[] edges, Strip strip) {
        int column = 0;
        while (column + 2 < edges.length && strip.centre() >= edges[column + 1]) {
            column++;
        }
        return column;
    }

    /** Whether each row has one strip a column, and columns share a left, a right or a middle line. */
    private static boolean isAligned(List<List<Strip>> rows, double[] edges) {
        for (int column = 0; column < edges.length - 1; column++) {
            var lefts = new ArrayList<Double>();
            var rights = new ArrayList<Double>();
            var centres = new ArrayList<Double>();
            for (var row : rows) {
                int inside = 0;
                for (var strip : row) {
                    if (column(edges, strip) == column) {
                        inside++;
                        lefts.add(strip.left());
                        rights.add(strip.right());
                        centres.add(strip.centre());
                    }
                }
                if (inside > 1) {
                    return false;
                }
            }
            int most = Math.max(together(lefts), Math.max(together(rights), together(centres)));
            if (lefts.size() < 2 || most * 10 < lefts.size() * 7) {
                return false;
            }
        }
        return true;
    }

    private static int together(List<Double> places) {
        places.sort(Double::compare);
        double middle = places.isEmpty() ? 0 : places.get(places.size() / 2);
        return (int) places.stream()
                .filter(place -> Math.abs(place - middle) <= EDGE)
                .count();
    }

    /** Two columns are a table where both are short and the second is no column of page numbers. */
    private static boolean isPlainPair(List<List<Strip>> rows, double[] edges) {
        long numbers = rows.stream()
                .filter(row -> row.size() == 2
                        && PAGE_NUMBER.matcher(row.getLast().text()).matches())
                .count();
        long pairs = rows.stream().filter(row -> row.size() == 2).count();
        boolean isShort = rows.stream()
                .allMatch(row -> row.stream().allMatch(strip -> strip.text().length() <= 40));
        boolean afar = edges[2] - edges[0] > 100;
        return pairs >= FEWEST_ROWS + 1 && numbers * 2 < pairs && isShort && afar;
    }
}
