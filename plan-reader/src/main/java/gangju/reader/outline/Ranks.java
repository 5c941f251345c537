package gangju.reader.outline;

import gangju.reader.block.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives headings that carry no number their place among the numbered ones. */
final class Ranks {
    private Ranks() {}

    static List<Heading> rank(List<Heading> headings) {
        Map<Integer, Integer> byMarkup = new HashMap<>();
        int narrowest = 0;
        for (var heading : headings) {
            if (heading.rank() > 0 && !heading.isRunIn()) {
                narrowest = Math.max(narrowest, heading.rank());
                if (heading.passage().block().kind() == Block.Kind.HEADING) {
                    byMarkup.merge(heading.passage().block().headingLevel(), heading.rank(), Math::min);
                }
            }
        }
        var ranked = new ArrayList<Heading>();
        for (var heading : headings) {
            ranked.add(
                    switch (heading.style()) {
                        case MARKUP ->
                            heading.withRank(markup(heading.passage().block().headingLevel(), byMarkup));
                        case EMPHASIS -> heading.withRank(narrowest == 0 ? Style.HAN.rank() : narrowest + 1);
                        default -> heading;
                    });
        }
        return ranked;
    }

    private static int markup(int level, Map<Integer, Integer> byMarkup) {
        if (byMarkup.containsKey(level)) {
            return byMarkup.get(level);
        }
        int narrower = byMarkup.entrySet().stream()
                .filter(entry -> entry.getKey() > level)
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(0);
        if (narrower > 0) {
            return narrower - 7 + level;
        }
        int wider = byMarkup.entrySet().stream()
                .filter(entry -> entry.getKey() < level)
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        return wider > 0 ? wider + level : level;
    }
}
