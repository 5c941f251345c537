package gangju.server.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that needs its reader.
 *
 * @param what to do with what, such as "Sign for: Report of the first quarter"
 * @param note what else helps to decide; may be empty
 * @param where it belongs, in few words: a plan, a notice's number
 * @param verb on the button
 * @param due the last day; null where it has none
 * @param isReturned whether it came back; such ones stand first among those of their day
 */
public record Matter(
        String what,
        String note,
        String where,
        String verb,
        String href,
        @Nullable LocalDate due,
        boolean isReturned) {
    public Matter(String what, String note, String where, String verb, String href, @Nullable LocalDate due) {
        this(what, note, where, verb, href, due, false);
    }
}
