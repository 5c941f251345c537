package gangju.server.plans.browse.view;

import gangju.model.Baseline;
import gangju.model.Strength;
import gangju.model.Target;
import gangju.server.plans.browse.PlanItem;
import gangju.server.plans.browse.PlanOutline;
import org.jspecify.annotations.Nullable;

/**
 * A target in a table.
 *
 * @param quote the plan's own words
 * @param strength 约束性 or 预期性, null where the plan does not say
 */
public record TargetLine(
        String href,
        String name,
        @Nullable String quote,
        @Nullable SectionLink section,
        String measure,
        @Nullable String when,
        @Nullable String baseline,
        @Nullable String baselineDate,
        String type,
        @Nullable String strength,
        boolean binding,
        boolean checked) {

    public static TargetLine of(PlanContext context, PlanOutline outline, PlanItem item) {
        var target = item.as(Target.class);
        var wording = context.wording();
        var baseline = target.baseline();
        return new TargetLine(
                context.href("/items/" + item.id()),
                target.indicator(),
                item.quote(),
                SectionLink.of(context.plan(), outline, item.node()),
                wording.targets().measure(target),
                wording.targets().when(target).orElse(null),
                baseline(wording, baseline),
                baselineDate(wording, baseline),
                wording.name("type", target.type()),
                target.strength() == null ? null : wording.name("strength", target.strength()),
                target.strength() == Strength.BINDING,
                item.checked());
    }

    /** The year alone where the plan says no more. */
    private static @Nullable String baseline(Wording wording, @Nullable Baseline baseline) {
        if (baseline == null) {
            return null;
        }
        return baseline.value() == null
                ? wording.targets().baseline(baseline)
                : wording.figures().figure(baseline.value(), baseline.unit());
    }

    private static @Nullable String baselineDate(Wording wording, @Nullable Baseline baseline) {
        return baseline == null || baseline.value() == null || baseline.date() == null
                ? null
                : wording.dates().of(baseline.date());
    }
}
