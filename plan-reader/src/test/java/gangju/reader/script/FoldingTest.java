package gangju.reader.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "産業１２％，（試行）|产业12%,(试行)",
                "產業裏的機遇|产业里的机遇",
                "顯著增強，著力推動，隨著|显著增强,着力推动,随着",
                "显著增强，着力推动，原著|显著增强,着力推动,原著",
                "①完成５㎡|①完成5㎡",
                "臺灣、颱風、佈局、倣造|台湾、台风、布局、仿造"
            })
    void foldsCharacterByCharacter(String text, String folded) {
        assertThat(Folding.characters(text)).isEqualTo(folded).hasSameSizeAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "自主研製的晶片,自主研制的芯片",
        "人工智慧演算法,人工智能算法",
        "資訊網路與資料庫,信息网络与数据库",
        "提升服務品質和水準,提升服务质量和水平",
        "“永續”發展,“可持续”发展",
        "行動通訊 基地台,移动通信基站"
    })
    void makesOneKeyOfTwoVocabularies(String taiwan, String mainland) {
        assertThat(Folding.key(taiwan)).isEqualTo(Folding.key(mainland));
    }

    @Test
    void keepsWhatSetsTextsApart() {
        assertThat(Folding.key("增长5%")).isNotEqualTo(Folding.key("增长6%"));
        assertThat(Folding.key("二〇二五年")).contains("〇");
    }

    @Test
    void findsAWordByItsBigramsInEitherVocabulary() {
        var document = Folding.bigrams("打造車規級晶片產業，建設《資料》中心");
        assertThat(document).containsAll(Folding.bigrams("芯片")).containsAll(Folding.bigrams("数据中心"));
        assertThat(document).doesNotContainAnyElementsOf(Folding.bigrams("网络"));
        assertThat(Folding.bigrams("晶片")).isEqualTo(Folding.bigrams("芯片")).containsExactly("芯片");
        assertThat(Folding.bigrams("水")).containsExactly("水");
        assertThat(Folding.bigrams("，。")).isEmpty();
    }

    @Test
    void tellsWhereAPartOfTheKeyStands() {
        var text = "建設 車規級晶片 產線";
        var key = FoldedKey.of(text);
        int at = key.value().indexOf("芯片");
        assertThat(key.place(at, at + 2).of(text)).isEqualTo("晶片");
        assertThat(key.place(0, key.value().length()).of(text)).isEqualTo(text);
    }
}
