package gangju.indicator;

/** How exactly a published value is stated: as it is, 约 or 左右, 超, 近. */
public enum Bound {
    EXACT,
    ABOUT,
    ABOVE,
    NEARLY
}
