package gangju.server.plans.source.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.plans.source.picture.MarkedLines.Box;
import gangju.server.plans.source.picture.PagePicture.Glyph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedLinesTest {
    @Test
    void marksWordsThatRunOverTwoLines() {
        var page = page("到2030年，公交线路达到", "180条以上，更加便利。");
        assertThat(MarkedLines.of(page, "公交线路达到180条以上", 0)).extracting(Box::top).containsExactly(100 - 9.5, 120 - 9.5);
    }

    @Test
    void overlooksHyphensSpacesAndWidths() {
        var page = page("the net- ", "work of foot paths, 300 km");
        assertThat(MarkedLines.of(page, "network of footpaths,３００ km", 0)).hasSize(2);
    }

    @Test
    void choosesTheOccurrenceThatIsNearest() {
        var page = page("步行道里程达到300公里", "其他内容其他内容其他", "步行道里程达到300公里");
        assertThat(MarkedLines.of(page, "步行道里程达到300公里", 0.9))
                .extracting(Box::top)
                .containsExactly(140 - 9.5);
        assertThat(MarkedLines.of(page, "步行道里程达到300公里", 0)).extracting(Box::top).containsExactly(100 - 9.5);
    }

    @Test
    void marksTheCellsOfARowEachByItself() {
        var row = new ArrayList<>(line("公交线路（条）", 72, 100));
        row.addAll(line("120", 250, 100));
        row.addAll(line("180", 350, 100));
        assertThat(MarkedLines.of(row, "公交线路（条）\n120\n180", 0))
                .extracting(Box::left)
                .containsExactly(71.0, 249.0, 349.0);
    }

    @Test
    void marksNothingWhereThePageDoesNotHaveTheWords() {
        assertThat(MarkedLines.of(page("别的内容都在这里"), "公交线路达到180条", 0)).isEmpty();
        assertThat(MarkedLines.of(List.of(), "公交线路", 0)).isEmpty();
        assertThat(MarkedLines.of(page("公交线路"), "", 0)).isEmpty();
    }

    private static List<Glyph> page(String... lines) {
        var glyphs = new ArrayList<Glyph>();
        for (int i = 0; i < lines.length; i++) {
            glyphs.addAll(line(lines[i], 72, 100 + 20 * i));
        }
        return glyphs;
    }

    private static List<Glyph> line(String words, double left, double base) {
        var glyphs = new ArrayList<Glyph>();
        for (int i = 0; i < words.length(); i++) {
            glyphs.add(new Glyph(words.substring(i, i + 1), left + 10 * i, base, 10, 10));
        }
        return glyphs;
    }
}
