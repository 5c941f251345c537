package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Block;
import gangju.reader.text.paged.Paragraphs.Paragraph;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What the file itself tells of its headings: tags, the outline beside its pages, its table of contents. */
final class Told {
    private static final int FEWEST = 2;
    private static final int SHORTEST = 2;
    private static final double INDENT = 8;
    private final Map<Paragraph, Integer> levels = new IdentityHashMap<>();
    private final Map<String, Integer> listed = new HashMap<>();
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
        return listed.containsKey(key(paragraph.text()));
    }

    /** Of its entry in the table of contents; 0 where it has none. */
    int listedLevel(Paragraph paragraph) {
        return listed.getOrDefault(key(paragraph.text()), 0);
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
        var entries = contents.stream()
                .mapToObj(blocks::get)
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(entry -> !TitleForm.isCaption(entry.text()))
                .filter(entry -> !Entries.title(entry.text()).equals(entry.text()))
                .toList();
        var places = tiers(entries, entry -> Math.round(entry.left() / INDENT));
        var looks = tiers(entries, entry -> entry.isAllBold() || Look.of(entry).capital() ? 0L : 1L);
        for (var entry : entries) {
            long place = Math.round(entry.left() / INDENT);
            long look = entry.isAllBold() || Look.of(entry).capital() ? 0L : 1L;
            int level = places.size() > 1 ? places.indexOf(place) : looks.indexOf(look);
            listed.putIfAbsent(key(Entries.title(entry.text())), level + 1);
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
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
