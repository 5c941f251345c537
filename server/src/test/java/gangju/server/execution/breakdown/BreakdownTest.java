package gangju.server.execution.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.reader.ReadingException;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.TestingSession;
import gangju.server.execution.AdoptedPlan;
import gangju.server.execution.breakdown.Acceptances.Finding;
import gangju.server.execution.breakdown.Milestone.Standing;
import gangju.server.execution.breakdown.Milestones.Agreed;
import gangju.server.execution.breakdown.Shares.Portion;
import gangju.server.execution.breakdown.Tie.Kind;
import gangju.server.execution.scheme.FrozenLines;
import gangju.server.execution.scheme.SchemeItems;
import gangju.server.pages.Messages;
import gangju.server.pages.NotPossible;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

/** Milestones, ties, shares and acceptances, each by who may and who may not. */
class BreakdownTest extends AdoptedPlan {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());

    @Autowired
    private Milestones milestones;

    @Autowired
    private Ties ties;

    @Autowired
    private Shares shares;

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private FrozenLines lines;

    @Autowired
    private SchemeItems items;

    private long plan;
    private long traffic;
    private long other;
    private long routes;
    private long buses;

    @BeforeEach
    void assigned() throws ReadingException {
        plan = adopted("拆分测试专用。");
        traffic = commission("市交通局");
        other = commission("市城管局");
        routes = item(plan, "优化公交线网");
        buses = item(plan, "更新公交车辆");
        lead(routes, traffic);
        asPlanner();
    }

    @AfterEach
    void leave() {
        TestingSession.end();
    }

    @Test
    void derivesHowAMilestoneStands() {
        var late = milestones.add(routes, agreed("完成招标", TODAY.minusDays(10)), "planner");
        milestones.add(routes, agreed("建成", TODAY.plusDays(49)), "planner");
        assertThat(milestones.of(List.of(routes, buses)))
                .extracting(each -> each.standing(TODAY) + " " + each.days(TODAY))
                .containsExactly("OVERDUE 10", "AHEAD 49");
        assertThat(Progress.of(milestones.of(List.of(routes)), TODAY)).isEqualTo(new Progress(2, 0, 1));
        assertThat(next(routes)).isEqualTo(TODAY.minusDays(10));

        milestones.report(late, TODAY.minusDays(3), null, "planner");
        assertThat(milestones.find(late).orElseThrow().standing(TODAY)).isEqualTo(Standing.DONE_LATE);
        assertThat(milestones.find(late).orElseThrow().days(TODAY)).isEqualTo(7);
        assertThat(next(routes)).isEqualTo(TODAY.plusDays(49));
        assertThatThrownBy(() -> milestones.report(late, TODAY.plusDays(1), null, "planner"))
                .isInstanceOf(NotPossible.class);
        assertThat(changes(late)).containsExactly("add", "report");
    }

    @Test
    void letsTheLeadUnitPlanAndKeepsItFromAnApprovedScheme() {
        TestingSession.begin("reporter", traffic, Role.REPORTER);
        var id = milestones.add(routes, agreed("完成招标", TODAY.plusDays(5)), "reporter");
        milestones.edit(id, agreed("完成全部招标", TODAY.plusDays(6)), "reporter");
        assertThatThrownBy(() -> milestones.correct(id, TODAY, null, "reporter"))
                .as("what was done comes by a report")
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> milestones.add(buses, agreed("采购", TODAY), "reporter"))
                .as("nobody leads it yet")
                .isInstanceOf(AccessDeniedException.class);
        TestingSession.begin("stranger", other, Role.REPORTER);
        assertThatThrownBy(() -> milestones.edit(id, agreed("改", TODAY), "stranger"))
                .isInstanceOf(AccessDeniedException.class);
        TestingSession.begin("reader", traffic, Role.READER);
        assertThatThrownBy(() -> milestones.end(id, "reader")).isInstanceOf(AccessDeniedException.class);

        approve();
        TestingSession.begin("reporter", traffic, Role.REPORTER);
        assertThatThrownBy(() -> milestones.edit(id, agreed("改", TODAY), "reporter"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> milestones.end(id, "reporter")).isInstanceOf(AccessDeniedException.class);
        milestones.add(routes, agreed("补充节点", TODAY.plusDays(60)), "reporter");
        asPlanner();
        milestones.correct(id, TODAY, null, "planner");
        assertThat(changes(id)).containsExactly("add", "edit", "report");
    }

    @Test
    void neverDeletesAMilestoneNorItsHistory() {
        var id = milestones.add(routes, agreed("完成招标", TODAY), "planner");
        milestones.end(id, "planner");
        assertThat(milestones.of(List.of(routes))).isEmpty();
        assertThat(changes(id)).containsExactly("add", "end");
        assertThatThrownBy(() -> milestones.report(id, TODAY, null, "planner")).isInstanceOf(NotPossible.class);
        assertThatThrownBy(() -> database.sql("UPDATE execution.milestone_change SET title = ''")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void freezesMilestonesWithTheDivisionOfWork() {
        milestones.add(routes, agreed("完成招标", LocalDate.of(2028, 3, 1)), "planner");
        assertThat(lines.now(plan))
                .filteredOn(line -> line.itemId() == routes)
                .singleElement()
                .satisfies(line -> assertThat(line.milestones()).isEqualTo("2028-03-01 完成招标"));
    }

    @Test
    void refusesCirclesAndNamesTheChain() throws ReadingException {
        var third = item(plan, "修缮人行道");
        ties.add(routes, Kind.NEEDS, buses, "", "planner");
        ties.add(buses, Kind.NEEDS, third, "", "planner");
        assertThatThrownBy(() -> ties.add(third, Kind.NEEDS, routes, "", "planner"))
                .isInstanceOfSatisfying(
                        NotPossible.class,
                        e -> assertThat(e.in(Messages.of(Locale.CHINA)))
                                .containsPattern("修缮人行道.* → 优化公交线网.* → 更新公交车辆.* → 修缮人行道"));
        assertThatThrownBy(() -> ties.add(routes, Kind.NEEDS, routes, "", "planner"))
                .isInstanceOf(NotPossible.class);
        assertThatThrownBy(() -> ties.add(routes, Kind.CARRIES_OUT, buses, "", "planner"))
                .as("of the same plan")
                .isInstanceOf(NotPossible.class);
        var elsewhere = item(adopted("另一个规划。"), "优化公交线网");
        ties.add(routes, Kind.CARRIES_OUT, elsewhere, "由本市项目落实", "planner");
        assertThat(ties.of(elsewhere)).singleElement().satisfies(tie -> {
            assertThat(tie.isOut()).isFalse();
            assertThat(tie.other()).isEqualTo(routes);
        });
    }

    @Test
    void saysThatALateTaskBlocksTheOnesThatNeedIt() {
        ties.add(routes, Kind.NEEDS, buses, "", "planner");
        assertThat(ties.of(routes)).noneMatch(tie -> tie.blocks(TODAY));
        var step = milestones.add(buses, agreed("采购", TODAY.minusDays(1)), "planner");
        assertThat(ties.of(routes)).anyMatch(tie -> tie.blocks(TODAY));
        assertThat(ties.of(buses)).noneMatch(tie -> tie.blocks(TODAY));
        milestones.report(step, TODAY, null, "planner");
        assertThat(ties.of(routes)).noneMatch(tie -> tie.blocks(TODAY));
        TestingSession.begin("stranger", other, Role.REPORTER);
        assertThatThrownBy(() -> ties.add(buses, Kind.NEEDS, routes, "", "stranger"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void saysByHowMuchSharesFallShort() {
        var target = item(plan, "公交线路");
        shares.set(target, new Portion(2029, null, traffic, new BigDecimal("100")), "planner");
        assertThat(shares.gap(target)).as("levels need not add up").isEmpty();
        shares.additive(target, true, "planner");
        assertThat(shares.gap(target).orElseThrow().gap()).isEqualByComparingTo("80");
        assertThat(items.counts(plan).unshared()).isEqualTo(1);
        assertThat(items.counts(plan).isComplete()).isFalse();
        shares.set(target, new Portion(2030, "东区", traffic, new BigDecimal("120")), "planner");
        shares.set(target, new Portion(2030, "西区", other, new BigDecimal("50")), "planner");
        assertThat(shares.gap(target).orElseThrow().gap()).isEqualByComparingTo("10");
        shares.set(target, new Portion(2030, "西区", other, new BigDecimal("60")), "planner");
        assertThat(shares.gap(target)).isEmpty();
        assertThat(items.counts(plan).unshared()).isZero();
        TestingSession.begin("reporter", traffic, Role.REPORTER);
        assertThatThrownBy(() -> shares.set(target, new Portion(2030, null, traffic, BigDecimal.ONE), "reporter"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void acceptsProjectsAgainstWhatThePlanSays() {
        var project = item(plan, "公交调度平台");
        acceptances.add(project, new Finding(0, "", "现场查验：运行正常", true, TODAY), "planner");
        assertThat(acceptances.of(project))
                .singleElement()
                .satisfies(each -> assertThat(each.isAccepted()).isTrue());
        assertThatThrownBy(() -> acceptances.add(routes, new Finding(0, "", "不是项目", true, TODAY), "planner"))
                .isInstanceOf(NotPossible.class);
        assertThat(items.counts(plan).items()).as("projects need no lead").isEqualTo(7);
        TestingSession.begin("reporter", traffic, Role.REPORTER);
        assertThatThrownBy(() -> acceptances.add(project, new Finding(0, "", "通过", true, TODAY), "reporter"))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static Agreed agreed(String title, LocalDate due) {
        return new Agreed(title, "合同", due);
    }

    private static void asPlanner() {
        TestingSession.begin("planner", TestingAccount.ROOT, Role.PLANNER);
    }

    private long item(long of, String title) {
        return database.sql(
                        "SELECT item_id FROM execution.item WHERE plan_id = ? AND title LIKE ? ORDER BY kind LIMIT 1")
                .param(of)
                .param("%" + title + "%")
                .query(Long.class)
                .single();
    }

    private void lead(long item, long unit) {
        database.sql("""
                        INSERT INTO execution.assignment (item_id, unit_id, part, made_at, made_by)
                        VALUES (?, ?, 'lead', now(), 'test')
                        """).param(item).param(unit).update();
    }

    private void approve() {
        database.sql("INSERT INTO execution.scheme (plan_id, number, state) VALUES (?, 1, 'approved')")
                .param(plan)
                .update();
    }

    private LocalDate next(long item) {
        return database.sql("SELECT next_day FROM execution.item WHERE item_id = ?")
                .param(item)
                .query(LocalDate.class)
                .single();
    }

    private List<String> changes(long milestone) {
        return database.sql("SELECT kind FROM execution.milestone_change WHERE milestone_id = ? ORDER BY number")
                .param(milestone)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
