package gangju.server.indicators.figures;

import gangju.indicator.Observation;
import gangju.indicator.Source;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Brings rows to a table of the connection's own, by COPY, whether one or a million, and from there in one statement.
 */
@Component
class Staging {
    private static final int BUFFER = 64 * 1024;
    private static final int WORTH_ANALYSING = 1_000;

    private final JdbcClient database;
    private final DataSource connections;

    Staging(JdbcClient database, DataSource connections) {
        this.database = database;
        this.connections = connections;
    }

    /** The numbers of an observation's words. */
    record Numbers(Map<SeriesKey, Integer> series, Map<String, Integer> units, Map<Source, Integer> sources) {}

    void fill(List<NewFigure> figures, Numbers numbers) {
        database.sql("""
                        CREATE TEMPORARY TABLE IF NOT EXISTS staged_observation (
                            row_number integer, series_id integer, source_id integer, unit_id integer, period_start date,
                            known_since date, published_end date, period_length smallint, bound "char", status "char",
                            confidentiality "char", published_to "char", value numeric, scope text, break_before text,
                            note text, revision_reason text, doubts text[]
                        ) ON COMMIT DELETE ROWS
                        """).update();
        database.sql("DELETE FROM pg_temp.staged_observation").update();
        copy(figures, numbers);
        if (figures.size() >= WORTH_ANALYSING) {
            database.sql("ANALYZE pg_temp.staged_observation").update();
        }
    }

    /** How many were new, and how many of these are doubted. */
    record Counts(int added, int doubtful) {}

    /** Writes what is not there yet, exactly so, in an import that counts. */
    Counts moveNew(int importId) {
        return database.sql("""
                        WITH added AS (
                            INSERT INTO indicators.observation (series_id, import_id, source_id, unit_id, period_start,
                                known_since, published_end, period_length, bound, status, confidentiality, published_to,
                                value, scope, break_before, note, revision_reason, doubts)
                            SELECT series_id, :import, source_id, unit_id, period_start, known_since, published_end,
                                period_length, bound, status, confidentiality, published_to, value, scope, break_before,
                                note, revision_reason, doubts
                            FROM pg_temp.staged_observation n
                            WHERE NOT EXISTS (
                                SELECT FROM indicators.observation o
                                WHERE o.series_id = n.series_id AND o.period_start = n.period_start
                                  AND o.period_length = n.period_length AND o.source_id = n.source_id
                                  AND o.unit_id = n.unit_id AND o.bound = n.bound AND o.status = n.status
                                  AND o.confidentiality = n.confidentiality
                                  AND o.value IS NOT DISTINCT FROM n.value
                                  AND o.published_end IS NOT DISTINCT FROM n.published_end
                                  AND o.published_to IS NOT DISTINCT FROM n.published_to
                                  AND o.scope IS NOT DISTINCT FROM n.scope
                                  AND o.break_before IS NOT DISTINCT FROM n.break_before
                                  AND o.note IS NOT DISTINCT FROM n.note
                                  AND NOT EXISTS (SELECT FROM indicators.import w
                                      WHERE w.id = o.import_id AND w.withdrawn_on IS NOT NULL))
                            ORDER BY row_number
                            RETURNING doubts)
                        SELECT count(*) AS added, count(doubts) AS doubtful FROM added
                        """)
                .param("import", importId)
                .query((row, number) -> new Counts(row.getInt("added"), row.getInt("doubtful")))
                .single();
    }

    private void copy(List<NewFigure> figures, Numbers numbers) {
        var connection = DataSourceUtils.getConnection(connections);
        try {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY pg_temp.staged_observation FROM STDIN");
            write(figures, numbers, copy);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    private static void write(List<NewFigure> figures, Numbers numbers, CopyIn copy) throws SQLException {
        try {
            var lines = new StringBuilder(BUFFER + 1_000);
            for (int i = 0; i < figures.size(); i++) {
                line(lines, i, figures.get(i), numbers);
                if (lines.length() >= BUFFER) {
                    send(lines, copy);
                }
            }
            send(lines, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(StringBuilder lines, CopyIn copy) throws SQLException {
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static void line(StringBuilder to, int number, NewFigure figure, Numbers numbers) {
        var one = figure.observation();
        var published = one.published();
        cell(to, number);
        cell(to, numbers.series().get(SeriesKey.of(one)));
        cell(to, numbers.sources().get(one.source()));
        cell(to, numbers.units().get(one.unit().symbol()));
        cell(to, one.period().start());
        cell(to, one.knownSince());
        cell(to, published == null ? null : published.end());
        cell(to, ObservationRows.length(one.period()));
        cell(to, ObservationRows.letter(one.bound()));
        cell(to, one.status().code());
        cell(to, one.confidentiality().code());
        cell(to, ObservationRows.exactness(published));
        cell(to, plain(one));
        cell(to, one.scope());
        cell(to, one.breakBefore());
        cell(to, one.note());
        cell(to, one.revisionReason());
        last(to, doubts(figure.doubts()));
    }

    private static @Nullable String plain(Observation observation) {
        BigDecimal value = observation.value();
        return value == null ? null : value.toPlainString();
    }

    private static @Nullable String doubts(List<String> codes) {
        return codes.isEmpty()
                ? null
                : codes.stream()
                        .map(code -> "\"" + code.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static void cell(StringBuilder to, @Nullable Object value) {
        last(to, value);
        to.setCharAt(to.length() - 1, '\t');
    }

    private static void last(StringBuilder to, @Nullable Object value) {
        if (value == null) {
            to.append("\\N");
        } else if (value instanceof String text) {
            escape(to, text);
        } else {
            to.append(value);
        }
        to.append('\n');
    }

    private static void escape(StringBuilder to, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\0' -> to.append(' ');
                default -> to.append(c);
            }
        }
    }
}
