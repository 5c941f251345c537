package gangju.indicator;

/**
 * What a figure is, as in the code list CL_OBS_STATUS of SDMX; a break in the series is kept apart from it.
 *
 * @see <a href="https://sdmx.org/wp-content/uploads/CL_OBS_STATUS_v2_2.docx">CL_OBS_STATUS 2.2</a>
 */
public enum ObservationStatus {
    NORMAL("A"),
    ESTIMATED("E"),
    /** Never decides a status. */
    FORECAST("F"),
    IMPUTED("I"),
    MISSING("M"),
    NOT_APPLICABLE("L"),
    PROVISIONAL("P"),
    LOW_RELIABILITY("U"),
    /** Kept and shown, never used. */
    UNVALIDATED("V");

    private final String code;

    ObservationStatus(String code) {
        this.code = code;
    }

    /** One letter, as in SDMX. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a letter that is not in the list */
    public static ObservationStatus parse(String code) {
        for (var status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no observation status " + code);
    }

    /** Whether such a figure may decide a status. */
    public boolean isUsable() {
        return switch (this) {
            case NORMAL, ESTIMATED, IMPUTED, PROVISIONAL, LOW_RELIABILITY -> true;
            case FORECAST, MISSING, NOT_APPLICABLE, UNVALIDATED -> false;
        };
    }
}
