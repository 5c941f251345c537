package gangju.reader.gold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Span;
import gangju.model.Statement;
import gangju.model.Target;
import gangju.reader.item.TargetReading;
import gangju.reader.item.Targets;
import gangju.reader.script.Folding;
import gangju.reader.statement.Sentences;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGoldTest {
    @ParameterizedTest
    @CsvSource({"zh_hant," + Corpus.TRADITIONAL, "zh_hans," + Corpus.SIMPLIFIED})
    void findsEveryCoreTarget(String script, String path) throws Exception {
        var targets = read(path).targets();
        assertThat(TargetGold.load(script).of("core"))
                .hasSize(9)
                .allMatch(gold -> targets.stream()
                                .filter(target -> TargetGold.isCore(gold, target))
                                .count()
                        == 1);
    }

    @ParameterizedTest
    @CsvSource({"zh_hant," + Corpus.TRADITIONAL, "zh_hans," + Corpus.SIMPLIFIED})
    void findsMostOfTheExtendedTargets(String script, String path) throws Exception {
        var targets = read(path).targets();
        var gold = TargetGold.load(script).of("extended");
        long found = gold.stream()
                .filter(item -> targets.stream().anyMatch(target -> TargetGold.isExtended(item, target)))
                .count();
        System.out.println(script + ": extended targets " + found + " of " + gold.size());
        assertThat((double) found / gold.size()).isGreaterThanOrEqualTo(0.75);
    }

    @ParameterizedTest
    @CsvSource({"zh_hant," + Corpus.TRADITIONAL, "zh_hans," + Corpus.SIMPLIFIED})
    void returnsNoNumberThatIsNoTarget(String script, String path) throws Exception {
        var gold = TargetGold.load(script);
        var targets = read(path).targets();
        var unmatched =
                targets.stream().filter(target -> !isKnown(gold, target)).toList();
        System.out.println(script + ": " + targets.size() + " targets, in gold all but " + unmatched.size());
        assertThat(unmatched).extracting(Target::quote).isEmpty();
    }

    private static boolean isKnown(TargetGold gold, Target target) {
        return gold.of("core").stream().anyMatch(item -> TargetGold.isCore(item, target))
                || gold.of("extended").stream().anyMatch(item -> TargetGold.isExtended(item, target))
                || gold.of("target_directional").stream().anyMatch(item -> TargetGold.isDirectional(item, target));
    }

    @ParameterizedTest
    @CsvSource({"zh_hant," + Corpus.TRADITIONAL, "zh_hans," + Corpus.SIMPLIFIED})
    void knowsTheGoalOfTheNationFromThePlansOwn(String script, String path) throws Exception {
        var reading = read(path);
        var external = TargetGold.load(script).of("external").getFirst();
        assertThat(reading.targets())
                .noneMatch(target -> Objects.requireNonNull(target.raw()).overlaps(external.raw()));
        assertThat(reading.statements())
                .filteredOn(statement -> Objects.requireNonNull(statement.raw()).overlaps(external.raw()))
                .extracting(Statement::statementClass)
                .contains(Statement.StatementClass.EXTERNAL);
    }

    @ParameterizedTest
    @CsvSource({"zh_hant," + Corpus.TRADITIONAL, "zh_hans," + Corpus.SIMPLIFIED})
    void reportsMostBaselinesAsWhatHasBeen(String script, String path) throws Exception {
        var reported = read(path).statements().stream()
                .filter(statement -> statement.statementClass() == Statement.StatementClass.ACHIEVEMENT
                        || statement.statementClass() == Statement.StatementClass.BASELINE)
                .toList();
        var gold = TargetGold.load(script).of("baseline");
        long found = gold.stream()
                .filter(item -> reported.stream()
                        .anyMatch(statement ->
                                Objects.requireNonNull(statement.raw()).overlaps(item.raw())))
                .count();
        assertThat(found).isGreaterThanOrEqualTo(17);
        assertThat(gold).hasSize(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {Corpus.TRADITIONAL, Corpus.SIMPLIFIED})
    void everyItemIsFoundAgainInTheFile(String path) throws Exception {
        var text = Corpus.outline(path).text();
        var file = new String(Corpus.bytes(path), UTF_8);
        var reading = read(path);
        for (Target target : reading.targets()) {
            assertPlaced(text, file, target.quote(), target.span(), Objects.requireNonNull(target.raw()));
        }
        for (Statement statement : reading.statements()) {
            assertPlaced(text, file, statement.quote(), statement.span(), Objects.requireNonNull(statement.raw()));
        }
    }

    private static void assertPlaced(String text, String file, String quote, Span span, Span raw) {
        assertThat(span.of(text)).isEqualTo(quote);
        assertThat(bare(Jsoup.parseBodyFragment(raw.of(file)).wholeText())).isEqualTo(bare(quote));
    }

    private static String bare(String text) {
        return Folding.characters(text).replaceAll("[\\s\\u3000]", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {Corpus.TRADITIONAL, Corpus.SIMPLIFIED})
    void readsTheSameFromAnotherCopy(String path) throws Exception {
        assertThat(shown(read(path).targets()))
                .isEqualTo(shown(read(Corpus.SIMPLIFIED).targets()));
    }

    /** All but the names, which differ by vocabulary between the copies. */
    private static List<String> shown(List<Target> targets) {
        return targets.stream()
                .map(target -> target.type() + " " + target.operator() + " " + target.value() + " " + target.unit()
                        + " " + target.date() + " " + target.section())
                .toList();
    }

    private static TargetReading read(String path) throws Exception {
        var outline = Corpus.outline(path);
        return Targets.read(outline, Sentences.of(outline));
    }
}
