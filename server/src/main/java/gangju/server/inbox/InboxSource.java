package gangju.server.inbox;

import java.time.LocalDate;
import java.util.List;

/**
 * What needs people, as one module knows it. The first page, digests, calendars and reminders ask every bean of this
 * type, for any account; an answer is one or two statements with a limit.
 */
public interface InboxSource {
    /** What needs the reader, the most urgent first, at most {@link Reader#most()}. */
    List<Matter> of(Reader reader);

    /**
     * What units owe by days from the first to the last, both included; whoever acts on it, and however late. Reminders
     * and escalation come from this.
     */
    default List<Deadline> due(LocalDate first, LocalDate last) {
        return List.of();
    }
}
