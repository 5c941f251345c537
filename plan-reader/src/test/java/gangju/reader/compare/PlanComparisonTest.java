package gangju.reader.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.compare.Difference.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlanComparisonTest {
    private static final String PLAN = """
            云湾市林业发展规划

            一、发展目标
            到2027年，森林覆盖率达到45%，林业总产值达到360亿元，湿地保护率稳定在60%以上，自然保护地面积占比保持在18%。

            二、重点任务
            （一）加强资源保护
            落实林长制，划定林地保护红线，对古树名木实行一树一档，五年内完成退化林修复80万亩。

            （二）发展林下经济
            推广林药、林菌、林禽等模式，建设示范基地30个，带动农户2万户，培育区域公用品牌8个。

            三、保障措施
            建立部门联席会议制度，年度目标纳入绩效考核，资金使用情况每年向社会公布一次。
            """;

    @Test
    void recognisesACopyInTheOtherScript() throws Exception {
        var traditional =
                Transliterator.getInstance("Hans-Hant").transliterate(PLAN).replace('，', ',');
        var comparison = compare(PLAN, traditional);
        assertThat(comparison.isSamePlan()).isTrue();
        assertThat(comparison.sureness()).isGreaterThanOrEqualTo(95);
        assertThat(comparison.headings()).hasSize(5);
        assertThat(comparison.paragraphs()).hasSize(4);
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void showsWhatWasChanged() throws Exception {
        var comparison = compare(PLAN, PLAN.replace("360亿元", "400亿元").replace("，培育区域公用品牌8个", ""));
        assertThat(comparison.isSamePlan()).isTrue();
        assertThat(comparison.differences())
                .extracting(Difference::kind, Difference::firstText, Difference::secondText)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "36", "40"),
                        org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "培育区域公用品牌8个", ""));
    }

    @Test
    void showsWhatOnlyOneHas() throws Exception {
        var comparison = compare(PLAN, PLAN.replaceFirst("（二）发展林下经济\n.*\n", ""));
        assertThat(comparison.isSamePlan()).isTrue();
        assertThat(comparison.differences())
                .extracting(Difference::kind)
                .containsOnly(Kind.ONLY_FIRST)
                .hasSize(2);
    }

    @Test
    void tellsAnotherPlanWithTheSameChapters() throws Exception {
        var other = """
                云湾市渔业发展规划

                一、发展目标
                到2030年，水产品产量达到90万吨，远洋船队扩大到120艘，休闲渔业收入翻一番，冷链流通率不低于85%。

                二、重点任务
                （一）加强资源保护
                严格执行伏季休渔，建设海洋牧场12处，增殖放流苗种20亿尾，开展近海生态调查。

                三、保障措施
                设立渔业风险基金，完善保险与再保险机制，扶持龙头企业上市融资。
                """;
        var comparison = compare(PLAN, other);
        assertThat(comparison.isSamePlan()).isFalse();
        assertThat(comparison.sureness()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void takesTimeInProportionToTheText() throws Exception {
        var large = new StringBuilder("一、任务\n");
        for (int i = 0; i < 20_000; i++) {
            large.append("第")
                    .append(i * 7919 % 100_003)
                    .append("项工程由第")
                    .append(i)
                    .append("工区负责实施并按期交付使用。\n");
        }
        var outline = new PlanReader().outline(large.toString().getBytes(UTF_8), "a");
        var started = System.nanoTime();
        var comparison = PlanComparison.compare(outline, outline);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(comparison.differences()).isEmpty();
    }

    private static Comparison compare(String first, String second) throws ReadingException {
        var reader = new PlanReader();
        return PlanComparison.compare(
                reader.outline(first.getBytes(UTF_8), "first"), reader.outline(second.getBytes(UTF_8), "second"));
    }
}
