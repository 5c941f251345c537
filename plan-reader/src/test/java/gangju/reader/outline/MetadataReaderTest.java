package gangju.reader.outline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Metadata;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataReaderTest {
    private static final String BODY = "\n一、目标\n到2027年建成三座水厂。\n二、任务\n新建水厂，改造管网。\n";

    @Test
    void readsANotice() throws Exception {
        var metadata = read("""
                青原省水利厅 青原省财政厅关于印发《青原省供水规划（2024—2027年）》的通知
                青水规〔2024〕12号
                各市水利局、财政局，省直有关单位：
                现将《青原省供水规划（2024—2027年）》印发给你们，请认真执行。
                青原省水利厅　青原省财政厅
                二〇二四年三月十五日
                青原省供水规划（2024—2027年）
                为保障供水安全，依据《青原省国民经济和社会发展第十四个五年规划纲要》和国家节水行动规划编制本规划。展望到2035年。
                """ + BODY);
        assertThat(metadata.title()).isEqualTo("青原省供水规划（2024—2027年）");
        assertThat(metadata.issuers()).containsExactly("青原省水利厅", "青原省财政厅");
        assertThat(metadata.documentNumber()).isEqualTo("青水规〔2024〕12号");
        assertThat(metadata.addressees()).containsExactly("各市水利局、财政局", "省直有关单位");
        assertThat(metadata.written()).isEqualTo(PartialDate.parse("2024-03-15"));
        assertThat(metadata.period()).isEqualTo(Period.ofYears(2024, 2027));
        assertThat(metadata.horizon()).isEqualTo(PartialDate.ofYear(2035));
        assertThat(metadata.relatedPlans()).containsExactly("青原省国民经济和社会发展第十四个五年规划纲要");
    }

    @Test
    void takesNeitherAStateNorADateForAnEnglishTitle() throws Exception {
        var body = "\n1. Introduction\nThe parks office looks after forty parks.\n2. Actions\nPlant trees.\n";
        assertThat(new PlanReader()
                        .read(
                                ("Republic of Harrow\nSecond Tree Cover Plan\n5 June 2024" + body).getBytes(UTF_8),
                                "a.txt")
                        .metadata()
                        .title())
                .isEqualTo("Second Tree Cover Plan");
        assertThat(new PlanReader()
                        .read(
                                ("Date: August 9, 2024\nTo: Parks Board\nSubject: Draft Tree Cover Measures" + body)
                                        .getBytes(UTF_8),
                                "a.txt")
                        .metadata()
                        .title())
                .isEqualTo("Draft Tree Cover Measures");
    }

    @Test
    void takesTheRedHeadForTheIssuer() throws Exception {
        var metadata = read("""
                青 原 市 人 民 政 府 文 件
                青政发〔2026〕8号
                青原市供水规划（2026—2030年）
                """ + BODY);
        assertThat(metadata.title()).isEqualTo("青原市供水规划（2026—2030年）");
        assertThat(metadata.issuers()).containsExactly("青原市人民政府");
        assertThat(metadata.documentNumber()).isEqualTo("青政发〔2026〕8号");
    }

    @Test
    void readsLabelledLines() throws Exception {
        var metadata = read("""
                索 引 号：0001/2024-00012　　分类：水利
                发布机构：某市水务局　　成文日期：2024年3月1日
                名　　称：某市供水规划
                文　　号：某水〔2024〕5号　　发布日期：2024-03-05
                """ + BODY);
        assertThat(metadata.title()).isEqualTo("某市供水规划");
        assertThat(metadata.issuers()).containsExactly("某市水务局");
        assertThat(metadata.documentNumber()).isEqualTo("某水〔2024〕5号");
        assertThat(metadata.written()).hasToString("2024-03-01");
        assertThat(metadata.published()).hasToString("2024-03-05");
    }

    @Test
    void readsLabelsInTheCellsOfATable() throws Exception {
        var metadata = read("""
                <table><tr><td>索引号：</td><td>0001</td><td>发文机关：</td><td>某市人民政府</td></tr>
                <tr><td>发文字号：</td><td>某政发〔2023〕8号</td><td>发布日期：</td><td>2023年05月06日</td></tr></table>
                <h1>某市供水规划</h1><p>一、目标</p><p>到2027年建成三座水厂。</p><p>二、任务</p><p>新建水厂。</p>
                """);
        assertThat(metadata.title()).isEqualTo("某市供水规划");
        assertThat(metadata.issuers()).containsExactly("某市人民政府");
        assertThat(metadata.documentNumber()).isEqualTo("某政发〔2023〕8号");
        assertThat(metadata.published()).hasToString("2023-05-06");
    }

    @Test
    void joinsATitleOfSeveralLines() throws Exception {
        var lines = "某市人民政府关于支持乡村\n小型供水工程\n建 设 和 管 护 的 意 见\n某政发〔2023〕8号\n各县人民政府：\n";
        assertThat(read(lines + BODY).title()).isEqualTo("某市人民政府关于支持乡村小型供水工程建设和管护的意见");
        var labelled = "标　　题：某市人民政府关于支持乡村小型供水工程、集中供水工程建设和管护的意见\n发文字号：某政发〔2023〕8号\n";
        assertThat(read(labelled + "某市人民政府关于支持乡村小型供水工程、\n集中供水工程建设和管护的意见\n" + BODY)
                        .title())
                .isEqualTo("某市人民政府关于支持乡村小型供水工程、集中供水工程建设和管护的意见");
    }

    @Test
    void leavesALineThatIsNoPartOfTheTitle() throws Exception {
        assertThat(read("某市水务局文件\n关于印发规划的请示\n供水规划\n" + BODY).title()).isEqualTo("供水规划");
        assertThat(read("某市人民政府关于水务的简报\n要点如下。\n供水规划\n" + BODY).title()).isEqualTo("供水规划");
    }

    @Test
    void leavesUnknownWhatIsNotSaid() throws Exception {
        var metadata = read("2. [发文字号] 〔〕\n供水规划" + BODY);
        assertThat(metadata.documentNumber()).isNull();
        assertThat(metadata.written()).isNull();
        assertThat(metadata.period()).isNull();
        assertThat(metadata.horizon()).isNull();
        assertThat(metadata.issuers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "某市供水“十二五”规划, 2011, 2015",
        "某市供水“十五五”规划, 2026, 2030",
        "某市供水“十一五”规划纲要, 2006, 2010",
        "某市供水三年行动计划（2023-2025年）, 2023, 2025",
        "某市供水总体规划（二〇一六—二〇三五年）, 2016, 2035",
        "某市2024年供水工作要点, 2024, 2024"
    })
    void readsThePeriodFromTheTitle(String title, int start, int end) throws Exception {
        assertThat(read(title + "\n" + BODY).period()).isEqualTo(Period.ofYears(start, end));
    }

    @ParameterizedTest
    @CsvSource({"规划期限为2021年至2025年。", "本规划期为2021-2025年。", "实施期限：2021年1月至2025年12月。"})
    void readsThePeriodFromASentence(String sentence) throws Exception {
        assertThat(read("供水规划\n" + sentence + BODY).period()).isEqualTo(Period.ofYears(2021, 2025));
    }

    @Test
    void knowsTheScript() throws Exception {
        assertThat(read("供水规划" + BODY).language()).isEqualTo("zh-Hans");
        assertThat(read("臺灣省供水規劃\n一、目標\n建設水廠三座,改善飲用水質。\n").language()).isEqualTo("zh-Hant");
        assertThat(read("Water supply plan\n\n1. Targets\n\nBuild three plants by 2027.\n")
                        .language())
                .isEqualTo("en");
    }

    private static Metadata read(String text) throws ReadingException {
        return new PlanReader().outline(text.getBytes(UTF_8), "test").metadata();
    }
}
