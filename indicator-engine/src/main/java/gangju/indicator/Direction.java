package gangju.indicator;

/** Which way of an indicator is the good one. */
public enum Direction {
    UP,
    DOWN,
    KEEP,
    NONE
}
