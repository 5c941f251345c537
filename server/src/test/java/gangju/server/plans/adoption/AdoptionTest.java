package gangju.server.plans.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.reader.ReadingException;
import gangju.server.plans.PlansTest;
import gangju.server.plans.TestingPlan;
import gangju.server.plans.intake.PlanIntake;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlansTest
@Transactional
class AdoptionTest {
    @Autowired
    private PlanIntake intake;

    @Autowired
    private Adoption adoption;

    @Autowired
    private JdbcClient database;

    private long plan;

    @BeforeEach
    void draft() throws ReadingException {
        var file = TestingPlan.file(TestingPlan.TEXT + "核定测试专用。\n");
        plan = intake.addPlan(file, intake.read(file), "planner");
    }

    @Test
    void makesVersionOneOfWhatWasNotRejectedAndTellsWhatIsOpen() {
        set("公交线路", "accepted");
        set("步行道里程", "rejected");
        assertThat(adoption.adopt(plan, "planner")).isEqualTo("1.0");
        assertThat(targets("1.0")).containsExactly("公交线路 true", "轨道交通里程 false", "林荫道里程 false");
        assertThat(adoption.find(plan).orElseThrow().state()).isEqualTo("adopted");
    }

    @Test
    void fillsBodiesAndSearchKeys() {
        adoption.adopt(plan, "planner");
        var bodies = database.sql("""
                        SELECT name || ' ' || role || ' ' || count(*) AS line FROM plans.version_body b
                        JOIN plans.version v ON v.id = b.version_id WHERE v.plan_id = ? GROUP BY name, role ORDER BY line
                        """)
                .param(plan)
                .query((row, n) -> row.getString("line"))
                .list();
        assertThat(bodies).containsExactlyInAnyOrder("市交通局 lead 2", "市城管局 lead 1", "市规划局 support 1");
        var found = database.sql("""
                        SELECT count(*) FROM plans.version_item i JOIN plans.version v ON v.id = i.version_id
                        WHERE v.plan_id = ? AND i.kind = 'target' AND i.bigrams @> ARRAY['轨道', '里程']
                        """).param(plan).query(Long.class).single();
        assertThat(found).isEqualTo(1);
    }

    @Test
    void neverChangesAVersion() {
        adoption.adopt(plan, "planner");
        assertThatThrownBy(() -> database.sql("UPDATE plans.version_item SET label = 'x' WHERE kind = 'target'")
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void correctsAMisreadingAsOnePointOneWithTheSameIds() {
        adoption.adopt(plan, "planner");
        adoption.openErratum(plan, "把“95公里”误读为现状", "planner");
        set("轨道交通里程", "accepted");
        assertThat(adoption.adopt(plan, "planner")).isEqualTo("1.1");
        assertThat(targets("1.0")).contains("轨道交通里程 false");
        assertThat(targets("1.1")).contains("轨道交通里程 true");
        assertThat(itemIds("1.1")).isEqualTo(itemIds("1.0"));
        assertThat(adoption.find(plan).orElseThrow().isUnderReview()).isFalse();
    }

    @Test
    void adoptsOnlyWhatIsUnderReview() {
        adoption.adopt(plan, "planner");
        assertThatThrownBy(() -> adoption.adopt(plan, "planner")).isInstanceOf(Adoption.NotUnderReview.class);
    }

    @Test
    void hashesWhatWasAdopted() {
        adoption.adopt(plan, "planner");
        adoption.openErratum(plan, "漏核一条", "planner");
        adoption.adopt(plan, "planner");
        adoption.openErratum(plan, "再漏核一条", "planner");
        set("公交线路", "accepted");
        adoption.adopt(plan, "planner");
        var hashes = database.sql("SELECT sha256 FROM plans.version WHERE plan_id = ?")
                .param(plan)
                .query((row, n) -> row.getString("sha256"))
                .list();
        assertThat(hashes).hasSize(3).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void deletesADraftWithItsFile() {
        adoption.deleteDraft(plan, "planner");
        assertThat(count("SELECT count(*) FROM plans.document WHERE plan_id = ?"))
                .isZero();
        assertThat(count("SELECT count(*) FROM plans.item WHERE plan_id = ?")).isZero();
    }

    @Test
    void withdrawsAnAdoptedPlanAndKeepsItsTrace() {
        adoption.adopt(plan, "planner");
        assertThatThrownBy(() -> adoption.deleteDraft(plan, "planner")).isInstanceOf(Adoption.NotUnderReview.class);
        adoption.withdraw(plan, "文件已废止", "planner");
        assertThat(adoption.find(plan).orElseThrow().state()).isEqualTo("withdrawn");
        assertThat(count("SELECT count(*) FROM plans.version WHERE plan_id = ?"))
                .isEqualTo(1);
    }

    private void set(String label, String state) {
        database.sql("UPDATE plans.draft_item SET state = ? WHERE plan_id = ? AND label = ? AND kind = 'target'")
                .param(state)
                .param(plan)
                .param(label)
                .update();
    }

    private List<String> targets(String number) {
        return database.sql("""
                        SELECT i.label || ' ' || i.checked AS line FROM plans.version_item i
                        JOIN plans.version v ON v.id = i.version_id
                        WHERE v.plan_id = ? AND v.number = ? AND i.kind = 'target' ORDER BY i.ordinal
                        """)
                .param(plan)
                .param(number)
                .query((row, n) -> row.getString("line"))
                .list();
    }

    private List<Long> itemIds(String number) {
        return database.sql("""
                        SELECT i.item_id FROM plans.version_item i JOIN plans.version v ON v.id = i.version_id
                        WHERE v.plan_id = ? AND v.number = ? ORDER BY i.item_id
                        """)
                .param(plan)
                .param(number)
                .query((row, n) -> row.getLong("item_id"))
                .list();
    }

    private long count(String sql) {
        return database.sql(sql).param(plan).query(Long.class).single();
    }
}
