package gangju.exchange.figures;

import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import java.util.List;
import java.util.stream.IntStream;

/** A value that was kept for years, such as a rank, is one of each of them. */
final class YearlyFigures {
    private YearlyFigures() {}

    /** One for each year of the span. */
    static List<Observation> of(Observation span) {
        int first = span.period().start().getYear();
        int last = span.period().end().getYear();
        return IntStream.rangeClosed(first, Math.min(last, first + 30))
                .mapToObj(year -> during(span, ReferencePeriod.ofYear(year)))
                .toList();
    }

    private static Observation during(Observation span, ReferencePeriod period) {
        return new Observation(
                span.id(),
                span.indicator(),
                span.area(),
                span.dimensions(),
                period,
                span.value(),
                span.unit(),
                span.bound(),
                span.status(),
                span.confidentiality(),
                span.scope(),
                span.breakBefore(),
                span.note(),
                span.source(),
                span.published(),
                span.knownSince(),
                span.enteredBy(),
                span.revisionReason());
    }
}
