package gangju.reader.text.paged;

/** A horizontal or vertical line drawn on a page, in points from the top left. */
record Rule(double left, double top, double right, double bottom) {
    /** Thicker is no line but an area. */
    static final double THICKEST = 4;

    boolean isHorizontal() {
        return right - left >= bottom - top;
    }

    double length() {
        return Math.max(right - left, bottom - top);
    }

    /** Across its length. */
    double place() {
        return isHorizontal() ? (top + bottom) / 2 : (left + right) / 2;
    }

    double from() {
        return isHorizontal() ? left : top;
    }

    double to() {
        return isHorizontal() ? right : bottom;
    }
}
