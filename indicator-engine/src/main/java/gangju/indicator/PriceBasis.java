package gangju.indicator;

/** In which prices values and growths are stated: those of the time (nominal), or of one year (real). */
public enum PriceBasis {
    CURRENT,
    CONSTANT,
    NOT_STATED
}
