package gangju.server.outbox;

import gangju.server.outbox.Channel.Undelivered;
import gangju.server.outbox.KeptMessages.Taken;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, at least once: a server that dies between handing a message over and noting so sends it again after
 * {@link KeptMessages#LEASE}, under the same id. At rest it asks the database nothing.
 */
@Component
class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LONGEST_FAULT = 500;

    private final KeptMessages messages;
    private final Map<String, Channel> channels;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbox").factory());
    private volatile boolean isReady;
    /** The next look, where something waits for its time; the timer's thread alone touches it. */
    private @Nullable Future<?> planned;

    Sender(KeptMessages messages, List<Channel> channels, Clock clock) {
        this.messages = messages;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.clock = clock;
    }

    /** What waited when the server ended goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        isReady = true;
        wake();
        var ignored = later(Duration.ofHours(1), this::forgetOld);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** Something new waits. */
    void wake() {
        if (isReady) {
            var ignored = later(Duration.ZERO, this::sendOrTell);
        }
    }

    private @Nullable Future<?> later(Duration pause, Runnable work) {
        try {
            return timer.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the server ends; the next start sends it", e);
            return null;
        }
    }

    private void sendOrTell() {
        if (planned != null) {
            planned.cancel(false);
        }
        try {
            sendDue();
            planned = messages.next()
                    .map(next -> later(until(next), this::sendOrTell))
                    .orElse(null);
        } catch (RuntimeException e) {
            if (!timer.isShutdown()) {
                LOG.error("the outbox could not be read; it is tried again", e);
                planned = later(FIRST_PAUSE, this::sendOrTell);
            }
        }
    }

    private void forgetOld() {
        try {
            messages.forget(KEPT);
        } catch (RuntimeException e) {
            LOG.error("sent messages could not be forgotten", e);
        }
        var ignored = later(Duration.ofDays(1), this::forgetOld);
    }

    private Duration until(Instant next) {
        var pause = Duration.between(clock.instant(), next);
        return pause.isNegative() ? Duration.ZERO : pause.plusMillis(20);
    }

    /** Sends all that is due now. */
    synchronized void sendDue() {
        for (var taken = messages.take(); !taken.isEmpty(); taken = messages.take()) {
            taken.forEach(this::send);
        }
    }

    private void send(Taken message) {
        var channel = channels.get(message.channel());
        if (channel == null) {
            messages.noteFailed(message.id(), "no channel " + message.channel());
            return;
        }
        if (message.expires().isBefore(clock.instant())) {
            messages.noteFailed(message.id(), "expired");
            return;
        }
        try {
            channel.deliver(message.id(), message.recipient(), message.subject(), message.body());
            messages.noteSent(message.id());
        } catch (Undelivered e) {
            noteFault(message, e);
        }
    }

    private void noteFault(Taken message, Undelivered fault) {
        var reason = Objects.requireNonNullElse(fault.getMessage(), fault.toString());
        var told = reason.substring(0, Math.min(reason.length(), LONGEST_FAULT));
        if (fault.isFinal()) {
            messages.noteFailed(message.id(), told);
        } else {
            messages.noteLater(message.id(), pause(message.attempts()), told);
        }
    }

    /** A minute, doubled at each try, at most {@link #LONGEST_PAUSE}. */
    static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
