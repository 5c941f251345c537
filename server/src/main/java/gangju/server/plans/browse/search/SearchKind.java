package gangju.server.plans.browse.search;

import java.util.Locale;

/** What can be found, in the order in which it is shown. */
enum SearchKind {
    TARGET,
    TASK,
    PROJECT,
    STATEMENT,
    BODY,
    NODE,
    TEXT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
