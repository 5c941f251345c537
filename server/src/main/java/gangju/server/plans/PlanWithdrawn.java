package gangju.server.plans;

/** A plan has been taken out of view; published in the transaction that does it. */
public record PlanWithdrawn(long plan) {}
