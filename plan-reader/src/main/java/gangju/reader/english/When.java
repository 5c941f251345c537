package gangju.reader.english;

import gangju.model.PartialDate;
import gangju.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * A date or stretch of time in a sentence, with the words that make it one.
 *
 * @param period of a stretch, else null
 */
record When(int start, int end, PartialDate date, @Nullable Period period, Kind kind) {
    enum Kind {
        /** by 2030, by the end of 2025. */
        BY,
        /** in 2030. */
        IN,
        /** between 2021 and 2025. */
        DURING,
        /** from 2008 levels, below 1990 levels: what a change is measured from. */
        FROM,
        /** since 2015, to date. */
        SINCE,
        /** the 2017 Transport Plan, adopted in 2009: of something else than a number. */
        NAME
    }

    boolean isDue() {
        return kind == Kind.BY || kind == Kind.IN || kind == Kind.DURING;
    }
}
