package gangju.indicator.forecast;

import gangju.indicator.remark.Remark;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a forecast rests on: comparable figures and a goal for them, or the reason why there is no goal. */
sealed interface Grounds {
    record Found(ComparablePoints points, Goal goal) implements Grounds {}

    /** @param points that are there nevertheless; null where none were looked for */
    record None(@Nullable ComparablePoints points, Remark reason) implements Grounds {
        Outlook outlook() {
            var remarks = new ArrayList<Remark>();
            remarks.add(reason);
            if (points != null) {
                remarks.addAll(points.leftOut());
            }
            return new Outlook(Optional.empty(), Optional.empty(), Optional.empty(), remarks);
        }
    }

    static Grounds none(ComparablePoints points, String code, Object... arguments) {
        return new None(points, Remark.of(code, arguments));
    }
}
