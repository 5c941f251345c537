package gangju.indicator;

/** Who may see a figure, after the code list CL_CONF_STATUS of SDMX: free, not for publication, confidential. */
public enum Confidentiality {
    FREE("F"),
    NOT_FOR_PUBLICATION("N"),
    CONFIDENTIAL("C");

    private final String code;

    Confidentiality(String code) {
        this.code = code;
    }

    /** One letter, as in SDMX. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a letter that is not in the list */
    public static Confidentiality parse(String code) {
        for (var status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no confidentiality status " + code);
    }
}
