package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Block;
import gangju.reader.text.paged.Paragraphs.Paragraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells headings by what the file says of them and by their look: a style that stands out, reads like titles and has
 * text below it. Level 1 is the document's title.
 */
final class Looks {
    private static final Pattern MATTER = Pattern.compile(
            "(?i)foreword|preface|executive summary|acknowledge?ments|bibliography|references|glossary(?: of terms)?");
    /** What comes before the title's words where a chapter is about the whole: overview of. */
    private static final Pattern ABOUT = Pattern.compile("(?:of|to|about|关于)(?:the)?$");

    private static final Pattern GOES_ON = Pattern.compile("(?i)(?:to|of|for|on|under|with|and) ");
    private static final int LEVELS = 6;
    private static final double LARGER = 1.07;
    private static final double SMALLEST_BOLD = 0.92;
    private static final int SHORTEST_TITLE = 4;
    private static final int MOST_ALIKE = 2;
    /** Of a style that has a level of its own, whatever its titles say. */
    private static final int FEWEST_ALIKE = 4;

    private static final int FEWEST_LABELS = 5;
    private static final int FEW = 12;
    private static final int MOST_A_PAGE = 4;
    private static final double ALIKE = 1.1;
    private static final double MUCH_LARGER = 1.3;
    private static final double MOSTLY_TAGGED = 0.8;
    private static final int LONGEST_ACRONYM = 7;
    private final List<Block> blocks;
    private final BitSet contents;
    private final Told told;
    private final Surroundings around;
    private final Look body;
    private final Sheets sheets;
    private final boolean isTagged;
    private final Map<Look, Style> styles = new LinkedHashMap<>();
    private final Set<Look> capitals = new HashSet<>();
    private final Map<Paragraph, Integer> levels = new IdentityHashMap<>();

    /** What paragraphs of one look have in common. */
    private static final class Style {
        private final Look look;
        private int all;
        private int titles;
        private int followed;
        private int opening;
        private int below;
        private int told;
        private int level;
        private final Map<Integer, Integer> toldLevels = new HashMap<>();

        Style(Look look) {
            this.look = look;
        }
    }

    private Looks(List<Block> blocks, BitSet contents, Told told) {
        this.blocks = blocks;
        this.contents = contents;
        this.told = told;
        this.around = new Surroundings(blocks, contents, told);
        this.body = around.body();
        this.sheets = new Sheets(blocks, body.size());
        this.isTagged = isTagged(blocks);
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph && paragraph.text().length() > LONGEST_ACRONYM) {
                capitals.add(Look.of(paragraph));
            }
        }
        count();
        var found = headings();
        level(found);
    }

    static Looks of(List<Block> blocks, BitSet contents, List<Bookmark> bookmarks) {
        return new Looks(blocks, contents, Told.of(blocks, contents, bookmarks));
    }

    /** Whether nearly all text has tags, so that what has none is a picture's or an ornament. */
    private static boolean isTagged(List<Block> blocks) {
        int all = 0;
        int tagged = 0;
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph) {
                all += paragraph.text().length();
                tagged += paragraph.tag().kind() == Tag.Kind.NONE
                        ? 0
                        : paragraph.text().length();
            }
        }
        return tagged > MOSTLY_TAGGED * all;
    }

    /** Of a heading, from 1 for the title; 0 for anything else. */
    int level(Paragraph paragraph) {
        return levels.getOrDefault(paragraph, 0);
    }

    /** Whether bold type marks no heading: the whole is bold, without a number, and was not taken for one. */
    boolean isLabel(Paragraph paragraph) {
        var text = paragraph.text();
        return sheets.isBare(paragraph.page())
                || isApart(paragraph)
                || TitleForm.isCaption(text)
                || text.chars().noneMatch(Character::isLetter)
                || paragraph.isMostlyBold() && !TitleForm.isNumbered(text);
    }

    private void count() {
        for (int i = 0; i < blocks.size(); i++) {
            if (contents.get(i) || !(blocks.get(i) instanceof Paragraph paragraph)) {
                continue;
            }
            var style = style(paragraph);
            boolean isTitle = Surroundings.isTitle(paragraph);
            style.all++;
            style.titles += isTitle ? 1 : 0;
            style.followed += isTitle && around.isFollowed(i) ? 1 : 0;
            style.opening += isTitle && around.opensText(i, paragraph) ? 1 : 0;
            style.below += isTitle && around.isBelow(i, paragraph) ? 1 : 0;
            int level = told.level(paragraph) > 0 || !around.standsOut(paragraph)
                    ? told.level(paragraph)
                    : told.listedLevel(paragraph);
            style.told += level > 0 || told.isListed(paragraph) ? 1 : 0;
        }
    }

    /** A single word in capitals may be an acronym: it is set like other words of its size, if there are such. */
    private Style style(Paragraph paragraph) {
        var look = Look.of(paragraph);
        boolean acronym = look.capital() && paragraph.text().length() <= LONGEST_ACRONYM;
        return styles.computeIfAbsent(acronym && !capitals.contains(look) ? look.withoutCapital() : look, Style::new);
    }

    private boolean isAccepted(Style style) {
        boolean larger = style.look.size() >= body.size() * LARGER;
        boolean heavier = style.look.bold() && !body.bold() && style.look.size() >= body.size() * SMALLEST_BOLD;
        boolean capital = style.look.capital() && style.look.size() >= body.size() * SMALLEST_BOLD;
        boolean labels = style.titles >= FEWEST_LABELS && style.below * 5 >= style.titles * 4 && style.told == 0;
        boolean often = labels || style.titles > Math.max(FEW, MOST_A_PAGE * sheets.count());
        boolean underlined = style.look.underlined() && style.look.size() >= body.size() * SMALLEST_BOLD;
        boolean standsOut = larger || heavier || capital || underlined;
        if (often || !standsOut && style.told < MOST_ALIKE) {
            return false;
        }
        boolean opens = around.isLarge(style.look) || style.opening * 2 >= style.titles;
        return opens && style.titles * 2 >= style.all && style.followed * (larger ? 3 : 2) >= style.titles;
    }

    private List<Paragraph> headings() {
        var found = new ArrayList<Paragraph>();
        @Nullable String title = null;
        for (int i = 0; i < blocks.size(); i++) {
            if (contents.get(i) || !(blocks.get(i) instanceof Paragraph paragraph)) {
                continue;
            }
            var key = Told.key(paragraph.text());
            if (sheets.isCover(paragraph.page())) {
                if (title == null
                        && Surroundings.isTitle(paragraph)
                        && sheets.isTitle(paragraph)
                        && around.isLarge(paragraph)) {
                    title = key;
                    levels.put(paragraph, 1);
                }
            } else if (!goesOnFromTitle(i)
                    && (told.isListed(paragraph) || !repeats(key, title))
                    && isHeading(i, paragraph)) {
                if (title == null && found.isEmpty() && opens(i, paragraph)) {
                    title = key;
                    levels.put(paragraph, 1);
                } else if (!repeatsChapter(paragraph, found)) {
                    found.add(paragraph);
                }
            }
        }
        return found;
    }

    /** A second line that begins as no title does: TO THE CONVENTION. */
    private boolean goesOnFromTitle(int at) {
        return at > 0
                && blocks.get(at - 1) instanceof Paragraph before
                && levels.getOrDefault(before, 0) == 1
                && blocks.get(at) instanceof Paragraph paragraph
                && Look.of(before).isLike(Look.of(paragraph))
                && GOES_ON.matcher(paragraph.text()).lookingAt();
    }

    /** The title comes again on a second cover or at the end, alone or with the words above it. */
    private static boolean repeats(String key, @Nullable String title) {
        return title != null
                && title.length() >= SHORTEST_TITLE
                && (key.equals(title)
                        || key.endsWith(title)
                                && key.length() <= 3 * title.length()
                                && !ABOUT.matcher(key.substring(0, key.length() - title.length()))
                                        .find());
    }

    /** Whether the chapter that it stands in has the same title. */
    private static boolean repeatsChapter(Paragraph paragraph, List<Paragraph> found) {
        var key = Told.unnumbered(paragraph.text());
        double own = Look.of(paragraph).prominence();
        for (int i = found.size() - 1; i >= 0; i--) {
            double above = Look.of(found.get(i)).prominence();
            if (above > own * ALIKE) {
                return above > own && Told.unnumbered(found.get(i).text()).equals(key);
            }
        }
        return false;
    }

    private boolean isHeading(int at, Paragraph paragraph) {
        if (told.level(paragraph) > 0) {
            return true;
        }
        boolean listed = told.isListed(paragraph) && TitleForm.canBe(paragraph.text());
        boolean apart = isApart(paragraph);
        boolean shape = paragraph.tag().kind() == Tag.Kind.FIGURE && around.isLarge(Look.of(paragraph));
        if (listed && (!apart || shape) && around.standsOut(paragraph)) {
            return true;
        }
        boolean acronym = paragraph.text().length() <= SHORTEST_TITLE
                && Look.of(paragraph).capital();
        return !apart
                && Surroundings.isTitle(paragraph)
                && (!acronym || around.isLarge(paragraph))
                && isAccepted(style(paragraph))
                && (around.isLarge(paragraph)
                        || paragraph.text().charAt(paragraph.text().length() - 1) != ':')
                && (around.isLarge(Look.of(paragraph)) || around.opensText(at, paragraph))
                && !around.isOneOfMany(at, paragraph)
                && (!sheets.isBare(paragraph.page()) || sheets.isTitle(paragraph));
    }

    /** Whether the file says that it is no part of the text, or of another part of it. */
    private boolean isApart(Paragraph paragraph) {
        return switch (paragraph.tag().kind()) {
            case CELL, CAPTION, FIGURE, NOTE, ENTRY -> true;
            case LIST_ITEM -> told.tells() && !around.isLarge(Look.of(paragraph));
            case NONE -> isTagged && !told.isListed(paragraph);
            case HEADING, TITLE, TEXT -> false;
        };
    }

    /** The title of a document without a cover: the first line of all, unlike any other, or right above a heading. */
    private boolean opens(int at, Paragraph paragraph) {
        for (int i = 0; i < at; i++) {
            boolean runs = blocks.get(i) instanceof Paragraph before
                    && TitleForm.length(before.text()) > TitleForm.LONGEST
                    && !contents.get(i);
            if (runs || !(blocks.get(i) instanceof Paragraph)) {
                return false;
            }
        }
        if (Paragraphs.isNumbered(paragraph.text())) {
            return false;
        }
        if (paragraph.tag().kind() == Tag.Kind.TITLE) {
            return true;
        }
        if (told.level(paragraph) > 0 && !told.isRoot(paragraph) || told.isListed(paragraph)) {
            return false;
        }
        var look = Look.of(paragraph);
        if (told.isRoot(paragraph)) {
            return true;
        }
        boolean alone = styles.values().stream()
                .filter(style -> style.titles > 0 && isAccepted(style))
                .allMatch(style ->
                        style.look.equals(look) ? style.titles == 1 : style.look.prominence() < look.prominence());
        boolean above = at + 1 < blocks.size()
                && blocks.get(at + 1) instanceof Paragraph next
                && isHeading(at + 1, next)
                && Look.of(next).prominence() <= look.prominence() * 1.001;
        return alone || above;
    }

    /** What comes once, before or after the chapters. */
    private boolean isMatter(Paragraph paragraph) {
        return MATTER.matcher(paragraph.text()).matches()
                && blocks.stream()
                                .filter(block -> block instanceof Paragraph other
                                        && level(other) != 1
                                        && Told.key(other.text()).equals(Told.key(paragraph.text())))
                                .count()
                        == 1;
    }

    /** By what the file tells of a style, else one below the style before it. */
    private void level(List<Paragraph> found) {
        var most = new HashMap<String, Double>();
        found.forEach(paragraph ->
                most.merge(Told.unnumbered(paragraph.text()), Look.of(paragraph).prominence(), Math::max));
        var used = new ArrayList<Style>();
        var counts = new HashMap<Style, Integer>();
        for (var paragraph : found) {
            var style = style(paragraph);
            counts.merge(style, 1, Integer::sum);
            int own = ownLevel(paragraph, most);
            if (own > 0) {
                style.toldLevels.merge(own, 1, Integer::sum);
            }
            if (!used.contains(style)) {
                used.add(style);
            }
        }
        used.sort(Comparator.comparingDouble((Style style) -> -style.look.prominence()));
        @Nullable Style before = null;
        for (var style : used) {
            int above = before == null ? 0 : before.level;
            boolean alike = before != null && before.look.isLike(style.look);
            style.level = style.toldLevels.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(alike ? above : above + 1);
            before = style;
        }
        for (var paragraph : found) {
            int own = ownLevel(paragraph, most);
            var style = style(paragraph);
            boolean unlike = counts.getOrDefault(style, 0) < FEWEST_ALIKE
                    || used.stream().anyMatch(other -> other.level < style.level && counts.getOrDefault(other, 0) > 1);
            int level = own > 0 ? own : unlike && isMatter(paragraph) ? 1 : style.level;
            levels.put(paragraph, Math.clamp(1L + level, 2, LEVELS));
        }
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
