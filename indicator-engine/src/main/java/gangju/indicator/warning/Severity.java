package gangju.indicator.warning;

/** How soon somebody has to act, most urgent first. */
public enum Severity {
    HIGH,
    MEDIUM,
    LOW
}
