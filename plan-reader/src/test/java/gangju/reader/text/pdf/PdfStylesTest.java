package gangju.reader.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Reading;
import gangju.reader.ReadingException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Headings that only colour tells, numbers that stand apart, and what belongs to the title. */
class PdfStylesTest {
    @Test
    void takesColouredLinesThatOpenTextForHeadings() throws ReadingException {
        var pdf = new TestingPdf().page().text(72, 60, 24, "Ashford Green Plan");
        var titles = List.of("Trees", "Water", "Roads");
        for (int i = 0; i < titles.size(); i++) {
            pdf.raw("0 0.4 0.1 rg").text(72, 110 + i * 150, 12, titles.get(i)).raw("0 g");
            body(pdf, 140 + i * 150);
        }
        assertThat(outline(pdf)).containsExactly("1 Trees", "1 Water", "1 Roads");
    }

    @Test
    void takesNoPlainLineForAHeading() throws ReadingException {
        var pdf = new TestingPdf().page().text(72, 60, 24, "Ashford Green Plan");
        for (int i = 0; i < 3; i++) {
            pdf.text(72, 110 + i * 150, 12, "Trees");
            body(pdf, 140 + i * 150);
        }
        assertThat(outline(pdf)).isEmpty();
    }

    @Test
    void keepsTheNumberOfAHeadingAtTheTopOfAPage() throws ReadingException {
        var pdf = new TestingPdf();
        for (int i = 1; i <= 8; i++) {
            pdf.page().text(72, 60, 16, "" + i).text(110, 60, 16, "Chapter on subject " + (char) ('A' + i));
            body(pdf, 90);
            pdf.text(300, 800, 10, "" + i);
        }
        assertThat(PdfTextTest.read(pdf).text())
                .contains("2 Chapter on subject C")
                .contains("8 Chapter on subject I");
    }

    @Test
    void leavesASecondTitleAndADateOut() throws ReadingException {
        var pdf = new TestingPdf().page().text(200, 60, 20, "Ashford Green Plan");
        pdf.text(150, 90, 17, "Report of the parks office").text(180, 115, 15, "Sent to the council");
        pdf.bold(72, 150, 12, "Trees");
        body(pdf, 180);
        pdf.bold(72, 330, 12, "Water");
        body(pdf, 360);
        assertThat(outline(pdf)).containsExactly("1 Trees", "1 Water");
    }

    @Test
    void setsNumberedChaptersAboveUnderlinedSectionsOfTheirSize() throws ReadingException {
        var pdf = new TestingPdf().page().text(72, 50, 20, "Ashford Green Plan");
        for (int i = 1; i <= 4; i++) {
            double y = 80 + (i - 1) * 190;
            pdf.bold(72, y, 12, i + ". Subject " + (char) ('A' + i));
            body(pdf, y + 20);
            pdf.bold(72, y + 100, 12, "What we do").line(72, y + 102, 136, y + 102);
            pdf.lines(72, y + 120, 12, "The parks office keeps a list of all street trees, and tells", "who asks.");
        }
        assertThat(outline(pdf)).startsWith("1 Subject B", "2 What we do", "1 Subject C", "2 What we do");
    }

    @Test
    void joinsACellThatThePageCuts() throws ReadingException {
        var pdf = new TestingPdf().page().text(72, 60, 20, "Ashford Green Plan");
        body(pdf, 90);
        grid(pdf, 600, 700, 800);
        pdf.text(80, 650, 12, "Trees").text(280, 650, 12, "By 2030, plant 900 trees along");
        pdf.text(80, 750, 12, "Water").text(280, 750, 12, "By 2030, cut the use of drinking");
        pdf.page();
        grid(pdf, 60, 120);
        pdf.text(280, 90, 12, "water in parks by 20%.");
        body(pdf, 160);
        var reading = PdfTextTest.read(pdf);
        assertThat(reading.tables()).hasSize(1);
        assertThat(reading.tables().getFirst().rows()).hasSize(2);
        assertThat(reading.text()).contains("cut the use of drinking water in parks by 20%.");
    }

    private static void grid(TestingPdf pdf, double... ys) {
        for (double y : ys) {
            pdf.line(72, y, 520, y);
        }
        for (double x : new double[] {72, 270, 520}) {
            pdf.line(x, ys[0], x, ys[ys.length - 1]);
        }
    }

    private static void body(TestingPdf pdf, double y) {
        pdf.lines(
                72,
                y,
                12,
                "The parks office keeps a list of all street trees, and tells",
                "the council each spring how many were planted, how many died",
                "and what it costs to water them until they stand alone.");
    }

    private static List<String> outline(TestingPdf pdf) throws ReadingException {
        return told(PdfTextTest.read(pdf));
    }

    private static List<String> told(Reading reading) {
        return reading.outline().stream()
                .map(node -> node.level() + " " + node.title())
                .toList();
    }
}
