package gangju.server.supervision.notices;

import java.util.Locale;
import java.util.Set;

/** How far a notice is. */
public enum NoticeState {
    ISSUED,
    SIGNED,
    ANSWERED,
    RETURNED,
    CLOSED,
    /** Taken back before it was answered. */
    WITHDRAWN;

    /** The states in which the unit has something to do, and can be late. */
    public static final Set<NoticeState> WITH_THE_UNIT = Set.of(ISSUED, SIGNED, RETURNED);

    /** Whether nobody has anything to do any more. */
    public boolean isOver() {
        return this == CLOSED || this == WITHDRAWN;
    }

    /** As the database and the table of permissions write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for another code */
    public static NoticeState parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
