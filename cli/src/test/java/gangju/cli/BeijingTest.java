package gangju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two real copies of one plan, judged by real figures that are late, revised, bounded, and on changing bases. */
class BeijingTest {
    private static final Path CORPUS = Path.of(System.getenv()
            .getOrDefault("GANGJU_CORPUS", Path.of("..", "..", "shared").toString()));
    private static final String TRADITIONAL = "000_68859cb031f0b200.txt";
    private static final String SIMPLIFIED = "002_44d1c2778b403732.txt";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {TRADITIONAL, SIMPLIFIED})
    void everyNumericOrRankTargetHasADefensibleFinalReading(String copy) {
        var targets = assess(copy);

        assertThat(targets).hasSize(10);
        assertThat(outcomes(targets))
                .containsEntry("RD_GDP", "reached")
                .containsEntry("BASIC_SHARE", "missed")
                .containsEntry("HCR", "reached")
                .containsEntry("DIGITAL_VA", "reached")
                .containsEntry("UNICORN_RANK", "missed")
                .containsEntry("ZGC_REV", "not_computable")
                .containsEntry("TECH_CONTRACT", "reached")
                .containsEntry("RD_PERSONNEL_10K", "no_figure")
                .containsEntry("SCI_LIT", "no_figure");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRADITIONAL, SIMPLIFIED})
    void theUnicornRankIsNotReachedByARankInTheNation(String copy) {
        var rank = of(assess(copy), "UNICORN_RANK");

        assertThat(rank.path("final").asBoolean()).isTrue();
        assertThat(rank.path("observed").path("value").asString()).isEqualTo("3");
        assertThat(rank.path("observed").path("period").asString()).isEqualTo("2025");
        assertThat(flags(rank)).contains("universe-set-aside");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRADITIONAL, SIMPLIFIED})
    void publishedGrowthsAreChainedAndToldToBeNominal(String copy) {
        var digital = of(assess(copy), "DIGITAL_VA");

        assertThat(digital.path("receipt").path("inputs")).hasSize(5);
        assertThat(digital.path("reason").asString()).contains("8.4");
        assertThat(flags(digital)).anyMatch(flag -> flag.contains("price") || flag.contains("nominal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TRADITIONAL, SIMPLIFIED})
    void aNewBaseIsNeverComparedWithoutAWord(String copy) {
        var targets = assess(copy);

        assertThat(flags(of(targets, "HITECH_VA"))).contains("break-between");
        assertThat(of(targets, "HITECH_VA").path("final").asBoolean()).isFalse();
        assertThat(of(targets, "ZGC_REV").path("reason").asString()).contains("all enterprises");
        assertThat(of(targets, "ZGC_REV").path("receipt").toString()).doesNotContain("100000");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRADITIONAL, SIMPLIFIED})
    void whatOtherSourcesSayDoesNotLeakIn(String copy) {
        var targets = assess(copy);

        assertThat(of(targets, "RD_GDP").path("observed").path("value").asString())
                .isEqualTo("6");
        assertThat(of(targets, "RD_GDP").path("observed").path("bound").asString())
                .isEqualTo("about");
        assertThat(of(targets, "BASIC_SHARE").path("observed").path("value").asString())
                .isEqualTo("16");
        assertThat(of(targets, "HCR").path("observed").path("value").asString()).isEqualTo("431");
        assertThat(of(targets, "TECH_CONTRACT").path("observed").path("value").asString())
                .isEqualTo("9153.3");
        assertThat(targets.toString()).doesNotContain("\"7.3\"", "\"7000\"");
        assertThat(of(targets, "SCI_LIT").path("observed").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {TRADITIONAL, SIMPLIFIED})
    void atTheEndOf2023NothingIsFinal(String copy) {
        var targets = assess(copy, "--as-of", "2023-12-31", "--published-by", "2023-12-31");

        assertThat(targets.values()).noneMatch(target -> target.path("final").asBoolean());
        assertThat(targets.values())
                .noneMatch(target -> target.path("outcome").asString().equals("missed"));
        assertThat(of(targets, "DIGITAL_VA").path("receipt").toString()).doesNotContain("18766.7", "\"8.5\"");
        assertThat(outcomes(targets))
                .containsEntry("RD_PERSONNEL_10K", "no_figure")
                .containsEntry("HCR", "no_figure");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRADITIONAL, SIMPLIFIED})
    void atTheEndOf2025TheLastYearIsNotKnown(String copy) {
        var targets = assess(copy, "--as-of", "2025-12-31", "--published-by", "2025-12-31");

        assertThat(of(targets, "TECH_CONTRACT").path("observed").path("period").asString())
                .isEqualTo("2024");
        assertThat(of(targets, "DIGITAL_VA").path("receipt").toString()).doesNotContain("\"8.7\"");
        assertThat(of(targets, "RD_GDP").path("observed").path("period").asString())
                .isNotEqualTo("2025");
    }

    private Map<String, JsonNode> assess(String copy, String... more) {
        var plan = CORPUS.resolve("plans").resolve(copy);
        Assumptions.assumeTrue(
                Files.exists(plan) || "1".equals(System.getenv("GANGJU_CORPUS_REQUIRED")),
                () -> "not checked: no real plan at " + plan);
        var arguments = new ArrayList<>(List.of(
                "assess",
                plan.toString(),
                "--observations",
                CORPUS.resolve("data/observations.csv").toString(),
                "--indicators",
                CORPUS.resolve("data/indicators.csv").toString(),
                "--json",
                "-"));
        arguments.addAll(List.of(more));
        var clock = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
        int status =
                Gangju.run(arguments, InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), clock);
        assertThat(status).as(err.toString()).isZero();
        var linked = new HashMap<String, JsonNode>();
        StreamSupport.stream(
                        JsonMapper.shared()
                                .readTree(out.toString())
                                .path("targets")
                                .spliterator(),
                        false)
                .filter(target -> !target.path("code").isNull())
                .forEach(target -> linked.put(target.path("code").asString(), target));
        return linked;
    }

    private static JsonNode of(Map<String, JsonNode> targets, String code) {
        return Objects.requireNonNull(targets.get(code), code);
    }

    private static Map<String, String> outcomes(Map<String, JsonNode> targets) {
        var outcomes = new HashMap<String, String>();
        targets.forEach(
                (code, target) -> outcomes.put(code, target.path("outcome").asString()));
        return outcomes;
    }

    private static List<String> flags(JsonNode target) {
        return StreamSupport.stream(target.path("flags").spliterator(), false)
                .map(flag -> flag.path("code").asString())
                .toList();
    }
}
