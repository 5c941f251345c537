package gangju.server.supervision.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about besides items of plans.
 *
 * @param subject its id
 * @param item of a plan that it belongs to; null for another notice
 * @param title of the item, or of the other notice, when the notice was issued
 */
public record Cause(
        Kind kind,
        long subject,
        @Nullable Long plan,
        @Nullable Long item,
        String title) {
    /** What it may be. */
    public enum Kind {
        REPORT,
        MILESTONE,
        WARNING,
        FINDING,
        NOTICE;

        /** As the database and addresses have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for another code. */
        public static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }

        static Kind parse(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static Cause of(ResultSet row) throws SQLException {
        return new Cause(
                Kind.parse(row.getString("kind")),
                row.getLong("subject_id"),
                row.getObject("plan_id", Long.class),
                row.getObject("item_id", Long.class),
                row.getString("title"));
    }
}
