package gangju.indicator.rule;

/** Where a figure stands on the way to a target. */
public enum Grade {
    /** Too far behind what is required by now. */
    FAR,
    /** Behind, within tolerance. */
    NEAR,
    /** Not behind what is required by now. */
    ON_PATH,
    /** The target itself is met. */
    MET,
    /** Not met, and nothing says what is required by now. */
    NO_PATH
}
