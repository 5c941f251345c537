package gangju.server.indicators.pages.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.status.Receipt;
import gangju.server.indicators.pages.FigureText;
import gangju.server.pages.Messages;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A receipt's codes are told in words, in both languages. */
class ReceiptWordsTest {
    @Test
    void tellsMethodTargetAndBase() {
        var receipt = receipt(
                "level.linear/distance",
                "0.05",
                parameters(
                        "operator", "ge",
                        "target", "12000 亿元",
                        "date", "2025-12-31",
                        "unit", "亿元",
                        "path", "linear",
                        "base", "8100.5 亿元 @ 2020-12-31 (plan)",
                        "progress-method", "distance",
                        "about", "0.05",
                        "progress", "0.95",
                        "outcome", "at_risk"));
        assertThat(told(receipt, Locale.SIMPLIFIED_CHINESE))
                .containsEntry("方法", "水平，直线路径，简单距离")
                .containsEntry("关系", "不低于（≥）")
                .containsEntry("目标", "12,000 亿元")
                .containsEntry("期限", "2025-12-31")
                .containsEntry("路径", "直线路径")
                .containsEntry("基期值", "8,100.5 亿元（2020-12-31，规划写明）")
                .containsEntry("“左右”的容差", "5%")
                .containsEntry("应走路程的最低比例", "95%")
                .containsEntry("结论", "存在风险");
        assertThat(told(receipt, Locale.ENGLISH))
                .containsEntry("target", "1.2 trillion yuan")
                .containsEntry("path", "straight path")
                .containsEntry("base", "810.05 billion yuan (2020-12-31, stated in the plan)");
    }

    @Test
    void tellsRangesAndPointsOnTheWay() {
        var receipt = receipt(
                "range.stepped",
                null,
                parameters(
                        "operator", "range",
                        "target", "60–65.5 %",
                        "unit", "%",
                        "path", "stepped",
                        "base", "52 % @ 2020-12-31",
                        "points", "55 @ 2023-12-31, 58.5 @ 2024-12-31",
                        "about", "0.5"));
        assertThat(told(receipt, Locale.SIMPLIFIED_CHINESE))
                .containsEntry("目标", "60% – 65.5%")
                .containsEntry("基期值", "52%（2020-12-31）")
                .containsEntry("中间要求", "55（2023-12-31），58.5（2024-12-31）")
                .containsEntry("“左右”的容差", "0.5 个百分点")
                .doesNotContainKey("容差");
    }

    @Test
    void saysWhetherAToleranceIsOfTheValueOrOfTheWay() {
        var parameters = parameters("unit", "万人", "about", "0.05", "progress", "0.9");
        assertThat(told(receipt("level.linear", "0.05", parameters), Locale.SIMPLIFIED_CHINESE))
                .containsEntry("容差", "5%");
        assertThat(told(receipt("level.linear", "0.1", parameters), Locale.SIMPLIFIED_CHINESE))
                .containsEntry("容差", "应走路程的 10% 以内");
    }

    @Test
    void leavesWhatItDoesNotKnowAsItIs() {
        var receipt = receipt("level.linear", null, parameters("target", "many", "base", "8 @", "other", "as it is"));
        assertThat(told(receipt, Locale.SIMPLIFIED_CHINESE))
                .containsEntry("目标", "many")
                .containsEntry("基期值", "8 @")
                .containsEntry("other", "as it is");
    }

    private static Map<String, String> told(Receipt receipt, Locale locale) {
        var told = new LinkedHashMap<String, String>();
        new ReceiptWords(FigureText.of(Messages.of(locale)), receipt)
                .facts()
                .forEach(fact -> told.put(fact.label(), fact.value()));
        return told;
    }

    private static Receipt receipt(String method, @Nullable String tolerance, Map<String, String> parameters) {
        return new Receipt(
                method,
                1,
                "methods",
                parameters,
                List.of(),
                List.of(),
                tolerance == null ? null : new BigDecimal(tolerance),
                null,
                null);
    }

    private static Map<String, String> parameters(String... namesAndValues) {
        var all = new LinkedHashMap<String, String>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            all.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return all;
    }
}
