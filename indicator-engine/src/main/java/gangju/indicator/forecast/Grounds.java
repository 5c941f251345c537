package gangju.indicator.forecast;

import gangju.indicator.status.Remark;
import org.jspecify.annotations.Nullable;

/** What a forecast rests on: comparable figures and a goal for them, or the reason why there is no goal. */
sealed interface Grounds {
    record Found(ComparablePoints points, Goal goal) implements Grounds {}

    /** @param points that are there nevertheless; null where none were looked for */
    record None(@Nullable ComparablePoints points, Remark reason) implements Grounds {}

    static Grounds none(ComparablePoints points, String code, Object... arguments) {
        return new None(points, Remark.of(code, arguments));
    }
}
