package gangju.server.plans.intake;

/** A plan that is already here. */
public record StoredPlan(long id, String title, boolean isDraft) {
    /** Where a person goes on with it. */
    String address() {
        return isDraft ? "/plans/" + id + "/review" : "/plans/" + id;
    }
}
