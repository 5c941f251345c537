package gangju.indicator.status;

/** Where a target stands. A cancelled target has none. */
public enum Outcome {
    REACHED,
    ON_COURSE,
    AT_RISK,
    OFF_COURSE,
    MISSED,
    NOT_COMPUTABLE,
    NO_FIGURE
}
