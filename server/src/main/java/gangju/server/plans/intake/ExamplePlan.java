package gangju.server.plans.intake;

import gangju.reader.ReadingException;
import gangju.server.plans.adoption.Adoption;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the example plan into an empty database, the way that any upload and adoption goes. */
@Component
class ExamplePlan implements ApplicationRunner {
    private static final String DOCUMENT = "examples/lanjiang-innovation-plan.txt";
    private static final String BY = "示例";
    private static final Logger LOG = LoggerFactory.getLogger(ExamplePlan.class);

    private final PlanIntake intake;
    private final Adoption adoption;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExamplePlan(
            PlanIntake intake, Adoption adoption, JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.clock = clock;
        this.intake = intake;
        this.adoption = adoption;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (isFirstStart()) {
            load();
        }
    }

    /**
     * As a person would who accepts in bulk what nobody doubts; what is doubtful stays open and shows what 未核 means.
     */
    private void acceptUndoubted(long plan) {
        database.sql("""
                        UPDATE plans.draft_item
                        SET state = 'accepted', decided_at = CAST(:at AS timestamptz), decided_by = :by
                        WHERE plan_id = :plan AND state = 'open' AND doubt IS NULL
                        """)
                .param("at", clock.instant().toString())
                .param("by", BY)
                .param("plan", plan)
                .update();
    }

    private boolean isFirstStart() {
        return database.sql("SELECT NOT EXISTS (SELECT 1 FROM plans.plan)")
                .query(Boolean.class)
                .single();
    }

    private void load() throws IOException {
        var resource = new ClassPathResource(DOCUMENT);
        var file = UploadedFile.of(DOCUMENT, resource.getContentAsByteArray());
        try {
            var reading = intake.read(file);
            transaction.executeWithoutResult(status -> {
                var plan = intake.addPlan(file, reading, null);
                acceptUndoubted(plan);
                adoption.adopt(plan, BY);
                adoption.markExample(plan);
            });
        } catch (ReadingException e) {
            LOG.error("the example plan was not loaded: {}", e.getMessage());
        }
    }
}
