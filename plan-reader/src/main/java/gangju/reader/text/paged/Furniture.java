package gangju.reader.text.paged;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Drops running heads, feet and page numbers: what comes again at one height of many pages. */
final class Furniture {
    private static final double HEAD = 0.13;
    private static final double FOOT = 0.86;
    private static final int LINES = 3;
    private static final double WIDEST_TAB = 6;
    private static final double LARGER = 1.07;
    private static final int FEWEST_PAGES = 6;
    private static final double MOSTLY = 0.6;
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)[\\s\\-–—―─·.|_]*(?:第?\\s*(?:\\d{1,4}|[一二三四五六七八九十百]{1,5})\\s*页?|page\\s*\\d+|p\\.?\\s*\\d+|[ivxlc]{1,6})(?:\\s*[/／,，]?\\s*(?:(?:共|of)\\s*)?\\d+\\s*页?)?[\\s\\-–—―─·.|_]*");
    private static final Pattern ADORNED =
            Pattern.compile("(?i)\\s*(?:[-–—―─·|]\\s*\\d{1,4}\\s*[-–—―─·|]|第\\s*\\d+\\s*页.*|page\\s*\\d+.*)\\s*");
    private static final Pattern DIGITS = Pattern.compile("\\d+|(?<=第)[一二三四五六七八九十百]+(?=页)");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:section|chapter|part|annex|appendix|goal|objective) (?:\\d{1,2}|[ivx]{1,4}|[a-z])[.:]?|\\d{1,2}(?:\\.\\d{1,2}){1,3}[.)]?");
    private final List<PageLayout> pages;
    private final double usual;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    private Furniture(List<PageLayout> pages, double usual) {
        this.pages = pages;
        this.usual = usual;
    }

    /** @param told the running heads and feet that were dropped, each once */
    record Cleared(List<PageLayout> pages, Set<String> told) {}

    /** @param usual size of the type that most text has */
    static Cleared drop(List<PageLayout> pages, double usual) {
        var furniture = new Furniture(pages, usual);
        pages.forEach(furniture::count);
        var cleared = pages.stream().map(furniture::clear).toList();
        return new Cleared(cleared, furniture.told);
    }

    private void count(PageLayout page) {
        var keys = new HashSet<String>();
        var heights = new HashSet<String>();
        for (var strip : marginal(page)) {
            keys.add(key(strip));
            keys.add(key(strip) + place(strip, page, 0));
            heights.add(place(strip, page, 0));
        }
        keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        heights.forEach(height -> slots.merge(height, 1, Integer::sum));
    }

    /** The outermost lines in the margins of a page. */
    private static List<Strip> marginal(PageLayout page) {
        var groups = Rows.grouped(page.strips());
        var marginal = new ArrayList<Strip>();
        for (int i = 0; i < groups.size(); i++) {
            double place = groups.get(i).getFirst().base() / page.height();
            if (i < LINES && place < HEAD || i >= groups.size() - LINES && place > FOOT) {
                marginal.addAll(groups.get(i));
            }
        }
        return marginal;
    }

    private PageLayout clear(PageLayout page) {
        var dropped = new HashSet<Strip>();
        for (var strip : marginal(page)) {
            if (isFurniture(strip, page)) {
                dropped.add(strip);
                if (!NUMBER.matcher(strip.text()).matches()) {
                    told.add(strip.text());
                }
            }
        }
        dropped.removeIf(strip -> NUMBER.matcher(strip.text()).matches() && isEntry(strip, page, dropped)
                || numbersTitle(strip, page, dropped));
        return dropped.isEmpty()
                ? page
                : page.withStrips(page.strips().stream()
                        .filter(strip -> !dropped.contains(strip))
                        .toList());
    }

    /** The number behind an entry of a table of contents, in the entry's own line. */
    private static boolean isEntry(Strip number, PageLayout page, Set<Strip> dropped) {
        return page.strips().stream()
                .anyMatch(strip -> !dropped.contains(strip)
                        && Math.abs(strip.base() - number.base()) < 0.2 * number.size()
                        && strip.right() < number.left());
    }

    /** The number before a heading that the page begins with. */
    private static boolean numbersTitle(Strip number, PageLayout page, Set<Strip> dropped) {
        boolean isNumber = NUMBER.matcher(number.text()).matches()
                || LABEL.matcher(number.text()).matches();
        return isNumber
                && page.strips().stream()
                        .anyMatch(strip -> !dropped.contains(strip)
                                && Math.abs(strip.base() - number.base()) < 0.2 * number.size()
                                && strip.left() > number.right()
                                && strip.left() - number.right() < WIDEST_TAB * number.size());
    }

    private boolean isFurniture(Strip strip, PageLayout page) {
        boolean numbered = NUMBER.matcher(strip.text()).matches();
        if (numbered
                && (ADORNED.matcher(strip.text()).matches()
                        || pages.size() > 1 && around(numberKey(), strip, page) > 1)) {
            return true;
        }
        boolean everywhere = page != pages.getFirst()
                && pages.size() >= FEWEST_PAGES
                && counts.getOrDefault(key(strip), 0) >= MOSTLY * pages.size();
        if (everywhere) {
            return true;
        }
        int same = around(key(strip), strip, page);
        int fewest = pages.size() <= 3 ? 2 : 3;
        if (same >= fewest) {
            return true;
        }
        return same >= 2
                && strip.size() < usual * LARGER
                && pages.size() >= 4
                && around("", strip, page) >= 0.6 * pages.size()
                && stands(strip, page);
    }

    private int around(String key, Strip strip, PageLayout page) {
        int most = 0;
        int all = 0;
        for (int shift = -1; shift <= 1; shift++) {
            int here = (key.isEmpty() ? slots : counts).getOrDefault(key + place(strip, page, shift), 0);
            most = Math.max(most, here);
            all += here;
        }
        return Math.max(most, Math.min(all, pages.size()));
    }

    /** Whether more than a line's gap parts it from the text. */
    private static boolean stands(Strip strip, PageLayout page) {
        return page.strips().stream()
                .filter(other -> Math.abs(other.base() - strip.base()) > strip.size() * 0.5)
                .allMatch(other -> Math.abs(other.base() - strip.base()) > 2 * strip.size() || isMarginal(other, page));
    }

    private static boolean isMarginal(Strip strip, PageLayout page) {
        double place = strip.base() / page.height();
        return place < HEAD * 0.7 || place > FOOT + 0.05;
    }

    private static String key(Strip strip) {
        if (NUMBER.matcher(strip.text()).matches()) {
            return numberKey();
        }
        return DIGITS.matcher(strip.text()).replaceAll("#").replace(" ", "");
    }

    private static String numberKey() {
        return "\0number";
    }

    private static String place(Strip strip, PageLayout page, int shift) {
        boolean top = strip.base() < page.height() / 2;
        long height = Math.round((top ? strip.base() : page.height() - strip.base()) / 5) + shift;
        return (top ? "^" : "_") + height;
    }
}
