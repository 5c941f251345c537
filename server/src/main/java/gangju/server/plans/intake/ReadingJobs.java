package gangju.server.plans.intake;

import gangju.model.Reading;
import gangju.reader.ReadingException;
import gangju.server.plans.intake.JobState.Cancelled;
import gangju.server.plans.intake.JobState.Choosing;
import gangju.server.plans.intake.JobState.Closed;
import gangju.server.plans.intake.JobState.Done;
import gangju.server.plans.intake.JobState.Failed;
import gangju.server.plans.intake.JobState.Known;
import gangju.server.plans.intake.JobState.Previewing;
import gangju.server.plans.intake.JobState.Step;
import gangju.server.plans.intake.JobState.TimedOut;
import gangju.server.plans.intake.JobState.Unsound;
import gangju.server.plans.intake.PlanIntake.Taken;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Reads documents outside the request, two at a time; a job is forgotten after an hour. */
@Component
class ReadingJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingJobs.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;

    private final PlanIntake intake;
    private final Clock clock;
    private final Duration limit;
    private final Map<String, ReadingJob> jobs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor readers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("reading-", 1).factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reading-limit").factory());

    /** @param limit of the time that a document may take */
    ReadingJobs(PlanIntake intake, Clock clock, @Value("${gangju.reading.limit:3m}") Duration limit) {
        this.intake = intake;
        this.clock = clock;
        this.limit = limit;
    }

    /** @return empty if too many documents wait already */
    Optional<ReadingJob> start(UploadedFile file, String by) {
        return start(new ReadingJob(UUID.randomUUID().toString(), by, file, null, clock.instant()));
    }

    /** Reads the document of a draft again. */
    Optional<ReadingJob> startAgain(long plan, StoredDocument document, String by) {
        var draft = new ReadingJob.Draft(plan, document.id());
        jobs.values()
                .removeIf(old -> old.by().equals(by)
                        && draft.equals(old.again())
                        && old.state().isSettled());
        return start(new ReadingJob(UUID.randomUUID().toString(), by, document.file(), draft, clock.instant()));
    }

    private Optional<ReadingJob> start(ReadingJob job) {
        jobs.values().removeIf(old -> old.startedAt().plus(KEPT).isBefore(clock.instant()));
        try {
            readers.execute(() -> run(job));
        } catch (RejectedExecutionException e) {
            return Optional.empty();
        }
        jobs.put(job.id(), job);
        return Optional.of(job);
    }

    /** A person sees only the jobs that she started. */
    Optional<ReadingJob> find(String id, String by) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.by().equals(by));
    }

    void cancel(ReadingJob job) {
        job.stop(new Cancelled());
    }

    /** Goes on with a job whose plan is here already: as another copy of that plan, or as a plan of its own. */
    void choose(ReadingJob job, boolean asCopy) {
        var choosing = job.takeChoice();
        if (choosing == null) {
            return;
        }
        try {
            save(job, () -> asCopy ? addCopy(job, choosing) : addPlan(job, choosing.reading()));
        } catch (RuntimeException e) {
            LOG.error("saving {} failed", job.id(), e);
            job.settle(new Failed("UNEXPECTED", ""));
        }
    }

    /**
     * Lays a reading over the draft whose changes the person has seen.
     *
     * @return false if too much waits already; the preview stays
     */
    boolean take(ReadingJob job) {
        var previewing = job.takePreview();
        var again = job.again();
        if (previewing == null || again == null) {
            return true;
        }
        try {
            readers.execute(() -> lay(job, again, previewing));
            return true;
        } catch (RejectedExecutionException e) {
            job.settle(previewing);
            return false;
        }
    }

    private void lay(ReadingJob job, ReadingJob.Draft again, Previewing previewing) {
        var reading = previewing.reading();
        try {
            var basis = previewing.changes().basis();
            job.settle(
                    switch (intake.readAgain(again.plan(), again.document(), reading, basis, job.by())) {
                        case Taken.Laid() -> new Done(again.review());
                        case Taken.Outdated(var changes) -> new Previewing(reading, changes, true);
                        case Taken.Closed() -> new Closed();
                    });
        } catch (RuntimeException e) {
            LOG.error("laying {} over its draft failed", job.id(), e);
            job.settle(new Failed("UNEXPECTED", ""));
        }
    }

    /** The draft stays as it is. */
    void leave(ReadingJob job) {
        jobs.remove(job.id());
    }

    private void run(ReadingJob job) {
        var end = timer.schedule(() -> job.stop(new TimedOut()), limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            read(job, intake.read(job.file(), job.progress()));
        } catch (ReadingException e) {
            job.settle(new Failed(e.code().name(), String.valueOf(e.getMessage())));
        } catch (UnsoundWorkbook e) {
            job.settle(new Unsound(e.problems()));
        } catch (RuntimeException | Error e) {
            LOG.error("reading {} failed", job.id(), e);
            job.settle(new Failed("UNEXPECTED", ""));
            if (e instanceof Error error) {
                throw error;
            }
        } finally {
            end.cancel(false);
        }
    }

    private void read(ReadingJob job, Reading reading) {
        var again = job.again();
        if (again != null) {
            if (job.enter(Step.COMPARING)) {
                job.settle(new Previewing(reading, intake.preview(again.plan(), reading), false));
            }
            return;
        }
        if (!job.enter(Step.COMPARING)) {
            return;
        }
        var resemblance = intake.samePlan(reading);
        if (resemblance.isPresent()) {
            job.settle(new Choosing(reading, resemblance.get()));
        } else if (job.enter(Step.SAVING)) {
            save(job, () -> addPlan(job, reading));
        }
    }

    private String addPlan(ReadingJob job, Reading reading) {
        return review(intake.addPlan(job.file(), reading, job.by()));
    }

    private String addCopy(ReadingJob job, Choosing choosing) {
        var plan = choosing.resemblance().plan();
        intake.addCopy(plan, job.file(), choosing.reading(), job.by());
        return choosing.resemblance().state().equals("draft") ? review(plan) : "/plans/" + plan;
    }

    private static String review(long plan) {
        return "/plans/" + plan + "/review";
    }

    private void save(ReadingJob job, Saving saving) {
        try {
            job.settle(new Done(saving.save()));
        } catch (DuplicateKeyException e) {
            job.settle(new Known(intake.sameFile(job.file()).orElseThrow(() -> e)));
        }
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
        timer.shutdownNow();
    }

    @FunctionalInterface
    private interface Saving {
        /** @return where a person goes on */
        String save();
    }
}
