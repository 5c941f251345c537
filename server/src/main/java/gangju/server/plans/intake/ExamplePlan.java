package gangju.server.plans.intake;

import gangju.reader.ReadingException;
import gangju.server.plans.adoption.Adoption;
import java.io.IOException;
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
    private static final Logger LOG = LoggerFactory.getLogger(ExamplePlan.class);

    private final PlanIntake intake;
    private final Adoption adoption;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    ExamplePlan(PlanIntake intake, Adoption adoption, JdbcClient database, TransactionTemplate transaction) {
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
                adoption.adopt(plan, "示例");
                adoption.markExample(plan);
            });
        } catch (ReadingException e) {
            LOG.error("the example plan was not loaded: {}", e.getMessage());
        }
    }
}
