package gangju.server.accounts;

/**
 * Tells which plans anybody may read without signing in. The {@code plans} module has the one bean of this type;
 * without it no plan is open. The door asks it for GET requests below {@code /plans/ID}, save the review's; lists and
 * searches that visitors may see ask it themselves.
 */
@FunctionalInterface
public interface OpenPlans {
    boolean isOpen(long planId);
}
