package gangju.server.plans.browse.items;

import gangju.server.pages.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything around the rows of a list: what it holds, its filters, its columns and its pages.
 *
 * @param lead what the list holds in a sentence
 * @param kept the parameters that the filter form must keep
 * @param clear the address without filters, null where none is set
 */
public record ListFrame(
        String title,
        String lead,
        String path,
        List<Choice> filters,
        List<Hidden> kept,
        @Nullable String clear,
        List<Column> columns,
        Pager pager) {
    public ListFrame {
        filters = List.copyOf(filters);
        kept = List.copyOf(kept);
        columns = List.copyOf(columns);
    }

    /** A filter with its options. */
    public record Choice(String name, String label, List<Option> options) {}

    /** A value that a filter can take. */
    public record Option(String value, String label, boolean selected) {}

    /** A parameter that is not shown. */
    public record Hidden(String name, String value) {}

    /**
     * A column.
     *
     * @param href sorts by it, null where it can't be sorted
     * @param sort of {@code aria-sort}, null where the list is not sorted by it
     */
    public record Column(
            String label,
            String look,
            @Nullable String href,
            @Nullable String sort) {}
}
