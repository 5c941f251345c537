package gangju.server.plans.browse.search;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.reader.script.Folding;
import gangju.server.plans.browse.search.Highlight.Piece;
import org.junit.jupiter.api.Test;

class HighlightTest {
    @Test
    void marksTheWordsOfTheDocumentWhateverTheirScript() {
        assertThat(marked("扶持晶片設計和晶片製造", "芯片")).containsExactly("晶片", "晶片");
        assertThat(marked("发展芯片产业", "晶片")).containsExactly("芯片");
    }

    @Test
    void seesThroughSpacesAndPunctuation() {
        assertThat(marked("建设“数字 孪生”平台", "数字孪生")).containsExactly("数字 孪生");
    }

    @Test
    void showsTheTextAroundTheFirstMatch() {
        var highlight = Highlight.of("前".repeat(300) + "目标词" + "后".repeat(300), Folding.key("目标词"));
        var whole = String.join("", highlight.pieces().stream().map(Piece::text).toList());
        assertThat(whole).startsWith("…前").contains("目标词").endsWith("后…").hasSizeLessThan(160);
    }

    @Test
    void showsTheStartWhereOnlyAnotherFieldMatches() {
        assertThat(Highlight.of("没有这个词", "别的").pieces()).containsExactly(new Piece("没有这个词", false));
    }

    private static java.util.List<String> marked(String text, String word) {
        return Highlight.of(text, Folding.key(word)).pieces().stream()
                .filter(Piece::marked)
                .map(Piece::text)
                .toList();
    }
}
