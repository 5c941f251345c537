package gangju.server.indicators.pages;

import gangju.server.pages.ListAddress;
import org.jspecify.annotations.Nullable;

/**
 * The head of a column.
 *
 * @param href address of the list in this column's order; null for a column without one
 * @param sort value of {@code aria-sort}; null where the list is in another order
 */
public record SortColumn(
        String label,
        String look,
        @Nullable String href,
        @Nullable String sort) {
    public static SortColumn plain(String label, String look) {
        return new SortColumn(label, look, null, null);
    }

    /** The address has the column's code as {@code sort}, and {@code down=1} for the largest first. */
    public static SortColumn sorted(String label, String look, ListAddress address, String code) {
        var current = address.has("sort", code);
        var down = current && address.has("down", "1");
        var next = address.with("sort", code).with("down", current && !down ? "1" : "");
        return new SortColumn(label, look, next.href(), !current ? null : down ? "descending" : "ascending");
    }
}
