package gangju.reader.compare;

import java.util.ArrayList;
import java.util.List;

/** The least changes that make one key of another (E. Myers, An O(ND) Difference Algorithm, 1986). */
final class Edits {
    /** Beyond this many single changes two keys count as different throughout. */
    private static final int MOST = 400;

    private Edits() {}

    /**
     * What stands at {@code [firstStart, firstEnd)} in the first became {@code [secondStart, secondEnd)} in the second.
     */
    record Edit(int firstStart, int firstEnd, int secondStart, int secondEnd) {}

    static List<Edit> between(String first, String second) {
        int start = 0;
        while (start < first.length() && start < second.length() && first.charAt(start) == second.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < first.length() - start
                && end < second.length() - start
                && first.charAt(first.length() - 1 - end) == second.charAt(second.length() - 1 - end)) {
            end++;
        }
        var a = first.substring(start, first.length() - end);
        var b = second.substring(start, second.length() - end);
        if (a.isEmpty() && b.isEmpty()) {
            return List.of();
        }
        if (a.isEmpty() || b.isEmpty()) {
            return List.of(new Edit(start, start + a.length(), start, start + b.length()));
        }
        return shift(inner(a, b), start);
    }

    private static List<Edit> inner(String a, String b) {
        int most = Math.min(MOST, a.length() + b.length());
        var trace = new ArrayList<int[]>();
        var reach = new int[2 * most + 3];
        for (int d = 0; d <= most; d++) {
            trace.add(java.util.Arrays.copyOfRange(reach, most + 1 - d - 1, most + 1 + d + 2));
            for (int k = -d; k <= d; k += 2) {
                int at = most + 1 + k;
                boolean down = k == -d || k != d && reach[at - 1] < reach[at + 1];
                int x = down ? reach[at + 1] : reach[at - 1] + 1;
                while (x < a.length() && x - k < b.length() && a.charAt(x) == b.charAt(x - k)) {
                    x++;
                }
                reach[at] = x;
                if (x >= a.length() && x - k >= b.length()) {
                    return back(a.length(), b.length(), d, trace);
                }
            }
        }
        return List.of(new Edit(0, a.length(), 0, b.length()));
    }

    private static List<Edit> back(int aLength, int bLength, int changes, List<int[]> trace) {
        var edits = new ArrayList<Edit>();
        int x = aLength;
        int y = bLength;
        for (int d = changes; d > 0; d--) {
            var reach = trace.get(d);
            int k = x - y;
            int at = k + d + 1;
            boolean down = k == -d || k != d && reach[at - 1] < reach[at + 1];
            int fromX = down ? reach[at + 1] : reach[at - 1];
            int fromY = fromX - (down ? k + 1 : k - 1);
            add(edits, new Edit(fromX, down ? fromX : fromX + 1, fromY, down ? fromY + 1 : fromY));
            x = fromX;
            y = fromY;
        }
        return edits.reversed();
    }

    /** Edits come from the end; those that touch or nearly touch become one. */
    private static void add(List<Edit> edits, Edit edit) {
        if (!edits.isEmpty()) {
            var after = edits.getLast();
            if (after.firstStart - edit.firstEnd <= 1 && after.secondStart - edit.secondEnd <= 1) {
                edits.set(
                        edits.size() - 1, new Edit(edit.firstStart, after.firstEnd, edit.secondStart, after.secondEnd));
                return;
            }
        }
        edits.add(edit);
    }

    private static List<Edit> shift(List<Edit> edits, int by) {
        return edits.stream()
                .map(e -> new Edit(e.firstStart + by, e.firstEnd + by, e.secondStart + by, e.secondEnd + by))
                .toList();
    }
}
