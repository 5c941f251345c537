package gangju.server.execution.scheme;

import java.util.Locale;

/** How far a scheme is. */
public enum SchemeState {
    DRAFT,
    PROPOSED,
    APPROVED;

    /** As the database and the table of permissions write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SchemeState parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
