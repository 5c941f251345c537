package gangju.reader.table;

import gangju.reader.table.Timeline.Years;
import org.jspecify.annotations.Nullable;

/**
 * A column of an indicator table.
 *
 * @param isStated whether the head's own words say that it holds targets
 * @param unit that the head gives for the column
 * @param isYearly whether a rate is meant for each year
 */
record Column(
        int at,
        Role role,
        @Nullable Years years,
        boolean isStated,
        @Nullable String unit,
        boolean isYearly) {
    /** What a column holds. */
    enum Role {
        NAME,
        UNIT,
        STRENGTH,
        /** Where the indicator stands, or stood. */
        BASE,
        TARGET,
        /** Growth, of each year or of a stretch. */
        RATE,
        /** What a stretch of years adds up to. */
        TOTAL,
        /** A year of which the head does not say whether it is behind or ahead. */
        YEAR,
        NONE
    }

    boolean isPromise() {
        return role == Role.TARGET || role == Role.RATE || role == Role.TOTAL;
    }

    Column as(Role other) {
        return new Column(at, other, years, isStated, unit, isYearly);
    }
}
