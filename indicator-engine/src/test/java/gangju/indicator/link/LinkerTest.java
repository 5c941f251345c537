package gangju.indicator.link;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Direction;
import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.PriceBasis;
import gangju.indicator.Unit;
import gangju.model.TargetType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkerTest {
    private static final Linker LINKER =
            new Linker(name -> name.replaceAll("[\\s\\p{P}]", "").replace("獨", "独"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "港口吞吐量 | 港口吞吐量 | LEVEL",
                "独立书店数量 | 獨立书店总数 | LEVEL",
                "公共图书馆藏书量 | 全市公共图书馆藏书量 | LEVEL",
                "旅游收入年均增速 | 旅游收入 | GROWTH",
                "旅游收入年均增速 | 旅游收入增速 | GROWTH",
                "林木覆盖的比例 | 林木覆盖比例 | LEVEL",
                "夜间经济占服务业增加值比重 | 夜间经济占服务业增加值的比例 | LEVEL",
                "Average annual growth of port revenue | Port revenue | GROWTH",
                "Number of public libraries | Public libraries | LEVEL",
                "Share of renewable energy in consumption | Renewable energy consumption, share | LEVEL"
            })
    void namesOfOneThingGoTogether(String target, String indicator, TargetType type) {
        var linking = link(target, type, indicator(indicator, IndicatorKind.FLOW, null));

        assertThat(linking.links()).hasSize(1);
        assertThat(linking.targets()).isEmpty();
        assertThat(linking.indicators()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "基础研究经费 | 基础研究经费占比 | LEVEL | link-kind",
                "基础研究经费占比 | 基础研究经费 | LEVEL | link-kind",
                "研发经费 | 企业研发经费 | LEVEL | link-near",
                "每万名就业人员中研发人员数 | 每万名就业人员中研发人员全时当量 | LEVEL | link-near",
                "旅游收入 | 旅游收入增速 | LEVEL | link-kind",
                "旅游收入 | 粮食产量 | LEVEL | link-no-name",
                "Port revenue | Share of port revenue | LEVEL | link-kind",
                "Port revenue | Airport revenue | LEVEL | link-no-name"
            })
    void namesLikeItAreToldAndNotLinked(String target, String indicator, TargetType type, String code) {
        var linking = link(target, type, indicator(indicator, IndicatorKind.FLOW, null));

        assertThat(linking.links()).isEmpty();
        assertThat(linking.targets()).extracting(one -> one.why().code()).containsExactly(code);
        assertThat(linking.indicators()).extracting(Unlinked::id).containsExactly(indicator);
    }

    @Test
    void aRankLinksOnlyToARankAmongTheSame() {
        var world = indicator("创新企业数量世界城市排名", IndicatorKind.RANK, "world cities");
        var nation = indicator("创新企业数量全国排名", IndicatorKind.RANK, "全国");
        var level = indicator("创新企业数量", IndicatorKind.STOCK, null);

        var linking = link("创新企业数量（世界城市排名）", TargetType.RANK, world, nation, level);

        assertThat(linking.links()).extracting(link -> link.indicator().code()).containsExactly(world.code());
        assertThat(link("创新企业数量（世界城市排名）", TargetType.RANK, nation).targets())
                .extracting(one -> one.why().code())
                .containsExactly("link-universe");
        assertThat(link("创新企业数量", TargetType.RANK, level).targets())
                .extracting(one -> one.why().code())
                .containsExactly("link-kind");
    }

    @Test
    void severalOfOneNameAreNotGuessedBetween() {
        var one = indicator("港口吞吐量", IndicatorKind.FLOW, null);
        var other = indicator("全市港口吞吐量", IndicatorKind.FLOW, null);
        var doubled = indicator("港口吞吐总量", IndicatorKind.FLOW, null);

        assertThat(link("本市港口吞吐量", TargetType.LEVEL, one, other, doubled).targets())
                .extracting(unlinked -> unlinked.why().code())
                .containsExactly("link-ambiguous");
        assertThat(link("全市港口吞吐量", TargetType.LEVEL, one, other).links())
                .extracting(link -> link.indicator().code(), Link::exact)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("全市港口吞吐量", true));
    }

    @Test
    void anotherAreaIsAnotherIndicator() {
        var target = new NamedTarget("T1", "港口吞吐量", TargetType.LEVEL, "东港", null);
        var linking = LINKER.link(List.of(target), List.of(indicator("港口吞吐量", IndicatorKind.FLOW, null)));

        assertThat(linking.targets()).extracting(one -> one.why().code()).containsExactly("link-area");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "西港 | 港口吞吐量 | true",
                "西港市 | 港口吞吐量 | true",
                "示例省西港市 | 港口吞吐量 | true",
                "东港市 | 港口吞吐量 | false",
                "西港市老城区 | 港口吞吐量 | false",
                "东港市 | 西方各港口吞吐量 | true",
                " | 港口吞吐量 | true"
            })
    void anIndicatorOfAnotherPlaceThanThePlansIsToldAndNotLinked(@Nullable String plan, String name, boolean linked) {
        var target = new NamedTarget("T1", name, TargetType.LEVEL, null, plan);
        var linking = LINKER.link(List.of(target), List.of(indicator(name, IndicatorKind.FLOW, null)));

        assertThat(linking.links()).hasSize(linked ? 1 : 0);
        assertThat(linking.targets())
                .extracting(one -> one.why().code())
                .isEqualTo(linked ? List.of() : List.of("link-area"));
    }

    @Test
    void everyReasonIsSaidInBothLanguages() {
        var unlinked = link("旅游收入", TargetType.LEVEL, indicator("旅游收入增速", IndicatorKind.RATE, null))
                .targets()
                .getFirst();

        assertThat(unlinked.reason(Locale.CHINESE)).contains("旅游收入增速", "数值", "增速");
        assertThat(unlinked.reason(Locale.ENGLISH)).contains("旅游收入增速", "level", "growth");
    }

    private static Linking link(String target, TargetType type, Indicator... indicators) {
        return LINKER.link(List.of(new NamedTarget("T1", target, type, null, null)), List.of(indicators));
    }

    private static Indicator indicator(String name, IndicatorKind kind, @Nullable String universe) {
        return new Indicator(
                name,
                name,
                null,
                List.of(),
                Unit.of("%"),
                null,
                Direction.UP,
                kind,
                Frequency.YEAR,
                null,
                PriceBasis.NOT_STATED,
                "西港",
                universe,
                null,
                null,
                null,
                false);
    }
}
