package gangju.reader.text.paged;

import java.util.ArrayList;
import java.util.List;

/** Places of lines from left to right and from top to bottom, and the cells between them. */
final class Grid {
    private final double[] xs;
    private final double[] ys;
    private final List<Area> areas = new ArrayList<>();

    /** A cell by the rows and columns that it covers. */
    record Area(int row, int column, int rowspan, int colspan, double left, double top, double right, double bottom) {
        boolean holds(double x, double y) {
            return x >= left && x < right && y >= top && y < bottom;
        }
    }

    Grid(double[] xs, double[] ys, List<Rule> across, List<Rule> down) {
        this.xs = xs;
        this.ys = ys;
        merge(across, down);
    }

    double left() {
        return xs[0];
    }

    double right() {
        return xs[xs.length - 1];
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    int columns() {
        return xs.length - 1;
    }

    int rows() {
        return ys.length - 1;
    }

    double[] xs() {
        return xs.clone();
    }

    List<Area> areas() {
        return areas;
    }

    boolean holds(double x, double y) {
        return x >= left() - 1 && x <= right() + 1 && y >= top() - 1 && y <= bottom() + 1;
    }

    /** Cells without a line between them are one, where together they are a rectangle. */
    private void merge(List<Rule> across, List<Rule> down) {
        var taken = new boolean[rows()][columns()];
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                if (!taken[row][column]) {
                    areas.add(grow(row, column, taken, across, down));
                }
            }
        }
    }

    private Area grow(int row, int column, boolean[][] taken, List<Rule> across, List<Rule> down) {
        int colspan = 1;
        while (column + colspan < columns()
                && !taken[row][column + colspan]
                && isOpen(down, xs[column + colspan], ys[row], ys[row + 1])) {
            colspan++;
        }
        int rowspan = 1;
        while (row + rowspan < rows() && isOpenBelow(row + rowspan, column, colspan, across, down)) {
            rowspan++;
        }
        for (int r = row; r < row + rowspan; r++) {
            for (int c = column; c < column + colspan; c++) {
                taken[r][c] = true;
            }
        }
        return new Area(row, column, rowspan, colspan, xs[column], ys[row], xs[column + colspan], ys[row + rowspan]);
    }

    private boolean isOpenBelow(int row, int column, int colspan, List<Rule> across, List<Rule> down) {
        for (int c = column; c < column + colspan; c++) {
            boolean lineInside = c > column && !isOpen(down, xs[c], ys[row], ys[row + 1]);
            if (lineInside || !isOpen(across, ys[row], xs[c], xs[c + 1])) {
                return false;
            }
        }
        return true;
    }

    /** Whether no line stands at {@code place} between {@code from} and {@code to}. */
    private static boolean isOpen(List<Rule> rules, double place, double from, double to) {
        double middle = (from + to) / 2;
        return rules.stream()
                .noneMatch(rule ->
                        Math.abs(rule.place() - place) < 2.6 && rule.from() - 1 <= middle && rule.to() + 1 >= middle);
    }
}
