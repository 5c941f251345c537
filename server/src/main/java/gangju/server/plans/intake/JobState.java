package gangju.server.plans.intake;

import gangju.exchange.table.CellProblem;
import gangju.model.Reading;
import gangju.server.plans.draft.Changes;
import java.util.List;
import java.util.Map;

/** How far the reading of a document has come. */
sealed interface JobState {
    /** Whether nothing will happen any more unless a person acts. */
    default boolean isSettled() {
        return !(this instanceof Working);
    }

    /** The steps that a person sees, in order. */
    enum Step {
        WAITING,
        DECODING,
        READING,
        COMPARING,
        SAVING
    }

    /** It goes on by itself. */
    record Working(Step step) implements JobState {}

    /** The plan seems to be here already; a person chooses. */
    record Choosing(Reading reading, Resemblance resemblance) implements JobState {}

    /**
     * A draft was read again; nothing is changed until a person takes it.
     *
     * @param isOutdated whether somebody decided since the person was shown an earlier comparison
     */
    record Previewing(Reading reading, Changes changes, boolean isOutdated) implements JobState {}

    /** The draft that was read again is under review no longer. */
    record Closed() implements JobState {}

    /** The draft is ready, or the file attached to a plan that was here. */
    record Done(String address) implements JobState {}

    /** Somebody else brought the same bytes meanwhile. */
    record Known(StoredPlan plan) implements JobState {}

    /** @param message the reader's words, in Chinese */
    record Failed(String code, String message) implements JobState {}

    /** Cells of a plan's workbook have to be corrected first. */
    record Unsound(Map<String, List<CellProblem>> problems) implements JobState {}

    /** A person stopped it. */
    record Cancelled() implements JobState {}

    /** It took longer than a document may take. */
    record TimedOut() implements JobState {}
}
