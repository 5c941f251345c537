package gangju.reader.accuracy;

import gangju.reader.script.Folding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person found in a document: headings, targets with numbers, bodies of tasks.
 *
 * <p>A line a fact, cells parted by tabs: {@code H level title}; {@code T construction indicator operator value high
 * unit year baseline baseline-year}; {@code O}, as {@code T}, a number that people may or may not take for a target;
 * {@code B task leads supports}. Of real texts an indicator is a few of its words, and headings are only counted:
 * {@code N level count}; they are left out where a document was judged for its targets.
 *
 * <p>Titles may be cut with … and have other wordings behind |, levels others behind /; {@code ?} in place of {@code H}
 * is a heading that people may or may not take. {@code U targets} says that only the named targets were looked for,
 * {@code U leads} that labels of single paragraphs are left out unless named.
 *
 * @param open those that are neither wanted nor wrong
 * @param unjudged what the facts do not tell all of
 */
record Facts(
        List<Heading> headings,
        Map<Integer, Integer> counts,
        List<Promise> promises,
        List<Promise> open,
        List<Duty> duties,
        Set<String> unjudged) {
    /** @param isOpen neither wanted nor wrong */
    record Heading(Set<Integer> levels, List<String> titles, boolean isOpen) {
        static Heading of(List<String> cells) {
            boolean open = cells.getFirst().equals("?");
            var levels =
                    Arrays.stream(cells.get(1).split("/")).map(Integer::valueOf).collect(Collectors.toSet());
            return new Heading(levels, List.of(cells.get(2).split("\\|")), open);
        }

        /** Where it is open, at any level. */
        boolean fits(int level, String title) {
            var key = Folding.key(title);
            return (isOpen || levels.contains(level))
                    && titles.stream()
                            .anyMatch(gold -> gold.endsWith("…")
                                    ? key.startsWith(Folding.key(gold))
                                    : key.equals(Folding.key(gold)));
        }
    }

    /** @param baseline value with its unit, as written in the file; empty where the document gives a year only */
    record Promise(
            String construction,
            String indicator,
            String operator,
            BigDecimal value,
            @Nullable BigDecimal high,
            String unit,
            String year,
            String baseline,
            String baselineYear) {}

    record Duty(String task, Set<String> leads, Set<String> supports) {}

    static Facts parse(String file) {
        var facts = new Facts(
                new ArrayList<>(),
                new TreeMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashSet<>());
        file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> facts.add(cells(line)));
        return facts;
    }

    private static List<String> cells(String line) {
        return Stream.concat(Arrays.stream(line.split("\t")).map(String::strip), Stream.generate(() -> ""))
                .limit(10)
                .toList();
    }

    private void add(List<String> cells) {
        switch (cells.getFirst()) {
            case "H", "?" -> headings.add(Heading.of(cells));
            case "U" -> unjudged.add(cells.get(1));
            case "N" -> counts.put(Integer.valueOf(cells.get(1)), Integer.valueOf(cells.get(2)));
            case "T" -> promises.add(promise(cells));
            case "O" -> open.add(promise(cells));
            case "B" -> duties.add(new Duty(cells.get(1), names(cells.get(2)), names(cells.get(3))));
            default -> throw new IllegalStateException("no such fact: " + cells);
        }
    }

    private static Promise promise(List<String> cells) {
        return new Promise(
                cells.get(1),
                cells.get(2),
                cells.get(3).toUpperCase(Locale.ROOT),
                new BigDecimal(cells.get(4)),
                cells.get(5).isEmpty() ? null : new BigDecimal(cells.get(5)),
                cells.get(6),
                cells.get(7),
                cells.get(8),
                cells.get(9));
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.split(",")).filter(name -> !name.isBlank()).collect(Collectors.toSet());
    }
}
