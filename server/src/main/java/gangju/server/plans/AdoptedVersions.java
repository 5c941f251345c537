package gangju.server.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is adopted and in view, for modules that are younger than some of the plans. The adoption of plans has the one
 * bean of this type.
 */
public interface AdoptedVersions {
    /** Ids of the plans, ascending. */
    List<Long> plans();

    /** The plan's current version; empty where the plan is not adopted, or not in view any more. */
    Optional<Current> current(long plan);

    /**
     * A version as it was told when it was adopted.
     *
     * @param on the day of its adoption
     * @param open visitors may read it
     */
    record Current(PlanAdopted plan, LocalDate on, boolean open) {}
}
