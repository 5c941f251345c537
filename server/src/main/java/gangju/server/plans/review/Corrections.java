package gangju.server.plans.review;

import com.ibm.icu.text.Normalizer2;
import gangju.model.OutlineNode;
import gangju.model.PartialDate;
import gangju.model.Project;
import gangju.model.Statement;
import gangju.model.Target;
import gangju.model.Task;
import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts what a person typed into an item's record; what she did not touch stays as it was. */
final class Corrections {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ItemKind kind;
    private final ObjectNode content;

    private Corrections(ItemKind kind, String content) {
        this.kind = kind;
        this.content = JSON.readValue(content, ObjectNode.class);
    }

    /**
     * @param change typed text by field: {@code value}, {@code unit}, {@code date}, {@code lead}, {@code capability} …;
     *     empty for "none"
     * @throws NotUnderstood if a field can't be read, or one that must be there is empty
     */
    static Corrected apply(ItemKind kind, String content, Map<String, String> change) throws NotUnderstood {
        var corrections = new Corrections(kind, content);
        for (var field : change.entrySet()) {
            corrections.put(field.getKey(), field.getValue().strip());
        }
        return corrections.checked();
    }

    /** @param label what names the item in lists */
    record Corrected(String content, String label) {}

    private void put(String field, String text) throws NotUnderstood {
        switch (field) {
            case "indicator", "title", "name" -> content.put(field, required(field, text));
            case "value", "valueHigh" -> content.set(field, number(field, text));
            case "unit", "area", "number" -> content.put(field, text.isEmpty() ? null : text);
            case "date", "due" -> content.set(field, date(field, text));
            case "type", "operator", "statementClass", "kind" -> content.put(field, required(field, text));
            case "strength", "role" -> content.put(field, text.isEmpty() ? null : text);
            case "striving", "perYear" -> content.put(field, text.equals("true"));
            case "baselineValue", "baselineUnit", "baselineDate" -> baseline(field, text);
            case "periodStart", "periodEnd" -> period(field, text);
            case "lead", "support" -> bodies(field, text);
            case "capability" -> capability(text);
            default -> throw new NotUnderstood(field, "unknown");
        }
    }

    private Corrected checked() throws NotUnderstood {
        try {
            var json = JSON.writeValueAsString(content);
            var item = ItemContent.parse(json, kind.type());
            return new Corrected(ItemContent.write(item), label(item));
        } catch (JacksonException e) {
            throw new NotUnderstood(
                    e.getPath().isEmpty()
                            ? "item"
                            : String.valueOf(e.getPath().getFirst().getPropertyName()),
                    "form");
        }
    }

    static String label(Record item) {
        return switch (item) {
            case Target target -> target.indicator();
            case Statement statement -> statement.indicator() == null ? statement.quote() : statement.indicator();
            case Task task -> task.title();
            case Project project -> project.name();
            case OutlineNode node -> node.number() == null ? node.title() : node.number() + node.title();
            default -> throw new IllegalArgumentException("no item: " + item.getClass());
        };
    }

    private static String required(String field, String text) throws NotUnderstood {
        if (text.isEmpty()) {
            throw new NotUnderstood(field, "required");
        }
        return text;
    }

    private static JsonNode number(String field, String text) throws NotUnderstood {
        if (text.isEmpty()) {
            return JSON.nullNode();
        }
        try {
            return JSON.getNodeFactory().numberNode(new BigDecimal(plain(text).replaceAll("[,\\s]", "")));
        } catch (NumberFormatException e) {
            throw new NotUnderstood(field, "number");
        }
    }

    /** Takes 2030, 2030年, 2030年6月底, 2030-06-30. */
    static JsonNode date(String field, String text) throws NotUnderstood {
        if (text.isEmpty()) {
            return JSON.nullNode();
        }
        var digits = plain(text)
                .replaceAll("[年月日./-]+", " ")
                .replaceAll("[底末前到至\\s]+", " ")
                .strip()
                .split(" ", -1);
        try {
            var date = new StringBuilder(digits[0]);
            for (int i = 1; i < digits.length; i++) {
                date.append(String.format(Locale.ROOT, "-%02d", Integer.parseInt(digits[i])));
            }
            return JSON.valueToTree(PartialDate.parse(date.toString()));
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(field, "date");
        }
    }

    private void baseline(String field, String text) throws NotUnderstood {
        var baseline = content.get("baseline") instanceof ObjectNode old ? old : JSON.createObjectNode();
        switch (field) {
            case "baselineValue" -> baseline.set("value", number(field, text));
            case "baselineUnit" -> baseline.put("unit", text.isEmpty() ? null : text);
            default -> baseline.set("date", date(field, text));
        }
        var isEmpty = field.equals("baselineValue") && text.isEmpty();
        content.set("baseline", isEmpty ? JSON.nullNode() : baseline);
    }

    private void period(String field, String text) throws NotUnderstood {
        var end = field.equals("periodEnd");
        var other = content.path("period").path(end ? "start" : "end");
        var date = date(field, text);
        if (date.isNull()) {
            content.set("period", JSON.nullNode());
            return;
        }
        var period = JSON.createObjectNode();
        period.set(end ? "end" : "start", date);
        period.set(end ? "start" : "end", other.isObject() ? other : date);
        content.set("period", period);
    }

    private void bodies(String field, String text) {
        var role = field.equals("lead") ? "LEAD" : "SUPPORT";
        var bodies = JSON.createArrayNode();
        content.path("bodies").forEach(body -> {
            if (!body.path("role").asString("").equals(role)) {
                bodies.add(body);
            }
        });
        for (var name : names(text)) {
            bodies.addObject().put("name", name).put("role", role);
        }
        content.set("bodies", bodies);
    }

    private static List<String> names(String text) {
        var names = new ArrayList<String>();
        for (var name : text.split("[、,，;；\\n]")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** A line each: what, number, unit, parted by spaces. */
    private void capability(String text) throws NotUnderstood {
        var capabilities = JSON.createArrayNode();
        for (var line : text.lines().filter(line -> !line.isBlank()).toList()) {
            var parts = line.strip().split("\\s+");
            if (parts.length < 2 || parts.length > 3) {
                throw new NotUnderstood("capability", "capability");
            }
            var capability = capabilities.addObject().put("what", parts[0]);
            capability.set("value", number("capability", parts[1]));
            capability.put("unit", parts.length == 3 ? parts[2] : null);
        }
        content.set("capability", capabilities);
    }

    private static String plain(String text) {
        return Normalizer2.getNFKCInstance().normalize(text);
    }

    /** A field that can't be read; the page says so beside it. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final String problem;
        private final @Nullable Integer row;

        NotUnderstood(String field, String problem) {
            this(field, problem, null);
        }

        /** @param row of a grid, from 1 */
        NotUnderstood(String field, String problem, @Nullable Integer row) {
            super(field + ": " + problem);
            this.field = field;
            this.problem = problem;
            this.row = row;
        }

        String field() {
            return field;
        }

        /** The end of a message key: number, date, required … */
        String problem() {
            return problem;
        }

        @Nullable
        Integer row() {
            return row;
        }
    }
}
