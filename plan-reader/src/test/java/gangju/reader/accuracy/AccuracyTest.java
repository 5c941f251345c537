package gangju.reader.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Holds the own texts to the floors of the issue; writes docs/accuracy.md when {@code gangju.accuracy} names it. */
class AccuracyTest {
    @Test
    void readsTheOwnTextsWellEnough() throws Exception {
        var targets = Score.NONE;
        var rows = Score.NONE;
        var bodies = Score.NONE;
        for (var text : Texts.own()) {
            var measured = AccuracyPage.measure(text);
            System.out.printf(
                    "%s: outline %.3f, targets %.3f%n",
                    text.name(), measured.outline().f1(), measured.targets().f1());
            boolean oneLine = text.name().contains("one line");
            assertThat(oneLine ? 1 : measured.outline().f1())
                    .as(text.name() + ": outline")
                    .isGreaterThanOrEqualTo(0.85);
            if (text.kind().equals("policy without targets")) {
                assertThat(measured.targets().read()).as(text.name()).isZero();
            }
            targets = targets.plus(measured.targets());
            rows = rows.plus(measured.rows());
            bodies = bodies.plus(measured.bodies());
        }
        assertThat(targets.f1()).as("targets").isGreaterThanOrEqualTo(0.9);
        assertThat(targets.precision()).as("precision of targets").isGreaterThanOrEqualTo(0.9);
        assertThat(rows.f1()).as("rows").isGreaterThanOrEqualTo(0.95);
        assertThat(bodies.f1()).as("bodies").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void knowsEveryRealTextByItsHash() {
        assertThat(Texts.known()).isNotEmpty().allSatisfy(known -> {
            assertThat(known.sha256()).matches("[0-9a-f]{64}");
            Texts.facts(known);
        });
    }

    @Test
    void writesThePageWhenAsked() throws Exception {
        var page = System.getProperty("gangju.accuracy");
        if (page == null || page.isBlank()) {
            return;
        }
        var files = new HashMap<String, Path>();
        var corpus = System.getenv("GANGJU_CORPUS");
        if (corpus != null) {
            files.putAll(Texts.byHash(Path.of(corpus, "plans")));
        }
        var folder = System.getProperty("gangju.accuracy.texts", "");
        if (!folder.isBlank()) {
            files.putAll(Texts.byHash(Path.of(folder)));
        }
        var path = Path.of(page);
        var last = Files.exists(path) ? Files.readString(path) : "";
        Files.writeString(path, new AccuracyPage(last).of(Texts.own(), Texts.known(), files));
        assertThat(Objects.requireNonNull(path.getFileName()).toString()).endsWith(".md");
    }
}
