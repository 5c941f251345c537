package gangju.indicator.entry;

import java.util.Locale;

/** What may be wrong with a figure; the words are in {@code doubts_zh.properties} and {@code doubts_en.properties}. */
public enum DoubtKind {
    NO_NUMBER(true),
    NO_PERIOD(true),
    /** Its unit measures something else than the indicator's. */
    OTHER_DIMENSION(false),
    BELOW_RANGE(false),
    ABOVE_RANGE(false),
    RANK_NOT_WHOLE(false),
    /** The period is none of those that the indicator is published for. */
    OTHER_SHAPE(false),
    PERIOD_NOT_OVER(false),
    PUBLISHED_TOO_EARLY(false),
    PUBLISHED_IN_FUTURE(false),
    DUPLICATE(false),
    /** A newer publication of the same period is known. */
    OLDER_VINTAGE(false),
    /** Ten, a hundred, a thousand … times too large or too small. */
    TENFOLD(false),
    /** Far from the usual change from year to year. */
    JUMP(false),
    LARGE_REVISION(false),
    PART_ABOVE_WHOLE(false),
    PARTS_EXCEED_WHOLE(false),
    PARTS_MISS_WHOLE(false);

    private final boolean isError;

    DoubtKind(boolean isError) {
        this.isError = isError;
    }

    /** Whether it can't be a figure at all, so that there is nothing to keep. */
    public boolean isError() {
        return isError;
    }

    /** Kebab-case, as in data and in the words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
