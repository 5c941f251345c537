package gangju.indicator.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A whole and its parts among the series of one indicator.
 *
 * @param parts by name, in the order given; they do not overlap
 */
public record Family(Member whole, Map<String, Member> parts) {
    public Family {
        parts = Map.copyOf(parts);
    }

    /** What a series is about. */
    public record Member(String area, Map<String, String> dimensions) {
        public Member {
            dimensions = Map.copyOf(dimensions);
        }
    }

    private record Key(Member whole, String dimension) {}

    /**
     * All that there are. The values of a dimension make up the total of the area; areas whose full names begin with
     * the name of an area lie in it: {@code 澜江市东区} in {@code 澜江市}. Areas that are named otherwise are parts of none.
     */
    public static List<Family> of(Collection<Member> members) {
        var all = new LinkedHashSet<>(members);
        var families = new LinkedHashMap<Key, Map<String, Member>>();
        for (var one : all) {
            if (one.dimensions().size() == 1) {
                var dimension = one.dimensions().entrySet().iterator().next();
                var whole = new Member(one.area(), Map.of());
                if (all.contains(whole)) {
                    families.computeIfAbsent(new Key(whole, dimension.getKey()), key -> new HashMap<>())
                            .put(dimension.getValue(), one);
                }
            }
            around(one, all)
                    .ifPresent(whole -> families.computeIfAbsent(new Key(whole, ""), key -> new HashMap<>())
                            .put(one.area(), one));
        }
        var found = new ArrayList<Family>();
        families.forEach((key, parts) -> found.add(new Family(key.whole(), parts)));
        return found;
    }

    /** The smallest area that this one lies in. */
    private static Optional<Member> around(Member one, Set<Member> all) {
        var area = one.area();
        for (int end = area.length() - 1; end > 0; end--) {
            var whole = new Member(area.substring(0, end), one.dimensions());
            if (isWordEnd(area, end) && all.contains(whole)) {
                return Optional.of(whole);
            }
        }
        return Optional.empty();
    }

    /** Zone 1 does not hold Zone 12, nor York Yorkshire; Chinese names are written without spaces. */
    private static boolean isWordEnd(String area, int end) {
        char next = area.charAt(end);
        return Character.isIdeographic(next) || !Character.isLetterOrDigit(next) && area.length() > end + 1;
    }
}
