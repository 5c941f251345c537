package gangju.reader.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Finding;
import gangju.model.OutlineNode;
import gangju.model.Reading;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages set like a magazine: columns, a title across one of them, words beside the text, numbers in large type. */
class ColumnsTest {
    private static final String[] LEFT = {
        "Harrow Vale will mend the banks", "of its river and open them again", "to walkers, anglers and to herons",
        "that once nested under the mill.", "Crews start at the upper weir and", "work down to the old ferry stage",
        "before the first floods of autumn", "reach the meadows by the station."
    };
    private static final String[] RIGHT = {
        "Shade trees line each new street", "and the market square gets a row", "of limes where cars parked before.",
        "Schools look after the young trees", "and keep a diary of what they see",
                "from the first leaf to the last one",
        "so that losses are noticed in time", "and gaps are planted in the spring."
    };

    @Test
    void readsThreeColumnsBelowATitleThatReachesIntoTheSecond() throws ReadingException {
        var pdf = new TestingPdf().page().text(60, 80, 30, "River and Tree Plan");
        for (int i = 0; i < LEFT.length; i++) {
            pdf.text(60, 140 + i * 15, 9, LEFT[i])
                    .text(230, 140 + i * 15, 9, RIGHT[i])
                    .text(400, 140 + i * 15, 9, LEFT[i]);
        }
        var text = read(pdf).text();
        assertThat(text).contains("banks of its river and open").contains("new street and the market square");
        assertThat(text.indexOf("by the station")).isPositive().isLessThan(text.indexOf("Shade trees"));
    }

    @Test
    void readsWhatStandsBesideTheTextOnItsOwn() throws ReadingException {
        var pdf = new TestingPdf().page();
        for (int i = 0; i < LEFT.length; i++) {
            pdf.text(260, 140 + i * 15, 9, LEFT[i] + " " + RIGHT[i]);
        }
        pdf.text(60, 147, 9, "Herons 14").text(60, 177, 9, "Otters 3");
        var text = read(pdf).text();
        assertThat(text).contains("the banks Shade trees line each new street of its river");
    }

    @Test
    void putsALargeNumberBeforeItsTitle() throws ReadingException {
        var pdf = new TestingPdf();
        for (int chapter = 1; chapter <= 3; chapter++) {
            pdf.page()
                    .text(60, 80, 40, "Section " + chapter)
                    .text(60, 130, 40, "Goals of part " + "abc".charAt(chapter - 1) + " here");
            for (int i = 0; i < LEFT.length; i++) {
                pdf.text(60, 200 + i * 15, 10, LEFT[i] + " " + RIGHT[i]);
            }
        }
        assertThat(read(pdf).outline()).extracting(OutlineNode::page).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<< /Never << ] ended", "(never ended", "[ (a) ", "BI /W 1 ID"})
    void tellsThatTheRestOfAPageIsLost(String fault) throws ReadingException {
        var pdf = new TestingPdf();
        for (int page = 1; page <= 3; page++) {
            pdf.page().text(60, 80, 12, LEFT[page]);
            if (page == 2) {
                pdf.raw(fault);
            }
            pdf.text(60, 200, 12, RIGHT[page]);
        }
        assertThat(read(pdf).findings())
                .filteredOn(finding -> finding.code().equals("page-is-cut"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("第 2 页");
    }

    private static Reading read(TestingPdf pdf) throws ReadingException {
        return new PlanReader().read(pdf.write(), "plan.pdf");
    }
}
