package gangju.server.indicators.intake;

import gangju.exchange.ExchangeException;
import gangju.server.indicators.figures.Stored;

/** How far a table of figures has come. */
public sealed interface IntakeState {
    /** Nothing more happens by itself. */
    default boolean isSettled() {
        return !(this instanceof Working);
    }

    /** Being read, checked or written. */
    record Working(Step step) implements IntakeState {}

    /** Read and checked; a person looks at it and confirms, where it is sound. */
    record Ready(Preview preview) implements IntakeState {}

    /** Written. */
    record Done(Stored stored) implements IntakeState {}

    /** Not a table that can be taken in; the reason says why and what to do. */
    record Refused(ExchangeException reason) implements IntakeState {}

    /** It went wrong on our side; nothing was written. */
    record Failed() implements IntakeState {}

    /** What is being done. */
    enum Step {
        WAITING,
        READING,
        CHECKING,
        WRITING
    }
}
