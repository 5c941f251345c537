package gangju.server.plans.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two items of one kind made one: the first's fields, the second's where the first has none, lists one after the other.
 */
final class Merging {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Merging() {}

    /** The span reaches over both where the words between them are few; else the first's place stays. */
    record Merged(
            String content,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String quote) {}

    /** @param between the words from the first's start to the second's end, empty where they are not near each other */
    static Merged of(ReviewItem first, ReviewItem second, Optional<String> between) {
        var content = JSON.readValue(first.content(), ObjectNode.class);
        var other = JSON.readValue(second.content(), ObjectNode.class);
        other.properties().forEach(field -> fill(content, field.getKey(), field.getValue()));
        var quote = between.orElse(null);
        var end = quote == null ? first.end() : Integer.valueOf(start(first) + quote.length());
        if (quote != null && content.has("quote")) {
            content.put("quote", quote);
            content.putObject("span").put("start", start(first)).put("end", end);
        }
        return new Merged(JSON.writeValueAsString(content), first.start(), end, quote == null ? first.quote() : quote);
    }

    private static void fill(ObjectNode content, String field, JsonNode value) {
        if (content.get(field) instanceof ArrayNode list && value instanceof ArrayNode more) {
            more.forEach(element -> {
                if (!list.valueStream().toList().contains(element)) {
                    list.add(element);
                }
            });
        } else if (content.path(field).isNull()) {
            content.set(field, value);
        }
    }

    private static int start(ReviewItem item) {
        return item.start() == null ? 0 : item.start();
    }
}
