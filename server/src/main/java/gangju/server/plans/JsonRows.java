package gangju.server.plans;

import java.util.Collection;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Records as the argument of {@code jsonb_to_recordset}, so that many rows go to the database in one statement. */
public final class JsonRows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private JsonRows() {}

    /** @param rows component {@code spanStart} becomes column {@code span_start} */
    public static String of(Collection<? extends Record> rows) {
        return JSON.writeValueAsString(rows);
    }
}
