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
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks every hour, and at the start, whether time alone has changed where targets stand, and does in the background
 * what waits to be judged anew.
 */
@Component
class PassingTime {
    private static final Logger LOG = LoggerFactory.getLogger(PassingTime.class);

    private final DueStandings standings;
    private final WaitingTargets waiting;
    private final EarlierPlans earlierPlans;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("passing-time").factory());

    PassingTime(DueStandings standings, WaitingTargets waiting, EarlierPlans earlierPlans) {
        this.standings = standings;
        this.waiting = waiting;
        this.earlierPlans = earlierPlans;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        timer.execute(this::takeOver);
        timer.execute(this::rejudge);
        var ignored = timer.scheduleWithFixedDelay(this::look, standings.areAny() ? 0 : 1, 1, TimeUnit.HOURS);
    }

    @TransactionalEventListener
    void asked(Rejudging.Asked asked) {
        timer.execute(this::rejudge);
    }

    private void takeOver() {
        try {
            int plans = earlierPlans.takeOver();
            if (plans > 0) {
                LOG.info("{} plans taken over that were adopted before targets were watched", plans);
            }
        } catch (RuntimeException e) {
            LOG.error("plans could not be taken over; the next start tries again", e);
        }
    }

    private void rejudge() {
        try {
            int judged = waiting.judge();
            if (judged > 0) {
                LOG.info("{} targets judged anew, as something was decided or brought", judged);
            }
        } catch (RuntimeException e) {
            LOG.error("targets that wait could not be judged; the next hour goes on", e);
        }
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
        rejudge();
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
