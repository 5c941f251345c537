package gangju.reader.table;

import static gangju.reader.table.TableCases.read;
import static gangju.reader.table.TableCases.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.OutlineNode;
import gangju.model.Target;
import org.junit.jupiter.api.Test;

/** Pages as offices publish them: a plan, its list of attachments, a system of indicators and a division of tasks. */
class OfficialPagesTest {
    private static final String PAGE = """
            <body style="visibility: hidden"><h1>青禾县签约服务实施方案</h1>
            <p>一、主要目标</p><p>到2025年，每万人口医生数不低于4人。</p>
            <p>二、主要任务</p><p>（一）扩大服务供给，充实队伍。</p><p>到2025年，培训医生不少于350名。</p>
            <p>（二）优化服务方式，方便群众。</p><p>推行预约服务。</p>
            <p>附件：1.青禾县签约服务质量监测指标体系（2023年）</p><p>2.青禾县签约服务任务分工表</p>
            <table><tr><td colspan=5>青禾县签约服务质量监测指标体系（2023年版）</td></tr>
            <tr><td>一级指标</td><td>二级指标</td><td>评价标准</td><td>指标含义</td><td>数据来源</td></tr>
            <tr><td rowspan=3>数量</td><td>1.重点人群覆盖率</td><td>较上一年增加。2023年达到80%，力争2035年达到95%。</td>
            <td>重点人群数的比例*100%。</td><td>统计年报</td></tr>
            <tr><td>2.居民建档率</td><td>较上一年增加，力争2023年达到80%。</td><td>抽查10份。</td><td>抽查</td></tr>
            <tr><td>3.签约服务种类</td><td>支持签约模式的种类大于3类。</td><td>1至3种。</td><td>协议</td></tr></table>
            <table><tr><td colspan=5>青禾县签约服务任务分工表</td></tr>
            <tr><td>序号</td><td>工作事项</td><td>主要内容</td><td>牵头单位</td><td>配合单位</td></tr>
            <tr><td rowspan=2>1</td><td rowspan=2>扩大服务供给</td><td>到2025年，培训医生不少于350名。</td>
            <td>各乡镇</td><td>县卫生健康局</td></tr>
            <tr><td>充实基层队伍。</td><td>县卫生健康局、各乡镇</td><td>/</td></tr></table></body>
            """;

    @Test
    void showsABodyThatIsHiddenUntilItsScriptsHaveRun() {
        assertThat(read(PAGE).outline())
                .filteredOn(node -> node.kind() != OutlineNode.Kind.HEAD)
                .extracting(node -> node.level() + node.title())
                .containsExactly("1主要目标", "1主要任务", "2扩大服务供给，充实队伍", "2优化服务方式，方便群众");
    }

    @Test
    void readsEachSentenceOfACellThatSaysWhatIsToBeReached() {
        assertThat(TableCases.targets(read(PAGE)))
                .containsExactly(
                        "重点人群覆盖率 | level reach 80 % | 2023 | - | -",
                        "重点人群覆盖率 | level reach 95 % | 2035 | - | -",
                        "居民建档率 | level reach 80 % | 2023 | - | -",
                        "签约服务种类 | level gt 3 类 | null | - | -");
    }

    @Test
    void tellsOnceWhatATableOfTasksSaysAgain() {
        var reading = read(PAGE);
        assertThat(reading.targets())
                .filteredOn(target -> target.indicator().startsWith("培训医生"))
                .singleElement()
                .extracting(Target::alsoAt)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(tasks(reading)).contains("扩大服务供给 | 充实基层队伍。 | L:县卫生健康局 L:各乡镇 | null");
    }

    @Test
    void knowsTheYearOfAReportByTheWorkItsHeadingsName() {
        var report = read("""
                政府工作报告

                各位代表：现在，我代表县人民政府作工作报告。

                一、2025年工作回顾

                全县生产总值增长9.1%，建成道路20公里。

                二、2026年工作安排

                全县生产总值增长6%左右。新建道路30公里。
                """);
        assertThat(report.targets())
                .extracting(target ->
                        target.indicator() + " " + target.operator() + " " + target.value() + " " + target.date())
                .containsExactly("全县生产总值 ABOUT 6 2026", "新建道路里程 EQ 30 2026");
    }

    @Test
    void readsATableWithACellOfNothingButWideSpace() {
        var reading = read("<h1>青禾县养老规划</h1><h2>一、主要目标</h2><table><tr><td>指标</td><td>2025年目标</td></tr>"
                + "<tr><td>床位数（张）</td><td>300</td></tr><tr><td>\u2003</td><td>&ensp;</td></tr></table>");
        assertThat(TableCases.targets(reading)).hasSize(1);
    }

    @Test
    void promisesNothingInAChapterOfTwoPartsBeforeItLooksAhead() {
        var reading = read("""
                青禾县2026年政府工作报告

                一、2025年工作回顾

                （一）坚持稳中求进，着力扩大内需，经济平稳运行。

                全县建成道路20公里。

                （二）坚持改革创新，着力转变职能，活力增强。

                全县引进企业12家。

                二、“十四五”发展成就和“十五五”主要目标

                过去五年，全县各项事业取得成绩。生产总值达到120亿元。

                “十五五”时期，全县生产总值达到180亿元。

                三、2026年重点工作

                新建道路30公里。
                """);
        assertThat(reading.targets())
                .extracting(target -> target.indicator() + " " + target.value() + " " + target.date())
                .containsExactly("全县生产总值 180 2030", "新建道路里程 30 2026");
        assertThat(reading.outline())
                .filteredOn(node -> node.level() == 2 && node.kind() != OutlineNode.Kind.HEAD)
                .hasSize(2);
    }
}
