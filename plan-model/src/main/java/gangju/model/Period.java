package gangju.model;

/** A span of time from the start of {@code start} to the end of {@code end}. */
public record Period(PartialDate start, PartialDate end) {
    public Period {
        if (end.end().isBefore(start.start())) {
            throw new IllegalArgumentException("a period that ends before it starts: " + start + " to " + end);
        }
    }

    public static Period ofYears(int start, int end) {
        return new Period(PartialDate.ofYear(start), PartialDate.ofYear(end));
    }
}
