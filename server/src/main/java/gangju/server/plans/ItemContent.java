package gangju.server.plans;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An item's record as the JSON kept beside it in the database: the plan model's own fields, decimals exact. */
public final class ItemContent {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ItemContent() {}

    /** @param item an OutlineNode, Target, Statement, Task or Project of the plan model, or its Metadata */
    public static String write(Record item) {
        return JSON.writeValueAsString(item);
    }

    /** A JSON array of such records or of Findings. */
    public static String writeAll(List<? extends Record> items) {
        return JSON.writeValueAsString(items);
    }

    /** @throws tools.jackson.core.JacksonException if the text is no such record */
    public static <T extends Record> T parse(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /** @throws tools.jackson.core.JacksonException if the text is no array of such records */
    public static <T extends Record> List<T> parseAll(String json, Class<T> type) {
        return JSON.readerForListOf(type).readValue(json);
    }
}
