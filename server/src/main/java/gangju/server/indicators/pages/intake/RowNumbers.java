package gangju.server.indicators.pages.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of a table of which one thing is to be said, short: 2, 7–22, 30. */
record RowNumbers(TreeSet<Integer> rows) {
    private static final int MOST_RUNS = 8;

    static RowNumbers of(Stream<Integer> rows) {
        return new RowNumbers(rows.collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Those of which the same is said, in the order of their first row. */
    static <T, K> Map<K, List<T>> together(List<T> all, Function<T, K> said) {
        return all.stream().collect(Collectors.groupingBy(said, java.util.LinkedHashMap::new, Collectors.toList()));
    }

    int count() {
        return rows.size();
    }

    /** All of them in runs; after the first runs an ellipsis. */
    String text() {
        var runs = new ArrayList<String>();
        for (Integer first = rows.first(); first != null; ) {
            int last = first;
            while (rows.contains(last + 1)) {
                last++;
            }
            if (runs.size() == MOST_RUNS) {
                runs.add("…");
                break;
            }
            runs.add(last == first ? first.toString() : first + "–" + last);
            first = rows.higher(last);
        }
        return String.join(", ", runs);
    }
}
