package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Block;
import gangju.reader.text.paged.Paragraphs.Paragraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells headings by what the file says of them and by their look: a style that stands out, reads like titles and has
 * text below it. Level 1 is the document's title.
 */
final class Looks {
    /** What comes before the title's words where a chapter is about the whole: overview of. */
    private static final Pattern ABOUT = Pattern.compile("(?:of|to|about|关于)(?:the)?$");

    private static final Pattern GOES_ON = Pattern.compile("(?i)(?:to|of|for|on|under|with|and) ");
    private static final int SHORTEST_TITLE = 4;
    private static final double ALIKE = 1.1;
    private static final double MOSTLY_TAGGED = 0.8;
    private static final double OFTEN_DRAWN = 0.3;
    private static final int LONGEST_ACRONYM = 7;
    private final List<Block> blocks;
    private final BitSet contents;
    private final Told told;
    private final Surroundings around;
    private final Look body;
    private final Sheets sheets;
    /** Whether nearly all text has tags, so that what has none is a picture's or an ornament. */
    private final boolean isTagged;

    /** Whether the file calls so much of its text figures that these are boxes around it. */
    private final boolean isDrawn;

    private final Map<Look, Style> styles = new LinkedHashMap<>();
    private final Set<Look> capitals = new HashSet<>();
    private final Map<Paragraph, Integer> levels = new IdentityHashMap<>();

    private Looks(List<Block> blocks, BitSet contents, Told told) {
        this.blocks = blocks;
        this.contents = contents;
        this.told = told;
        this.around = new Surroundings(blocks, contents, told);
        this.body = around.body();
        this.sheets = new Sheets(blocks, body.size());
        this.isTagged = share(blocks, kind -> kind != Tag.Kind.NONE) > MOSTLY_TAGGED;
        this.isDrawn = share(blocks, kind -> kind == Tag.Kind.FIGURE) > OFTEN_DRAWN;
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph && paragraph.text().length() > LONGEST_ACRONYM) {
                capitals.add(Look.of(paragraph).withoutColour());
            }
        }
        count();
        var first = headings(List.of());
        var front = front(first);
        var found = front.isEmpty() ? first : headings(front);
        levels.putAll(new Levels(blocks, told, around, this::style).of(found));
    }

    static Looks of(List<Block> blocks, BitSet contents, List<Bookmark> bookmarks) {
        return new Looks(blocks, contents, Told.of(blocks, contents, bookmarks));
    }

    /** Of all text, what is tagged so. */
    private static double share(List<Block> blocks, Predicate<Tag.Kind> is) {
        int all = 1;
        int tagged = 0;
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph) {
                all += paragraph.text().length();
                tagged += is.test(paragraph.tag().kind()) ? paragraph.text().length() : 0;
            }
        }
        return (double) tagged / all;
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
                || paragraph.tag().kind() == Tag.Kind.LIST_ITEM && told.tells()
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
            int level = told.level(paragraph) > 0 || !around.standsOut(paragraph)
                    ? told.level(paragraph)
                    : told.listedLevel(paragraph);
            style.add(level > 0 || told.isListed(paragraph));
            if (Surroundings.isTitle(paragraph)) {
                style.addTitle(
                        new Style.Standing(
                                around.isFollowed(i), around.opensText(i, paragraph), around.isBelow(i, paragraph)),
                        number(paragraph.text()));
            }
        }
    }

    private static int number(String text) {
        int ordinal = TitleForm.ordinal(text);
        return ordinal == 0 && TitleForm.isEnumerated(text) ? -1 : ordinal;
    }

    /** A single word in capitals may be an acronym: it is set like other words of its size, if there are such. */
    private Style style(Paragraph paragraph) {
        var look = Look.of(paragraph);
        boolean acronym = look.capital() && paragraph.text().length() <= LONGEST_ACRONYM;
        return styles.computeIfAbsent(
                acronym && !capitals.contains(look.withoutColour()) ? look.withoutCapital() : look, Style::new);
    }

    private boolean isAccepted(Style style) {
        return style.isHeading(body, sheets.count());
    }

    /** @param front what belongs to the title */
    private List<Paragraph> headings(List<Paragraph> front) {
        var found = new ArrayList<Paragraph>();
        @Nullable String title = null;
        for (int i = 0; i < blocks.size(); i++) {
            if (contents.get(i) || !(blocks.get(i) instanceof Paragraph paragraph) || front.contains(paragraph)) {
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
            } else if (title == null && found.isEmpty() && isNameAboveAll(i, paragraph)) {
                title = key;
                levels.put(paragraph, 1);
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

    /** The first line of all, unlike any other, above what the file itself calls headings. */
    private boolean isNameAboveAll(int at, Paragraph paragraph) {
        boolean first = blocks.subList(0, at).stream().noneMatch(Paragraph.class::isInstance);
        return first
                && told.tells()
                && told.level(paragraph) == 0
                && Surroundings.isTitle(paragraph)
                && around.standsOut(paragraph)
                && !Paragraphs.isNumbered(paragraph.text())
                && style(paragraph).titles() == 1
                && at + 1 < blocks.size()
                && blocks.get(at + 1) instanceof Paragraph next
                && told.level(next) > 0;
    }

    /**
     * What stands right below the title and belongs to it, as a second title or a date: in a look that nothing else
     * has, or without the number that all others of its look have.
     */
    private List<Paragraph> front(List<Paragraph> found) {
        var front = new ArrayList<Paragraph>();
        int at = 0;
        while (at < blocks.size() && !(blocks.get(at) instanceof Paragraph paragraph && level(paragraph) == 1)) {
            at++;
        }
        for (int i = at + 1; i < blocks.size() && blocks.get(i) instanceof Paragraph paragraph; i++) {
            if (contents.get(i) || TitleForm.length(paragraph.text()) > TitleForm.LONGEST) {
                break;
            }
            if (found.contains(paragraph)
                    && told.level(paragraph) == 0
                    && !told.isListed(paragraph)
                    && !TitleForm.isOpening(paragraph.text())) {
                var style = style(paragraph);
                boolean alone = style.titles() == 1
                        && found.stream().anyMatch(other -> style(other).titles() > 1);
                boolean uncounted = style.countsOn() && TitleForm.ordinal(paragraph.text()) == 0;
                if (!alone && !uncounted) {
                    break;
                }
                front.add(paragraph);
            }
        }
        return front.size() < found.size() ? front : List.of();
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
        boolean isItem = paragraph.tag().kind() == Tag.Kind.LIST_ITEM && told.tells();
        boolean shape = paragraph.tag().kind() == Tag.Kind.FIGURE && around.isLarge(Look.of(paragraph));
        if (listed && !isItem && (!apart || shape) && around.standsOut(paragraph)) {
            return true;
        }
        boolean acronym = paragraph.text().length() <= SHORTEST_TITLE
                && Look.of(paragraph).capital();
        return !apart
                && Surroundings.isTitle(paragraph)
                && (!acronym || around.isLarge(paragraph))
                && isAccepted(style(paragraph))
                && (around.isLarge(paragraph)
                        || paragraph.isAllBold() && TitleForm.isEnumerated(paragraph.text())
                        || paragraph.text().charAt(paragraph.text().length() - 1) != ':')
                && (around.isLarge(Look.of(paragraph)) || around.opensText(at, paragraph))
                && !around.isOneOfMany(at, paragraph)
                && (!sheets.isBare(paragraph.page()) || sheets.isTitle(paragraph));
    }

    /** Whether the file says that it is no part of the text, or of another part of it. */
    private boolean isApart(Paragraph paragraph) {
        return switch (paragraph.tag().kind()) {
            case CELL, CAPTION, NOTE, ENTRY -> true;
            case FIGURE -> !isDrawn;
            case LIST_ITEM ->
                told.tells()
                        && !around.isLarge(Look.of(paragraph))
                        && !(paragraph.isAllBold() && TitleForm.isEnumerated(paragraph.text()));
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
                .filter(style -> style.titles() > 0 && isAccepted(style))
                .allMatch(style -> style.look().equals(look)
                        ? style.titles() == 1
                        : style.look().prominence() < look.prominence());
        boolean above = at + 1 < blocks.size()
                && blocks.get(at + 1) instanceof Paragraph next
                && isHeading(at + 1, next)
                && Look.of(next).prominence() <= look.prominence() * 1.001;
        return alone || above;
    }
}
