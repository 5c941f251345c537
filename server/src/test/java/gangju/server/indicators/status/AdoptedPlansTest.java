package gangju.server.indicators.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Clocks;
import gangju.reader.ReadingException;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.board.PlanBoards;
import gangju.server.plans.PlansTest;
import gangju.server.plans.TestingPlan;
import gangju.server.plans.adoption.Adoption;
import gangju.server.plans.intake.PlanIntake;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlansTest
@Transactional
class AdoptedPlansTest {
    @Autowired
    private PlanIntake intake;

    @Autowired
    private Adoption adoption;

    @Autowired
    private WatchedPlans watched;

    @Autowired
    private PlanBoards boards;

    @Autowired
    private EarlierPlans earlierPlans;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private long plan;

    @BeforeEach
    void adopt() throws ReadingException {
        var file = TestingPlan.file(TestingPlan.TEXT + "监测测试专用。\n");
        plan = intake.addPlan(file, intake.read(file), "planner");
        adoption.adopt(plan, "planner");
    }

    @Test
    void watchesTheTargetsOfAnAdoptedPlan() {
        var found = watched.find(plan, today(), Viewer.MEMBER).orElseThrow();
        assertThat(found.number()).isEqualTo("1.0");
        assertThat(watched.chapters(found))
                .extracting(WatchedPlans.Chapter::title)
                .contains("一、发展目标", "二、主要任务");
        assertThat(names()).containsExactly("公交线路", "轨道交通里程", "步行道里程", "林荫道里程");
        assertThat(targets()).allSatisfy(target -> assertThat(target.chapter()).isNotNull());
        assertThat(targets().getFirst().terms().value()).isEqualByComparingTo("180");
    }

    @Test
    void keepsWhatAnErratumLeavesAndReplacesWhatItCorrects() {
        adoption.openErratum(plan, "误读一处", "planner");
        database.sql("""
                        UPDATE plans.draft_item SET state = 'corrected', content = jsonb_set(content, '{value}', '185')
                        WHERE plan_id = ? AND label = '公交线路' AND kind = 'target'
                        """).param(plan).update();
        database.sql("UPDATE plans.draft_item SET state = 'rejected' WHERE plan_id = ? AND label = '步行道里程'")
                .param(plan)
                .update();
        adoption.adopt(plan, "planner");
        assertThat(names()).containsExactly("公交线路", "轨道交通里程", "林荫道里程");
        assertThat(targets().getFirst().terms().value()).isEqualByComparingTo("185");
        var rows = database.sql("SELECT indicator || ' ' || count(*) AS line FROM indicators.target WHERE plan_id = ?"
                        + " GROUP BY indicator")
                .param(plan)
                .query((row, number) -> row.getString("line"))
                .list();
        assertThat(rows).containsExactlyInAnyOrder("公交线路 2", "轨道交通里程 1", "步行道里程 1", "林荫道里程 1");
    }

    @Test
    void showsAVisitorOnlyWhatIsOpen() {
        assertThat(watched.find(plan, today(), Viewer.VISITOR)).isEmpty();
        adoption.markExample(plan);
        assertThat(watched.find(plan, today(), Viewer.VISITOR)).isPresent();
        adoption.withdraw(plan, "文件已废止", "planner");
        assertThat(watched.find(plan, today(), Viewer.MEMBER)).isEmpty();
    }

    @Test
    void showsABoardOfAPlanThatNothingJudgesYet() {
        var board = boards.find(plan, Clocks.on(today()), Viewer.MEMBER).orElseThrow();
        assertThat(board.targets()).hasSize(4).allSatisfy(line -> {
            assertThat(line.link()).isEmpty();
            assertThat(line.warnings()).isZero();
        });
    }

    @Test
    void takesOverOnceWhatWasAdoptedBeforeTargetsWereWatched() {
        adoption.markExample(plan);
        var before = targets();
        for (var table : List.of("plan", "chapter", "target", "standing")) {
            database.sql("DELETE FROM indicators." + table + " WHERE plan_id = ?")
                    .param(plan)
                    .update();
        }
        database.sql("ALTER TABLE plans.version DISABLE TRIGGER USER").update();
        database.sql("UPDATE plans.version SET adopted_at = adopted_at - interval '40 days' WHERE plan_id = ?")
                .param(plan)
                .update();
        assertThat(earlierPlans.takeOver()).isEqualTo(1);
        assertThat(earlierPlans.takeOver()).isZero();
        assertThat(targets()).isEqualTo(before);
        assertThat(watched.find(plan, today().minusDays(39), Viewer.VISITOR)).isPresent();
        assertThat(watched.find(plan, today().minusDays(42), Viewer.MEMBER)).isEmpty();
        assertThat(boards.find(plan, Clocks.on(today()), Viewer.MEMBER)
                        .orElseThrow()
                        .targets())
                .allSatisfy(line -> assertThat(line.standing()).isPresent());
    }

    private List<WatchedTarget> targets() {
        return watched.targets(plan, today());
    }

    private List<String> names() {
        return targets().stream().map(target -> target.terms().indicator()).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
