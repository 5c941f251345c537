package gangju.reader.text.pdf;

/** A matrix of PDF: {@code x' = a x + c y + e}, {@code y' = b x + d y + f}. */
record Transform(double a, double b, double c, double d, double e, double f) {
    static final Transform NONE = new Transform(1, 0, 0, 1, 0, 0);

    /** This one first, then {@code next}. */
    Transform then(Transform next) {
        return new Transform(
                a * next.a + b * next.c,
                a * next.b + b * next.d,
                c * next.a + d * next.c,
                c * next.b + d * next.d,
                e * next.a + f * next.c + next.e,
                e * next.b + f * next.d + next.f);
    }

    Transform moved(double x, double y) {
        return new Transform(a, b, c, d, a * x + c * y + e, b * x + d * y + f);
    }

    double x(double px, double py) {
        return a * px + c * py + e;
    }

    double y(double px, double py) {
        return b * px + d * py + f;
    }
}
