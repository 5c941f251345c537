package gangju.reader.table;

import static gangju.reader.table.TableCases.html;
import static gangju.reader.table.TableCases.read;
import static gangju.reader.table.TableCases.targets;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Origin;
import org.junit.jupiter.api.Test;

/** Own tables of invented places; every cell of every row. */
class IndicatorTablesTest {
    private static final String WATER = "临溪市“十五五”水务发展规划";

    @Test
    void readsAHeadOfTwoRowsWithGroupsTotalsAndRates() {
        var reading = read(html(WATER, """
                <p align=center>专栏1 水务发展主要指标</p>
                <table><tr><td rowspan=2>类别</td><td rowspan=2>序号</td><td rowspan=2>指标</td><td rowspan=2>单位</td>
                <td rowspan=2>2025年</td><td colspan=2>2030年</td><td rowspan=2>属性</td></tr>
                <tr><td>目标值</td><td>年均增速〔累计〕</td></tr>
                <tr><td rowspan=3>供水</td><td>1</td><td>供水能力</td><td>亿立方米</td><td>4.2</td><td>5.0</td><td>3.5%</td><td>预期性</td></tr>
                <tr><td>2</td><td>新增水厂*</td><td>座</td><td>—</td><td>—</td><td>〔6〕</td><td>预期性</td></tr>
                <tr><td>3</td><td>管网漏损率（%）</td><td>%</td><td>10.2</td><td>≤8</td><td>—</td><td>约束性</td></tr>
                <tr><td colspan=8>二、节水</td></tr>
                <tr><td rowspan=2>节水</td><td>4</td><td>万元产值用水量下降</td><td>%</td><td>[18]</td><td>[12]左右</td><td>-</td><td>约束性</td></tr>
                <tr><td>5</td><td>公众节水意识</td><td>—</td><td>一般</td><td>显著提升</td><td>—</td><td>预期性</td></tr>
                <tr><td colspan=8>注：1.〔〕内为五年累计数；2.带*为新增指标，比2025年多3个。</td></tr></table>
                """));
        assertThat(targets(reading))
                .containsExactly(
                        "供水能力 | level eq 5.0 亿立方米 | 2030 | expected | 4.2 亿立方米 2025",
                        "供水能力 | growth reach 3.5 % | 2030 [2026..2030] a year | expected | 4.2 亿立方米 2025",
                        "新增水厂 | cumulative eq 6 座 | 2030 [2026..2030] | expected | -",
                        "管网漏损率 | level le 8 % | 2030 | binding | 10.2 % 2025",
                        "万元产值用水量下降 | change decrease_by 12 % | 2030 [2026..2030] | binding | 18 % 2025",
                        "公众节水意识 | directional increase | 2030 | expected | -");
        assertThat(reading.targets()).hasSize(6).allSatisfy(target -> {
            assertThat(target.quote()).isEqualTo(target.span().of(reading.text()));
            assertThat(target.section()).startsWith("1");
        });
        assertThat(reading.targets().getFirst().quote())
                .startsWith("供水\t1\t供水能力")
                .endsWith("预期性");
    }

    @Test
    void takesNothingOfWhatWasDoneAndHoldsWhatIsNotToFall() {
        var reading = read(html(WATER, """
                <p>表2 主要指标</p>
                <table><tr><td rowspan=2>指标</td><td colspan=2>“十四五”完成情况</td><td colspan=2>“十五五”目标</td></tr>
                <tr><td>2025年</td><td>年均增速（%）</td><td>2030年</td><td>年均增速（%）</td></tr>
                <tr><td>供水量（亿立方米）</td><td>3.6</td><td>2.4</td><td>4</td><td>2左右</td></tr>
                <tr><td>湿地保护率（%）</td><td>52.6</td><td>—</td><td>不降低</td><td>—</td></tr>
                <tr><td>用水总量（亿立方米）</td><td>6.1</td><td>—</td><td>零增长</td><td>—</td></tr>
                <tr><td>河湖岸线</td><td>—</td><td>—</td><td>只增不减</td><td>—</td></tr></table>
                """));
        assertThat(targets(reading))
                .containsExactly(
                        "供水量 | level eq 4 亿立方米 | 2030 | - | 3.6 亿立方米 2025",
                        "供水量 | growth about 2 % | 2030 [2026..2030] a year | - | 3.6 亿立方米 2025",
                        "湿地保护率 | level maintain_ge 52.6 % | 2030 | - | 52.6 % 2025",
                        "用水总量 | level maintain_le 6.1 亿立方米 | 2030 | - | 6.1 亿立方米 2025",
                        "河湖岸线 | directional maintain | 2030 | - | -");
    }

    @Test
    void readsPipeTablesWithUnitsInNamesAndSeveralYears() {
        var reading = read("""
                # 青禾县“十四五”发展规划

                ## 一、主要目标

                **表1 主要指标（单位：%）**

                | 指标 | 2020年 | 2023年 | 2025年 | 指标属性 |
                |---|---|---|---|---|
                | 1.地区生产总值（亿元） | 310 | 380左右 | 450以上 | 预期性 |
                | 2.城镇失业率 | 3.4 | <4.5 | ＜4.5 | 预期性 |
                | 3.森林覆盖率 | 41.2 | 达到上级要求 | 45—46 | 约束性 |
                | 4.城镇新增就业（万人）〔累计〕 | 〔5.2〕 | 3 | 〔6〕 | 预期性 |
                | 5.每千人医师数（人） | 2.8 | | 2023年3.0；2025年3.5 | 预期性 |
                | 6.居民收入年均增长 | 6.1 | - | 6以上 | 预期性 |

                ## 二、重点任务

                建设水厂。
                """);
        assertThat(targets(reading))
                .containsExactly(
                        "地区生产总值 | level about 380 亿元 | 2023 | expected | 310 亿元 2020",
                        "地区生产总值 | level ge 450 亿元 | 2025 | expected | 310 亿元 2020",
                        "城镇失业率 | level lt 4.5 % | 2023 | expected | 3.4 % 2020",
                        "城镇失业率 | level lt 4.5 % | 2025 | expected | 3.4 % 2020",
                        "森林覆盖率 | directional reach | 2023 | binding | 41.2 % 2020",
                        "森林覆盖率 | range range 45..46 % | 2025 | binding | 41.2 % 2020",
                        "城镇新增就业 | cumulative eq 3 万人 | 2023 | expected | 5.2 万人 2020",
                        "城镇新增就业 | cumulative eq 6 万人 | 2025 [2021..2025] | expected | 5.2 万人 2020",
                        "每千人医师数 | level eq 3.0 人 | 2023 | expected | 2.8 人 2020",
                        "每千人医师数 | level eq 3.5 人 | 2025 | expected | 2.8 人 2020",
                        "居民收入年均增长 | growth ge 6 % | 2025 [2021..2025] a year | expected | 6.1 % 2020");
    }

    @Test
    void readsNamesInTwoColumnsAndStrengthsOverRows() {
        var reading = read(html("澄湖区生态环境保护规划（2026—2030年）", """
                <table><tr><td colspan=6>澄湖区生态环境保护规划指标表</td></tr>
                <tr><th colspan=2>指标</th><th>2025年（基准年）</th><th>2028年</th><th>2030年</th><th>指标性质</th></tr>
                <tr><td rowspan=2>主要污染物减排比例</td><td>化学需氧量（%）</td><td>-</td><td>5</td><td>[10]</td><td rowspan=3>约束性</td></tr>
                <tr><td>氨氮（%）</td><td>-</td><td>4</td><td>[8]</td></tr>
                <tr><td colspan=2>PM<sub>2.5</sub>年均浓度（微克/立方米）</td><td>31</td><td>29</td><td>≤28</td></tr>
                <tr><td colspan=2>优良天数比率（%）</td><td>85.3（2024年）</td><td>保持稳定</td><td>87以上</td><td>预期性</td></tr>
                <tr><td colspan=2>好于Ⅲ类水体比例</td><td>92%</td><td>96%</td><td>100%</td><td>约束性</td></tr></table>
                """));
        assertThat(targets(reading))
                .containsExactly(
                        "主要污染物减排比例（化学需氧量） | change decrease_by 5 % | 2028 | binding | -",
                        "主要污染物减排比例（化学需氧量） | change decrease_by 10 % | 2030 [2026..2030] | binding | -",
                        "主要污染物减排比例（氨氮） | change decrease_by 4 % | 2028 | binding | -",
                        "主要污染物减排比例（氨氮） | change decrease_by 8 % | 2030 [2026..2030] | binding | -",
                        "PM2.5年均浓度 | level eq 29 微克/立方米 | 2028 | binding | 31 微克/立方米 2025",
                        "PM2.5年均浓度 | level le 28 微克/立方米 | 2030 | binding | 31 微克/立方米 2025",
                        "优良天数比率 | directional maintain | 2028 | expected | 85.3 % 2024",
                        "优良天数比率 | level ge 87 % | 2030 | expected | 85.3 % 2024",
                        "好于Ⅲ类水体比例 | level eq 96 % | 2028 | binding | 92 % 2025",
                        "好于Ⅲ类水体比例 | level eq 100 % | 2030 | binding | 92 % 2025");
    }

    @Test
    void readsIndicatorsSideBySideWithTheUnitAbove() {
        var reading = read("""
                <h1>石桥镇2026年工作计划</h1><h2>一、目标</h2><p>扎实工作。</p><p>单位：万元</p>
                <table><tr><td>序号</td><td>指标名称</td><td>2025年完成</td><td>2026年目标</td><td>增长（%）</td>
                <td>指标名称</td><td>2025年完成</td><td>2026年目标</td><td>增长（%）</td></tr>
                <tr><td>1</td><td>农业总产值</td><td>12,300</td><td>13,000</td><td>5.7</td><td>固定资产投资</td><td>8,000</td><td>8800</td><td>10</td></tr>
                <tr><td>2</td><td>村集体收入</td><td>560</td><td>600以上</td><td>7以上</td><td>招商项目（个）</td><td>3</td><td>5个</td><td>—</td></tr></table>
                <h2>二、任务</h2><p>建设冷库。</p>
                """);
        assertThat(targets(reading))
                .containsExactlyInAnyOrder(
                        "农业总产值 | level eq 13000 万元 | 2026 | - | 12300 万元 2025",
                        "农业总产值 | growth reach 5.7 % | 2026 a year | - | 12300 万元 2025",
                        "固定资产投资 | level eq 8800 万元 | 2026 | - | 8000 万元 2025",
                        "固定资产投资 | growth reach 10 % | 2026 a year | - | 8000 万元 2025",
                        "村集体收入 | level ge 600 万元 | 2026 | - | 560 万元 2025",
                        "村集体收入 | growth ge 7 % | 2026 a year | - | 560 万元 2025",
                        "招商项目 | level eq 5 个 | 2026 | - | 3 个 2025");
    }

    @Test
    void readsTraditionalCharactersAndFullWidthDigits() {
        var reading = read("""
                <h1>雲岫市數位發展計畫（2026—2030年）</h1><h2>一、發展目標</h2><p>表1　主要指標</p>
                <table><tr><td>一級指標</td><td>二級指標</td><td>單位</td><td>現狀值</td><td>目標值（2030年）</td></tr>
                <tr><td rowspan=2>基礎</td><td>５Ｇ基站數</td><td>萬個</td><td>１．２</td><td>≥２．５</td></tr>
                <tr><td>算力規模</td><td>EFLOPS</td><td>3</td><td>10左右</td></tr>
                <tr><td>產業</td><td>核心產業營收年均增速</td><td>％</td><td>7.5</td><td>10</td></tr>
                <tr><td>應用</td><td>一網通辦覆蓋率</td><td></td><td>80%</td><td>全覆蓋</td></tr></table>
                <h2>二、任務</h2><p>推進建設。</p>
                """);
        assertThat(targets(reading))
                .containsExactly(
                        "５Ｇ基站數 | level ge 2.5 万个 | 2030 | - | 1.2 万个 null",
                        "算力規模 | level about 10 EFLOPS | 2030 | - | 3 EFLOPS null",
                        "核心產業營收年均增速 | growth reach 10 % | 2030 [2026..2030] a year | - | 7.5 % null",
                        "一網通辦覆蓋率 | coverage eq 100 % | 2030 | - | 80 % null");
    }

    @Test
    void readsEnglishTables() {
        var reading = read("""
                <h1>River City Climate Plan 2025-2030</h1><h2>1. Targets</h2><p>Table 1. Key performance indicators</p>
                <table><tr><th>Theme</th><th>Indicator</th><th>Unit</th><th>Baseline (2023)</th><th>Target 2027</th><th>Target 2030</th><th>Data source</th></tr>
                <tr><td rowspan=2>Energy</td><td>Installed solar capacity</td><td>MW</td><td>42</td><td>at least 80</td><td>120</td><td>Grid operator</td></tr>
                <tr><td>Reduction in building emissions</td><td>%</td><td>n/a</td><td>12</td><td>25</td><td>City 2024 inventory</td></tr>
                <tr><td>Transport</td><td>Bus trips (million)</td><td></td><td>1,250.5</td><td>—</td><td>&gt; 1,400</td><td></td></tr></table>
                <h2>2. Actions</h2><p>Plant trees.</p>
                """);
        assertThat(targets(reading))
                .containsExactly(
                        "Installed solar capacity | level ge 80 MW | 2027 | - | 42 MW 2023",
                        "Installed solar capacity | level eq 120 MW | 2030 | - | 42 MW 2023",
                        "Reduction in building emissions | change decrease_by 12 % | 2027 | - | -",
                        "Reduction in building emissions | change decrease_by 25 % | 2030 [2025..2030] | - | -",
                        "Bus trips | level gt 1400 million | 2030 | - | 1250.5 million 2023");
    }

    @Test
    void takesBindingFromRowsOverTheWholeWidth() {
        var reading = read(html("白塔区“十五五”规划", """
                <p>表2 规划指标</p><table><tr><td>项目</td><td>单位</td><td>2025年实际</td><td>2030年</td></tr>
                <tr><td colspan=4>一、约束性指标</td></tr>
                <tr><td>耕地保有量</td><td>万亩</td><td>30.52</td><td>不低于30.5</td></tr>
                <tr><td colspan=4>二、预期性指标</td></tr>
                <tr><td>其中：绿化覆盖率</td><td>%</td><td>39</td><td>提高2个百分点</td></tr>
                <tr><td>游客满意度排名</td><td>位</td><td>12</td><td>全省前5位</td></tr>
                <tr><td>文旅收入</td><td>亿元</td><td>20</td><td>翻一番</td></tr>
                <tr><td>图书馆</td><td>/</td><td>在建</td><td>建成</td></tr></table>
                """));
        assertThat(targets(reading))
                .containsExactly(
                        "耕地保有量 | level ge 30.5 万亩 | 2030 | binding | 30.52 万亩 2025",
                        "绿化覆盖率 | change increase_by 2 个百分点 | 2030 [2026..2030] | expected | 39 % 2025",
                        "游客满意度排名 | rank rank 5 位 | 2030 | expected | 12 位 2025",
                        "文旅收入 | multiple multiple 2 倍 | 2030 | expected | 20 亿元 2025",
                        "图书馆 | milestone by | 2030 | expected | -");
    }

    @Test
    void takesAllYearsOfAPlanThatComeOneAfterTheOther() {
        var reading = read("""
                # 白塔区智能制造行动方案（2026—2028年）

                ## 一、目标

                | 指标 | 2026年 | 2027年 | 2028年 |
                |---|---|---|---|
                | 智能工厂（家） | 10 | 20 | 30 |
                """);
        assertThat(targets(reading))
                .containsExactly(
                        "智能工厂 | level eq 10 家 | 2026 | - | -",
                        "智能工厂 | level eq 20 家 | 2027 | - | -",
                        "智能工厂 | level eq 30 家 | 2028 | - | -");
    }

    @Test
    void leavesExplanationsSourcesAndRepeatedHeadsOut() {
        var head = "<tr><td>序号</td><td>指标名称</td><td>指标解释</td><td>目标值</td><td>数据来源</td><td>责任单位</td></tr>";
        var reading = read(
                html(
                        WATER,
                        "<p>附件1 2028年考核指标表</p><table>" + head
                                + "<tr><td>1</td><td>水质达标率</td><td>达标水样占全部水样的比重，每月抽检30份，2025年为95%。</td><td>99.5%以上</td><td>2026年起由水务局统计</td><td>市水务局</td></tr>"
                                + head
                                + "<tr><td>2</td><td>投诉办结时限①</td><td>自受理之日起</td><td>3个工作日以内</td><td>热线</td><td>市城管委</td></tr></table>"));
        assertThat(targets(reading))
                .containsExactly("水质达标率 | level ge 99.5 % | 2028 | - | -", "投诉办结时限 | level le 3 个工作日 | 2028 | - | -");
        assertThat(reading.targets()).allMatch(target -> target.origin() == Origin.TABLE);
        assertThat(reading.tasks()).allMatch(task -> task.origin() == Origin.TEXT);
    }

    @Test
    void readsFiveYearPeriodsNegativeFiguresAndLineEnds() {
        var reading = read(html("苍岭县“十五五”规划", """
                <p>表3 “十五五”时期主要指标</p>
                <table><tr><td>指&nbsp;标</td><td>“十四五”末</td><td>“十五五”末</td><td>“十五五”年均增长</td><td>属 性</td></tr>
                <tr><td>粮食综合<br>生产能力（万吨）</td><td>21.5</td><td>≥22<br>（含薯类）</td><td></td><td>约束</td></tr>
                <tr><td>旅游收入（亿元）</td><td>8</td><td>——</td><td>6.5～7%</td><td>预期</td></tr>
                <tr><td>单位产值碳排放（%）</td><td>[-16]</td><td>[-18]</td><td>…</td><td>约束</td></tr></table>
                """));
        assertThat(targets(reading))
                .containsExactly(
                        "粮食综合生产能力 | level ge 22 万吨 | 2030 | binding | 21.5 万吨 2025",
                        "旅游收入 | growth range 6.5..7 % | 2030 [2026..2030] a year | expected | 8 亿元 2025",
                        "单位产值碳排放 | change decrease_by 18 % | 2030 [2026..2030] | binding | -16 % 2025");
    }

    @Test
    void readsFiguresWithTheirOwnUnitsAndWords() {
        var reading = read(html("沧浪市“十四五”科技创新规划", """
                <p>专栏2 “十四五”科技创新主要指标</p>
                <table><tr><td>序号</td><td>指标名称</td><td>2020年实际值</td><td>2025年目标值</td><td>属性</td></tr>
                <tr><td>1</td><td>研发经费占比（％）</td><td>2.2</td><td>2.8左右</td><td>预期性</td></tr>
                <tr><td>2</td><td>每万人口发明专利拥有量（件）</td><td>6.3</td><td>＞12</td><td>预期性</td></tr>
                <tr><td>3</td><td>高新技术企业数量（家）</td><td>1 200</td><td>2 500</td><td>预期性</td></tr>
                <tr><td>4</td><td>技术合同成交额</td><td>200亿元</td><td>500亿元</td><td>预期性</td></tr>
                <tr><td>5</td><td>具备科学素质的比例</td><td>10.5%</td><td>&gt;15%</td><td>预期性</td></tr>
                <tr><td>6</td><td>基础研究占比（%）</td><td>约5</td><td>8%—10%</td><td></td></tr>
                <tr><td>7</td><td>创新指数全国排名</td><td>第8位</td><td>前5</td><td></td></tr>
                <tr><td>8</td><td>科技进步贡献率(%)</td><td>60</td><td>65（2023年63）</td><td></td></tr></table>
                """));
        assertThat(targets(reading))
                .containsExactly(
                        "研发经费占比 | level about 2.8 % | 2025 | expected | 2.2 % 2020",
                        "每万人口发明专利拥有量 | level gt 12 件 | 2025 | expected | 6.3 件 2020",
                        "高新技术企业数量 | level eq 2500 家 | 2025 | expected | 1200 家 2020",
                        "技术合同成交额 | level eq 500 亿元 | 2025 | expected | 200 亿元 2020",
                        "具备科学素质的比例 | level gt 15 % | 2025 | expected | 10.5 % 2020",
                        "基础研究占比 | range range 8..10 % | 2025 | - | 5 % 2020",
                        "创新指数全国排名 | rank rank 5 位 | 2025 | - | 8 位 2020",
                        "科技进步贡献率 | level eq 65 % | 2025 | - | 60 % 2020");
    }

    @Test
    void readsFiscalYearsAndWordsOfEnglishTables() {
        var reading = read("""
                <h1>Hillford Borough Council Plan 2024 to 2028</h1><h2>Our measures</h2>
                <table><tr><th>Outcome</th><th>Measure</th><th>2022/23 baseline</th><th>2027/28 target</th><th>Type</th></tr>
                <tr><td>Clean</td><td>Household waste recycled (%)</td><td>41.5%</td><td>50% or more</td><td>binding</td></tr>
                <tr><td>Clean</td><td>Residual waste per household</td><td>512 kg</td><td>Reduce by 15% by 2028</td><td>indicative</td></tr>
                <tr><td>Homes</td><td>New affordable homes (cumulative)</td><td>-</td><td>1,000</td><td>binding</td></tr>
                <tr><td>Safe</td><td>Residents feeling safe</td><td>78%</td><td>Improve</td><td></td></tr></table>
                """);
        assertThat(targets(reading))
                .containsExactly(
                        "Household waste recycled | level ge 50 % | 2028 | binding | 41.5 % 2023",
                        "Residual waste per household | change decrease_by 15 % | 2028 [2024..2028] | expected | 512 kg 2023",
                        "New affordable homes | cumulative eq 1000 | 2028 | binding | -",
                        "Residents feeling safe | directional increase | 2028 | - | 78 % 2023");
    }

    @Test
    void givesNothingOfStatistics() {
        var reading = read("""
                <h1>关于促进产业发展的若干政策</h1><p>2024年3月5日</p><h2>一、现状</h2><p>表1 近年主要经济指标</p>
                <table><tr><td>指标</td><td>单位</td><td>2021年</td><td>2022年</td><td>2023年</td><td>同比增长（%）</td></tr>
                <tr><td>工业产值</td><td>亿元</td><td>100</td><td>110</td><td>121</td><td>10</td></tr>
                <tr><td>企业数</td><td>家</td><td>10</td><td>12</td><td>13</td><td>8.3</td></tr></table>
                <p>表2 “十三五”主要指标完成情况</p>
                <table><tr><td>指标</td><td>目标值</td><td>完成值</td></tr><tr><td>企业数</td><td>10</td><td>12</td></tr></table>
                <p>表3 园区情况</p>
                <table><tr><td>园区</td><td>面积（公顷）</td><td>2025年</td></tr><tr><td>东园</td><td>120</td><td>80%以上</td></tr></table>
                <h2>二、措施</h2><p>支持企业发展。</p>
                """);
        assertThat(reading.targets()).isEmpty();
        assertThat(reading.tables()).hasSize(3);
    }

    @Test
    void takesATargetOfTextAndTableOnceAndTellsWhereTheyDiffer() {
        var reading = read("""
                <h1>临溪市“十五五”水务发展规划</h1><h2>一、发展目标</h2>
                <p>到2030年，全市供水能力力争达到5亿立方米以上，管网漏损率控制在8.5%以内。</p>
                <table><tr><td>指标</td><td>单位</td><td>2025年</td><td>2030年</td></tr>
                <tr><td>供水能力</td><td>万立方米</td><td>42000</td><td>50000</td></tr>
                <tr><td>管网漏损率</td><td>%</td><td>10</td><td>≤8</td></tr></table>
                <h2>二、任务</h2><p>建设水厂。</p>
                """);
        var supply = reading.targets().stream()
                .filter(target -> target.indicator().equals("供水能力"))
                .toList();
        assertThat(supply).singleElement().satisfies(target -> {
            assertThat(TableCases.told(target)).isEqualTo("供水能力 | level ge 50000 万立方米 | 2030 | - | 42000 万立方米 2025");
            assertThat(target.striving()).isTrue();
            assertThat(target.alsoAt()).singleElement().satisfies(place -> {
                assertThat(place.origin()).isEqualTo(Origin.TEXT);
                assertThat(place.quote())
                        .isEqualTo(place.span().of(reading.text()))
                        .contains("5亿立方米以上");
            });
        });
        assertThat(reading.targets()).hasSize(3);
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code().equals("table-and-text-differ"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("管网漏损率", "8%", "8.5%"));
    }
}
