package gangju.reader.outline;

import gangju.reader.block.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives headings that carry no number their place among the numbered ones. */
final class Ranks {
    private Ranks() {}

    static List<Heading> rank(List<Heading> headings) {
        Map<Integer, Integer> byMarkup = new HashMap<>();
        var byWord = words(headings);
        int narrowest = byWord.values().stream().mapToInt(rank -> rank).max().orElse(0);
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
                        case TITLE -> heading.withRank(widest(headings, byWord));
                        case EMPHASIS -> heading.withRank(narrowest == 0 ? Style.HAN.rank() : narrowest + 1);
                        case WORD ->
                            heading.withRank(byWord.getOrDefault(
                                    LatinMarker.kind(heading.passage().folded()), Style.HAN.rank()));
                        default -> heading;
                    });
        }
        return ranked;
    }

    /** The words in the order they first come in, those with shorter numbers first: goal, objective, action. */
    private static Map<String, Integer> words(List<Heading> headings) {
        var depths = new LinkedHashMap<String, Integer>();
        for (var heading : headings) {
            if (heading.style() == Style.WORD) {
                var folded = heading.passage().folded();
                depths.merge(LatinMarker.kind(folded), LatinMarker.depth(folded), Math::min);
            }
        }
        var words = new ArrayList<>(depths.keySet());
        words.sort(Comparator.comparing(word -> depths.getOrDefault(word, 1)));
        var ranks = new HashMap<String, Integer>();
        words.forEach(word -> ranks.put(word, Style.HAN.rank() + 2 + ranks.size()));
        return ranks;
    }

    private static int widest(List<Heading> headings, Map<String, Integer> byWord) {
        var all = new ArrayList<>(byWord.values());
        headings.stream()
                .filter(heading -> heading.rank() > 0 && !heading.isRunIn())
                .map(Heading::rank)
                .forEach(all::add);
        return all.stream().mapToInt(rank -> rank).min().orElse(Style.HAN.rank());
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
