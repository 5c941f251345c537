package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Block;
import gangju.reader.text.paged.Paragraphs.Paragraph;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Finds tables of contents by their dotted lines, with what stands among these and above. */
final class Entries {
    private static final Pattern ENTRY = Pattern.compile(
            ".*[.·…_‥]{4,}\\s*(?:\\d{1,4}|[ivxIVX]{1,6})?$|.*\\S\\s*(?:\\.\\s){4,}\\d{0,4}$|.*\\S\\s+p\\.\\s?\\d{1,3}$");
    private static final Pattern HEAD = Pattern.compile("(?i)(?:table of )?contents|目\\s*[录錄次]|page|页\\s*码");
    private static final Pattern LISTED = Pattern.compile(".*\\S\\s+(?:p\\.?\\s?)?\\d{1,3}|\\d{1,3}\\.?\\s.*");
    private static final Pattern LEADER = Pattern.compile("[\\s.·…_‥]*(?:p\\.?\\s?)?(?:\\d{1,4}|[ivxIVX]{1,6})?$");
    private static final Pattern PAGE_FIRST = Pattern.compile("^((?:\\d ?){1,3})[.\\s]\\s*(?=\\D)");
    private static final Pattern CHAPTER = Pattern.compile(
            "(?i)^(?:(?:section|chapter|part|annex|appendix) (?:\\d{1,2}|[a-z]|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\\b[.:]?|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]?(?: ?\\([a-z]\\))?) ");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:\\D{1,4} ){0,2}(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]? (?=\\p{L})");
    private static final int FEWEST = 3;
    private static final int APART = 5;
    private static final int LONGEST = 120;

    private Entries() {}

    /** Whether a line of its own is an entry. */
    static boolean isEntry(String text) {
        return ENTRY.matcher(text).matches();
    }

    /** What an entry names, without the dots and the page's number. */
    static String title(String text) {
        return LEADER.matcher(text).replaceFirst("");
    }

    /** Whether entries begin with the page's number. */
    static boolean arePagedFirst(List<Paragraph> entries) {
        int last = 0;
        int rising = 0;
        int numbered = 0;
        for (var entry : entries) {
            var page = PAGE_FIRST.matcher(entry.text());
            if (page.lookingAt()) {
                int number = Integer.parseInt(page.group(1).replace(" ", ""));
                rising += number >= last ? 1 : 0;
                numbered++;
                last = number;
            }
        }
        return numbered > FEWEST
                && numbered * 10 >= entries.size() * 8
                && rising * 10 >= numbered * 9
                && last > entries.size() + FEWEST;
    }

    static boolean isPagedFirst(String text) {
        return PAGE_FIRST.matcher(text).lookingAt();
    }

    static boolean isPagedLast(String text) {
        return !title(text).equals(text);
    }

    /** What an entry names behind the page's number. */
    static String titleAfterPage(String text) {
        return PAGE_FIRST.matcher(text).replaceFirst("");
    }

    /** How many parts its number has; 0 where it has none. */
    static int depth(String text) {
        var number = NUMBERED.matcher(text);
        return number.lookingAt() ? number.group(1).split("\\.", -1).length : 0;
    }

    /** A title without the chapter's number before it. */
    static String unnumbered(String title) {
        var number = NUMBERED.matcher(title);
        return number.lookingAt()
                ? title.substring(number.end())
                : CHAPTER.matcher(title).replaceFirst("");
    }

    /** Indexes of blocks that belong to a table of contents. */
    static BitSet of(List<Block> blocks) {
        var found = titled(blocks);
        int first = -1;
        int last = -1;
        int count = 0;
        for (int i = 0; i <= blocks.size(); i++) {
            boolean entry =
                    i < blocks.size() && blocks.get(i) instanceof Paragraph paragraph && isEntry(paragraph.text());
            boolean ends = i == blocks.size() || last >= 0 && (i - last > APART || !isShort(blocks.get(i)));
            if (ends && count >= FEWEST) {
                found.set(above(blocks, first), last + 1);
            }
            if (ends) {
                first = -1;
                last = -1;
                count = 0;
            }
            if (entry) {
                first = first < 0 ? i : first;
                last = i;
                count++;
            }
        }
        return found;
    }

    /** Pages that say what they are, with nothing but lines that most have a page's number. */
    private static BitSet titled(List<Block> blocks) {
        var found = new BitSet();
        for (int from = 0; from < blocks.size(); ) {
            int to = from;
            int listed = 0;
            boolean isTitled = false;
            boolean isBare = true;
            while (to < blocks.size()
                    && blocks.get(to).page() == blocks.get(from).page()) {
                isBare &= isShort(blocks.get(to));
                if (blocks.get(to) instanceof Paragraph paragraph) {
                    isTitled |= HEAD.matcher(paragraph.text().strip()).matches();
                    listed += LISTED.matcher(paragraph.text()).matches() ? 1 : 0;
                }
                to++;
            }
            if (isTitled && isBare && listed > FEWEST && listed * 2 >= to - from) {
                found.set(from, to);
            }
            from = to;
        }
        return found;
    }

    private static boolean isShort(Block block) {
        return block instanceof Paragraph paragraph && paragraph.text().length() <= LONGEST || isEntryOf(block);
    }

    private static boolean isEntryOf(Block block) {
        return block instanceof Paragraph paragraph && isEntry(paragraph.text());
    }

    private static int above(List<Block> blocks, int first) {
        int at = first;
        for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
            if (blocks.get(i) instanceof Paragraph paragraph
                    && HEAD.matcher(paragraph.text().strip()).matches()) {
                at = i;
            }
        }
        return at;
    }
}
