package gangju.server.indicators.figures;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Sends rows by COPY on the connection of the transaction, as they are made. */
@Component
class CopyLines {
    private static final int BUFFER = 64 * 1024;

    private final DataSource connections;

    CopyLines(DataSource connections) {
        this.connections = connections;
    }

    /** @param first what stands in each line before the columns of a stored row */
    void write(String statement, List<StoredRow> rows, ToIntFunction<StoredRow> first) {
        if (rows.isEmpty()) {
            return;
        }
        var connection = DataSourceUtils.getConnection(connections);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            write(rows, first, copy);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    private static void write(List<StoredRow> rows, ToIntFunction<StoredRow> first, CopyIn copy) throws SQLException {
        try {
            var lines = new StringBuilder(BUFFER + 1_000);
            for (var row : rows) {
                lines.append(first.applyAsInt(row)).append('\t');
                line(lines, row);
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

    private static void line(StringBuilder to, StoredRow row) {
        to.append(row.seriesId()).append('\t');
        to.append(row.sourceId()).append('\t');
        to.append(row.unitId()).append('\t');
        to.append(row.periodStart()).append('\t');
        to.append(row.knownSince()).append('\t');
        cell(to, row.publishedEnd() == null ? null : row.publishedEnd().toString());
        to.append(row.periodLength()).append('\t');
        to.append(row.bound()).append('\t');
        to.append(row.status()).append('\t');
        to.append(row.confidentiality()).append('\t');
        cell(to, row.publishedTo());
        cell(to, row.value());
        cell(to, row.scope());
        cell(to, row.breakBefore());
        cell(to, row.note());
        cell(to, row.revisionReason());
        cell(to, doubts(row.doubts()));
        to.setCharAt(to.length() - 1, '\n');
    }

    private static @Nullable String doubts(@Nullable List<String> doubts) {
        return doubts == null
                ? null
                : doubts.stream()
                        .map(doubt -> "\"" + doubt.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static void cell(StringBuilder to, @Nullable String text) {
        if (text == null) {
            to.append("\\N");
        } else {
            escape(to, text);
        }
        to.append('\t');
    }

    private static void escape(StringBuilder to, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(c);
            }
        }
    }
}
