package gangju.server.inbox;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the rounds of each day from the set hour on; a server that was down then makes them when it is back. */
@Component
class DailyRounds {
    private static final Logger LOG = LoggerFactory.getLogger(DailyRounds.class);

    private final List<DailyRound> rounds;
    private final int hour;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rounds").factory());
    private @Nullable LocalDate made;

    /** @param hour of the server's time zone */
    DailyRounds(List<DailyRound> rounds, @Value("${gangju.digest.hour:8}") int hour, Clock clock) {
        this.rounds = List.copyOf(rounds);
        this.hour = hour;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var ignored = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    private void look() {
        var now = LocalDateTime.now(clock);
        if (now.getHour() < hour || now.toLocalDate().equals(made)) {
            return;
        }
        try {
            rounds.forEach(round -> round.make(now.toLocalDate()));
            made = now.toLocalDate();
        } catch (RuntimeException e) {
            if (!timer.isShutdown()) {
                LOG.error("digests or reminders could not be written; it is tried again in a minute", e);
            }
        }
    }
}
