package gangju.reader.statement;

import gangju.model.Operator;
import gangju.model.TargetType;
import gangju.reader.statement.Frame.Bound;
import gangju.reader.statement.Frame.Cue;
import gangju.reader.statement.Frame.Verb;
import gangju.reader.statement.Quantity.Form;
import org.jspecify.annotations.Nullable;

/** What kind of promise a number makes with the words around it. */
record Meaning(TargetType type, Operator operator) {

    /**
     * @param headKind kind of the indicator's last word, as heads.tsv has it
     * @param isShare whether the number is the part of a whole that has or does something
     */
    static Meaning of(Frame frame, Quantity quantity, @Nullable String headKind, boolean isShare) {
        boolean yearly =
                frame.cues().contains(Cue.YEARLY) && (frame.verb() == Verb.INCREASE || frame.verb() == Verb.DECREASE);
        boolean overTheYear = frame.cues().contains(Cue.COMPARED) && frame.verb() == Verb.INCREASE;
        boolean growth = quantity.kind() == UnitKind.PERCENT
                && (frame.cues().contains(Cue.GROWTH) || yearly || overTheYear || "growth".equals(headKind));
        if (quantity.form() == Form.ENTIRE) {
            return new Meaning(TargetType.COVERAGE, Operator.EQ);
        }
        if (quantity.form() == Form.DOUBLING) {
            return new Meaning(TargetType.MULTIPLE, Operator.MULTIPLE);
        }
        if (quantity.kind() == UnitKind.MULTIPLE) {
            return new Meaning(
                    TargetType.MULTIPLE, frame.verb() == Verb.INCREASE ? Operator.INCREASE_BY : Operator.MULTIPLE);
        }
        if (growth && overTheYear && frame.bound() == Bound.NONE) {
            return new Meaning(TargetType.GROWTH, Operator.INCREASE_BY);
        }
        if (growth) {
            return new Meaning(TargetType.GROWTH, growthOperator(frame, quantity));
        }
        if (frame.verb() == Verb.INCREASE || frame.verb() == Verb.DECREASE) {
            return new Meaning(TargetType.CHANGE, changeOperator(frame.verb()));
        }
        if (quantity.high() != null) {
            return new Meaning(TargetType.RANGE, Operator.RANGE);
        }
        return new Meaning(levelType(frame, isShare), operator(frame));
    }

    private static TargetType levelType(Frame frame, boolean isShare) {
        if (isShare) {
            return TargetType.COVERAGE;
        }
        return frame.cues().contains(Cue.CUMULATIVE) ? TargetType.CUMULATIVE : TargetType.LEVEL;
    }

    private static Operator changeOperator(Verb verb) {
        return verb == Verb.INCREASE ? Operator.INCREASE_BY : Operator.DECREASE_BY;
    }

    private static Operator growthOperator(Frame frame, Quantity quantity) {
        if (frame.verb() == Verb.DECREASE) {
            return Operator.DECREASE_BY;
        }
        if (quantity.high() != null) {
            return Operator.RANGE;
        }
        boolean plain = frame.verb() == Verb.NONE || frame.verb() == Verb.INCREASE || frame.verb() == Verb.EQUAL;
        if (plain) {
            return frame.bound() == Bound.NONE ? Operator.REACH : bare(frame.bound());
        }
        return operator(frame);
    }

    static Operator operator(Frame frame) {
        return switch (frame.verb()) {
            case REACH ->
                frame.bound() == Bound.NONE
                        ? Operator.REACH
                        : frame.bound() == Bound.ABOUT ? Operator.REACH_ABOUT : bare(frame.bound());
            case MAINTAIN -> maintained(frame.bound());
            case CEILING -> ceiling(frame.bound());
            case INCREASE -> Operator.INCREASE_BY;
            case DECREASE -> Operator.DECREASE_BY;
            case NONE, EQUAL -> bare(frame.bound());
        };
    }

    private static Operator maintained(Bound bound) {
        return switch (bound) {
            case NONE -> Operator.MAINTAIN;
            case ABOUT -> Operator.MAINTAIN_ABOUT;
            case GE, GT -> Operator.MAINTAIN_GE;
            case LE, LT -> Operator.MAINTAIN_LE;
        };
    }

    private static Operator ceiling(Bound bound) {
        return switch (bound) {
            case ABOUT -> Operator.MAINTAIN_ABOUT;
            case LT -> Operator.LT;
            case GE -> Operator.GE;
            case GT -> Operator.GT;
            case NONE, LE -> Operator.LE;
        };
    }

    static Operator bare(Bound bound) {
        return switch (bound) {
            case NONE -> Operator.EQ;
            case ABOUT -> Operator.ABOUT;
            case GE -> Operator.GE;
            case GT -> Operator.GT;
            case LE -> Operator.LE;
            case LT -> Operator.LT;
        };
    }
}
