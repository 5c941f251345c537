package gangju.reader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {
    @Test
    void endsAtFullStopsSemicolonsAndQuestionMarks() {
        assertThat(split("修渠十条。栽树百亩；养鱼何处？快去！")).containsExactly("修渠十条。", "栽树百亩；", "养鱼何处？", "快去！");
    }

    @Test
    void readsHalfWidthMarksOfMixedTexts() {
        assertThat(split("修渠十條;栽樹百畝。")).containsExactly("修渠十條;", "栽樹百畝。");
    }

    @Test
    void doesNotEndWithinQuotesAndBrackets() {
        assertThat(split("落实《水法；细则》（甲。乙；丙）各项要求。完。")).containsExactly("落实《水法；细则》（甲。乙；丙）各项要求。", "完。");
    }

    @Test
    void keepsTheClosingQuoteWithItsSentence() {
        assertThat(split("他说好。”又走了。")).containsExactly("他说好。”", "又走了。");
    }

    @Test
    void doesNotLetAnUnclosedQuoteSwallowTheRest() {
        assertThat(split("称为“双轮计划。再建一处。三处。")).containsExactly("称为“双轮计划。", "再建一处。", "三处。");
    }

    @Test
    void keepsWhatHasNoClosingMarkAndDropsWhiteSpace() {
        assertThat(split("　　修渠十条。　 栽树百亩")).containsExactly("修渠十条。", "栽树百亩");
    }

    @Test
    void isLinearInNestedOpeningMarks() {
        var text = "（".repeat(200_000) + "甲。".repeat(200_000) + "）".repeat(100_000);
        assertThat(Sentences.split(text, new Span(0, text.length()))).hasSize(200_000);
    }

    private static List<String> split(String text) {
        return Sentences.split(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
