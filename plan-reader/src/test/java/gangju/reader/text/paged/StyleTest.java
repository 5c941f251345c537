package gangju.reader.text.paged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class StyleTest {
    private static final int PAGES = 10;
    private static final Look BODY = new Look(12, false, false, false, false, false);
    private static final Style.Standing OPENING = new Style.Standing(true, true, false);

    @Test
    void takesOneStrongDifferenceForEnough() {
        assertThat(style(new Look(14, false, false, false, false, false), 1).isHeading(BODY, PAGES))
                .isTrue();
        assertThat(style(new Look(12, true, false, false, false, false), 1).isHeading(BODY, PAGES))
                .isTrue();
        assertThat(style(new Look(12, false, false, true, false, false), 1).isHeading(BODY, PAGES))
                .isTrue();
    }

    @Test
    void takesAWeakDifferenceOnlyOfTitlesThatComeAgain() {
        var italic = new Look(12, false, true, false, false, false);
        assertThat(style(italic, 1).isHeading(BODY, PAGES)).isFalse();
        assertThat(style(italic, 3).evidence(BODY, PAGES))
                .containsExactlyInAnyOrder(Evidence.ITALIC, Evidence.PURE, Evidence.OPENS);
        assertThat(style(italic, 3).isHeading(BODY, PAGES)).isTrue();
        var quoted = style(italic, 3);
        quoted.add(false);
        assertThat(quoted.isHeading(BODY, PAGES)).isFalse();
    }

    @Test
    void takesTheStyleOfTheTextForNone() {
        assertThat(style(BODY, 3).isHeading(BODY, PAGES)).isFalse();
    }

    @Test
    void isRuledOutWhateverSpeaksForIt() {
        var bold = new Look(16, true, false, true, true, true);
        assertThat(Evidence.isEnough(EnumSet.of(Evidence.LARGER, Evidence.BOLD, Evidence.TOO_MANY)))
                .isFalse();
        assertThat(style(bold, 4 * PAGES + 1).isHeading(BODY, PAGES)).isFalse();
        var mixed = style(bold, 1);
        mixed.add(false);
        mixed.add(false);
        assertThat(mixed.evidence(BODY, PAGES)).contains(Evidence.MIXED);
        assertThat(mixed.isHeading(BODY, PAGES)).isFalse();
    }

    @Test
    void seesNumbersThatCountOn() {
        var style = new Style(BODY);
        for (int number : new int[] {1, 2, 0, 3, 4, 5}) {
            style.addTitle(OPENING, number);
        }
        assertThat(style.countsOn()).isTrue();
        style.addTitle(OPENING, 1);
        assertThat(style.countsOn()).isFalse();
    }

    private static Style style(Look look, int titles) {
        var style = new Style(look);
        for (int i = 0; i < titles; i++) {
            style.add(false);
            style.addTitle(OPENING, 0);
        }
        return style;
    }
}
