package gangju.reader.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.OutlineNode;
import gangju.model.Reading;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file tells of itself, and what a style tells, decide about headings: tags, bookmarks, contents, lists. */
class ToldHeadingsTest {
    private static final String[] BODY = {
        "The parks office keeps a list of all street trees, and tells",
        "the council each spring how many were planted, how many died",
        "and what it costs to water them until they stand alone, and",
        "publishes the list."
    };

    @Test
    void takesTheLevelsOfTags() throws ReadingException {
        var pdf = new ToldPdf();
        pdf.pages.page();
        pdf.tagged("H1", 1, () -> pdf.pages.text(72, 80, 12, "Green streets"));
        pdf.tagged("P", 1, () -> pdf.pages.lines(72, 110, 12, BODY));
        pdf.tagged("H2", 1, () -> pdf.pages.text(72, 200, 12, "Watering in dry summers"));
        pdf.tagged("P", 1, () -> pdf.pages.lines(72, 230, 12, BODY));
        pdf.tagged("H1", 1, () -> pdf.pages.text(72, 320, 12, "Open parks"));
        pdf.tagged("P", 1, () -> pdf.pages.lines(72, 350, 12, BODY));
        assertThat(outline(pdf.write()))
                .containsExactly("1 Green streets", "2 Watering in dry summers", "1 Open parks");
    }

    @Test
    void readsTwoTaggedColumnsInTheirOrder() throws ReadingException {
        var pdf = new ToldPdf();
        pdf.pages.page();
        pdf.tagged("H1", 1, () -> pdf.pages.text(60, 70, 18, "A head that spans both columns"));
        String[] left = {"The river walk is lit", "until midnight, and the", "bridges are swept"};
        String[] right = {"The harbour has its own", "wardens, who count the", "boats each evening"};
        pdf.tagged("P", 1, () -> pdf.pages.lines(60, 110, 10, left));
        pdf.tagged("P", 1, () -> pdf.pages.lines(200, 110, 10, right));
        pdf.tagged("H1", 1, () -> pdf.pages.text(60, 300, 18, "Next"));
        pdf.tagged("P", 1, () -> pdf.pages.lines(60, 330, 10, left));
        assertThat(reading(pdf.write()).text()).startsWith("""
                        A head that spans both columns
                        The river walk is lit until midnight, and the bridges are swept
                        The harbour has its own wardens, who count the boats each evening
                        Next
                        """);
    }

    @Test
    void takesTheLevelsOfBookmarks() throws ReadingException {
        var pdf = new ToldPdf();
        pdf.pages.page().text(72, 80, 12, "Green streets").lines(72, 110, 12, BODY);
        pdf.pages.text(72, 200, 12, "Watering in dry summers").lines(72, 230, 12, BODY);
        pdf.pages.page().text(72, 80, 12, "Open parks").lines(72, 110, 12, BODY);
        pdf.bookmark("Green streets", 1, 1).bookmark("Watering in dry summers", 2, 1);
        pdf.bookmark("Open parks", 1, 2);
        assertThat(outline(pdf.write()))
                .containsExactly("1 Green streets", "2 Watering in dry summers", "1 Open parks");
    }

    @Test
    void takesLevelsFromTheTableOfContents() throws ReadingException {
        var pdf = new TestingPdf().page().text(72, 60, 20, "Contents");
        pdf.text(72, 100, 12, "Green streets ................................ 2");
        pdf.text(96, 120, 12, "Watering in dry summers ................................ 2");
        pdf.text(72, 140, 12, "Open parks ................................ 3");
        pdf.text(96, 160, 12, "Benches ................................ 3");
        pdf.page().bold(72, 80, 12, "Green streets").lines(72, 110, 12, BODY);
        pdf.bold(72, 200, 12, "Watering in dry summers").lines(72, 230, 12, BODY);
        pdf.page().bold(72, 80, 12, "Open parks").lines(72, 110, 12, BODY);
        pdf.bold(72, 200, 12, "Benches").lines(72, 230, 12, BODY);
        assertThat(outline(pdf.write()))
                .containsExactly("1 Green streets", "2 Watering in dry summers", "1 Open parks", "2 Benches");
    }

    @Test
    void leavesNumberedSentencesOut() throws ReadingException {
        var pdf = chapters();
        pdf.text(72, 460, 12, "1. The wardens plant two hundred trees along the main roads and")
                .text(90, 478, 12, "keep them alive.")
                .text(72, 500, 12, "2. Schools open their yards")
                .text(72, 522, 12, "3. The office tells the council in spring.");
        assertThat(outline(pdf.write())).containsExactly("1 Green streets", "1 Open parks", "1 Money");
    }

    @Test
    void leavesTheTermsOfAGlossaryOut() throws ReadingException {
        var pdf = chapters().page().text(72, 80, 18, "Glossary");
        for (int i = 0; i < 4; i++) {
            pdf.bold(72, 120 + i * 60, 12, "Term " + (char) ('A' + i));
            pdf.text(72, 138 + i * 60, 12, "What a warden means by it, told in a whole sentence of many words.");
        }
        assertThat(outline(pdf.write())).containsExactly("1 Green streets", "1 Open parks", "1 Money", "1 Glossary");
    }

    @Test
    void takesUnderlinedLinesAsHeads() throws ReadingException {
        var pdf = chapters().page().text(72, 80, 18, "Staff").lines(72, 110, 12, BODY);
        pdf.text(72, 200, 12, "Wardens").line(72, 202, 114, 202).lines(72, 230, 12, BODY);
        pdf.text(72, 330, 12, "Gardeners").line(72, 332, 126, 332).lines(72, 360, 12, BODY);
        assertThat(outline(pdf.write()))
                .containsExactly("1 Green streets", "1 Open parks", "1 Money", "1 Staff", "2 Wardens", "2 Gardeners");
    }

    @Test
    void leavesATitleThatComesAgainOut() throws ReadingException {
        var pdf = new TestingPdf().page().text(72, 300, 28, "Green City Plan");
        pdf.page().text(72, 80, 18, "Green streets").lines(72, 110, 12, BODY);
        pdf.text(72, 200, 18, "Open parks").lines(72, 230, 12, BODY);
        pdf.page().text(72, 300, 20, "Green City Plan").lines(72, 330, 12, BODY);
        var reading = reading(pdf.write());
        assertThat(reading.metadata().title()).isEqualTo("Green City Plan");
        assertThat(titles(reading)).containsExactly("1 Green streets", "1 Open parks");
    }

    private static TestingPdf chapters() {
        var pdf = new TestingPdf().page().text(72, 80, 18, "Green streets").lines(72, 110, 12, BODY);
        pdf.text(72, 200, 18, "Open parks").lines(72, 230, 12, BODY);
        return pdf.text(72, 320, 18, "Money").lines(72, 350, 12, BODY);
    }

    private static Reading reading(byte[] file) throws ReadingException {
        return new PlanReader().read(file, "plan.pdf");
    }

    private static List<String> outline(byte[] file) throws ReadingException {
        return titles(reading(file));
    }

    private static List<String> titles(Reading reading) {
        return reading.outline().stream().map(ToldHeadingsTest::told).toList();
    }

    private static String told(OutlineNode node) {
        return node.level() + " " + node.title();
    }
}
