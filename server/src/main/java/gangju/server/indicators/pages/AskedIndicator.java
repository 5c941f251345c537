package gangju.server.indicators.pages;

import gangju.server.indicators.Viewer;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The indicator that an address names, as it was known on the day that the address asks for. */
@Component
public final class AskedIndicator {
    private final Indicators indicators;

    AskedIndicator(Indicators indicators) {
        this.indicators = indicators;
    }

    /** It is registered today, and was not on the day that the page looks back to. */
    static final class NotKnownThen extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotKnownThen(String code) {
            super(code);
        }
    }

    /**
     * Finds it.
     *
     * @throws ResponseStatusException if there is none
     */
    public RegisteredIndicator find(String code, AskedClocks asked) {
        return indicators.find(code, asked.clocks().knownOn()).orElseThrow(() -> missing(code, asked));
    }

    private RuntimeException missing(String code, AskedClocks asked) {
        boolean today = Viewer.current() == Viewer.MEMBER
                && indicators.find(code, asked.today()).isPresent();
        return today ? new NotKnownThen(code) : new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
