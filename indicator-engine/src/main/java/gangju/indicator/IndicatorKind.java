package gangju.indicator;

/** What a figure of an indicator counts: a state at a moment, what came about in a period, or a place in an order. */
public enum IndicatorKind {
    STOCK,
    FLOW,
    /** What has come about since a fixed date. */
    CUMULATIVE,
    RATE,
    RANK,
    EVENT
}
