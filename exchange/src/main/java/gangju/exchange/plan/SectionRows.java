package gangju.exchange.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet, written out section by section, and what became of each.
 *
 * @param <R> a row
 * @param <I> what is made of it in the text
 */
final class SectionRows<R, I> {
    private final List<R> rows;
    private final BiFunction<R, Integer, I> writing;
    private final Map<OutlineRows.@Nullable Row, List<Integer>> bySection = new HashMap<>();
    private final Map<R, I> made = new IdentityHashMap<>();

    /** @param writing gets the place of the row in its sheet, from 1 */
    SectionRows(List<R> rows, Function<R, OutlineRows.@Nullable Row> section, BiFunction<R, Integer, I> writing) {
        this.rows = rows;
        this.writing = writing;
        for (int i = 0; i < rows.size(); i++) {
            put(section.apply(rows.get(i)), i);
        }
    }

    private SectionRows(List<R> rows, BiFunction<R, Integer, I> writing) {
        this.rows = rows;
        this.writing = writing;
    }

    /**
     * In the order of the sheet as far as the outline lets it be: a row of a section that follows rows of its
     * subsections stands behind them, as in a plan that sums up.
     */
    static <R, I> SectionRows<R, I> inOrder(
            List<R> rows, Function<R, OutlineRows.@Nullable Row> section, BiFunction<R, Integer, I> writing) {
        var ordered = new SectionRows<>(rows, writing);
        OutlineRows.Row last = null;
        for (int i = 0; i < rows.size(); i++) {
            var own = section.apply(rows.get(i));
            last = last != null && own != null && last.isWithin(own) ? last : own;
            ordered.put(last, i);
        }
        return ordered;
    }

    private void put(OutlineRows.@Nullable Row section, int index) {
        bySection.computeIfAbsent(section, key -> new ArrayList<>()).add(index);
    }

    void write(OutlineRows.@Nullable Row section) {
        for (int i : bySection.getOrDefault(section, List.of())) {
            made.put(rows.get(i), writing.apply(rows.get(i), i + 1));
        }
    }

    I of(R row) {
        return Objects.requireNonNull(made.get(row));
    }

    /** In the order of the sheet. */
    List<I> all() {
        return rows.stream().map(this::of).toList();
    }
}
