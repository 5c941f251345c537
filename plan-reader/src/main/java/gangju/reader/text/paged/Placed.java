package gangju.reader.text.paged;

/**
 * A line, a table, or a frame with its lines, where it stands on a page.
 *
 * @param what a {@link Strip}, a {@link Flow.Table}, or the strips of a frame
 */
record Placed(double left, double top, double right, double bottom, Object what) {
    static Placed of(Strip strip) {
        return new Placed(strip.left(), strip.top(), strip.right(), strip.bottom(), strip);
    }

    static Placed of(Flow.Table table) {
        return new Placed(table.edges()[0], table.top(), table.edges()[table.columns()], table.bottom(), table);
    }

    double width() {
        return right - left;
    }

    double middle() {
        return (top + bottom) / 2;
    }

    double centre() {
        return (left + right) / 2;
    }

    boolean crosses(double x) {
        return left < x - 1 && right > x + 1;
    }
}
