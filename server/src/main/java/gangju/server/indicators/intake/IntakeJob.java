package gangju.server.indicators.intake;

import gangju.exchange.table.TableFile;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.intake.IntakeState.Done;
import gangju.server.indicators.intake.IntakeState.Ready;
import gangju.server.indicators.intake.IntakeState.Step;
import gangju.server.indicators.intake.IntakeState.Working;
import java.time.Instant;
import java.util.Optional;

/** One table on its way in for one person. */
public final class IntakeJob {
    private final String id;
    private final String by;
    private final Origin.Kind kind;
    private TableFile file;
    private boolean ofKnownOnly;
    private final Instant startedAt;
    private IntakeState state = new Working(Step.WAITING);

    IntakeJob(String id, String by, Origin.Kind kind, TableFile file, Instant startedAt) {
        this.id = id;
        this.by = by;
        this.kind = kind;
        this.file = file;
        this.startedAt = startedAt;
    }

    public String id() {
        return id;
    }

    /** As it was sent, so that its errors can be marked in it; empty once it is written. */
    public synchronized TableFile file() {
        return file;
    }

    public Origin.Kind kind() {
        return kind;
    }

    String by() {
        return by;
    }

    Instant startedAt() {
        return startedAt;
    }

    public synchronized IntakeState state() {
        return state;
    }

    synchronized void enter(IntakeState next) {
        state = next;
        if (next instanceof Done) {
            file = new TableFile(file.name(), new byte[0]);
        }
    }

    /** Figures of indicators that are not registered are left out. */
    public synchronized boolean isOfKnownOnly() {
        return ofKnownOnly;
    }

    /** To be read again; empty where it is not ready. */
    synchronized Optional<Preview> leaveUnknownOut() {
        if (!(state instanceof Ready(Preview preview))) {
            return Optional.empty();
        }
        ofKnownOnly = true;
        state = new Working(Step.READING);
        return Optional.of(preview);
    }

    /** Takes what a person confirms, once; empty where it is not ready, or has to be corrected. */
    synchronized Optional<Preview> confirm() {
        if (!(state instanceof Ready(Preview preview)) || !preview.isSound()) {
            return Optional.empty();
        }
        state = new Working(Step.WRITING);
        return Optional.of(preview);
    }
}
