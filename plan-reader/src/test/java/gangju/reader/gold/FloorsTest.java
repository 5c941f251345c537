package gangju.reader.gold;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Target;
import gangju.reader.compare.PlanComparison;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prints what is read from the real documents beside the floor that must be reached, as a table. */
class FloorsTest {
    /** @param measured the larger the better */
    private record Floor(String what, double measured, double floor, int outOf) {
        boolean isReached() {
            return measured >= floor;
        }

        String row(String copy) {
            return String.format(
                    Locale.ROOT,
                    outOf == 1 ? "| %s | %s | %.3f | %.2f |" : "| %s | %s | %.0f of %d | %.0f |",
                    outOf == 1
                            ? new Object[] {copy, what, measured, floor}
                            : new Object[] {copy, what, measured, outOf, floor});
        }
    }

    @ParameterizedTest
    @CsvSource({"zh_hant," + Corpus.TRADITIONAL, "zh_hans," + Corpus.SIMPLIFIED})
    void reachesEveryFloor(String script, String path) throws Exception {
        var nodes = Corpus.outline(path).nodes();
        var outline = GoldOutline.load(script);
        var targets = Corpus.reading(path).targets();
        var gold = TargetGold.load(script);
        var same = PlanComparison.compare(Corpus.outline(Corpus.TRADITIONAL), Corpus.outline(Corpus.SIMPLIFIED));
        var floors = List.of(
                new Floor("outline F1, chapters and sections", outline.f1(nodes, 2), 1.0, 1),
                new Floor("outline F1, with heads", outline.f1(nodes, 3), 0.97, 1),
                new Floor("core targets", core(gold, targets), 9, 9),
                new Floor(
                        "extended targets",
                        extended(gold, targets),
                        9,
                        gold.of("extended").size()),
                new Floor("headings aligned between the copies", same.headings().size(), 58, 58));

        System.out.println("| copy | what | measured | floor |\n|---|---|---:|---:|");
        floors.forEach(floor -> System.out.println(floor.row(script)));
        assertThat(floors).allMatch(Floor::isReached);
    }

    private static double core(TargetGold gold, List<Target> targets) {
        return gold.of("core").stream()
                .filter(item -> targets.stream().anyMatch(target -> TargetGold.isCore(item, target)))
                .count();
    }

    private static double extended(TargetGold gold, List<Target> targets) {
        return gold.of("extended").stream()
                .filter(item -> targets.stream().anyMatch(target -> TargetGold.isExtended(item, target)))
                .count();
    }
}
