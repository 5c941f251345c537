package gangju.server.indicators.figures;

import gangju.indicator.Observation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a row of {@code observation}, before it has an id.
 *
 * @param rowNumber its place among those that come with it
 * @param value as plain digits, with the decimals that it was stated with
 */
record StoredRow(
        int rowNumber,
        int seriesId,
        int sourceId,
        int unitId,
        LocalDate periodStart,
        LocalDate knownSince,
        @Nullable LocalDate publishedEnd,
        int periodLength,
        String bound,
        String status,
        String confidentiality,
        @Nullable String publishedTo,
        @Nullable String value,
        @Nullable String scope,
        @Nullable String breakBefore,
        @Nullable String note,
        @Nullable String revisionReason,
        @Nullable List<String> doubts) {
    /** In this order in lines and tables; the import goes before. */
    static final String COLUMNS = """
            series_id, source_id, unit_id, period_start, known_since, published_end, period_length, bound, status,
            confidentiality, published_to, value, scope, break_before, note, revision_reason, doubts
            """;

    /** The numbers of an observation's words. */
    record Numbers(int series, int source, int unit) {}

    static StoredRow of(int number, NewFigure figure, Numbers numbers) {
        var one = figure.observation();
        var published = one.published();
        return new StoredRow(
                number,
                numbers.series(),
                numbers.source(),
                numbers.unit(),
                one.period().start(),
                one.knownSince(),
                published == null ? null : published.end(),
                ObservationRow.length(one.period()),
                ObservationRow.letter(one.bound()),
                one.status().code(),
                one.confidentiality().code(),
                ObservationRow.exactness(published),
                plain(one),
                text(one.scope()),
                text(one.breakBefore()),
                text(one.note()),
                text(one.revisionReason()),
                figure.doubts().isEmpty() ? null : figure.doubts());
    }

    /** No text of PostgreSQL holds a zero. */
    private static @Nullable String text(@Nullable String text) {
        return text == null ? null : text.replace('\0', ' ');
    }

    private static @Nullable String plain(Observation observation) {
        var value = observation.value();
        return value == null ? null : value.toPlainString();
    }
}
