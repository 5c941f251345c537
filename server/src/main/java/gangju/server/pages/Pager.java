package gangju.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The links between the pages of a long list.
 *
 * @param steps at most nine, null for a gap
 */
public record Pager(
        int page,
        int pages,
        List<Step> steps,
        @Nullable String previous,
        @Nullable String next) {
    public Pager {
        steps = List.copyOf(steps);
    }

    /** One page; a gap has no address. */
    public record Step(String label, @Nullable String href, boolean current) {}

    public static Pager of(int page, int pages, IntFunction<String> address) {
        var steps = new ArrayList<Step>();
        var last = 0;
        for (var number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 2) {
                if (number - last > 1) {
                    steps.add(new Step("…", null, false));
                }
                steps.add(new Step(String.valueOf(number), address.apply(number), number == page));
                last = number;
            }
        }
        return new Pager(
                page,
                pages,
                steps,
                page > 1 ? address.apply(page - 1) : null,
                page < pages ? address.apply(page + 1) : null);
    }

    public boolean isNeeded() {
        return pages > 1;
    }
}
