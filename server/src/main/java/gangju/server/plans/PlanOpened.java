package gangju.server.plans;

/** Visitors may read a plan from now on; published in the transaction that opens it. */
public record PlanOpened(long plan) {}
