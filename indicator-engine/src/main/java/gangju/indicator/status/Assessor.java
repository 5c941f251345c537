package gangju.indicator.status;

import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.method.ProgressMethod;
import gangju.indicator.remark.Remark;
import gangju.indicator.rule.Margins;
import gangju.indicator.vintage.Figures;
import gangju.model.TargetType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Judges targets by figures. The rules are told in {@code docs/methods.md}, the reasons in decision 0008.
 *
 * <p>Safe for use by many threads.
 */
public final class Assessor {
    private final Tolerances tolerances;
    /** Of one pair of clocks: those of the last question, which the next question mostly shares. */
    private volatile InForce last = new InForce(Clocks.on(LocalDate.MIN));

    public Assessor(Tolerances tolerances) {
        this.tolerances = tolerances;
    }

    /**
     * Where the target stands. Depends on nothing but what is given: the same input gives the same assessment, receipt
     * included, on any day.
     *
     * @param figures those of the watched indicator that count, as {@link gangju.indicator.vintage.Vintages} chooses
     * @param growths those of its published growths in %; empty where there is no such indicator
     */
    public Assessment assess(Watch watch, Figures figures, Figures growths, Clocks clocks) {
        var byFigures = watch.indicator()
                .map(indicator -> byFigures(watch, indicator, figures, growths, clocks))
                .orElseGet(() -> Verdicts.unlinked(watch));
        return Persons.judge(watch, byFigures, clocks, tolerances);
    }

    /**
     * The same target by each named method, the product's own first; equal where its outcome is settled by its date.
     */
    public List<Assessment> compare(Watch watch, Figures figures, Figures growths, Clocks clocks) {
        var margins = margins(watch, clocks);
        var all = new ArrayList<Assessment>();
        for (var method : ProgressMethod.all(margins.progress())) {
            all.add(assess(watch.withMethod(method.id()), figures, growths, clocks));
        }
        return List.copyOf(all);
    }

    /**
     * The values that figures are held against on the way to the target: at the end of each year from its base on, and
     * on its date; in the unit of the indicator. Empty where there is no such way, as for totals and published growths.
     */
    public List<Course.Point> path(Watch watch, Figures figures, Clocks clocks) {
        var margins = margins(watch, clocks);
        return watch.indicator()
                .flatMap(indicator -> Question.of(watch, indicator, figures, Figures.empty(), clocks, margins))
                .map(question -> new Way(question, margins).points())
                .orElse(List.of());
    }

    private Assessment byFigures(Watch watch, Indicator indicator, Figures figures, Figures growths, Clocks clocks) {
        var margins = margins(watch, clocks);
        var question = Question.of(watch, indicator, figures, growths, clocks, margins);
        return question.isEmpty()
                ? Verdicts.refused(watch, Remark.of(Question.problem(watch, indicator)), null)
                : new Hearing(question.get(), margins, tolerances, clocks).assessment();
    }

    /** What holds by the clocks, by the place of the type; filled as it is asked for. */
    private record InForce(Clocks clocks, AtomicReferenceArray<@Nullable Margins> margins) {
        InForce(Clocks clocks) {
            this(clocks, new AtomicReferenceArray<>(TargetType.values().length));
        }
    }

    private Margins margins(Watch watch, Clocks clocks) {
        var held = last;
        if (!held.clocks().equals(clocks)) {
            held = new InForce(clocks);
            last = held;
        }
        var type = watch.terms().type();
        var margins = held.margins().get(type.ordinal());
        if (margins == null) {
            margins = inForce(Question.methodName(type), clocks);
            held.margins().set(type.ordinal(), margins);
        }
        return watch.tolerance() == null ? margins : margins.withOwn(watch.tolerance());
    }

    private Margins inForce(String method, Clocks clocks) {
        return new Margins(
                tolerances.value(Tolerances.ABOUT, method, clocks),
                tolerances.value(Tolerances.ABOUT_POINTS, method, clocks),
                null,
                tolerances.value(Tolerances.PROGRESS, method, clocks),
                tolerances.value(Tolerances.ABOVE, method, clocks),
                tolerances.value(Tolerances.NEARLY, method, clocks),
                tolerances.value(Tolerances.LAST_DIGIT, method, clocks),
                tolerances.value(Tolerances.PLACES, method, clocks),
                tolerances.value(Tolerances.GROWTH_ROUNDING, method, clocks));
    }

    /**
     * The types of targets that the tolerances of a method concern.
     *
     * @param method as in {@link Tolerance}: the name of a type's rule, or * for all
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Set<TargetType> typesOf(String method) {
        var types = EnumSet.noneOf(TargetType.class);
        for (var type : TargetType.values()) {
            if (method.equals("*") || Question.methodName(type).equals(method)) {
                types.add(type);
            }
        }
        if (types.isEmpty()) {
            throw new IllegalArgumentException("no method " + method);
        }
        return types;
    }

    static Optional<ProgressMethod> method(@Nullable String id, Margins margins) {
        return ProgressMethod.named(id == null ? gangju.indicator.method.PlanPath.ID : id, margins.progress());
    }
}
