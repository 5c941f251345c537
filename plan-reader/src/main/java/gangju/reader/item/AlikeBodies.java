package gangju.reader.item;

import gangju.reader.script.Folding;
import java.util.ArrayList;
import java.util.List;

/** Finds names that look like one body's: 市科技局 and 市科学技术局, 科技局 and 市科技局. */
final class AlikeBodies {
    private static final int SHORTEST = 3;
    private static final int MOST = 400;
    private static final List<List<String>> ENDS =
            List.of(List.of("委", "委员会"), List.of("办", "办公室"), List.of("局"), List.of("厅"), List.of("部"), List.of("政府"));

    private AlikeBodies() {}

    /** Two names; the longer holds the characters of the shorter in order. */
    record Pair(String shorter, String longer) {}

    static List<Pair> in(List<String> names) {
        var pairs = new ArrayList<Pair>();
        var first = names.subList(0, Math.min(MOST, names.size()));
        for (String shorter : first) {
            for (String longer : first) {
                if (shorter.length() < longer.length()
                        && areAlike(Folding.characters(shorter), Folding.characters(longer))) {
                    pairs.add(new Pair(shorter, longer));
                }
            }
        }
        return pairs;
    }

    private static boolean areAlike(String shorter, String longer) {
        if (shorter.length() < SHORTEST || shorter.startsWith("各") || !endAlike(shorter, longer)) {
            return false;
        }
        boolean abbreviates = shorter.charAt(0) == longer.charAt(0)
                && longer.length() <= 3 * shorter.length()
                && isWithin(shorter, longer);
        return abbreviates || isWithoutPlace(shorter, longer);
    }

    private static boolean endAlike(String shorter, String longer) {
        return ENDS.stream()
                .anyMatch(ends -> ends.stream().anyMatch(shorter::endsWith)
                        && ends.stream().anyMatch(longer::endsWith));
    }

    private static boolean isWithin(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += shorter.charAt(at) == longer.charAt(i) ? 1 : 0;
        }
        return at == shorter.length();
    }

    /** 科技局 and 市科技局, 市科委 and 京市科委; but 区政府 is no body by itself. */
    private static boolean isWithoutPlace(String shorter, String longer) {
        return longer.endsWith(shorter) && longer.length() - shorter.length() <= SHORTEST && !shorter.endsWith("政府");
    }
}
