package gangju.indicator.forecast;

/** A method fitted to figures, on the scale that the method works on. */
sealed interface Model permits Walk, Line {
    /** @param years after the last figure, more than 0 */
    Spread ahead(double years);

    /** The sum of the values of so many years after the last figure. */
    Spread total(int years);

    /** Whether the figures vary at all, so that a spread can be told. */
    boolean hasSpread();
}
