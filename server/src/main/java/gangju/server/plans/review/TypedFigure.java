package gangju.server.plans.review;

import com.ibm.icu.text.Normalizer2;
import gangju.model.Operator;
import gangju.model.TargetType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A cell of an indicator table as somebody types it off a picture: 力争3.6以上, 超过12000, 累计30, 3.5—4. */
final class TypedFigure {
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern TWO =
            Pattern.compile("(-?\\d[\\d,]*(?:\\.\\d+)?)\\s*(?:~|—|–|-|至|到)\\s*(\\d[\\d,]*(?:\\.\\d+)?)");
    private static final List<Sign> SIGNS = List.of(
            new Sign("不低于|不少于|以上|≥|>=", Operator.GE),
            new Sign("不高于|不超过|以内|以下|≤|<=", Operator.LE),
            new Sign("超过|高于|大于|突破|>", Operator.GT),
            new Sign("低于|小于|不满|<", Operator.LT),
            new Sign("左右|约|≈", Operator.ABOUT));

    private TypedFigure() {}

    private record Sign(String words, Operator operator) {}

    /**
     * The fields that the cell holds, as {@link Corrections} takes them.
     *
     * @param indicator tells growth and totals by its own words
     */
    static Map<String, String> parse(String cell, String indicator) {
        var text = Normalizer2.getNFKCInstance().normalize(cell).strip();
        var fields = new HashMap<String, String>();
        fields.put("striving", Boolean.toString(text.contains("力争")));
        fields.put("type", type(text, indicator).name());
        var two = TWO.matcher(text);
        if (two.find()) {
            fields.put("operator", Operator.RANGE.name());
            fields.put("value", two.group(1));
            fields.put("valueHigh", two.group(2));
            return fields;
        }
        fields.put("operator", operator(text).name());
        var number = NUMBER.matcher(text);
        fields.put("value", number.find() ? number.group() : text);
        return fields;
    }

    private static Operator operator(String text) {
        return SIGNS.stream()
                .filter(sign -> Pattern.compile(sign.words).matcher(text).find())
                .map(Sign::operator)
                .findFirst()
                .orElse(Operator.REACH);
    }

    private static TargetType type(String text, String indicator) {
        if (text.contains("累计") || indicator.contains("累计")) {
            return TargetType.CUMULATIVE;
        }
        if (indicator.contains("增长") || indicator.contains("增速")) {
            return TargetType.GROWTH;
        }
        return text.matches(".*[~—–至].*\\d.*") && TWO.matcher(text).find() ? TargetType.RANGE : TargetType.LEVEL;
    }
}
