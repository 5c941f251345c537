package gangju.server.execution.tasks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Names on staffs above a line, in lanes, so that none covers another or another's staff. */
final class Flags {
    private static final int LANE = 34;
    private static final int MOST_LANES = 6;
    private static final int NONE = -1;
    private static final int GAP = 6;

    private Flags() {}

    /**
     * What stands on a staff.
     *
     * @param width at most, with what parts it from the staff; 0 for nothing
     */
    record Name(String title, String note, int width) {
        static final Name NONE = new Name("", "", 0);

        private static final int LONGEST = 170;
        private static final int OFF = 6;

        static Name of(String title, String note) {
            var cut = shortened(title);
            return new Name(cut, note, OFF + Math.max(width(cut), width(note)));
        }

        private static String shortened(String title) {
            if (width(title) <= LONGEST) {
                return title;
            }
            var end = title.length();
            while (width(title.substring(0, end)) > LONGEST - width("…")) {
                end = title.offsetByCodePoints(end, -1);
            }
            return title.substring(0, end).strip() + "…";
        }

        /** Of bold letters of 13 units: Chinese ones fill a square, others are narrower. */
        private static int width(String text) {
            return text.codePoints()
                    .map(letter -> letter >= 0x2E80 || letter == '…' ? 13 : 8)
                    .sum();
        }
    }

    /**
     * The lane of each, 0 next to the line; negative for what has no name, or no room. From right to left each takes
     * the lane above all that its name would meet: so a staff stands left of every name that it passes.
     *
     * @param xs where the staffs stand
     */
    static List<Integer> lanes(List<Integer> xs, List<Name> names) {
        var lanes = new ArrayList<>(Collections.nCopies(xs.size(), NONE));
        IntStream.range(0, xs.size())
                .boxed()
                .filter(at -> names.get(at).width() > 0)
                .sorted(Comparator.<Integer, Integer>comparing(xs::get).reversed())
                .forEach(at -> {
                    var right = xs.get(at) + names.get(at).width() + GAP;
                    var met = IntStream.range(0, xs.size())
                            .filter(other -> xs.get(other) >= xs.get(at) && xs.get(other) <= right)
                            .map(lanes::get)
                            .max()
                            .orElse(NONE);
                    lanes.set(at, met + 1 < MOST_LANES ? met + 1 : NONE);
                });
        return lanes;
    }

    /** Of all lanes together. */
    static int height(List<Integer> lanes) {
        return (lanes.stream().mapToInt(lane -> lane + 1).max().orElse(0)) * LANE + 12;
    }

    /** How far down the title of a lane stands. */
    static int y(int lane, int line) {
        return line - 30 - lane * LANE;
    }
}
