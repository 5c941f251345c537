package gangju.reader.item;

import gangju.model.PartialDate;
import gangju.model.Period;
import org.jspecify.annotations.Nullable;

/** By when something is promised, and where the plan says so. */
record Due(@Nullable PartialDate date, @Nullable Period period, From from) {
    static final Due UNKNOWN = new Due(null, null, From.NOWHERE);

    enum From {
        SENTENCE,
        PARAGRAPH,
        SECTION,
        PLAN,
        NOWHERE
    }
}
