package gangju.reader.text.paged;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What paragraphs of one look have in common, counted over the whole document. */
final class Style {
    private static final double LARGER = 1.07;
    private static final double LARGE = 1.3;
    private static final double SMALLEST = 0.92;
    private static final int FEWEST_ALIKE = 2;
    private static final int FEWEST_LABELS = 5;
    private static final int FEW = 12;
    private static final int MOST_A_PAGE = 4;
    private static final int FEWEST_COUNTED = 3;
    private final Look look;
    private final List<Integer> numbers = new ArrayList<>();
    private int all;
    private int titles;
    private int followed;
    private int opening;
    private int below;
    private int told;

    Style(Look look) {
        this.look = look;
    }

    /**
     * What stands around one of its titles.
     *
     * @param isFollowed whether what comes next is less prominent
     * @param opensText whether text comes below
     * @param isBelow whether a more prominent title stands right above
     */
    record Standing(boolean isFollowed, boolean opensText, boolean isBelow) {}

    void add(boolean isTold) {
        all++;
        told += isTold ? 1 : 0;
    }

    /** @param number that it begins with, -1 for a letter or one of several parts, 0 where there is none */
    void addTitle(Standing standing, int number) {
        titles++;
        followed += standing.isFollowed ? 1 : 0;
        opening += standing.opensText ? 1 : 0;
        below += standing.isBelow ? 1 : 0;
        numbers.add(number);
    }

    Look look() {
        return look;
    }

    int titles() {
        return titles;
    }

    boolean isHeading(Look body, int pages) {
        return Evidence.isEnough(evidence(body, pages));
    }

    EnumSet<Evidence> evidence(Look body, int pages) {
        var found = EnumSet.noneOf(Evidence.class);
        boolean larger = look.size() >= body.size() * LARGER;
        boolean readable = look.size() >= body.size() * SMALLEST;
        note(found, Evidence.LARGER, larger);
        note(found, Evidence.BOLD, readable && look.bold() && !body.bold());
        note(found, Evidence.CAPITAL, readable && look.capital());
        note(found, Evidence.UNDERLINED, readable && look.underlined());
        note(found, Evidence.COLOURED, readable && look.coloured() && !body.coloured());
        note(found, Evidence.ITALIC, readable && look.italic() && !body.italic());
        note(found, Evidence.COUNTS, readable && countsOn());
        note(found, Evidence.TOLD, told >= FEWEST_ALIKE);
        note(found, Evidence.PURE, titles >= FEWEST_ALIKE && titles * 10 >= all * 9);
        note(found, Evidence.OPENS, titles >= FEWEST_ALIKE && opening * 10 >= titles * 8);
        note(found, Evidence.MIXED, titles * 2 < all);
        note(found, Evidence.UNFOLLOWED, followed * (larger ? 3 : 2) < titles);
        note(found, Evidence.IDLE, look.size() < body.size() * LARGE && opening * 2 < titles);
        note(found, Evidence.TOO_MANY, unnumbered() > Math.max(FEW, MOST_A_PAGE * pages));
        note(found, Evidence.LABELS, titles >= FEWEST_LABELS && below * 5 >= titles * 4 && told == 0);
        return found;
    }

    private long unnumbered() {
        return numbers.stream().filter(number -> number == 0).count();
    }

    private static void note(EnumSet<Evidence> found, Evidence evidence, boolean is) {
        if (is) {
            found.add(evidence);
        }
    }

    /** Whether its titles are numbered from one to the last without beginning anew. */
    boolean countsOn() {
        int next = 1;
        int counted = 0;
        for (int number : numbers) {
            if (number == next) {
                counted++;
                next++;
            } else if (number > 0) {
                return false;
            }
        }
        return counted >= FEWEST_COUNTED && counted * 10 >= titles * 8;
    }
}
