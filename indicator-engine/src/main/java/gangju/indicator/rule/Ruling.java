package gangju.indicator.rule;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.indicator.formula.Step;
import gangju.indicator.remark.Note;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a rule makes of a case. */
public sealed interface Ruling {

    /** No figure can judge it, and why. */
    record Refused(Note reason, List<Note> notes) implements Ruling {
        static Refused because(Note reason) {
            return new Refused(reason, List.of());
        }
    }

    /**
     * The quantity that is judged, and what it is held against.
     *
     * @param rule id of the rule with the shape of its path, such as {@code level.linear}
     * @param actual all values that the quantity may have
     * @param nominal the one that is stated or computed
     * @param unit of the quantity
     * @param inputs figures that it rests on, the latest last
     * @param end last day that the quantity is about
     * @param steps up to the quantity
     * @param toFigure from a value of the quantity to that of the latest figure, in the figure's unit
     * @param next the figure that is needed next; null where there is none
     * @param notes what a person should know
     */
    record Found(
            String rule,
            Extent actual,
            BigDecimal nominal,
            Unit unit,
            List<Reading> inputs,
            LocalEnd end,
            List<Step> steps,
            Yardstick yardstick,
            UnaryOperator<BigDecimal> toFigure,
            @Nullable Next next,
            List<Note> notes)
            implements Ruling {
        /** The figure that decides. */
        public Reading latest() {
            return inputs.getLast();
        }
    }

    /** The last day that the quantity is about, and whether the verdict on it is the last. */
    record LocalEnd(LocalDate day, boolean settled) {}

    /** A value that is needed in a period. */
    record Next(ReferencePeriod period, BigDecimal value) {}

    /** What a quantity is held against. */
    interface Yardstick {
        Aim aim(Margins margins);

        Ladder ladder(Margins margins);

        /** What is required, and how far the quantity is from it; the last step is the result. */
        List<Step> steps(Margins margins, BigDecimal nominal);

        /** Why nothing is known to be required on the way; empty where something is. */
        Optional<Note> noPath();

        /** The figure that is required at the end of a day on the way; empty where there is no path of figures. */
        default Optional<BigDecimal> required(Margins margins, LocalDate day) {
            return Optional.empty();
        }

        /** As a share of the target, in points for percentages; null where the verdict depends on none. */
        @Nullable
        BigDecimal tolerance(Margins margins);
    }
}
