package gangju.server.execution.reporting;

import gangju.server.accounts.Act;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be done to a report that was sent. */
public enum ReportMove {
    RECALL(Act.RECALL_REPORT, false),
    FORWARD(Act.CHECK_REPORT, false),
    /** By the unit's own reviewer. */
    SEND_BACK(Act.CHECK_REPORT, true),
    /** On to the office, where nobody in the unit can check it. */
    PASS(Act.PASS_REPORT, false),
    ACCEPT(Act.ACCEPT_REPORT, false),
    RETURN(Act.ACCEPT_REPORT, true),
    REOPEN(Act.REOPEN_REPORT, true);

    private final Act act;
    private final boolean needsWords;

    ReportMove(Act act, boolean needsWords) {
        this.act = act;
        this.needsWords = needsWords;
    }

    public Act act() {
        return act;
    }

    /** Whether a reason must be given. */
    public boolean needsWords() {
        return needsWords;
    }

    /** As addresses and messages write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the step is kept: returning is one thing, whoever does it. */
    String step() {
        return this == SEND_BACK ? RETURN.code() : code();
    }

    ReportState to() {
        return switch (this) {
            case RECALL -> ReportState.DRAFT;
            case FORWARD, PASS -> ReportState.FORWARDED;
            case SEND_BACK, RETURN, REOPEN -> ReportState.RETURNED;
            case ACCEPT -> ReportState.ACCEPTED;
        };
    }

    boolean fits(ReportState from) {
        return switch (this) {
            case RECALL -> from == ReportState.SUBMITTED || from == ReportState.FORWARDED;
            case FORWARD, SEND_BACK, PASS -> from == ReportState.SUBMITTED;
            case ACCEPT, RETURN -> from == ReportState.FORWARDED;
            case REOPEN -> from == ReportState.ACCEPTED;
        };
    }

    /** Those that make sense in that state. */
    public static List<ReportMove> in(ReportState state) {
        return Arrays.stream(values()).filter(move -> move.fits(state)).toList();
    }

    public static Optional<ReportMove> find(String code) {
        return Arrays.stream(values()).filter(move -> move.code().equals(code)).findFirst();
    }
}
