package gangju.server.plans.browse;

import java.util.Locale;

/** The kinds of items that a plan is made of. */
public enum ItemKind {
    NODE,
    TARGET,
    TASK,
    PROJECT,
    STATEMENT;

    /** As the database and addresses write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static ItemKind parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
