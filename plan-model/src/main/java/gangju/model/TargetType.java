package gangju.model;

/** What kind of promise a target makes; the type decides how it can be judged. */
public enum TargetType {
    LEVEL,
    GROWTH,
    CUMULATIVE,
    RANGE,
    RANK,
    CHANGE,
    MULTIPLE,
    COVERAGE,
    CAPABILITY,
    MILESTONE,
    DIRECTIONAL
}
