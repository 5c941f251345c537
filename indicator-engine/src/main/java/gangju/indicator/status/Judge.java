package gangju.indicator.status;

/** Who judged. */
public enum Judge {
    FIGURE,
    PERSON
}
