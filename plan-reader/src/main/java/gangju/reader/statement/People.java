package gangju.reader.statement;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is counted where a scale stands right before them, without a unit: 6000万农村人口, 500万农村沼气用户. */
final class People {
    private static final Pattern WHO =
            Pattern.compile("(?:农业|农村|农牧区|城镇|城乡|贫困|困难|转移|流动|常住|脱贫|低收入|适龄|新|青年|就业|[\\p{IsHan}]{0,6}?)"
                    + "(人口|群众|居民|农民工?|职工|劳动力|劳动者|学生|儿童|老人|老年人|学员|党员|移民|牧民|毕业生|人才|用户|农户|家庭|住户)");
    private static final int LONGEST = 10;

    private People() {}

    /** 人 or 户, or null where nobody is named right behind the number. */
    static @Nullable String unitBefore(String text, int from, int end) {
        var who = WHO.matcher(text).region(from, Math.min(end, from + LONGEST));
        if (!who.lookingAt()) {
            return null;
        }
        return switch (who.group(1)) {
            case "用户", "农户", "家庭", "住户" -> "户";
            default -> "人";
        };
    }
}
