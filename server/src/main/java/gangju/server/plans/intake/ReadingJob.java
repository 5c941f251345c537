package gangju.server.plans.intake;

import gangju.reader.ReadingProgress;
import gangju.server.plans.intake.JobState.Step;
import gangju.server.plans.intake.JobState.Working;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One document being read for one person; may end only once. */
final class ReadingJob {
    private final String id;
    private final String by;
    private final UploadedFile file;
    private final @Nullable Draft again;
    private final Instant startedAt;
    private JobState state = new Working(Step.WAITING);

    ReadingJob(String id, String by, UploadedFile file, @Nullable Draft again, Instant startedAt) {
        this.id = id;
        this.by = by;
        this.file = file;
        this.again = again;
        this.startedAt = startedAt;
    }

    /** The draft over which a document is read again. */
    record Draft(long plan, long document) {
        String review() {
            return "/plans/" + plan + "/review";
        }
    }

    String id() {
        return id;
    }

    String by() {
        return by;
    }

    UploadedFile file() {
        return file;
    }

    @Nullable
    Draft again() {
        return again;
    }

    Instant startedAt() {
        return startedAt;
    }

    synchronized JobState state() {
        return state;
    }

    /** @return false if somebody or the clock stopped the job */
    synchronized boolean enter(Step step) {
        if (state.isSettled()) {
            return false;
        }
        state = new Working(step);
        return true;
    }

    /** @return false if it had ended before */
    synchronized boolean settle(JobState end) {
        if (state.isSettled()) {
            return false;
        }
        state = end;
        return true;
    }

    /** Stops the job unless it is being saved or has ended. */
    synchronized void stop(JobState end) {
        if (!state.isSettled() && !(state instanceof Working(Step step) && step == Step.SAVING)) {
            state = end;
        }
    }

    /** Takes the choice that a person was asked for, once. */
    synchronized JobState.@Nullable Choosing takeChoice() {
        if (!(state instanceof JobState.Choosing choosing)) {
            return null;
        }
        state = new Working(Step.SAVING);
        return choosing;
    }

    /** Takes the preview that a person agreed to, once. */
    synchronized JobState.@Nullable Previewing takePreview() {
        if (!(state instanceof JobState.Previewing previewing)) {
            return null;
        }
        state = new Working(Step.SAVING);
        return previewing;
    }

    ReadingProgress progress() {
        return new ReadingProgress() {
            @Override
            public boolean begins(Stage stage) {
                return enter(
                        switch (stage) {
                            case SOURCE, TEXT -> Step.DECODING;
                            case BLOCKS, OUTLINE, ITEMS -> Step.READING;
                        });
            }

            @Override
            public boolean goesOn() {
                return enter(Step.DECODING);
            }

            @Override
            public boolean isWanted() {
                return !state().isSettled();
            }
        };
    }
}
