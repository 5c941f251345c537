package gangju.server.plans.browse;

import gangju.server.plans.ItemKind;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a version a list shows, and in what order.
 *
 * @param nodes headings under which the items stand, null for all
 * @param group the target's type, the project's kind or the statement's class, null for all
 * @param strength of a target; {@code unstated} where the plan does not say; null for all
 * @param body that a task names, null for all
 * @param uncheckedOnly only what the review left open
 * @param page from 1
 */
public record ItemFilter(
        ItemKind kind,
        @Nullable Collection<Long> nodes,
        @Nullable String group,
        @Nullable String strength,
        @Nullable String body,
        boolean uncheckedOnly,
        Order order,
        boolean descending,
        int page) {
    public static final int PAGE_SIZE = 60;

    /** What a list can be ordered by. */
    public enum Order {
        PLAN("i.ordinal", "i.ordinal DESC"),
        NAME("i.label COLLATE \"zh-x-icu\", i.ordinal", "i.label COLLATE \"zh-x-icu\" DESC, i.ordinal"),
        VALUE(
                "CAST(i.content ->> 'value' AS numeric) NULLS LAST, i.ordinal",
                "CAST(i.content ->> 'value' AS numeric) DESC NULLS LAST, i.ordinal"),
        DATE(
                "CAST(coalesce(i.content #>> '{date,year}', i.content #>> '{due,year}') AS integer) NULLS LAST, i.ordinal",
                "CAST(coalesce(i.content #>> '{date,year}', i.content #>> '{due,year}') AS integer) DESC NULLS LAST,"
                        + " i.ordinal");

        private final String ascending;
        private final String descending;

        Order(String ascending, String descending) {
            this.ascending = ascending;
            this.descending = descending;
        }

        String clause(boolean down) {
            return down ? descending : ascending;
        }
    }
}
