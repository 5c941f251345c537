package gangju.model;

/** How a target's value binds: 以上, 以下, 以内 include the number ({@link #GE}, {@link #LE}), 超过, 不满 do not. */
public enum Operator {
    GE,
    GT,
    LE,
    LT,
    EQ,
    ABOUT,
    MAINTAIN,
    MAINTAIN_ABOUT,
    MAINTAIN_GE,
    MAINTAIN_LE,
    REACH,
    REACH_ABOUT,
    RANGE,
    INCREASE_BY,
    DECREASE_BY,
    INCREASE,
    DECREASE,
    MULTIPLE,
    RANK,
    ORDER_OF_MAGNITUDE,
    BY
}
