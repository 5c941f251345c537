package gangju.server.plans.browse;

import gangju.server.plans.FoldedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which plans a list shows, and in which order.
 *
 * @param key folded text that title or issuers hold; empty for any
 * @param level of the issuing body, one of {@link #LEVELS}; null for any
 * @param area a part of the name of the place that the issuing body governs; null for any
 */
public record PlanQuery(
        String key, @Nullable String level, @Nullable String area, Order order, boolean descending, int page) {
    public static final int PAGE_SIZE = 50;
    public static final List<String> LEVELS = List.of("state", "province", "city", "county", "township", "unstated");

    static PlanQuery everything() {
        return new PlanQuery("", null, null, Order.ADOPTED, true, 1);
    }

    /** Whether a plan under review, of which only the title is known yet, stands above the list. */
    public boolean admits(String title) {
        return page == 1
                && level == null
                && area == null
                && FoldedText.keyOf(title).contains(key);
    }

    /** What the list can be sorted by; plans of the same place in it by their ids. */
    public enum Order {
        TITLE("title_order"),
        PERIOD("period_start"),
        ADOPTED("adopted_at");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        /** Both columns in one direction, as the indexes have them. */
        String clause(boolean descending) {
            var direction = descending ? " DESC" : "";
            return "l." + column + direction + ", l.plan_id" + direction;
        }
    }
}
