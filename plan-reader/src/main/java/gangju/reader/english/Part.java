package gangju.reader.english;

import gangju.model.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A number with the room that its words may stand in.
 *
 * @param start the level that a change starts from
 */
record Part(
        Amount amount,
        Bounds bounds,
        int clause,
        int to,
        @Nullable Amount start) {
    /** @param verb reach, keep or cap; empty for none of them */
    Operator operator(String verb) {
        var bound = bounds.bound();
        if (amount.high() != null) {
            return Operator.RANGE;
        }
        if (verb.equals("keep")) {
            return bound == null
                    ? Operator.MAINTAIN
                    : switch (bound) {
                        case GE, GT -> Operator.MAINTAIN_GE;
                        case LE, LT -> Operator.MAINTAIN_LE;
                        default -> Operator.MAINTAIN_ABOUT;
                    };
        }
        if (bound == null && verb.equals("cap")) {
            return Operator.LE;
        }
        if (bound == Operator.ABOUT && verb.equals("reach")) {
            return Operator.REACH_ABOUT;
        }
        return bound != null ? bound : verb.equals("reach") ? Operator.REACH : Operator.EQ;
    }
}
