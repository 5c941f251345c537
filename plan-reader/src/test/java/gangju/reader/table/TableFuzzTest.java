package gangju.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Ragged tables of random spans and cells; whatever comes out points into the text. */
class TableFuzzTest {
    private static final List<String> HEADS = List.of(
            "指标",
            "指标名称",
            "单位",
            "2025年",
            "2030年",
            "目标值",
            "年均增速〔累计〕",
            "属性",
            "任务",
            "牵头单位",
            "责任单位",
            "完成时限",
            "序号",
            "",
            "Target 2030",
            "Indicator",
            "（",
            "2020-2025年");
    private static final List<String> CELLS = List.of(
            "",
            "—",
            "4.2",
            "[30]",
            "〔〕",
            "（）",
            "2025年",
            "2023年：1；2025年：",
            "≥",
            "≤9以上左右",
            "翻两番",
            "前99999位",
            "-",
            "1,2,3",
            "99999999999999999999999",
            "6-",
            "约",
            "市水务局、",
            "（牵头）",
            "、、",
            "2025年13月45日",
            "2025.99",
            "其中：",
            "（%）",
            "%",
            "单位：",
            "提升",
            "lead (lead)",
            "and and",
            "注：",
            "一、",
            "q5 2030",
            "2030-01年",
            "\uD83D\uDE00",
            "〔-〕%*①");

    @RepeatedTest(300)
    void neverThrows(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var reading = TableCases.read("<h1>临溪市“十五五”规划</h1><h2>一、目标</h2><p>主要指标</p>" + table(random) + "<h2>二、任务</h2>"
                + table(random) + "<p>建设水厂。</p>");
        assertThat(reading.targets()).allSatisfy(target -> {
            assertThat(target.quote())
                    .isEqualTo(target.span().of(reading.text()))
                    .isNotEmpty();
            assertThat(target.indicator()).isNotEmpty();
        });
        assertThat(reading.tasks())
                .allSatisfy(task -> assertThat(task.actions())
                        .allSatisfy(action -> assertThat(action.text())
                                .isEqualTo(action.span().of(reading.text()))));
    }

    private static String table(Random random) {
        var html = new StringBuilder("<table>");
        int rows = 1 + random.nextInt(7);
        for (int r = 0; r < rows; r++) {
            html.append("<tr>");
            int cells = random.nextInt(8);
            for (int c = 0; c < cells; c++) {
                var words = r < 1 + random.nextInt(3) ? HEADS : CELLS;
                html.append(random.nextInt(6) == 0 ? "<th" : "<td");
                span(html, " rowspan=", random);
                span(html, " colspan=", random);
                html.append('>').append(words.get(random.nextInt(words.size())));
                if (random.nextInt(5) == 0) {
                    html.append("<br>").append(words.get(random.nextInt(words.size())));
                }
            }
        }
        return html.append("</table>").toString();
    }

    private static void span(StringBuilder html, String name, Random random) {
        if (random.nextInt(4) == 0) {
            html.append(name).append(random.nextInt(20) == 0 ? 5000 : random.nextInt(5));
        }
    }
}
