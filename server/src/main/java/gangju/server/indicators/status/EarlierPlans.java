package gangju.server.indicators.status;

import gangju.server.plans.AdoptedVersions;
import gangju.server.plans.PlanOpened;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over plans that were adopted before targets were watched, each once and in a transaction of its own. */
@Component
class EarlierPlans {
    private final JdbcClient database;
    private final AdoptedVersions versions;
    private final AdoptedPlans plans;
    private final Reassessment reassessment;
    private final TransactionTemplate transaction;

    EarlierPlans(
            JdbcClient database,
            AdoptedVersions versions,
            AdoptedPlans plans,
            Reassessment reassessment,
            TransactionTemplate transaction) {
        this.database = database;
        this.versions = versions;
        this.plans = plans;
        this.reassessment = reassessment;
        this.transaction = transaction;
    }

    /** @return how many there were */
    int takeOver() {
        var missing = missing();
        missing.forEach(plan -> transaction.executeWithoutResult(status -> takeOver(plan)));
        return missing.size();
    }

    private List<Long> missing() {
        var watched = new HashSet<>(database.sql("SELECT DISTINCT plan_id FROM indicators.plan")
                .query((row, number) -> row.getLong(1))
                .list());
        var missing = new ArrayList<>(versions.plans());
        missing.removeIf(watched::contains);
        return missing;
    }

    private void takeOver(long plan) {
        versions.current(plan).ifPresent(current -> {
            plans.adopt(current.plan(), current.on());
            if (current.open()) {
                plans.open(new PlanOpened(plan));
            }
            reassessment.run(plans.items(plan), "adoption");
        });
    }
}
