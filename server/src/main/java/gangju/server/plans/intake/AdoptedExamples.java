package gangju.server.plans.intake;

import gangju.server.accounts.OpenPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visitors may read the example; every other plan waits until a person publishes it. */
@Component
class AdoptedExamples implements OpenPlans {
    private final JdbcClient database;

    AdoptedExamples(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean isOpen(long planId) {
        return database.sql(
                        "SELECT EXISTS (SELECT 1 FROM plans.plan WHERE id = :plan AND example AND state = 'adopted')")
                .param("plan", planId)
                .query(Boolean.class)
                .single();
    }
}
