package gangju.reader.gold;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.OutlineNode;
import gangju.model.Reading;
import gangju.reader.PlanReader;
import gangju.reader.Prints;
import gangju.reader.script.Folding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real plan printed to PDF, in a folder that is thrown away, reads like its text. */
class PrintsGoldTest {
    @ParameterizedTest
    @CsvSource({
        "zh_hant," + Corpus.TRADITIONAL + ",PLAIN",
        "zh_hans," + Corpus.SIMPLIFIED + ",OFFICIAL",
        "zh_hans," + Corpus.SIMPLIFIED + ",TWO_COLUMNS"
    })
    void keepsOutlineAndTargets(String script, String path, Prints.Layout layout, @TempDir Path folder)
            throws Exception {
        var text = new PlanReader().read(Corpus.bytes(path), path);
        var pdf = Prints.of(text.text().lines().toList(), layout, folder);
        if (pdf.isEmpty()) {
            return;
        }
        var printed = new PlanReader().read(pdf.get(), "plan.pdf");
        double outline = outline(GoldOutline.load(script), printed.outline());
        double targets = f1(shown(text), shown(printed));
        System.out.printf("%s printed %s: outline F1 %.3f, targets F1 %.3f%n", script, layout, outline, targets);
        assertThat(outline).isGreaterThanOrEqualTo(0.9);
        assertThat(targets).isGreaterThanOrEqualTo(0.9);
    }

    private static double outline(GoldOutline gold, List<OutlineNode> read) {
        var wanted = gold.nodes().stream()
                .filter(node -> node.level() <= 3)
                .map(node -> node.level() + node.key())
                .toList();
        var given = read.stream()
                .filter(node -> node.level() <= 3 && !gold.optional().contains(Folding.key(node.title())))
                .map(node -> node.level() + Folding.key(node.title()))
                .toList();
        return f1(wanted, given);
    }

    private static List<String> shown(Reading reading) {
        return reading.targets().stream()
                .map(target -> target.type() + " " + target.operator() + " " + target.value() + " " + target.unit()
                        + " " + target.date())
                .toList();
    }

    private static double f1(List<String> wanted, List<String> given) {
        var left = new ArrayList<>(wanted);
        long hits = given.stream().filter(left::remove).count();
        return 2.0 * hits / (wanted.size() + given.size());
    }
}
