package gangju.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose plan it is, as far as the name of the issuing body tells: 示例省样本市人民政府 is of a city. A city of the rank of a
 * county is told by nothing in its name, and counts as a city.
 *
 * @param area 示例省样本市; null where the name has none
 */
public record IssuingArea(Level level, @Nullable String area) {
    private static final String PLACE = "\\p{IsHan}";
    /** One division after another from the start of the name, each as short as it can be. */
    private static final Pattern DIVISIONS =
            Pattern.compile("^(?:" + PLACE + "{2,8}?(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|盟|县|旗|区|镇|乡|街道)|" + PLACE + "县)+");

    private static final Pattern STATE =
            Pattern.compile("^(?:国务院|国家|全国|中央|中华人民共和国).*|^\\p{IsHan}{2,10}部$|^\\p{IsHan}{2,10}总局$");
    private static final Pattern PARTY = Pattern.compile("^(?:中国共产党|中共)");
    private static final Set<String> MUNICIPALITIES = Set.of("北京市", "天津市", "上海市", "重庆市");

    /** Of a body, by the place it governs. */
    public enum Level {
        STATE,
        PROVINCE,
        CITY,
        COUNTY,
        TOWNSHIP,
        UNSTATED
    }

    /** Of the first name that tells; the title of the plan is asked where no issuer does. */
    public static IssuingArea of(List<String> issuers, String title) {
        return Stream.concat(issuers.stream(), Stream.of(title))
                .flatMap(name -> told(name).stream())
                .findFirst()
                .orElse(new IssuingArea(Level.UNSTATED, null));
    }

    private static Optional<IssuingArea> told(String name) {
        var body = PARTY.matcher(name.strip()).replaceFirst("");
        if (STATE.matcher(body).matches()) {
            return Optional.of(new IssuingArea(Level.STATE, null));
        }
        var divisions = DIVISIONS.matcher(body);
        return divisions.find()
                ? Optional.of(new IssuingArea(level(divisions.group()), divisions.group()))
                : Optional.empty();
    }

    private static Level level(String area) {
        if (MUNICIPALITIES.contains(area)) {
            return Level.PROVINCE;
        }
        if (area.endsWith("省") || area.endsWith("自治区") || area.endsWith("特别行政区")) {
            return Level.PROVINCE;
        }
        if (area.endsWith("市") || area.endsWith("盟") || area.endsWith("自治州") || area.endsWith("地区")) {
            return Level.CITY;
        }
        return area.endsWith("镇") || area.endsWith("乡") || area.endsWith("街道") ? Level.TOWNSHIP : Level.COUNTY;
    }
}
