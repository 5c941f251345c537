package gangju.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator measures, in one of its versions.
 *
 * @param text in the words of who defines it
 * @param scope short mark of scope, universe and base; figures with different marks are not compared without a flag
 * @param from first day of the periods that it holds for; null is from the beginning
 * @param knownSince the day it was recorded; null is from the beginning
 */
public record Definition(
        String text,
        @Nullable String scope,
        @Nullable LocalDate from,
        @Nullable LocalDate knownSince) {}
