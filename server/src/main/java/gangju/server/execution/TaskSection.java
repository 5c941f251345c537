package gangju.server.execution;

import gangju.server.pages.Messages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What another part of the product knows about a task, target or project; its page asks every bean of this type, in the
 * order of their {@link org.springframework.core.annotation.Order}.
 */
public interface TaskSection {
    /** Empty where there is nothing to show. */
    Optional<Section> of(long item, Messages words);

    /**
     * A table under a heading.
     *
     * @param note beside the heading; empty for none
     * @param rows each with a cell for every head; the first names the row
     */
    record Section(String title, String note, List<String> heads, List<List<Cell>> rows) {
        public Section {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A cell.
     *
     * @param note smaller, under the text
     * @param isLate whether somebody has to act
     */
    record Cell(
            String text, @Nullable String href, @Nullable String note, boolean isLate) {
        public static Cell of(String text) {
            return new Cell(text, null, null, false);
        }

        public static Cell linked(String text, String href) {
            return new Cell(text, href, null, false);
        }
    }
}
