package gangju.server.indicators.status;

import gangju.server.plans.PlanAdopted;
import gangju.server.plans.PlanOpened;
import gangju.server.plans.PlanWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes over what happens to plans, in the transaction in which it happens. */
@Component
class PlanEvents {
    private final AdoptedPlans plans;
    private final Reassessment reassessment;

    PlanEvents(AdoptedPlans plans, Reassessment reassessment) {
        this.plans = plans;
        this.reassessment = reassessment;
    }

    @EventListener
    void adopted(PlanAdopted plan) {
        plans.adopt(plan);
        reassessment.run(plans.items(plan.plan()), "adoption");
    }

    /** Before anybody reads what is open. */
    @EventListener
    @Order(0)
    void opened(PlanOpened plan) {
        plans.open(plan);
    }

    @EventListener
    void withdrawn(PlanWithdrawn plan) {
        plans.withdraw(plan);
        reassessment.run(plans.items(plan.plan()), "adoption");
    }
}
