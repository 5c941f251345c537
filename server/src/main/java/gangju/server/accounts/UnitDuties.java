package gangju.server.accounts;

import gangju.server.pages.Messages;
import java.util.List;

/**
 * What a unit owes, as one module knows it; the unit's page asks every bean of this type, and a unit that owes
 * something cannot be closed.
 */
public interface UnitDuties {
    /** At most some hundred, the most urgent first. */
    List<Duty> of(long unit, Messages words);

    /**
     * @param part what the unit does for it, in words
     * @param due as people write it; empty where it is not set
     */
    record Duty(String title, String href, String part, String due, String state) {}
}
