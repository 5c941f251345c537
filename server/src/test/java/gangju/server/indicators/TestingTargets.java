package gangju.server.indicators;

import gangju.reader.ReadingException;
import gangju.server.indicators.status.WatchedPlans;
import gangju.server.indicators.status.WatchedTarget;
import gangju.server.plans.TestingPlan;
import gangju.server.plans.adoption.Adoption;
import gangju.server.plans.intake.PlanIntake;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** Adopts the small plan for one test, and tells what is watched then. */
public final class TestingTargets {
    private TestingTargets() {}

    /**
     * The id of a plan that nobody else has.
     *
     * @param purpose a last line that no other test's plan ends with
     */
    public static long plan(BeanFactory beans, String purpose) throws ReadingException {
        var intake = beans.getBean(PlanIntake.class);
        var file = TestingPlan.file(TestingPlan.TEXT + purpose + "\n");
        long plan = intake.addPlan(file, intake.read(file), "planner");
        beans.getBean(Adoption.class).adopt(plan, "planner");
        return plan;
    }

    /** Its targets, in the order of the plan; the first is about bus lines. */
    public static List<Long> of(BeanFactory beans, long plan) {
        var today = LocalDate.now(beans.getBean(Clock.class));
        return beans.getBean(WatchedPlans.class).targets(plan, today).stream()
                .map(WatchedTarget::item)
                .toList();
    }
}
