package gangju.server.plans.draft;

import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a new reading of an item over what a person made of the old one: what a person changed stays, what nobody
 * touched follows the reader, and where the item stands always follows the reader.
 */
final class Merge {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Set<String> PLACE =
            Set.of("id", "section", "parent", "span", "raw", "page", "quote", "confidence", "origin", "alsoAt");

    private final ObjectNode decided;
    private final ObjectNode before;
    private final ObjectNode now;

    private Merge(String decided, String before, String now) {
        this.decided = object(decided);
        this.before = object(before);
        this.now = object(now);
    }

    /**
     * @param decided the content that a person accepted, corrected or added
     * @param before what the old reading had; equal to {@code decided} where a person added the item
     * @param now what the new reading has
     */
    static Merge of(String decided, String before, String now) {
        return new Merge(decided, before, now);
    }

    /** The content that stands from now on. */
    String content() {
        var merged = JSON.createObjectNode();
        var person = meaning(decided);
        var reader = meaning(now);
        now.properties().forEach(field -> {
            var name = field.getKey();
            var agree = Objects.equals(person.get(name), reader.get(name));
            merged.set(
                    name, agree || PLACE.contains(name) || !decided.has(name) ? field.getValue() : decided.get(name));
        });
        return JSON.writeValueAsString(merged);
    }

    /** The reader now says something else than before, and something else than the person decided. */
    boolean differs() {
        return !meaning(now).equals(meaning(before)) && !meaning(now).equals(meaning(decided));
    }

    /** Whether two contents say the same, wherever they stand. */
    static boolean agree(String one, String other) {
        return meaning(object(one)).equals(meaning(object(other)));
    }

    private static ObjectNode meaning(ObjectNode item) {
        var meaning = item.deepCopy();
        meaning.remove(PLACE);
        // an action's place moves with the text around it
        meaning.path("actions").forEach(action -> {
            if (action instanceof ObjectNode object) {
                object.remove("span");
            }
        });
        return meaning;
    }

    private static ObjectNode object(String json) {
        return JSON.readValue(json, ObjectNode.class);
    }
}
