package gangju.server.inbox;

import java.time.LocalDate;

/** Something that is done once a day, at the hour that is set; a second time on the same day it does nothing. */
public interface DailyRound {
    void make(LocalDate day);
}
