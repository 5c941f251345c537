package gangju.server.execution;

import gangju.reader.ReadingException;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units;
import gangju.server.accounts.Units.Description;
import gangju.server.plans.PlansTest;
import gangju.server.plans.TestingPlan;
import gangju.server.plans.adoption.Adoption;
import gangju.server.plans.intake.PlanIntake;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** The small plan, adopted, and what a test of carrying it out asks for; nothing of it stays. */
@PlansTest
@Transactional
public abstract class AdoptedPlan {
    @Autowired
    protected MockMvcTester web;

    @Autowired
    protected Units units;

    @Autowired
    protected JdbcClient database;

    @Autowired
    private PlanIntake intake;

    @Autowired
    protected Adoption adoption;

    protected final RequestPostProcessor planner = TestingAccount.named("planner");

    /** @param last the last sentence, which makes the text another one */
    protected long adopted(String last) throws ReadingException {
        var file = TestingPlan.file(TestingPlan.TEXT + last + "\n");
        long made = intake.addPlan(file, intake.read(file), "planner");
        adoption.adopt(made, "planner");
        return made;
    }

    /** A commission below the root; its id. */
    protected long commission(String name) {
        return units.add(TestingAccount.ROOT, new Description(name, "commission", List.of()), "test");
    }
}
