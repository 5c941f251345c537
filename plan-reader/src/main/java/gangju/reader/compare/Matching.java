package gangju.reader.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches two lists in order: each unit with the most alike of those that share a rare run of characters, then the
 * longest series of matches that keeps the order. Takes time in proportion to the text, not to its square.
 */
final class Matching {
    private static final int LEAST = 55;
    private static final int COMMON = 12;
    private final List<Unit> first;
    private final List<int[]> secondRuns;
    private final Map<Integer, List<Integer>> holders = new HashMap<>();
    private final Map<String, List<Integer>> same = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param likeness 0 to 100 */
    record Match(int first, int second, int likeness) {}

    private Matching(List<Unit> first, List<Unit> second) {
        this.first = first;
        this.secondRuns = second.stream().map(unit -> Likeness.runs(unit.key())).toList();
        for (int i = 0; i < secondRuns.size(); i++) {
            same.computeIfAbsent(second.get(i).key(), key -> new ArrayList<>(1)).add(i);
            for (int run : secondRuns.get(i)) {
                var list = holders.computeIfAbsent(run, r -> new ArrayList<>(1));
                if ((list.isEmpty() || list.getLast() != i) && list.size() <= COMMON) {
                    list.add(i);
                }
            }
        }
    }

    static List<Match> match(List<Unit> first, List<Unit> second) {
        return new Matching(first, second).match();
    }

    private List<Match> match() {
        var best = new ArrayList<Match>();
        for (int i = 0; i < first.size(); i++) {
            best.addAll(candidates(i));
        }
        return inOrder(best);
    }

    /** The most alike unit on the other side; of units alike the nearest in place. */
    private List<Match> candidates(int index) {
        var equal = same.getOrDefault(first.get(index).key(), List.of());
        return equal.isEmpty() ? alike(index) : equal(index, equal);
    }

    /** Of many units alike the third here goes with the third there. */
    private List<Match> equal(int index, List<Integer> places) {
        if (places.size() <= COMMON) {
            return places.reversed().stream()
                    .map(place -> new Match(index, place, 100))
                    .toList();
        }
        int turn = seen.merge(first.get(index).key(), 1, Integer::sum);
        return turn > places.size() ? List.of() : List.of(new Match(index, places.get(turn - 1), 100));
    }

    private List<Match> alike(int index) {
        var runs = Likeness.runs(first.get(index).key());
        var votes = new HashMap<Integer, Integer>();
        for (int run : runs) {
            var list = holders.getOrDefault(run, List.of());
            if (list.size() <= COMMON) {
                list.forEach(other -> votes.merge(other, 1, Integer::sum));
            }
        }
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var found = new ArrayList<Match>();
        votes.forEach((other, count) -> {
            if (count * 2 > most) {
                int likeness = Math.min(99, Likeness.of(runs, secondRuns.get(other)));
                if (likeness >= LEAST) {
                    found.add(new Match(index, other, likeness));
                }
            }
        });
        int top = found.stream().mapToInt(Match::likeness).max().orElse(0);
        found.removeIf(match -> match.likeness < top);
        found.sort((a, b) -> Integer.compare(b.second, a.second));
        return found;
    }

    /** The longest series with growing places on both sides; candidates of one unit come with falling places. */
    private static List<Match> inOrder(List<Match> matches) {
        var tails = new int[matches.size()];
        var before = new int[matches.size()];
        Arrays.fill(before, -1);
        int length = 0;
        for (int i = 0; i < matches.size(); i++) {
            int at = lowerBound(matches, tails, length, matches.get(i).second);
            before[i] = at == 0 ? -1 : tails[at - 1];
            tails[at] = i;
            length = Math.max(length, at + 1);
        }
        var series = new ArrayList<Match>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
            series.add(matches.get(i));
        }
        return series.reversed();
    }

    private static int lowerBound(List<Match> matches, int[] tails, int length, int place) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (matches.get(tails[middle]).second < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
