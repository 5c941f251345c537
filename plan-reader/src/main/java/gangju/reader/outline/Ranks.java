package gangju.reader.outline;

import gangju.reader.block.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Gives headings that carry no number their place among the numbered ones. */
final class Ranks {
    private static final Pattern OPENING = Pattern.compile(
            "(?i)(?:executive )?summary|introduction|foreword|preface|background|acknowledge?ments|overview");

    private static final Pattern CHAPTER = Pattern.compile("\\d{1,2}\\.0\\.?(?![.\\d])");
    private final List<Heading> headings;
    private final Map<String, Integer> byWord;
    /** Of the levels of markup that numbered headings have, the rank most of them have. */
    private final Map<Integer, Integer> byMarkup = new TreeMap<>();

    private final Map<String, Integer> levelOfWord;
    private final int narrowestMarkup;
    private final int widestDigit;
    /** Of the widest digits, and those that go on counting them in another look. */
    private final Set<Heading> counted;

    private int narrowest;

    private Ranks(List<Heading> headings) {
        this.headings = headings;
        this.narrowestMarkup = headings.stream()
                .filter(Ranks::isMarkup)
                .mapToInt(Ranks::level)
                .max()
                .orElse(0);
        this.widestDigit = headings.stream()
                .filter(heading -> heading.style() == Style.DIGIT && isMarkup(heading))
                .mapToInt(Ranks::level)
                .min()
                .orElse(Integer.MAX_VALUE);
        this.counted = counted();
        this.byWord = words(headings);
        this.levelOfWord = levels(headings);
        this.narrowest = byWord.values().stream().mapToInt(rank -> rank).max().orElse(0);
    }

    static List<Heading> rank(List<Heading> headings) {
        return new Ranks(headings).rank();
    }

    private List<Heading> rank() {
        Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
        for (var heading : headings) {
            if (heading.rank() > 0 && !heading.isRunIn()) {
                narrowest = Math.max(narrowest, heading.rank());
                if (isMarkup(heading) && heading.style() != Style.ANNEX && !startsAnew(heading)) {
                    counts.computeIfAbsent(level(heading), key -> new TreeMap<>())
                            .merge(heading.rank(), 1, Integer::sum);
                }
            }
        }
        counts.forEach((level, ranks) -> byMarkup.put(level, most(ranks)));
        dropTwofold();
        var ranked = new ArrayList<Heading>();
        for (var heading : headings) {
            ranked.add(heading.style() == Style.ANNEX ? heading : heading.withRank(of(heading)));
        }
        int widest = ranked.stream()
                .filter(heading -> heading.style() != Style.ANNEX)
                .mapToInt(Heading::rank)
                .min()
                .orElse(Style.ANNEX.rank());
        int chapter = Math.max(
                widest(ranked, heading -> heading.style() == Style.CHAPTER || heading.style() == Style.PART),
                widest(ranked, heading -> heading.style() != Style.ANNEX && !isOpening(heading)));
        ranked.replaceAll(
                heading -> heading.rank() < chapter && isOpening(heading) ? heading.withRank(chapter) : heading);
        ranked.replaceAll(heading ->
                heading.style() == Style.ANNEX ? heading.withRank(Math.min(widest, Style.ANNEX.rank())) : heading);
        return ranked;
    }

    /** A kind of number that comes again at a narrower level tells nothing of that level. */
    private void dropTwofold() {
        int widest = 0;
        for (var ranks = byMarkup.values().iterator(); ranks.hasNext(); ) {
            int rank = ranks.next();
            if (rank == widest) {
                ranks.remove();
            }
            widest = Math.max(widest, rank);
        }
    }

    private int of(Heading heading) {
        return switch (heading.style()) {
            case MARKUP -> markup(level(heading));
            case SMALL_LETTER ->
                byMarkup.containsKey(level(heading)) ? Style.DECIMAL_DEEP.rank() + 1 : markup(level(heading));
            case TITLE -> widest();
            case EMPHASIS -> narrowest == 0 ? Style.HAN.rank() : narrowest + 1;
            case WORD -> word(heading);
            case DECIMAL -> isChapter(heading) ? Style.DIGIT.rank() : heading.rank();
            default -> startsAnew(heading) ? markup(level(heading)) : heading.rank();
        };
    }

    /** 2.0 where sections are 2.1 and 2.2. */
    private static boolean isChapter(Heading heading) {
        return CHAPTER.matcher(heading.passage().folded()).lookingAt();
    }

    /** A number that counts something within chapters that are numbered alike: set like a heading below them. */
    private boolean startsAnew(Heading heading) {
        boolean below = heading.style() == Style.DIGIT && level(heading) > widestDigit && !counted.contains(heading)
                || heading.style() == Style.LETTER && widestDigit < level(heading);
        return below && heading.passage().isLatin() && isMarkup(heading);
    }

    private Set<Heading> counted() {
        var counted = new HashSet<Heading>();
        int last = 0;
        for (var heading : headings) {
            if (heading.style() == Style.DIGIT && (level(heading) <= widestDigit || heading.ordinal() == last + 1)) {
                last = heading.ordinal();
                counted.add(heading);
            }
        }
        return counted;
    }

    private static boolean isMarkup(Heading heading) {
        return heading.passage().block().kind() == Block.Kind.HEADING;
    }

    private static int widest(List<Heading> ranked, Predicate<Heading> of) {
        return ranked.stream().filter(of).mapToInt(Heading::rank).min().orElse(0);
    }

    /** What stands before the chapters and has none of them below it. */
    private static boolean isOpening(Heading heading) {
        return heading.style() == Style.MARKUP
                && OPENING.matcher(heading.title()).matches();
    }

    private static int level(Heading heading) {
        return heading.passage().block().headingLevel();
    }

    private static int most(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static String kind(Heading heading) {
        return LatinMarker.kind(heading.passage().folded());
    }

    /** The words in the order they first come in, those with shorter numbers first: goal, objective, action. */
    private static Map<String, Integer> words(List<Heading> headings) {
        var depths = new LinkedHashMap<String, Integer>();
        for (var heading : headings) {
            if (heading.style() == Style.WORD) {
                depths.merge(kind(heading), LatinMarker.depth(heading.passage().folded()), Math::min);
            }
        }
        var words = new ArrayList<>(depths.keySet());
        words.sort(Comparator.comparing(word -> depths.getOrDefault(word, 1)));
        var ranks = new HashMap<String, Integer>();
        words.forEach(word -> ranks.put(word, Style.HAN.rank() + 2 + ranks.size()));
        return ranks;
    }

    /** The level of markup that all headings of a word have; none where two words share one. */
    private static Map<String, Integer> levels(List<Heading> headings) {
        var levels = new HashMap<String, Integer>();
        for (var heading : headings) {
            if (heading.style() == Style.WORD) {
                levels.merge(
                        kind(heading),
                        isMarkup(heading) ? level(heading) : 0,
                        (one, other) -> one.equals(other) ? one : 0);
            }
        }
        levels.values().removeIf(level -> level == 0);
        boolean apart = levels.values().stream().distinct().count() == levels.size();
        return apart ? levels : Map.of();
    }

    private int word(Heading heading) {
        var word = kind(heading);
        int level = levelOfWord.getOrDefault(word, 0);
        boolean others = headings.stream().anyMatch(other -> isMarkup(other) && other.style() != Style.WORD);
        if (level == 0 && others && heading.passage().isLatin() && !isMarkup(heading)) {
            return markup(narrowestMarkup) + byWord.getOrDefault(word, Style.HAN.rank()) - Style.HAN.rank();
        }
        return level > 0 && others ? markup(level) : byWord.getOrDefault(word, Style.HAN.rank());
    }

    private int widest() {
        var all = new ArrayList<>(byWord.values());
        headings.stream()
                .filter(heading -> heading.rank() > 0 && !heading.isRunIn())
                .map(Heading::rank)
                .forEach(all::add);
        return all.stream().mapToInt(rank -> rank).min().orElse(Style.HAN.rank());
    }

    private int markup(int level) {
        if (byMarkup.containsKey(level)) {
            return byMarkup.getOrDefault(level, level);
        }
        int narrower = byMarkup.entrySet().stream()
                .filter(entry -> entry.getKey() > level)
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(0);
        int wider = byMarkup.entrySet().stream()
                .filter(entry -> entry.getKey() < level)
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        if (narrower > 0) {
            int between = narrower - 7 + level;
            return between > wider ? between : narrower;
        }
        return wider > 0 ? wider + level : level;
    }
}
