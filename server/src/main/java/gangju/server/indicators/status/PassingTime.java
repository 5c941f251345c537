package gangju.server.indicators.status;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every hour, and at the start, whether time alone has changed where targets stand. */
@Component
class PassingTime {
    private static final Logger LOG = LoggerFactory.getLogger(PassingTime.class);

    private final DueStandings standings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("passing-time").factory());

    PassingTime(DueStandings standings) {
        this.standings = standings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        var ignored = timer.scheduleWithFixedDelay(this::look, standings.areAny() ? 0 : 1, 1, TimeUnit.HOURS);
    }

    /** A failure is told, and does not keep the next hour from trying again. */
    private void look() {
        try {
            int judged = standings.catchUp();
            if (judged > 0) {
                LOG.info("{} targets judged anew, as time has passed", judged);
            }
        } catch (RuntimeException e) {
            LOG.error("targets could not be judged anew", e);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
