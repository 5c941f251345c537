package gangju.indicator.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which grade every possible value of a quantity has: rungs in rising order, and a grade between any two. */
public final class Ladder {
    private final List<Rung> rungs;
    private final Grade lowest;

    private Ladder(Grade lowest, List<Rung> rungs) {
        this.lowest = lowest;
        this.rungs = rungs;
    }

    /**
     * One side of what is demanded.
     *
     * @param limit the target's own
     * @param strict whether the limit itself does not meet it
     * @param required by now; null where the limit itself is required, or nothing is known to be
     * @param near the last value that is still near; null where nothing is known to be required
     */
    record Side(
            BigDecimal limit,
            boolean strict,
            @Nullable BigDecimal required,
            @Nullable BigDecimal near) {}

    private record Rung(BigDecimal at, boolean isAbove, Grade above) {
        boolean isPassed(Edge edge) {
            int order = edge.compareTo(at);
            return isAbove ? order >= 0 : order > 0;
        }
    }

    /** @param floor null where any low value is good; the same for the ceiling */
    static Ladder of(@Nullable Side floor, @Nullable Side ceiling) {
        var rungs = new ArrayList<Rung>(6);
        var lowest = Grade.MET;
        if (floor != null) {
            lowest = climb(floor, rungs);
        }
        if (ceiling != null) {
            descend(ceiling, rungs);
        }
        return new Ladder(lowest, rungs);
    }

    private static Grade climb(Side side, List<Rung> rungs) {
        var required = side.required() == null ? side.limit() : side.required().min(side.limit());
        var near = side.near();
        if (near != null) {
            rungs.add(new Rung(near.min(required), true, Grade.NEAR));
            rungs.add(new Rung(required, true, Grade.ON_PATH));
        }
        rungs.add(new Rung(side.limit(), !side.strict(), Grade.MET));
        return near == null ? Grade.NO_PATH : Grade.FAR;
    }

    private static void descend(Side side, List<Rung> rungs) {
        var required = side.required() == null ? side.limit() : side.required().max(side.limit());
        var near = side.near();
        if (near == null) {
            rungs.add(new Rung(side.limit(), side.strict(), Grade.NO_PATH));
            return;
        }
        rungs.add(new Rung(side.limit(), side.strict(), Grade.ON_PATH));
        rungs.add(new Rung(required, false, Grade.NEAR));
        rungs.add(new Rung(near.max(required), false, Grade.FAR));
    }

    /** The grade that holds on all of the interval; empty where there is none. */
    public Optional<Grade> grade(Extent extent) {
        return verdict(extent, grade -> grade);
    }

    /** What all grades of the interval come to; empty where they do not agree. */
    public <T> Optional<T> verdict(Extent extent, Function<Grade, T> meaning) {
        int first = extent.low() == null ? 0 : passed(extent.low());
        int last = extent.high() == null ? rungs.size() : passed(extent.high());
        var verdict = meaning.apply(above(first));
        for (int i = first + 1; i <= last; i++) {
            if (!isEmpty(i) && !verdict.equals(meaning.apply(above(i)))) {
                return Optional.empty();
            }
        }
        return Optional.of(verdict);
    }

    /** The nearest value at which the grade of an exact value comes to something else; empty where none would. */
    public <T> Optional<BigDecimal> flip(BigDecimal value, Function<Grade, T> meaning) {
        int at = passed(new Edge(value, 0));
        var verdict = meaning.apply(above(at));
        BigDecimal below = null;
        for (int i = at; i > 0 && below == null; i--) {
            below = !verdict.equals(meaning.apply(above(i - 1))) && !isEmpty(i - 1)
                    ? rungs.get(i - 1).at()
                    : null;
        }
        BigDecimal over = null;
        for (int i = at; i < rungs.size() && over == null; i++) {
            over = !verdict.equals(meaning.apply(above(i + 1))) && !isEmpty(i + 1)
                    ? rungs.get(i).at()
                    : null;
        }
        if (below == null || over == null) {
            return Optional.ofNullable(below == null ? over : below);
        }
        return Optional.of(value.subtract(below).compareTo(over.subtract(value)) <= 0 ? below : over);
    }

    private Grade above(int index) {
        return index == 0 ? lowest : rungs.get(index - 1).above();
    }

    /** Whether no value lies between the rung and the next. */
    private boolean isEmpty(int index) {
        if (index == 0 || index == rungs.size()) {
            return false;
        }
        var start = rungs.get(index - 1);
        var end = rungs.get(index);
        return start.at().compareTo(end.at()) == 0 && !(start.isAbove() && !end.isAbove());
    }

    private int passed(Edge edge) {
        int passed = 0;
        while (passed < rungs.size() && rungs.get(passed).isPassed(edge)) {
            passed++;
        }
        return passed;
    }
}
