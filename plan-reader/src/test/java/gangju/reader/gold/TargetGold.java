package gangju.reader.gold;

import gangju.model.Operator;
import gangju.model.Span;
import gangju.model.Target;
import gangju.reader.script.Folding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The targets and other numbers that a person found, and what makes a target read equal to one of them. */
public record TargetGold(List<Item> items) {
    private static final double ALIKE = 0.8;
    private static final String SCALES = "十百千万亿";

    /** @param raw place of the item's sentence in the decoded file */
    public record Item(
            String id,
            String group,
            String indicator,
            String operator,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable Integer year,
            String mention,
            Span raw) {}

    static TargetGold load(String script) {
        var items = new ArrayList<Item>();
        for (JsonNode json : Corpus.json("gold/targets.json").get("items")) {
            items.add(item(json, script));
        }
        return new TargetGold(List.copyOf(items));
    }

    List<Item> of(String group) {
        return items.stream().filter(item -> item.group().equals(group)).toList();
    }

    private static Item item(JsonNode json, String script) {
        var cls = json.get("cls").asString();
        var group = cls.equals("target") ? json.get("scored").asString() : cls;
        var scaled = number(json, "value_normalised");
        var place = json.get(script);
        return new Item(
                json.get("id").asString(),
                group,
                text(json, "indicator"),
                text(json, "op"),
                scaled == null ? number(json, "value") : scaled,
                json.has("unit") ? json.get("unit").asString(null) : null,
                json.hasNonNull("year") ? json.get("year").asInt() : null,
                text(json, "mention_zh_hans"),
                new Span(place.get("start").asInt(), place.get("end").asInt()));
    }

    private static String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asString() : "";
    }

    private static @Nullable BigDecimal number(JsonNode json, String field) {
        return json.hasNonNull(field) && json.get(field).isNumber()
                ? json.get(field).decimalValue()
                : null;
    }

    /** Value with unit, year, operator class and at least four fifths of the indicator's characters agree. */
    static boolean isCore(Item gold, Target read) {
        return isSameValue(gold, read)
                && isSameYear(gold, read)
                && operatorClass(gold.operator()).equals(operatorClass(read.operator()))
                && Objects.equals(gold.unit(), baseUnit(read.unit()))
                && share(gold.indicator(), read.indicator()) >= ALIKE;
    }

    /**
     * As for core targets, in the same sentence; gold composes names of several clauses here and gives units that the
     * text does not have, so a name also agrees when it lies within gold's, and a missing unit with any.
     */
    static boolean isExtended(Item gold, Target read) {
        var unit = baseUnit(read.unit());
        boolean units = unit == null || gold.unit() != null && gold.unit().startsWith(unit);
        boolean names = share(gold.indicator(), read.indicator()) >= ALIKE
                || share(read.indicator(), gold.indicator()) >= ALIKE;
        return gold.raw().overlaps(Objects.requireNonNull(read.raw()))
                && isSameValue(gold, read)
                && isSameYear(gold, read)
                && operatorClass(gold.operator()).equals(operatorClass(read.operator()))
                && units
                && names;
    }

    static boolean isDirectional(Item gold, Target read) {
        return gold.raw().overlaps(Objects.requireNonNull(read.raw()))
                && read.value() == null
                && share(gold.indicator(), read.indicator()) >= ALIKE;
    }

    private static boolean isSameYear(Item gold, Target read) {
        var date = read.date();
        return gold.year() == null ? date == null : date != null && date.year() == gold.year();
    }

    private static boolean isSameValue(Item gold, Target read) {
        if (gold.value() == null || read.value() == null) {
            return gold.value() == null && read.value() == null;
        }
        return expanded(read).compareTo(gold.value()) == 0;
    }

    private static BigDecimal expanded(Target read) {
        var value = Objects.requireNonNull(read.value());
        var unit = read.unit() == null ? "" : Folding.characters(read.unit());
        for (int i = 0; i < unit.length() && SCALES.indexOf(unit.charAt(i)) >= 0; i++) {
            value = value.multiply(unit.charAt(i) == '亿' ? new BigDecimal(100_000_000) : new BigDecimal(10_000));
        }
        return value;
    }

    private static @Nullable String baseUnit(@Nullable String unit) {
        return unit == null ? null : Folding.characters(unit).replaceFirst("^[十百千万亿]+", "");
    }

    /** Operators that a person may take for one another: 达到 and 为, 左右 with any verb. */
    public static String operatorClass(Operator operator) {
        return switch (operator) {
            case ABOUT, MAINTAIN_ABOUT, REACH_ABOUT -> "about";
            case GE, GT, MAINTAIN_GE -> "minimum";
            case LE, LT, MAINTAIN_LE -> "maximum";
            case EQ, REACH, MAINTAIN, ORDER_OF_MAGNITUDE -> "equal";
            case RANGE -> "range";
            case INCREASE_BY, DECREASE_BY, INCREASE, DECREASE -> "change";
            case MULTIPLE -> "multiple";
            case RANK -> "rank";
            case BY -> "by";
        };
    }

    private static String operatorClass(String gold) {
        return gold.equals("milestone")
                ? "by"
                : operatorClass(Operator.valueOf(gold.toUpperCase(java.util.Locale.ROOT)));
    }

    /** How many of the first's characters the second has, each as often as it has it. */
    public static double share(String wanted, String given) {
        var counts = new HashMap<Integer, Integer>();
        letters(given).forEach(c -> counts.merge(c, 1, Integer::sum));
        var letters = letters(wanted);
        long found = letters.stream().filter(c -> take(counts, c)).count();
        return letters.isEmpty() ? 0 : (double) found / letters.size();
    }

    private static boolean take(Map<Integer, Integer> counts, int c) {
        int left = counts.getOrDefault(c, 0);
        counts.put(c, left - 1);
        return left > 0;
    }

    private static List<Integer> letters(String text) {
        return Folding.characters(text)
                .chars()
                .filter(Character::isLetterOrDigit)
                .boxed()
                .toList();
    }
}
