package gangju.indicator.link;

import gangju.model.Target;
import gangju.model.TargetType;
import org.jspecify.annotations.Nullable;

/**
 * What of a target decides its indicator.
 *
 * @param id given back with the link
 * @param name of what it measures, as the plan has it
 * @param area that it is about; null where it does not say
 * @param planArea whose plan it is, such as 示例省样本市; null where that is not known
 */
public record NamedTarget(
        String id,
        String name,
        TargetType type,
        @Nullable String area,
        @Nullable String planArea) {
    /** @param planArea whose plan it is; null where that is not known */
    public static NamedTarget of(Target target, @Nullable String planArea) {
        return new NamedTarget(target.id(), target.indicator(), target.type(), target.area(), planArea);
    }

    /** What the target says, or where it says nothing what the plan is about. */
    @Nullable
    String ownArea() {
        return area == null ? planArea : area;
    }
}
