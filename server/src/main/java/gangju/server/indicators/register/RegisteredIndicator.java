package gangju.server.indicators.register;

import gangju.indicator.Indicator;
import java.time.LocalDate;

/**
 * An indicator as it was known on a day.
 *
 * @param knownSince the first day on which its attributes were known as they are here
 */
public record RegisteredIndicator(int id, Indicator indicator, LocalDate knownSince) {
    public String code() {
        return indicator.code();
    }
}
