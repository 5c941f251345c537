package gangju.reader.text.ofd;

/** Where an object's own units, millimetres, stand on the page, in points from its top left. */
record Placing(double a, double b, double c, double d, double e, double f) {
    static final double POINTS = 72 / 25.4;

    /** From an object's boundary and its matrix, which may be missing. */
    static Placing of(Element object) {
        var boundary = Numbers.of(object.attribute("Boundary"));
        var matrix = Numbers.of(object.attribute("CTM"));
        double left = boundary.length >= 2 ? boundary[0] : 0;
        double top = boundary.length >= 2 ? boundary[1] : 0;
        return matrix.length >= 6
                ? new Placing(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4] + left, matrix[5] + top)
                : new Placing(1, 0, 0, 1, left, top);
    }

    double x(double px, double py) {
        return (a * px + c * py + e) * POINTS;
    }

    double y(double px, double py) {
        return (b * px + d * py + f) * POINTS;
    }
}
