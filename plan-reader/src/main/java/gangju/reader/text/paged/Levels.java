package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Block;
import gangju.reader.text.paged.Paragraphs.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Gives headings their levels: by what the file tells of their style, else one below the next more prominent style. */
final class Levels {
    private static final Pattern MATTER = Pattern.compile(
            "(?i)foreword|preface|executive summary|acknowledge?ments|bibliography|references|glossary(?: of terms)?");
    private static final int DEEPEST = 6;
    private static final int FEWEST_ALIKE = 4;
    private static final double MUCH_LARGER = 1.3;
    /** Numbers that count on through the whole document make up for so much less of a look. */
    private static final double COUNTING = 1.06;

    private final List<Block> blocks;
    private final Told told;
    private final Surroundings around;
    private final Function<Paragraph, Style> style;
    private final Map<Style, Integer> levels = new HashMap<>();
    private final Map<Style, Integer> counts = new HashMap<>();

    Levels(List<Block> blocks, Told told, Surroundings around, Function<Paragraph, Style> style) {
        this.blocks = blocks;
        this.told = told;
        this.around = around;
        this.style = style;
    }

    /** From 2; the title of the document has 1. */
    Map<Paragraph, Integer> of(List<Paragraph> found) {
        var most = new HashMap<String, Double>();
        found.forEach(paragraph ->
                most.merge(Told.unnumbered(paragraph.text()), Look.of(paragraph).prominence(), Math::max));
        var toldLevels = new HashMap<Style, Map<Integer, Integer>>();
        for (var paragraph : found) {
            counts.merge(style.apply(paragraph), 1, Integer::sum);
            int own = ownLevel(paragraph, most);
            if (own > 0) {
                toldLevels
                        .computeIfAbsent(style.apply(paragraph), key -> new HashMap<>())
                        .merge(own, 1, Integer::sum);
            }
        }
        toldLevels.keySet().removeIf(each -> isToldOfFew(each, toldLevels));
        order(toldLevels);
        var given = new IdentityHashMap<Paragraph, Integer>();
        for (var paragraph : found) {
            int own = toldLevels.containsKey(style.apply(paragraph)) ? ownLevel(paragraph, most) : 0;
            int level = own > 0 ? own : isMatterAbove(paragraph) ? 1 : levelOf(style.apply(paragraph));
            given.put(paragraph, Math.clamp(1L + level, 2, DEEPEST));
        }
        return given;
    }

    /** Whether the file tells levels of so few of a style's headings that they may be slips. */
    private boolean isToldOfFew(Style of, Map<Style, Map<Integer, Integer>> toldLevels) {
        int told = toldLevels.getOrDefault(of, Map.of()).values().stream()
                .mapToInt(each -> each)
                .sum();
        int all = counts.getOrDefault(of, 0);
        return all >= FEWEST_ALIKE && told * 6 < all;
    }

    private int levelOf(Style of) {
        return levels.getOrDefault(of, 1);
    }

    private void order(Map<Style, Map<Integer, Integer>> toldLevels) {
        var used = new ArrayList<>(counts.keySet());
        used.sort(Comparator.comparingDouble((Style each) -> -standing(each)));
        for (int i = 0; i < used.size(); i++) {
            var each = used.get(i);
            int above = i == 0 ? 0 : levelOf(used.get(i - 1));
            int alike = used.subList(0, i).stream()
                    .filter(other -> isAlike(other, each))
                    .findFirst()
                    .map(this::levelOf)
                    .orElse(above + 1);
            levels.put(
                    each,
                    toldLevels.getOrDefault(each, Map.of()).entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .orElse(alike));
        }
    }

    private static boolean isAlike(Style one, Style other) {
        boolean coloured = one.look().withoutColour().equals(other.look().withoutColour());
        return (coloured || one.look().isLike(other.look())) && one.countsOn() == other.countsOn();
    }

    private static double standing(Style of) {
        return of.look().prominence() * (of.countsOn() ? COUNTING : 1);
    }

    /** What comes once, before or after the chapters, in a style that is not one of sections. */
    private boolean isMatterAbove(Paragraph paragraph) {
        var own = style.apply(paragraph);
        boolean unlike = counts.getOrDefault(own, 0) == 1
                || counts.entrySet().stream()
                        .anyMatch(other -> levelOf(other.getKey()) < levelOf(own) && other.getValue() > 1);
        return unlike
                && MATTER.matcher(paragraph.text()).matches()
                && blocks.stream()
                                .filter(block -> block instanceof Paragraph other
                                        && Told.key(other.text()).equals(Told.key(paragraph.text())))
                                .count()
                        == 1;
    }

    /** As the file tells it; the entry of a table of contents is about the most prominent heading of its words. */
    private int ownLevel(Paragraph paragraph, Map<String, Double> most) {
        if (told.level(paragraph) > 0 || !around.standsOut(paragraph)) {
            return told.level(paragraph);
        }
        double prominence = Look.of(paragraph).prominence();
        boolean lesser = told.isListed(paragraph)
                && most.getOrDefault(Told.key(paragraph.text()), prominence) > prominence * MUCH_LARGER;
        return lesser ? 0 : told.listedLevel(paragraph, most.keySet());
    }
}
