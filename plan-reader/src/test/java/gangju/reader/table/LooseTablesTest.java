package gangju.reader.table;

import static gangju.reader.table.TableCases.read;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Target;
import org.junit.jupiter.api.Test;

/** Tables that came apart into a line a cell. */
class LooseTablesTest {
    private static final String PLAN = """
            青禾县水务发展规划（2026—2030年）

            一、主要目标

            供水保障能力明显提高。

            专栏1　“十五五”时期主要指标

            序号

            指　　标

            预期值

            属性

            1

            万元产值用水量

            下降15%

            约束性

            2

            管网漏损率

            <9%

            预期性

            3

            自来水普及率

            >98%

            预期性

            服务水平明显提高。水价机制更加完善。

            二、重点任务

            改造管网。
            """;

    @Test
    void readsAnIndicatorTable() {
        var reading = read(PLAN);
        assertThat(reading.tables()).singleElement().satisfies(table -> {
            assertThat(table.columns()).isEqualTo(4);
            assertThat(table.rows()).hasSize(4);
        });
        assertThat(reading.targets())
                .filteredOn(target -> target.value() != null)
                .extracting(LooseTablesTest::tuple)
                .containsExactly(
                        "万元产值用水量 DECREASE_BY 15 % 2030 BINDING",
                        "管网漏损率 LT 9 % 2030 EXPECTED", "自来水普及率 GT 98 % 2030 EXPECTED");
    }

    @Test
    void leavesLinesThatDoNotCountEvenlyAlone() {
        assertThat(read(PLAN.replace("\n3\n", "\n5\n")).tables()).isEmpty();
        assertThat(read(PLAN.replace("<9%\n\n", "")).tables()).isEmpty();
    }

    private static String tuple(Target target) {
        return target.indicator() + " " + target.operator() + " " + target.value() + " " + target.unit() + " "
                + target.date() + " " + target.strength();
    }
}
