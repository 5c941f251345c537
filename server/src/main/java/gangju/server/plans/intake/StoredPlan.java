package gangju.server.plans.intake;

/** A plan that is already here. */
public record StoredPlan(long id, String title, boolean isDraft) {}
