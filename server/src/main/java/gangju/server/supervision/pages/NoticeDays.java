package gangju.server.supervision.pages;

import org.jspecify.annotations.Nullable;

/** A deadline in working days, as typed. */
public final class NoticeDays {
    static final int MOST = 500;

    private NoticeDays() {}

    /** Null where it is no number of days that a deadline may have. */
    public static @Nullable Integer of(String typed) {
        if (!typed.matches("\\d{1,3}")) {
            return null;
        }
        var number = Integer.parseInt(typed);
        return number < 1 || number > MOST ? null : (Integer) number;
    }
}
