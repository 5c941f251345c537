package gangju.indicator.method;

import gangju.indicator.formula.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A way to tell whether a figure is on course: two values that divide on course, at risk and off course. */
public sealed interface ProgressMethod permits PlanPath, GrowthRatio, AnticipatedProgress, SimpleDistance {
    /** Such as {@code eurostat.growth-ratio}. */
    String id();

    /** Goes up when the same figures could give another outcome. */
    int version();

    /** Where it is published. */
    String source();

    /** Empty where the method can't be used: a growth from zero, or across it. */
    Optional<Marks> marks(Way way);

    /** The computation, the last step its result; empty where {@link #marks} is. */
    List<Step> steps(Way way, BigDecimal actual);

    /**
     * @param onCourse the value that is needed to be on course
     * @param atRisk the value that is needed not to be off course
     */
    record Marks(BigDecimal onCourse, BigDecimal atRisk) {}

    /**
     * The method of that name; empty where there is none.
     *
     * @param progress share of the required way that the methods without thresholds of their own ask for
     */
    static Optional<ProgressMethod> named(String id, BigDecimal progress) {
        for (var method : all(progress)) {
            if (method.id().equals(id)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** All of them, the product's own first. */
    static List<ProgressMethod> all(BigDecimal progress) {
        return List.of(
                new PlanPath(progress), new GrowthRatio(), new AnticipatedProgress(), new SimpleDistance(progress));
    }

    /** The same method with another share, where it asks for one. */
    static ProgressMethod withProgress(ProgressMethod method, BigDecimal progress) {
        return switch (method) {
            case PlanPath path -> path.progress().compareTo(progress) == 0 ? path : new PlanPath(progress);
            case SimpleDistance distance ->
                distance.progress().compareTo(progress) == 0 ? distance : new SimpleDistance(progress);
            case GrowthRatio ratio -> ratio;
            case AnticipatedProgress anticipated -> anticipated;
        };
    }
}
