package gangju.reader.item;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Span;
import gangju.reader.script.Folding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // after a label
                "整治黑臭水体。责任单位：市水务局、市生态环境局 | L市水务局 L市生态环境局",
                "【牵头单位】：市农业农村局；【配合单位】：市财政局，各区政府 | L市农业农村局 S市财政局 S各区政府",
                "牵头单位：市发展和改革委员会；配合单位：市统计局、国家税务总局云溪市税务局 | L市发展和改革委员会 S市统计局 S国家税务总局云溪市税务局",
                "责任单位：市教育局牵头，市人力资源社会保障局配合 | L市教育局 S市人力资源社会保障局",
                "主办单位：市文化和旅游局 协办单位：云溪博物馆 | L市文化和旅游局 S云溪博物馆",
                // in brackets
                "修缮历史建筑。（市住房城乡建设局牵头，市财政局、各区政府配合） | L市住房城乡建设局 S市财政局 S各区政府",
                "发展冷链物流。(市商务局负责) | L市商务局",
                "促进加工贸易。（海关总署、商务部负责） | L海关总署 L商务部",
                "扶持民营企业。（由市工商联、市商务局负责） | L市工商联 L市商务局",
                "完善公交线网。（市交通运输局牵头，市公安局、市规划和自然资源局按职责分工负责） | L市交通运输局 S市公安局 S市规划和自然资源局",
                "推广节水器具。（市水务局、市机关事务管理局按职责分工负责） | L市水务局 L市机关事务管理局",
                "清查闲置土地（市规划和自然资源局、市审计局）。 | L市规划和自然资源局 L市审计局",
                // in running text
                "由市民政局牵头，市卫生健康委员会配合，建设养老服务设施。 | L市民政局 S市卫生健康委员会",
                "由市科技局会同市财政局负责组织评审。 | L市科技局 S市财政局",
                "市林业局会同市气象局建立森林火险预警机制。 | L市林业局 S市气象局",
                "市数据局牵头建设城市运行中心。 | L市数据局"
            })
    void findsBodiesThatTheTextNames(String text, String expected) {
        assertThat(named(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "支持龙头企业牵头组建创新联合体。",
                "充分发挥行业协会在标准制定中的牵头作用。",
                "牵头制定一批国际标准。",
                "加强部门协同，各方参与，共同推进。",
                "支持市属医院（第一医院、儿童医院）建设研究型病房。",
                "由点到面推广试点经验。",
                "鼓励社会资本参与园区建设运营。",
                "全市上下要各负其责。"
            })
    void namesNobodyWhereTheTextDoesNot(String text) {
        assertThat(named(text)).isEmpty();
    }

    @Test
    void takesOffAndTellsThatAListGoesOn() {
        var text = "责任单位：市商务局、市文化和旅游局等部门";

        var bodies = Bodies.in(Folding.characters(text), new Span(0, text.length()));

        assertThat(named(text)).isEqualTo("L市商务局 L市文化和旅游局");
        assertThat(bodies).extracting(NamedBody::goesOn).containsExactly(false, true);
    }

    @Test
    void readsTraditionalTextInItsOwnWords() {
        assertThat(named("責任單位：市環境保護局、市財政局")).isEqualTo("L市環境保護局 L市財政局");
    }

    @Test
    void knowsAParagraphThatOnlyListsBodies() {
        assertThat(Bodies.isList("(责任单位:市水务局)", new Span(0, 11))).isTrue();
        assertThat(Bodies.isList("牵头制定标准:", new Span(0, 7))).isFalse();
    }

    @Test
    void takesTwoSpellingsForOneBody() {
        var names = List.of("市科学技术局", "市科技局", "市财政局", "市发展改革委", "市发展和改革委员会", "各区政府", "东堤区政府");

        assertThat(AlikeBodies.in(names))
                .containsExactlyInAnyOrder(
                        new AlikeBodies.Pair("市科技局", "市科学技术局"), new AlikeBodies.Pair("市发展改革委", "市发展和改革委员会"));
    }

    private static String named(String text) {
        var found = Bodies.in(Folding.characters(text), new Span(0, text.length()));
        return String.join(
                " ",
                found.stream()
                        .map(body -> body.role().name().charAt(0) + body.span().of(text))
                        .toList());
    }
}
