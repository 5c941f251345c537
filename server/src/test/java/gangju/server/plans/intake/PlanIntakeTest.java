package gangju.server.plans.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.model.Operator;
import gangju.model.Reading;
import gangju.reader.ReadingException;
import gangju.reader.ReadingProgress;
import gangju.server.plans.PlansTest;
import gangju.server.plans.TestingPlan;
import gangju.server.plans.TestingReader;
import gangju.server.plans.draft.Changes;
import gangju.server.plans.draft.Changes.Kind;
import gangju.server.plans.intake.PlanIntake.Taken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlansTest
@Transactional
class PlanIntakeTest {
    @Autowired
    private PlanIntake intake;

    @Autowired
    private JdbcClient database;

    @Test
    void draftsEveryItemOnceWithItsSentence() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        assertThat(count("SELECT count(*) FROM plans.draft_item WHERE plan_id = ?", plan))
                .isEqualTo(13);
        assertThat(labels(plan, "target")).containsExactly("公交线路", "轨道交通里程", "步行道里程", "林荫道里程");
        assertThat(count("""
                SELECT count(*) FROM plans.draft_item i JOIN plans.paragraph p ON p.reading_id = i.reading_id
                    AND i.span_start >= p.span_start AND i.span_end <= p.span_end
                WHERE i.plan_id = ? AND substr(p.text, i.span_start - p.span_start + 1, i.span_end - i.span_start) = i.quote
                """, plan)).isEqualTo(13);
    }

    @Test
    void keepsTheFileByteForByte() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        var kept = database.sql("SELECT content FROM plans.document WHERE plan_id = ?")
                .param(plan)
                .query(byte[].class)
                .single();
        assertThat(kept).isEqualTo(TestingPlan.file().bytes());
    }

    @Test
    void keepsMoreLinesThanGoInAtOnce() throws ReadingException {
        var plan = add(TestingPlan.TEXT + "各街道按此执行。\n".repeat(20_001));
        assertThat(count("""
                SELECT count(DISTINCT g.ordinal) FROM plans.plan p JOIN plans.paragraph g USING (reading_id)
                WHERE p.id = ? AND g.text = '各街道按此执行。'
                """, plan)).isEqualTo(20_001);
    }

    @Test
    void doubtsWhatTheReaderWarnsOf() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        var doubtful = database.sql("SELECT label FROM plans.draft_item WHERE plan_id = ? AND doubt IS NOT NULL")
                .param(plan)
                .query(String.class)
                .list();
        assertThat(doubtful).containsExactly("步行道里程");
    }

    @Test
    void refusesTheSameBytesTwice() throws ReadingException {
        add(TestingPlan.TEXT);
        assertThatThrownBy(() -> add(TestingPlan.TEXT)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void keepsIdsWhenTextIsInsertedAndMarksWhatIsNew() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        var before = ids(plan);
        readAgain(plan, TestingPlan.TEXT.replace("一、发展目标\n", "一、发展目标\n共享单车达到5万辆以上。\n"), Operator.REACH);
        assertThat(ids(plan)).containsAllEntriesOf(before);
        assertThat(reread(plan, "new")).containsExactly("共享单车");
        assertThat(reread(plan, "gone")).isEmpty();
    }

    @Test
    void marksWhatIsGoneAndNeverUsesAnIdAgain() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        var before = ids(plan);
        readAgain(plan, TestingPlan.TEXT.replace("，轨道交通里程达到95公里", ""), Operator.REACH);
        assertThat(reread(plan, "gone")).containsExactly("轨道交通里程");
        readAgain(plan, TestingPlan.TEXT.replace("轨道交通里程", "有轨电车里程").replace("95", "40"), Operator.REACH);
        assertThat(ids(plan).get("target/有轨电车里程")).isNotIn(before.values());
    }

    @Test
    void followsAChangedRuleWhereNobodyDecided() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        readAgain(plan, TestingPlan.TEXT, Operator.EQ);
        assertThat(operator(plan, "轨道交通里程")).isEqualTo("EQ");
        assertThat(reread(plan, "differs")).isEmpty();
    }

    @Test
    void keepsACorrectionWhenTheRulesChangeAndSaysSo() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        decide(plan, "轨道交通里程", "corrected", "{\"operator\": \"GE\"}");
        var before = ids(plan);
        readAgain(plan, TestingPlan.TEXT.replace("一、发展目标\n", "一、发展目标\n本章说明目标。\n"), Operator.EQ);
        assertThat(operator(plan, "轨道交通里程")).isEqualTo("GE");
        assertThat(reread(plan, "differs")).containsExactly("轨道交通里程");
        assertThat(ids(plan)).isEqualTo(before);
    }

    @Test
    void staysSilentWhenTheRulesComeToWhatAPersonDecided() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        decide(plan, "轨道交通里程", "corrected", "{\"operator\": \"EQ\"}");
        readAgain(plan, TestingPlan.TEXT, Operator.EQ);
        assertThat(reread(plan, "differs")).isEmpty();
    }

    @Test
    void movesTheSpansOfDecidedItems() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        decide(plan, "公交线路", "accepted", "{}");
        readAgain(plan, TestingPlan.TEXT.replace("现有", "截至去年底，现有"), Operator.REACH);
        var moved = database.sql("""
                        SELECT quote = substr(:text, span_start + 1, span_end - span_start)
                            AND (content -> 'span' ->> 'start')::int = span_start
                        FROM plans.draft_item WHERE plan_id = :plan AND label = '公交线路' AND kind = 'target'
                        """)
                .param("plan", plan)
                .param("text", TestingPlan.TEXT.replace("现有", "截至去年底，现有"))
                .query(Boolean.class)
                .single();
        assertThat(moved).isTrue();
    }

    @Test
    void showsWhatAnotherReadingWouldChangeAndChangesNothing() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        decide(plan, "轨道交通里程", "corrected", "{\"operator\": \"GE\"}");
        decide(plan, "林荫道里程", "corrected", "{\"unit\": \"千米\", \"operator\": \"EQ\"}");
        var text = TestingPlan.TEXT.replace("一、发展目标\n", "一、发展目标\n共享单车达到5万辆。\n").replace("，步行道里程约达到300公里", "");
        var changes = intake.preview(plan, read(text, Operator.EQ));

        assertThat(labels(changes, Kind.NEW)).containsExactly("共享单车");
        assertThat(labels(changes, Kind.GONE)).containsExactly("步行道里程");
        assertThat(labels(changes, Kind.DIFFERS)).containsExactly("轨道交通里程", "林荫道里程");
        assertThat(changes.decided()).containsExactly(Map.entry("corrected", 2));
        assertThat(operator(plan, "轨道交通里程")).isEqualTo("GE");
        assertThat(labels(plan, "target")).contains("步行道里程").doesNotContain("共享单车");
    }

    @Test
    void tellsWhatFollowsTheReaderFromWhatPeopleKeep() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        decide(plan, "轨道交通里程", "corrected", "{\"operator\": \"EQ\"}");
        var changes = intake.preview(plan, read(TestingPlan.TEXT, Operator.EQ));
        assertThat(labels(changes, Kind.CHANGED)).containsExactly("步行道里程", "林荫道里程");
        assertThat(labels(changes, Kind.KEPT)).containsExactly("轨道交通里程");
        assertThat(changes.isNothing()).isFalse();
        assertThat(intake.preview(plan, read(TestingPlan.TEXT, Operator.REACH)).of(Kind.CHANGED))
                .isEmpty();
    }

    @Test
    void writesNothingWhereSomebodyDecidedAfterTheComparison() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        var reading = read(TestingPlan.TEXT, Operator.EQ);
        var shown = intake.preview(plan, reading);
        decide(plan, "轨道交通里程", "accepted", "{}");
        var document = count("SELECT id FROM plans.document WHERE plan_id = ?", plan);

        var taken = intake.readAgain(plan, document, reading, shown.basis(), "planner");
        assertThat(taken)
                .isInstanceOfSatisfying(
                        Taken.Outdated.class,
                        outdated -> assertThat(labels(outdated.changes(), Kind.DIFFERS))
                                .containsExactly("轨道交通里程"));
        assertThat(operator(plan, "步行道里程")).isEqualTo("REACH");
    }

    @Test
    void writesNothingOnceThePlanIsUnderReviewNoLonger() throws ReadingException {
        var plan = add(TestingPlan.TEXT);
        var reading = read(TestingPlan.TEXT, Operator.EQ);
        var basis = intake.preview(plan, reading).basis();
        database.sql("UPDATE plans.plan SET state = 'withdrawn' WHERE id = ?")
                .param(plan)
                .update();
        var document = count("SELECT id FROM plans.document WHERE plan_id = ?", plan);
        assertThat(intake.readAgain(plan, document, reading, basis, "planner")).isInstanceOf(Taken.Closed.class);
        assertThat(operator(plan, "轨道交通里程")).isEqualTo("REACH");
    }

    private static List<String> labels(Changes changes, Kind kind) {
        return changes.of(kind).stream().map(Changes.Change::label).toList();
    }

    private static Reading read(String text, Operator rule) throws ReadingException {
        return new TestingReader(rule).read(TestingPlan.file(text).bytes(), "plan.txt", ReadingProgress.NONE);
    }

    private long add(String text) throws ReadingException {
        var file = TestingPlan.file(text);
        return intake.addPlan(file, intake.read(file), "planner");
    }

    private void readAgain(long plan, String text, Operator rule) throws ReadingException {
        var document = count("SELECT id FROM plans.document WHERE plan_id = ?", plan);
        var reading = read(text, rule);
        var basis = intake.preview(plan, reading).basis();
        assertThat(intake.readAgain(plan, document, reading, basis, "planner")).isInstanceOf(Taken.Laid.class);
    }

    private void decide(long plan, String label, String state, String change) {
        database.sql("""
                        UPDATE plans.draft_item SET state = :state, revision = revision + 1, content = content || CAST(:change AS jsonb)
                        WHERE plan_id = :plan AND label = :label AND kind = 'target'
                        """)
                .param("plan", plan)
                .param("label", label)
                .param("state", state)
                .param("change", change)
                .update();
    }

    private long count(String sql, long plan) {
        return database.sql(sql).param(plan).query(Long.class).single();
    }

    private List<String> labels(long plan, String kind) {
        return database.sql("SELECT label FROM plans.draft_item WHERE plan_id = ? AND kind = ? ORDER BY ordinal")
                .param(plan)
                .param(kind)
                .query((row, n) -> row.getString("label"))
                .list();
    }

    private List<String> reread(long plan, String what) {
        return database.sql("SELECT label FROM plans.draft_item WHERE plan_id = ? AND reread = ? ORDER BY ordinal")
                .param(plan)
                .param(what)
                .query((row, n) -> row.getString("label"))
                .list();
    }

    private String operator(long plan, String label) {
        return database.sql("""
                        SELECT content ->> 'operator' FROM plans.draft_item
                        WHERE plan_id = ? AND label = ? AND kind = 'target'
                        """).param(plan).param(label).query(String.class).single();
    }

    private Map<String, Long> ids(long plan) {
        return database
                .sql("SELECT kind || '/' || label AS name, item_id FROM plans.draft_item WHERE plan_id = ?")
                .param(plan)
                .query((row, n) -> Map.entry(row.getString("name"), row.getLong("item_id")))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
