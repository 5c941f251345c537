package gangju.server.plans;

import tools.jackson.databind.json.JsonMapper;

/** An item's record as the JSON kept beside it in the database: the plan model's own fields, decimals exact. */
public final class ItemContent {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ItemContent() {}

    /** @param item an OutlineNode, Target, Statement, Task or Project of the plan model */
    public static String write(Record item) {
        return JSON.writeValueAsString(item);
    }

    /** @throws tools.jackson.core.JacksonException if the text is no such record */
    public static <T extends Record> T parse(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
