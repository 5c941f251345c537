package gangju.indicator.forecast;

/** What a goal and its forecast are values of. */
public enum Quantity {
    /** The indicator, in the goal's period. */
    LEVEL,
    /** The indicator's sum over the years of the goal's period. */
    TOTAL,
    /** Published growths chained, the year before the goal's period being 100. */
    INDEX
}
