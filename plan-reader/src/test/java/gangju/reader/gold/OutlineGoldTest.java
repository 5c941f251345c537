package gangju.reader.gold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Metadata;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.reader.outline.Outline;
import gangju.reader.script.Folding;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineGoldTest {
    @ParameterizedTest
    @CsvSource({"zh_hant," + Corpus.TRADITIONAL, "zh_hans," + Corpus.SIMPLIFIED})
    void findsEveryChapterAndSection(String script, String path) throws Exception {
        assertThat(GoldOutline.load(script).f1(Corpus.outline(path).nodes(), 2)).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource({"zh_hant," + Corpus.TRADITIONAL, "zh_hans," + Corpus.SIMPLIFIED})
    void findsHeadsOfParagraphs(String script, String path) throws Exception {
        assertThat(GoldOutline.load(script).f1(Corpus.outline(path).nodes(), 3)).isGreaterThanOrEqualTo(0.97);
    }

    @ParameterizedTest
    @CsvSource({"zh_hant," + Corpus.TRADITIONAL, "zh_hans," + Corpus.SIMPLIFIED})
    void knowsWhatEachHeadDoes(String script, String path) throws Exception {
        assertThat(GoldOutline.load(script).wrongRoles(Corpus.outline(path).nodes()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh_hant," + Corpus.TRADITIONAL, "zh_hans," + Corpus.SIMPLIFIED})
    void takesNoEntryOfTheContentsForAHeading(String script, String path) throws Exception {
        var contents = GoldOutline.load(script).contents();
        assertThat(Corpus.outline(path).nodes())
                .noneMatch(node -> contents.stream().anyMatch(Objects.requireNonNull(node.raw())::overlaps));
    }

    @Test
    void readsOneTreeFromBothCopies() throws Exception {
        assertThat(tree(Corpus.outline(Corpus.TRADITIONAL)))
                .containsExactlyElementsOf(tree(Corpus.outline(Corpus.SIMPLIFIED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {Corpus.TRADITIONAL, Corpus.SIMPLIFIED})
    void everyBlockIsFoundAgainInTheFile(String path) throws Exception {
        var outline = Corpus.outline(path);
        var file = new String(Corpus.bytes(path), UTF_8);
        for (var block : outline.source().blocks()) {
            var raw = Objects.requireNonNull(outline.source().text().raw(block.span()))
                    .of(file);
            assertThat(bare(Jsoup.parseBodyFragment(raw).wholeText()))
                    .isEqualTo(bare(outline.source().of(block)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Corpus.TRADITIONAL, Corpus.SIMPLIFIED})
    void everyUnitOfTheTextIsInTheFile(String path) throws Exception {
        var text = Corpus.outline(path).source().text();
        var file = new String(Corpus.bytes(path), UTF_8);
        for (int i = 0; i < text.value().length(); i++) {
            if (text.value().charAt(i) != '\n' && text.value().charAt(i) != ' ') {
                assertThat(file.charAt(text.rawStart()[i]))
                        .isEqualTo(text.value().charAt(i));
            }
        }
    }

    @Test
    void readsWhatTheGovernmentPageSaysAboutThePlan() throws Exception {
        var metadata = Corpus.outline(Corpus.TRADITIONAL).metadata();
        var gold = Corpus.json("gold/outline.json").get("metadata");
        assertThat(metadata.title()).isEqualTo(gold.get("title_zh_hant").asString());
        assertThat(metadata.language()).isEqualTo("zh-Hant");
        assertThat(metadata.published()).hasToString(gold.get("date_published").asString());
        assertThat(metadata.effective()).hasToString(gold.get("date_effective").asString());
        assertThat(metadata.expires()).hasToString(gold.get("date_abolished").asString());
        assertCommon(metadata);
    }

    @Test
    void readsWhatTheNewsPageSaysAboutThePlan() throws Exception {
        var metadata = Corpus.outline(Corpus.SIMPLIFIED).metadata();
        var gold = Corpus.json("gold/outline.json").get("metadata");
        assertThat(metadata.title()).isEqualTo(gold.get("title_zh_hans").asString());
        assertThat(metadata.language()).isEqualTo("zh-Hans");
        assertThat(metadata.published()).hasToString(gold.get("date_published").asString());
        assertThat(metadata.effective()).isNull();
        assertThat(metadata.expires()).isNull();
        assertCommon(metadata);
    }

    private static void assertCommon(Metadata metadata) {
        var gold = Corpus.json("gold/outline.json").get("metadata");
        assertThat(metadata.documentNumber()).isNull();
        assertThat(metadata.written()).hasToString(gold.get("date_written").asString());
        assertThat(metadata.period()).isEqualTo(Period.ofYears(2021, 2025));
        assertThat(metadata.horizon()).isEqualTo(PartialDate.ofYear(2035));
        assertThat(keys(metadata.issuers()))
                .containsExactlyElementsOf(gold.get("issuing_bodies")
                        .valueStream()
                        .map(body -> Folding.key(body.get("name_zh_hans").asString()))
                        .toList());
        assertThat(keys(metadata.addressees()))
                .containsExactlyElementsOf(keys(gold.get("addressees_zh_hans")
                        .valueStream()
                        .map(each -> each.asString())
                        .toList()));
        assertThat(keys(metadata.relatedPlans()))
                .containsExactlyInAnyOrderElementsOf(keys(Stream.of("parent_plans_zh_hans", "linked_plans_zh_hans")
                        .flatMap(field -> gold.get(field).valueStream())
                        .map(each -> each.asString())
                        .toList()));
    }

    private static List<String> keys(List<String> texts) {
        return texts.stream().map(Folding::key).toList();
    }

    private static List<String> tree(Outline outline) {
        return outline.nodes().stream()
                .map(node -> node.id() + " " + node.level() + " " + node.kind() + " " + node.role() + " "
                        + node.parent() + " " + Folding.key(node.number() == null ? "" : node.number()) + " "
                        + Folding.key(node.title()))
                .toList();
    }

    /** Without white space, which markup and line ends leave and take. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00A0]", "");
    }
}
