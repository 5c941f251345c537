package gangju.server.execution.reporting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a report is. */
public enum ReportState {
    ASKED,
    DRAFT,
    /** With the unit's own reviewer, where its round wants two levels. */
    SUBMITTED,
    /** With the office that steers the plan. */
    FORWARDED,
    RETURNED,
    ACCEPTED;

    /** In which the unit writes. */
    public static final Set<ReportState> OPEN = Set.copyOf(EnumSet.of(ASKED, DRAFT, RETURNED));

    /** As the database and the table of permissions write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for another code */
    public static ReportState parse(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
