package gangju.reader;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.OutlineNode;
import gangju.model.Reading;
import gangju.model.Target;
import gangju.reader.script.Folding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example plan printed to PDF reads like its text. */
class PrintedExampleTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "lanjiang-innovation-plan.txt");

    @ParameterizedTest
    @EnumSource
    void hasTheSameOutlineAndTargets(Prints.Layout layout, @TempDir Path folder)
            throws IOException, InterruptedException, ReadingException {
        var pdf = Prints.of(Files.readAllLines(EXAMPLE), layout, folder);
        if (pdf.isEmpty()) {
            return;
        }
        var wanted = new PlanReader().read(EXAMPLE);
        var read = new PlanReader().read(pdf.get(), "plan.pdf");
        assertThat(outline(read)).containsExactlyElementsOf(outline(wanted));
        assertThat(targets(read)).containsExactlyElementsOf(targets(wanted));
        assertThat(read.metadata()).isEqualTo(wanted.metadata());
        assertThat(read.outline()).allMatch(node -> node.page() != null);
        assertThat(read.outline()).extracting(OutlineNode::page).isSorted();
    }

    private static List<String> outline(Reading reading) {
        return reading.outline().stream()
                .map(node -> node.id() + " " + node.level() + " " + node.role() + " " + Folding.key(node.title()))
                .toList();
    }

    private static List<String> targets(Reading reading) {
        return reading.targets().stream().map(PrintedExampleTest::shown).toList();
    }

    private static String shown(Target target) {
        return Folding.key(target.indicator()) + " " + target.type() + " " + target.operator() + " " + target.value()
                + " " + target.unit() + " " + target.date() + " " + target.section();
    }
}
