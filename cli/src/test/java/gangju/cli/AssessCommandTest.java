package gangju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessCommandTest {
    private static final String PLAN = """
            云溪市水网建设规划（2026—2030年）

            一、发展目标
            到2030年，城乡供水管网漏损率控制在8%以内，再生水利用率达到35%以上。湖泊水质全国排名进入前10位。
            """;

    private static final String INDICATORS = """
            code,name_zh,name_en,area,unit,kind,direction,frequency,lag,universe
            LOSS,城乡供水管网漏损率,Losses,云溪市,%,rate,down,year,3个月,
            REUSE,再生水利用率,Reuse,云溪市,%,rate,up,year,P3M,
            LAKE,湖泊水质全国排名,Lakes,云溪市,位,rank,down,year,,全国
            IDLE,没人用的指标,Idle,云溪市,%,rate,up,year,,
            """;

    private static final String FIGURES = """
            indicator,area,period,value,unit,bound,row_kind,publisher,publication_date,source_class,note
            LOSS,云溪市,2025,11.5,%,eq,observation,统计局,2026-03-01,official site,
            LOSS,云溪市,2026,7.9,%,eq,observation,统计局,2027-03-01,official site,
            REUSE,云溪市,2025,28,%,eq,observation,统计局,,official site,
            REUSE,云溪市,2026,99,%,eq,observation,某网页,2027-02-01,unreliable,
            REUSE,云溪市,2030,35,%,eq,target,规划,2026-01-01,plan text,
            REUSE,邻市,2026,40,%,eq,observation,统计局,2027-02-01,official site,
            OTHER,云溪市,2026,40,%,eq,observation,统计局,2027-02-01,official site,
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("plan.txt"), PLAN);
        Files.writeString(folder.resolve("indicators.csv"), INDICATORS);
        Files.writeString(folder.resolve("figures.csv"), FIGURES);
    }

    @Test
    void tellsAnIndicatorOfAnotherPlaceThanThePlans() throws IOException {
        Files.writeString(folder.resolve("indicators.csv"), INDICATORS.replace("Losses,云溪市", "Losses,邻江市"));

        assertThat(assess()).isZero();

        assertThat(out.toString()).contains("没有关联到指标的目标（1 项）").containsPattern("漏损率.*邻江市.*云溪市");
    }

    @Test
    void theJsonFitsThePublishedSchema() throws IOException {
        assertThat(assess("--json", "-")).isZero();

        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/gangju-assessment-1.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(out.toString(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(out.toString().replace("\"asOf\"", "\"asof\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyTargetHasAnOutcomeAndEveryRowAWord() {
        assess("--json", "-");

        var json = json();
        assertThat(json.path("asOf").asString()).isEqualTo("2027-06-01");
        assertThat(target(json, "LOSS").path("outcome").asString()).isEqualTo("reached");
        assertThat(target(json, "LOSS").path("observed").path("value").asString())
                .isEqualTo("7.9");
        assertThat(target(json, "LAKE").path("outcome").asString()).isEqualTo("no_figure");
        assertThat(target(json, "REUSE").path("observed").toString()).doesNotContain("99");
        assertThat(elements(json.path("setAside")).map(row -> row.path("row").asInt()))
                .containsExactly(5, 6, 7, 8);
        assertThat(elements(json.path("unlinked")).map(one -> one.path("id").asString()))
                .contains("IDLE");
    }

    @Test
    void earlierClocksKnowLess() {
        assess("--json", "-", "--published-by", "2026-12-31");

        var json = json();
        assertThat(json.path("publishedBy").asString()).isEqualTo("2026-12-31");
        assertThat(target(json, "LOSS").path("receipt").toString()).doesNotContain("7.9");
        assertThat(elements(json.path("setAside")).map(row -> row.path("row").asInt()))
                .contains(3, 4);
    }

    @Test
    void theSummaryIsForAPlanner() {
        assess();

        assertThat(out.toString())
                .contains("● 已达到", "城乡供水管网漏损率", "7.9 %", "统计局", "第 5 行", "没有用到的指标")
                .doesNotContain("freshness.", "outcome.");
        assertThat(err.toString()).contains("读取").doesNotContain("已达到");
    }

    @Test
    void speaksEnglish() {
        assess("--lang", "en");

        assertThat(out.toString()).contains("● Reached", "Rows that were not used", "row 5");
    }

    @Test
    void takesAReadingAndFiguresFromExcel() throws IOException {
        run("read", file("plan.txt"), "--json", file("plan.json"));
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                var stream = Files.newOutputStream(folder.resolve("figures.xlsx"))) {
            var sheet = workbook.createSheet();
            var lines = FIGURES.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                var cells = lines.get(i).split(",", -1);
                var row = sheet.createRow(i);
                for (int k = 0; k < cells.length; k++) {
                    row.createCell(k).setCellValue(cells[k]);
                }
            }
            workbook.write(stream);
        }
        assess("--json", "-");
        var fromCsv = json().path("targets");
        out.getBuffer().setLength(0);

        int status = run(
                "assess",
                file("plan.json"),
                "--observations",
                file("figures.xlsx"),
                "--indicators",
                file("indicators.csv"),
                "--json",
                "-");

        assertThat(status).isZero();
        assertThat(json().path("targets")).isEqualTo(fromCsv);
    }

    @Test
    void tellsWrongUseFromUnusableInput() throws IOException {
        assertThat(run("assess", file("plan.txt"))).isEqualTo(2);
        assertThat(assess("--as-of", "gestern")).isEqualTo(2);
        assertThat(assess("--json", file("figures.csv"))).isEqualTo(2);
        Files.writeString(folder.resolve("figures.csv"), "nothing here");
        assertThat(assess()).isEqualTo(1);
        assertThat(err.toString()).contains("figures.csv");
    }

    private int assess(String... more) {
        var arguments = new java.util.ArrayList<>(List.of(
                "assess",
                file("plan.txt"),
                "--observations",
                file("figures.csv"),
                "--indicators",
                file("indicators.csv")));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        var clock = Clock.fixed(Instant.parse("2027-06-01T08:00:00Z"), ZoneOffset.UTC);
        return Gangju.run(
                List.of(arguments), InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), clock);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private static JsonNode target(JsonNode json, String code) {
        return elements(json.path("targets"))
                .filter(target -> target.path("code").asString("").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
