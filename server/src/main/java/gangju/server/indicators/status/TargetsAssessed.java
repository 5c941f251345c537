package gangju.server.indicators.status;

import java.util.List;

/**
 * Targets have been judged anew as of today; published in the transaction that keeps the result.
 *
 * @param gone ids of targets that have no standing any more
 */
public record TargetsAssessed(List<AssessedTarget> targets, List<Long> gone) {
    public TargetsAssessed {
        targets = List.copyOf(targets);
        gone = List.copyOf(gone);
    }
}
