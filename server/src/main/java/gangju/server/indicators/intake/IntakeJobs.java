package gangju.server.indicators.intake;

import gangju.exchange.ExchangeException;
import gangju.exchange.table.TableFile;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.intake.IntakeState.Done;
import gangju.server.indicators.intake.IntakeState.Failed;
import gangju.server.indicators.intake.IntakeState.Ready;
import gangju.server.indicators.intake.IntakeState.Refused;
import gangju.server.indicators.intake.IntakeState.Step;
import gangju.server.indicators.intake.IntakeState.Working;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tables on their way in, kept in memory while a person looks at them: one is read at a time, and those that are kept
 * are bounded in number, size and age.
 */
@Component
public class IntakeJobs {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeJobs.class);
    private static final Duration KEPT = Duration.ofHours(2);
    private static final int MOST = 400;
    private static final int MOST_EACH = 5;
    private static final long MOST_BYTES = 128L * 1024 * 1024;
    private static final int WAITING = 8;

    private final Intake intake;
    private final Clock clock;
    private final ConcurrentHashMap<String, IntakeJob> jobs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("figures").factory());

    IntakeJobs(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /** Empty where too much is under way; the person tries again later. */
    public synchronized Optional<IntakeJob> start(TableFile file, Origin.Kind kind, String by) {
        forgetOld();
        if (!hasRoom(file, by)) {
            return Optional.empty();
        }
        var job = new IntakeJob(UUID.randomUUID().toString(), by, kind, file, clock.instant());
        if (!run(job, () -> read(job))) {
            return Optional.empty();
        }
        jobs.put(job.id(), job);
        return Optional.of(job);
    }

    /** A person sees only the tables that she sent. */
    public Optional<IntakeJob> find(String id, String by) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.by().equals(by));
    }

    /** Writes a table that is ready; of no effect on any other. */
    public void confirm(IntakeJob job) {
        job.confirm().ifPresent(preview -> {
            if (!run(job, () -> write(job, preview))) {
                job.enter(new Ready(preview));
            }
        });
    }

    /** Reads a table again that is ready, without the figures of indicators that are not registered. */
    public void readKnownOnly(IntakeJob job) {
        job.leaveUnknownOut().ifPresent(preview -> {
            if (!run(job, () -> read(job))) {
                job.enter(new Ready(preview));
            }
        });
    }

    /** Forgets a table, unless it is being written. */
    public void cancel(IntakeJob job) {
        if (!(job.state() instanceof Working(Step step) && step == Step.WRITING)) {
            jobs.remove(job.id());
        }
    }

    private boolean run(IntakeJob job, Runnable work) {
        try {
            worker.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException | Error e) {
                    LOG.error("taking in {} failed", job.id(), e);
                    job.enter(new Failed());
                    if (e instanceof Error error) {
                        throw error;
                    }
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private void read(IntakeJob job) {
        try {
            job.enter(new Working(Step.READING));
            var sheet = intake.read(job.file(), job.isOfKnownOnly());
            job.enter(new Working(Step.CHECKING));
            job.enter(new Ready(intake.check(sheet)));
        } catch (ExchangeException e) {
            job.enter(new Refused(e));
        }
    }

    private void write(IntakeJob job, Preview preview) {
        job.enter(new Done(intake.store(preview, job.file(), job.kind(), job.by())));
    }

    private boolean hasRoom(TableFile file, String by) {
        long bytes = file.content().length;
        int own = 0;
        for (var job : jobs.values()) {
            bytes += job.file().content().length;
            own += job.by().equals(by) && !(job.state() instanceof Done) ? 1 : 0;
        }
        return jobs.size() < MOST && own < MOST_EACH && bytes <= MOST_BYTES;
    }

    private void forgetOld() {
        var now = clock.instant();
        jobs.values()
                .removeIf(job ->
                        job.state().isSettled() && job.startedAt().plus(KEPT).isBefore(now));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
