package gangju.server.execution.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.TestingSheet;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A target that a unit answers for stands on its pages as its figures have it. */
class OwedTargetTest extends CarriedPlan {
    @Test
    void standsAsItsFiguresHaveIt() {
        var target = firstTarget();
        assertThat(stand(target)).isEqualTo("未关联指标");
        judgedByBuses(target);
        assertThat(stand(target)).isEqualTo("尚无数据");
        assertThat(page("/units/" + traffic, reporter)).contains("href=\"/indicators/BUS#receipt\">尚无数据</a>");
        store.add(
                Origin.form("planner"),
                List.of(NewFigure.of(
                        TestingFigures.figure("BUS", Integer.parseInt(year), "140", "条", LocalDate.now(clock)))));
        assertThat(stand(target)).matches("[^·]+ · 140 ?条（" + year + " ?年）").doesNotContain("尚无数据");
        assertThat(page("/plans/" + plan + "/tasks/" + target, reporter))
                .contains("/indicators/BUS#receipt")
                .containsPattern("140 ?条（" + year + " ?年）");
    }

    /** On the unit's page, by its file. */
    private String stand(long target) {
        var title = database.sql("SELECT title FROM execution.item WHERE item_id = ?")
                .param(target)
                .query(String.class)
                .single();
        var sheet = TestingSheet.of(
                web.get().uri("/units/" + traffic + "/list.xlsx").with(reporter).exchange());
        return String.valueOf(sheet.column("状态").get(sheet.column("事项").indexOf(title)));
    }
}
