package gangju.server.indicators.register;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An indicator in an area and further dimensions.
 *
 * @param indicator id of the indicator
 * @param code of the indicator
 * @param dimensions further ones, such as sex or industry; empty for the total
 */
public record Series(int id, int indicator, String code, String area, Map<String, String> dimensions) {
    public Series {
        dimensions = Map.copyOf(dimensions);
    }

    /** Dimensions as the database has them: {@code industry=C;sex=F}, in the order of their names. */
    public static String write(Map<String, String> dimensions) {
        if (dimensions.isEmpty()) {
            return "";
        }
        return new TreeMap<>(dimensions)
                .entrySet().stream()
                        .map(entry -> escape(entry.getKey()) + "=" + escape(entry.getValue()))
                        .collect(Collectors.joining(";"));
    }

    /** The reverse of {@link #write}. */
    public static Map<String, String> parse(String dimensions) {
        var parsed = new TreeMap<String, String>();
        if (dimensions.isEmpty()) {
            return parsed;
        }
        for (var part : dimensions.split(";", -1)) {
            int at = part.indexOf('=');
            parsed.put(unescape(part.substring(0, at)), unescape(part.substring(at + 1)));
        }
        return parsed;
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace(";", "%3B").replace("=", "%3D");
    }

    private static String unescape(String text) {
        return text.replace("%3D", "=").replace("%3B", ";").replace("%25", "%");
    }
}
