package gangju.server.indicators.api;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How many requests one token may send in a minute. */
@Component
class RequestLimit {
    private static final int A_MINUTE = 120;
    private static final int MOST_HOLDERS = 10_000;
    private static final long MINUTE = 60_000;

    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    RequestLimit(Clock clock) {
        this.clock = clock;
    }

    private record Window(long minute, int requests) {}

    /** Counts a request; false where it is one too many. */
    boolean admits(String holder) {
        long now = clock.millis() / MINUTE;
        if (windows.size() > MOST_HOLDERS) {
            windows.values().removeIf(window -> window.minute() < now);
        }
        var window = windows.compute(
                holder,
                (key, old) ->
                        old == null || old.minute() != now ? new Window(now, 1) : new Window(now, old.requests() + 1));
        return window.requests() <= A_MINUTE;
    }
}
