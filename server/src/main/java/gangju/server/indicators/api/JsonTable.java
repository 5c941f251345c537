package gangju.server.indicators.api;

import gangju.exchange.table.TableFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows of JSON objects as the table that they are: the same columns, checks and messages as for any file. */
final class JsonTable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<List<Map<String, @Nullable Object>>> ROWS = new TypeReference<>() {};

    private JsonTable() {}

    /** @throws JacksonException if it is no array of objects */
    static TableFile of(byte[] json) {
        var rows = JSON.readValue(json, ROWS);
        var heads = new LinkedHashSet<String>();
        rows.forEach(row -> heads.addAll(row.keySet()));
        var lines = new StringBuilder(line(heads.stream().map(JsonTable::cell).toList()));
        rows.forEach(row -> lines.append(
                line(heads.stream().map(head -> cell(row.get(head))).toList())));
        return new TableFile("observations.json", lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
