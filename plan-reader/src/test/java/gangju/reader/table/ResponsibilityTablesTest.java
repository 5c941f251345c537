package gangju.reader.table;

import static gangju.reader.table.TableCases.read;
import static gangju.reader.table.TableCases.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponsibilityTablesTest {
    @Test
    void readsPipeTables() {
        var reading = read("""
                # 青禾县“十四五”发展规划

                ## 一、建设产业园区

                加快建设。

                ## 二、任务分工

                **任务分工表**

                | 序号 | 重点任务 | 主要内容 | 牵头单位 | 责任单位 | 完成时限 |
                |---|---|---|---|---|---|
                | 1 | 建设产业园区 | 完成一期土建；引进企业20家。 | 县工信局 | 县发展改革局、县财政局、各乡镇等 | 2025年12月底前 |
                | 2 | 改造老旧小区 | 改造小区30个 | 县住建局 | 县财政局,县民政局 | 2023—2025年 |
                | 3 | 长效管护 | 完善制度 | 县水利局（牵头）、县农业农村局、各乡（镇、街道）政府 | — | 持续推进 |
                """);
        assertThat(tasks(reading))
                .containsExactly(
                        "建设产业园区 | 完成一期土建；/引进企业20家。 | L:县工信局 S:县发展改革局 S:县财政局 S:各乡镇 | 2025-12",
                        "改造老旧小区 | 改造小区30个 | L:县住建局 S:县财政局 S:县民政局 | 2025",
                        "长效管护 | 完善制度 | L:县水利局 S:县农业农村局 S:各乡（镇、街道）政府 | null");
        assertThat(reading.tasks())
                .filteredOn(task -> task.title().equals("建设产业园区"))
                .allMatch(task -> "1".equals(task.section()));
        assertThat(reading.tasks())
                .filteredOn(task -> task.title().equals("长效管护"))
                .allMatch(task -> "2".equals(task.section()));
    }

    @Test
    void readsWhoGuidesAMeasureBelowGroupRows() {
        var reading = read("""
                <h1>青禾县改革举措推广方案</h1><h2>一、总体要求</h2><p>扎实工作。</p><h2>二、推广清单</h2>
                <table><tr><td>序号</td><td>改革举措</td><td>主要内容</td><td>指导部门</td><td>推广范围</td></tr>
                <tr><td colspan=5>一、水务方面（共1项）</td></tr>
                <tr><td>1</td><td>水权交易机制</td><td>建立水权交易平台。</td><td>县水利局、县财政局</td><td>全县</td></tr>
                </table>
                """);
        assertThat(tasks(reading)).containsExactly("水权交易机制 | 建立水权交易平台。 | L:县水利局 L:县财政局 | null");
        assertThat(reading.outline()).hasSize(2);
    }

    @Test
    void readsMergedCellsAndTheYearOfThePlan() {
        var reading = read("""
                <h1>石桥镇2026年工作计划</h1><h2>一、总体要求</h2><p>扎实工作。</p>
                <h2>二、任务清单</h2><table><tr><td>任务类别</td><td>工作任务</td><td>责任部门</td><td>配合部门</td><td>完成时间</td></tr>
                <tr><td rowspan=2>一、产业</td><td>1.建成冷链物流园并投入使用。</td><td>经济发展办公室</td><td rowspan=2>综合办、财政所</td><td>10月底</td></tr>
                <tr><td>2.培育家庭农场5家</td><td>农业农村办<br>牵头，各村配合</td><td>年底前</td></tr>
                <tr><td>二、民生</td><td>改造卫生院</td><td>社会事务办</td><td></td><td>2026年6月30日</td></tr></table>
                """);
        assertThat(tasks(reading))
                .containsExactly(
                        "建成冷链物流园并投入使用 | 1.建成冷链物流园并投入使用。 | L:经济发展办公室 S:综合办 S:财政所 | 2026-10",
                        "培育家庭农场5家 | 2.培育家庭农场5家 | L:农业农村办 S:各村 S:综合办 S:财政所 | 2026",
                        "改造卫生院 | 改造卫生院 | L:社会事务办 | 2026-06-30");
    }

    @Test
    void readsTasksOverSeveralRowsWithAHeadOfTwo() {
        var reading = read("""
                <h1>白塔区“十五五”实施方案</h1><h2>一、要求</h2><p>扎实工作。</p><h2>附件</h2><p>重点任务分解表</p>
                <table><tr><td rowspan=2>重点任务</td><td rowspan=2>具体举措</td><td colspan=2>责任分工</td><td rowspan=2>时间节点</td></tr>
                <tr><td>牵头单位</td><td>配合单位</td></tr>
                <tr><td rowspan=2>（一）提升供水能力</td><td>新建水厂两座</td><td>区水务局</td><td>区发展改革委、区规划和自然资源局</td><td>2028年上半年</td></tr>
                <tr><td>更新管网80公里。<br>建立分区计量。</td><td>区水务局、区住房和城乡建设局</td><td>各街道和有关单位</td><td>2030.6</td></tr>
                <tr><td>（二）节约用水</td><td>推广节水器具</td><td>责任单位：区机关事务局；配合单位：区教委</td><td></td><td>长期</td></tr></table>
                """);
        assertThat(tasks(reading))
                .containsExactly(
                        "提升供水能力 | 新建水厂两座 | L:区水务局 S:区发展改革委 S:区规划和自然资源局 | 2028-06",
                        "提升供水能力 | 更新管网80公里。/建立分区计量。 | L:区水务局 L:区住房和城乡建设局 S:各街道 S:有关单位 | 2030-06",
                        "节约用水 | 推广节水器具 | L:区机关事务局 S:区教委 | null");
    }

    @Test
    void readsEnglishTables() {
        var reading = read("""
                <h1>River City Climate Plan 2025-2030</h1><h2>1. Aims</h2><p>We will act.</p><h2>2. Actions</h2>
                <table><tr><th>Action</th><th>Description</th><th>Lead agency</th><th>Partners</th><th>Timeline</th></tr>
                <tr><td>Plant street trees</td><td>Plant 5,000 trees along main roads.</td><td>Parks Department</td><td>Water Board, Schools Office and residents' groups</td><td>Q3 2026</td></tr>
                <tr><td>Retrofit pools</td><td>Install heat pumps.</td><td>Sports Office</td><td>-</td><td>Dec 2027</td></tr></table>
                """);
        assertThat(tasks(reading))
                .containsExactly(
                        "Plant street trees | Plant 5,000 trees along main roads. | L:Parks Department S:Water Board S:Schools Office S:residents' groups | 2026-09",
                        "Retrofit pools | Install heat pumps. | L:Sports Office | 2027-12");
    }

    @Test
    void readsTargetsOfTheContentsAsSentences() {
        var reading = read("""
                # 青禾县“十五五”发展规划

                ## 一、任务

                | 任务 | 目标 | 责任单位 |
                |---|---|---|
                | 扩绿 | 到2030年，全县森林覆盖率达到46%以上，新增口袋公园30个。 | 县林业局 |
                """);
        assertThat(tasks(reading)).containsExactly("扩绿 | 到2030年，全县森林覆盖率达到46%以上，新增口袋公园30个。 | L:县林业局 | null");
        assertThat(reading.targets())
                .anySatisfy(target -> assertThat(TableCases.told(target)).contains("森林覆盖率 | level ge 46 % | 2030"));
    }

    @Test
    void dueDatesOfRowsAreThoseOfWhatTheyPromise() {
        var reading = read("""
                # 青禾县优化营商环境三年行动分工方案（2026—2028年）

                ## 一、任务

                | 重点任务 | 具体举措 | 牵头单位 | 配合单位 | 完成时限 |
                |---|---|---|---|---|
                | 保障用地 | 供应工业用地不少于4000亩 | 县自然资源局会同县发展改革局 | 青禾学院、青禾工学院等高校 | 2026年6月底前 |
                | 培育企业 | 2026年，高新技术企业达到60家 | 县科技局 | — | 2026年9月 |
                | 招引人才 | 到2027年，引进人才300人 | 县人力社保局 | — | 长期 |
                """);
        assertThat(tasks(reading))
                .containsExactly(
                        "保障用地 | 供应工业用地不少于4000亩 | L:县自然资源局 S:县发展改革局 S:青禾学院 S:青禾工学院 | 2026-06",
                        "培育企业 | 2026年，高新技术企业达到60家 | L:县科技局 | 2026-09",
                        "招引人才 | 到2027年，引进人才300人 | L:县人力社保局 | null");
        assertThat(reading.targets().stream().map(TableCases::told))
                .containsExactly(
                        "供应工业用地面积 | level ge 4000 亩 | 2026-06 | - | -",
                        "高新技术企业数量 | level reach 60 家 | 2026-09 | - | -",
                        "引进人才人数 | level eq 300 人 | 2027 | - | -");
    }
}
