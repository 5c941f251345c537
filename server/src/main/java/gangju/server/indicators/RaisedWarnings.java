package gangju.server.indicators;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Warnings of the monitoring, for modules that ask after them. */
public interface RaisedWarnings {
    /**
     * A warning in words.
     *
     * @param item id of the target
     * @param target its indicator
     * @param isOpen it has not ended
     */
    record Raised(
            long id,
            long plan,
            long item,
            String target,
            String what,
            String why,
            String severity,
            LocalDate raisedOn,
            boolean isOpen) {}

    /** Those of the warnings that there are, in the order of their ids; one statement. */
    List<Raised> of(Collection<Long> ids, Locale locale);
}
