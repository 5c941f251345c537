package gangju.server.indicators;

import gangju.server.pages.Messages;
import java.util.Collection;
import java.util.Map;

/** Where targets stand today, for modules that ask after them. */
public interface TargetStandings {
    /**
     * A target's standing in words.
     *
     * @param outcome in a word
     * @param figure the latest that it rests on, with its unit and period; empty for none
     * @param isGrave whether it is missed or off course
     * @param receipt address of the page that shows how it was judged
     */
    record Stand(String outcome, String figure, boolean isGrave, String receipt) {}

    /**
     * By target; those that are judged by nothing, or cancelled, are left out. As many statements for many as for one.
     */
    Map<Long, Stand> of(Collection<Long> targets, Messages words);
}
