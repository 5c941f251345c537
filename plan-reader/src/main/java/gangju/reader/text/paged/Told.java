package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Block;
import gangju.reader.text.paged.Paragraphs.Paragraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/** What the file itself tells of its headings: tags, the outline beside its pages, its table of contents. */
final class Told {
    private static final Pattern PERCENT = Pattern.compile("(?<=\\d )per ?cent\\b");
    private static final int FEWEST = 2;
    private static final int SHORTEST = 2;
    private static final double INDENT = 8;
    private final Map<Paragraph, Integer> levels = new IdentityHashMap<>();
    private final Map<String, Integer> listed = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private String root = "";

    private Told() {}

    /** @param contents indexes of the blocks that belong to a table of contents */
    static Told of(List<Block> blocks, BitSet contents, List<Bookmark> bookmarks) {
        var told = new Told();
        boolean rooted = isRooted(bookmarks);
        told.root = rooted ? key(bookmarks.getFirst().title()) : "";
        told.bookmarks(blocks, contents, rooted ? withoutRoot(bookmarks) : bookmarks);
        told.tags(blocks, contents);
        told.contents(blocks, contents);
        return told;
    }

    /** From 1; 0 where the file tells none. */
    int level(Paragraph paragraph) {
        return levels.getOrDefault(paragraph, 0);
    }

    /** Whether it comes again from the table of contents. */
    boolean isListed(Paragraph paragraph) {
        return listedLevel(paragraph) > 0;
    }

    /** Of its entry in the table of contents; 0 where it has none. */
    int listedLevel(Paragraph paragraph) {
        int level = listed.getOrDefault(key(paragraph.text()), 0);
        return level > 0 ? level : listed.getOrDefault(unnumbered(paragraph.text()), 0);
    }

    /** Of its entry in the table of contents, one higher for each entry above that is no heading. */
    int listedLevel(Paragraph paragraph, Set<String> headings) {
        int level = listedLevel(paragraph);
        var above = parents.get(unnumbered(paragraph.text()));
        while (level > 1 && above != null && !above.isEmpty() && !headings.contains(above)) {
            level--;
            above = parents.get(above);
        }
        return level;
    }

    /** The key of a title without the number before it. */
    static String unnumbered(String title) {
        return key(Entries.unnumbered(title));
    }

    boolean tells() {
        return levels.size() >= FEWEST;
    }

    /** The document's title often stands above all other entries. */
    private static boolean isRooted(List<Bookmark> bookmarks) {
        long first = bookmarks.stream().filter(each -> each.level() == 1).count();
        return first == 1 && bookmarks.size() > 2 && bookmarks.getFirst().level() == 1;
    }

    private static List<Bookmark> withoutRoot(List<Bookmark> bookmarks) {
        return bookmarks.stream()
                .skip(1)
                .map(each -> new Bookmark(each.title(), each.level() - 1, each.page()))
                .toList();
    }

    /** Whether all other entries of the outline beside the pages stand below it. */
    boolean isRoot(Paragraph paragraph) {
        return !root.isEmpty() && root.equals(key(paragraph.text()));
    }

    /** Entries that stand further in are below others; where none do, those in plain type below those in bold. */
    private void contents(List<Block> blocks, BitSet contents) {
        var all = contents.stream()
                .mapToObj(blocks::get)
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(entry -> !TitleForm.isCaption(entry.text()))
                .toList();
        boolean first = Entries.arePagedFirst(all);
        var entries = all.stream()
                .filter(entry -> first ? Entries.isPagedFirst(entry.text()) : Entries.isPagedLast(entry.text()))
                .toList();
        var places = tiers(entries, entry -> Math.round(entry.left() / INDENT));
        var looks = tiers(entries, entry -> entry.isAllBold() || Look.of(entry).capital() ? 0L : 1L);
        long numbered = entries.stream()
                .filter(entry -> Entries.depth(entry.text()) > 0)
                .count();
        boolean byNumber = !first && numbered * 10 >= entries.size() * 8L;
        var above = new ArrayList<String>();
        for (var entry : entries) {
            long place = Math.round(entry.left() / INDENT);
            long look = entry.isAllBold() || Look.of(entry).capital() ? 0L : 1L;
            int depth = Entries.depth(entry.text());
            int level =
                    byNumber && depth > 0 ? depth - 1 : places.size() > 1 ? places.indexOf(place) : looks.indexOf(look);
            var title = first ? Entries.titleAfterPage(entry.text()) : Entries.title(entry.text());
            var key = unnumbered(title);
            while (above.size() > level) {
                above.removeLast();
            }
            if (level > 0 && above.size() == level) {
                parents.merge(key, above.getLast(), (one, other) -> "");
            }
            while (above.size() < level) {
                above.add("\0");
            }
            above.add(key);
            listed.putIfAbsent(key(title), level + 1);
            listed.putIfAbsent(key, level + 1);
        }
        listed.remove("");
    }

    private static List<Long> tiers(List<Paragraph> entries, ToLongFunction<Paragraph> of) {
        return entries.stream().mapToLong(of).distinct().sorted().boxed().toList();
    }

    private void bookmarks(List<Block> blocks, BitSet contents, List<Bookmark> bookmarks) {
        Map<String, Bookmark> byPlace = new HashMap<>();
        for (var bookmark : bookmarks) {
            var key = key(bookmark.title());
            if (key.length() >= SHORTEST) {
                byPlace.putIfAbsent(bookmark.page() + ":" + key, bookmark);
            }
        }
        var found = new IdentityHashMap<Paragraph, Integer>();
        for (int i = 0; i < blocks.size() && !byPlace.isEmpty(); i++) {
            if (!contents.get(i) && blocks.get(i) instanceof Paragraph paragraph) {
                var key = key(paragraph.text());
                for (int page : new int[] {paragraph.page(), paragraph.page() - 1, 0}) {
                    var bookmark = byPlace.get(page + ":" + key);
                    if (bookmark != null) {
                        found.putIfAbsent(paragraph, bookmark.level());
                    }
                }
            }
        }
        if (found.size() >= FEWEST) {
            levels.putAll(found);
        }
    }

    /** Tags are believed where they are many, short and only some of the text. */
    private void tags(List<Block> blocks, BitSet contents) {
        var found = new IdentityHashMap<Paragraph, Integer>();
        long all = 0;
        long tagged = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph paragraph) {
                all += paragraph.text().length();
                if (paragraph.tag().isHeading() && !contents.get(i) && TitleForm.canBe(paragraph.text())) {
                    tagged += paragraph.text().length();
                    found.put(paragraph, paragraph.tag().level());
                }
            }
        }
        boolean plausible = found.size() >= FEWEST && tagged * 4 < all;
        boolean flat = found.values().stream().distinct().count() < 2 && tells();
        if (plausible) {
            found.forEach(flat ? levels::putIfAbsent : levels::put);
        }
    }

    /** Letters and digits only, in small letters. */
    static String key(String text) {
        var key = new StringBuilder();
        PERCENT.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
