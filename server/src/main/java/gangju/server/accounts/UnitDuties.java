package gangju.server.accounts;

import gangju.server.pages.Messages;
import java.util.List;

/**
 * What a unit owes and has done, as one module knows it; the unit's page asks every bean of this type, and a unit that
 * owes something cannot be closed.
 */
public interface UnitDuties {
    /** What it owes: at most some hundred, the most urgent first. */
    List<Duty> of(long unit, Messages words);

    /** What it has done: at most some tens, the latest first. */
    default List<Duty> done(long unit, Messages words) {
        return List.of();
    }

    /**
     * @param part what the unit does for it, in words
     * @param due as people write it; empty where it is not set
     * @param note where it is from; empty for none
     */
    record Duty(String title, String href, String part, String due, String state, String note) {
        public Duty(String title, String href, String part, String due, String state) {
            this(title, href, part, due, state, "");
        }
    }
}
