package gangju.model;

/** Whether a target binds (约束性) or is expected (预期性). */
public enum Strength {
    BINDING,
    EXPECTED
}
