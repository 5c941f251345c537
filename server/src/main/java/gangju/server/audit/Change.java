package gangju.server.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param by the name of the account, or of what acted by itself
 * @param action what was done: module and past participle, such as {@code plans.adopted}; the pages have words for it
 * @param subject what it was done to: a kind and its id, such as {@code plan/12}
 * @param before the state before, as a record, map or text that becomes JSON; null where there was none
 * @param after the state after, likewise
 */
public record Change(
        String by,
        String action,
        String subject,
        @Nullable Object before,
        @Nullable Object after) {
    /** Stands for the server where nobody asked for what it does. */
    public static final String SERVER = "gangju";

    private static final Pattern ACTION = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)+");
    private static final Pattern SUBJECT = Pattern.compile("[a-z]+(-[a-z]+)*/\\S+");

    public Change {
        if (!ACTION.matcher(action).matches() || !SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("Not an action and a subject: " + action + ", " + subject);
        }
    }

    /** Something that was not there before. */
    public static Change made(String by, String action, String subject, @Nullable Object after) {
        return new Change(by, action, subject, null, after);
    }
}
