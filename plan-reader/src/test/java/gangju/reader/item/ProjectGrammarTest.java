package gangju.reader.item;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Span;
import gangju.reader.script.Folding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "建设全市统一的供水调度平台 | PLATFORM 全市统一的供水调度平台",
                "加快推进滨河湿地公园建设 | PROJECT 滨河湿地公园",
                "建立健全流域生态补偿机制 | MECHANISM 流域生态补偿机制",
                "定期发布节水产品目录 | REGISTER 节水产品目录",
                "组建云溪海洋产业研究院 | ORGANISATION 云溪海洋产业研究院",
                "实施老旧小区电梯更新行动计划 | PROGRAMME 老旧小区电梯更新行动计划",
                "支持骨干企业建设检验检测中心 | ORGANISATION 检验检测中心",
                "建立协同推进机制 | MECHANISM 协同推进机制",
                "推行“河长制” | MECHANISM 河长制",
                "深入推进“一窗通办” | MECHANISM 一窗通办",
                "设立乡村振兴引导基金 | PROGRAMME 乡村振兴引导基金",
                "建设職業技能公共實訓基地 | PROJECT 職業技能公共實訓基地"
            })
    void namesWhatIsToBeBuiltOrRun(String clause, String expected) {
        assertThat(names(clause)).contains(expected);
    }

    @Test
    void namesEachThingOfAList() {
        assertThat(names("建设冷链物流基地、农产品交易中心和质量追溯平台"))
                .containsExactly("PROJECT 冷链物流基地", "ORGANISATION 农产品交易中心", "PLATFORM 质量追溯平台");
    }

    @Test
    void takesWhatStandsBeforeTheLastHeadForItsModifier() {
        assertThat(names("完善产业园区、孵化基地等载体联席会议制度")).containsExactly("MECHANISM 产业园区、孵化基地等载体联席会议制度");
    }

    @ParameterizedTest
    @ValueSource(strings = {"平台经济规模持续扩大", "居民收入稳步提高", "中心城区环境明显好转", "完善体制机制", "进一步优化环境"})
    void namesNothingWhereNothingIsNamed(String clause) {
        assertThat(names(clause)).isEmpty();
    }

    @Test
    void ranksABuiltPlatformAboveASlogan() {
        var platform = best("建设城市运行数据平台");
        var slogan = best("形成世界领先的产业生态系统");

        assertThat(platform).isGreaterThan(slogan);
    }

    private static int best(String clause) {
        return ProjectGrammar.candidates(Folding.characters(clause), new Span(0, clause.length())).stream()
                .mapToInt(ProjectGrammar.Candidate::score)
                .max()
                .orElse(0);
    }

    private static List<String> names(String clause) {
        return ProjectGrammar.candidates(Folding.characters(clause), new Span(0, clause.length())).stream()
                .filter(candidate -> candidate.score() >= 6)
                .map(candidate -> candidate.kind() + " " + candidate.name().of(clause))
                .toList();
    }
}
