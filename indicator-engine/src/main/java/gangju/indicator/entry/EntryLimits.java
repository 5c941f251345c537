package gangju.indicator.entry;

/**
 * How far a figure may be from what is usual without a doubt.
 *
 * @param deviations how many times the usual deviation from the median change a change may be off; the usual deviation
 *     is 1.4826 × the median of absolute deviations (Rousseeuw and Croux, 1993)
 * @param fewestChanges below so many changes from year to year nothing is usual, and only a slip of the unit is looked
 *     for
 * @param leastProportion a change in proportion that is off by less is no jump, per year
 * @param leastDifference a change by difference that is off by less is no jump, as a share of the value before
 * @param leastPlaces a change of place that is off by less is no jump
 * @param slipFrom how many times too large or small a value must be to look for a slip of the unit
 * @param slipWithin how close to the expected value the corrected one must come, as a factor
 * @param revision a revision by a larger share of the value that is known is doubtful
 * @param parts by what share the sum of parts may miss the whole: each may be rounded
 */
public record EntryLimits(
        double deviations,
        int fewestChanges,
        double leastProportion,
        double leastDifference,
        double leastPlaces,
        double slipFrom,
        double slipWithin,
        double revision,
        double parts) {

    public static EntryLimits usual() {
        return new EntryLimits(5, 4, 0.15, 0.1, 5, 5, 2, 0.2, 0.005);
    }
}
