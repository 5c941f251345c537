package gangju.server.plans.browse.view;

/** There is no such plan in view for the reader. */
public final class AbsentPlan extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long plan;

    AbsentPlan(long plan) {
        super("no plan " + plan + " in view");
        this.plan = plan;
    }

    public long plan() {
        return plan;
    }
}
