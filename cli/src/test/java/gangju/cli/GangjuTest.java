package gangju.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GangjuTest {
    private static final String PLAN = """
            云溪市水网建设规划（2026—2030年）

            一、发展目标
            到2030年，城乡供水管网漏损率控制在8%以内，再生水利用率达到35%以上。

            二、重点任务
            （一）改造供水管网
            更新老旧管网。建设智慧水务平台，支持百万级终端接入。由市水务局牵头，市财政局配合。
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsASummaryOnStandardOutputAndProgressOnStandardError() throws IOException {
        int status = run("read", plan());

        assertThat(status).isZero();
        assertThat(out.toString()).contains("云溪市水网建设规划").contains("提纲").contains("一、发展目标");
        assertThat(err.toString()).contains("读取").doesNotContain("提纲（前两级）");
    }

    @Test
    void speaksEnglishWhenAsked() throws IOException {
        run("read", "--lang", "en", plan());

        assertThat(out.toString()).contains("Outline (two levels)");
        assertThat(err.toString()).contains("Reading");
    }

    @Test
    void writesJsonOfTheContractToStandardOutput() throws IOException {
        int status = run("read", plan(), "--json", "-");

        assertThat(status).isZero();
        assertFitsTheSchema(out.toString());
        assertThat(json(out.toString()).path("source").path("file").asString()).isEqualTo("plan.txt");
    }

    @Test
    void writesTheTextThatSpansPointInto() throws IOException {
        run("read", plan(), "--json", file("plan.json"), "--text", file("clean.txt"));

        var text = Files.readString(folder.resolve("clean.txt"));
        var outline = json(Files.readString(folder.resolve("plan.json"))).path("outline");
        assertThat(outline.size()).isGreaterThanOrEqualTo(3);
        for (JsonNode node : outline) {
            var quote = text.substring(
                    node.path("span").path(0).asInt(), node.path("span").path(1).asInt());
            assertThat(quote).contains(node.path("title").asString());
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void leavesNoFileBehindThatIsNotWhole() throws IOException {
        int status = run("read", plan(), "--json", file("missing/plan.json"));

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("missing/plan.json");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("plan.txt"));
        }
    }

    @Test
    void replacesAnEarlierResultWhole() throws IOException {
        Files.writeString(folder.resolve("plan.json"), "old");

        run("read", plan(), "--json", file("plan.json"));

        assertThat(Files.readString(folder.resolve("plan.json")))
                .startsWith("{")
                .doesNotContain("old");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void readsStandardInput() {
        int status = run(new ByteArrayInputStream(PLAN.getBytes(StandardCharsets.UTF_8)), "read", "-");

        assertThat(status).isZero();
        assertThat(out.toString()).contains("云溪市水网建设规划");
    }

    @Test
    void saysThatAFileIsMissing() {
        int status = run("read", file("no-such.txt"));

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("no-such.txt").contains("请检查路径");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysThatAFolderIsNoDocument() {
        assertThat(run("read", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("文件夹");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Files.writeString(folder.resolve("empty.txt"), "");

        assertThat(run("read", file("empty.txt"))).isEqualTo(1);
        assertThat(err.toString()).doesNotContain("Exception");
    }

    @Test
    void refusesAPicture() throws IOException {
        Files.write(folder.resolve("plan.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});

        assertThat(run("read", file("plan.txt"), "--json", file("plan.json"))).isEqualTo(1);
        assertThat(folder.resolve("plan.json")).doesNotExist();
    }

    @Test
    void refusesAnEndlessStreamWithoutReadingItWhole() {
        var endless = new EndlessStream();

        assertThat(run(endless, "read", "-")).isEqualTo(1);
        assertThat(endless.served).isLessThan(64L * 1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "read", "raed plan.txt", "read plan.txt --jsn -", "read a b", "read a --lang fr", "compare a"
            })
    void tellsWrongUse(String line) {
        var arguments = line.isEmpty() ? new String[0] : line.split(" ");

        assertThat(run(arguments)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Usage: gangju");
    }

    @Test
    void refusesToOverwriteTheDocument() throws IOException {
        assertThat(run("read", plan(), "--text", plan())).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("plan.txt"))).isEqualTo(PLAN);
    }

    @Test
    void refusesTwoResultsInOnePlace() throws IOException {
        assertThat(run("read", plan(), "--text", "-", "--json", "-")).isEqualTo(2);
    }

    @Test
    void comparesTwoCopiesAndShowsWhatDiffers() throws IOException {
        Files.writeString(folder.resolve("other.txt"), PLAN.replace("8%", "9%").replace("智慧水务平台", "智能水务平台"));

        assertThat(run("compare", plan(), file("other.txt"))).isZero();
        assertThat(out.toString()).contains("是同一规划").contains("= 一、发展目标").contains("9");
    }

    @Test
    void tellsTwoPlansApart() {
        var path = "../examples/lanjiang-innovation-plan.txt";
        int status = run(new ByteArrayInputStream(PLAN.getBytes(StandardCharsets.UTF_8)), "compare", "-", path);

        assertThat(status).isZero();
        assertThat(out.toString()).startsWith("不是同一规划").doesNotContain("提纲");
    }

    @Test
    void takesOneDocumentOnlyFromStandardInput() {
        assertThat(run("compare", "-", "-")).isEqualTo(2);
    }

    @Test
    void writesAWorkbookThatItReadsAsTheSamePlan() throws IOException {
        assertThat(run("read", plan(), "--excel", file("plan.xlsx"))).isZero();
        assertThat(run("read", file("plan.xlsx"), "--json", "-")).isZero();

        var plan = json(out.toString());
        assertThat(plan.at("/metadata/title").asString()).contains("云溪市水网建设规划");
        assertThat(plan.at("/targets")).hasSize(3);
        assertFitsTheSchema(out.toString());
        assertThat(run("read", file("plan.xlsx"))).isZero();
        assertThat(out.toString()).contains("Excel（XLSX）");
    }

    @Test
    void tellsWhichCellsOfAWorkbookAreWrong() throws IOException {
        assertThat(run("read", plan(), "--excel", file("plan.xlsx"))).isZero();
        try (var book = new XSSFWorkbook(Files.newInputStream(folder.resolve("plan.xlsx")));
                var changed = Files.newOutputStream(folder.resolve("changed.xlsx"))) {
            book.getSheet("目标").getRow(1).createCell(4).setCellValue("约八");
            book.write(changed);
        }

        assertThat(run("read", file("changed.xlsx"))).isEqualTo(Gangju.NOT_USABLE);
        assertThat(err.toString()).contains("changed.xlsx", "目标", "E2", "约八");
    }

    @Test
    void namesTheFormatInWords() throws IOException {
        run("read", plan());

        assertThat(out.toString()).contains("（纯文本，").doesNotContain("text/plain");
    }

    @Test
    void explainsItself() {
        assertThat(run("read", "--help")).isZero();
        assertThat(out.toString()).contains("--json").contains("gangju-reading/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../examples/lanjiang-innovation-plan.txt"})
    void readsTheExample(String path) throws IOException {
        assertThat(run("read", path, "--json", "-")).isZero();
        assertFitsTheSchema(out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans/000_68859cb031f0b200.txt", "plans/002_44d1c2778b403732.txt"})
    void readsRealDocuments(String path) throws IOException {
        var set = System.getenv("GANGJU_CORPUS");
        var file = (set == null ? Path.of("..", "..", "shared") : Path.of(set)).resolve(path);
        if (!Files.exists(file)) {
            assertThat(System.getenv("GANGJU_CORPUS_REQUIRED")).isNotEqualTo("1");
            System.out.println("not checked: " + path + " is missing (set GANGJU_CORPUS)");
            abort(path);
        }

        assertThat(run("read", file.toString(), "--json", "-")).isZero();
        assertFitsTheSchema(out.toString());
        out.getBuffer().setLength(0);
        assertThat(run("read", file.toString())).isZero();
        assertThat(out.toString()).contains("提纲").doesNotContain("null");
    }

    private String plan() throws IOException {
        Files.writeString(folder.resolve("plan.txt"), PLAN);
        return file("plan.txt");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        return run(InputStream.nullInputStream(), arguments);
    }

    private int run(InputStream in, String... arguments) {
        return Gangju.run(List.of(arguments), in, new PrintWriter(out), new PrintWriter(err));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static void assertFitsTheSchema(String json) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/gangju-reading-1.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    private static final class EndlessStream extends InputStream {
        private long served;

        @Override
        public int read() {
            served++;
            return 'x';
        }
    }
}
