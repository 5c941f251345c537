package gangju.indicator.status;

/** How old the latest figure is against the schedule of its indicator. */
public enum Freshness {
    /** The latest figure that is due is there. */
    CURRENT,
    /** No figure is due yet. */
    NOT_DUE,
    /** The period is over, and the lag that its source needs is not. */
    DUE,
    OVERDUE,
    /** Overdue by more than one whole period. */
    STALE
}
