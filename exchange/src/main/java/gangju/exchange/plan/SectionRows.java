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
            bySection
                    .computeIfAbsent(section.apply(rows.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
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
