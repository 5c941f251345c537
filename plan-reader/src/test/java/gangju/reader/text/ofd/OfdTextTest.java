package gangju.reader.text.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gangju.model.OutlineNode;
import gangju.model.Reading;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An OFD reads like the same pages in PDF; what means harm does none. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OfdTextTest {
    private static final String FULL = "建成区绿地要连成片，老旧小区要补上公园，河边要留出步道，学校和医院";

    @Test
    void readsParagraphsOverPages() throws ReadingException {
        var ofd = new TestingOfd().page().text(25, 30, 5, "一、总体目标");
        full(ofd, 40);
        ofd.page().text(25, 30, 5, "周边要种树。");
        ofd.text(35, 40, 5, "到２０３０年人均公园绿地面积达到１５平方米以上，绿地率达到四成".substring(0, 28));
        full(ofd, 60);
        var reading = read(ofd);
        assertThat(reading.outline()).extracting(OutlineNode::title).containsExactly("总体目标");
        assertThat(reading.text()).contains("学校和医院周边要种树。\n");
        assertThat(reading.pages().at(reading.text().length() - 2)).isEqualTo(2);
        assertThat(reading.source().mediaType()).isEqualTo("application/ofd");
    }

    @Test
    void dropsWhatItsTemplateSetsOnEveryPage() throws ReadingException {
        var ofd = new TestingOfd()
                .template(
                        "<ofd:TextObject Boundary=\"80 10 60 10\" Font=\"3\" Size=\"3\"><ofd:TextCode X=\"0\" Y=\"3\" DeltaX=\"3 3 3 3 3 3\">白鹭市绿化规</ofd:TextCode></ofd:TextObject>");
        for (int i = 1; i <= 4; i++) {
            ofd.page().text(100, 285, 4, "-" + i + "-");
            full(ofd, 40);
        }
        assertThat(read(ofd).text()).doesNotContain("白鹭市").doesNotContain("-1-");
    }

    @Test
    void readsTextWhoseFontsTheArchiveDoesNotHold() throws ReadingException {
        var ofd = new TestingOfd().page().text(25, 30, 5, "一、总体目标");
        full(ofd, 40);
        ofd.without("Doc_0/PublicRes.xml");
        assertThat(read(ofd).outline()).extracting(OutlineNode::title).containsExactly("总体目标");
    }

    @Test
    void readsTablesByTheirLines() throws ReadingException {
        var ofd = new TestingOfd().page();
        full(ofd, 40);
        double[] xs = {25, 85, 125, 165};
        for (int i = 0; i <= 3; i++) {
            ofd.line(xs[0], 150 + i * 10, xs[3], 150 + i * 10).line(xs[i], 150, xs[i], 180);
        }
        String[][] rows = {{"指标", "单位", "数值"}, {"绿地率", "％", "４１"}, {"公园", "个", "１２０"}};
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                ofd.text(xs[column] + 4, 152 + row * 10, 4, rows[row][column]);
            }
        }
        var reading = read(ofd);
        assertThat(reading.tables()).hasSize(1);
        var last = reading.tables().getFirst().rows().getLast().cells();
        assertThat(last).extracting(cell -> cell.span().of(reading.text())).containsExactly("公园", "个", "１２０");
    }

    @Test
    void placesTextByItsMatrix() throws ReadingException {
        var ofd = new TestingOfd()
                .page()
                .raw(
                        "<ofd:TextObject Boundary=\"25 30 100 20\" CTM=\"5 0 0 5 0 0\" Font=\"3\" Size=\"1\"><ofd:TextCode X=\"0\" Y=\"1\" DeltaX=\"g 3 1\">总体目标</ofd:TextCode></ofd:TextObject>");
        full(ofd, 60);
        assertThat(read(ofd).text()).startsWith("总体目标\n" + FULL.substring(2));
    }

    @Test
    void refusesPagesThatArePictures() {
        var refused =
                refused(new TestingOfd().page().raw("<ofd:ImageObject Boundary=\"0 0 210 297\" ResourceID=\"7\"/>"));
        assertThat(refused.code()).isEqualTo(Code.PICTURE);
    }

    @Test
    void refusesAnEncryptedFile() {
        var refused = refused(new TestingOfd().page().text(25, 30, 5, "规划").entry("Encryptions.xml", "<x/>"));
        assertThat(refused.code()).isEqualTo(Code.ENCRYPTED);
    }

    @Test
    void readsNoDocumentTypeAndNoEntity() {
        var refused = refused(
                new TestingOfd()
                        .page()
                        .text(25, 30, 5, "规划")
                        .entry(
                                "Doc_0/Pages/Page_0/Content.xml",
                                "<!DOCTYPE p [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Page><Content><Layer><TextObject Boundary=\"1 1 9 9\" Size=\"5\"><TextCode X=\"9\" Y=\"20\">&a;</TextCode></TextObject></Layer></Content></Page>"));
        assertThat(refused.getMessage()).contains("DTD").doesNotContain("root");
    }

    @Test
    void boundsStepsThatGoOnForEver() throws ReadingException {
        var ofd = new TestingOfd()
                .page()
                .raw(
                        "<ofd:TextObject Boundary=\"25 30 100 20\" Font=\"3\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 999999999999 5\">总体目标</ofd:TextCode></ofd:TextObject>");
        full(ofd, 60);
        assertThat(read(ofd).text()).startsWith("总体目标\n");
    }

    @Test
    void refusesAMissingPart() {
        var refused = refused(new TestingOfd()
                .entry(
                        "Doc_0/Document.xml",
                        "<Document><Pages><Page ID=\"1\" BaseLoc=\"none.xml\"/></Pages></Document>"));
        assertThat(refused.code()).isEqualTo(Code.DAMAGED_FILE);
    }

    @RepeatedTest(100)
    void endsWithAReadingOrARefusal(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var page = new StringBuilder(
                "<Page><Content><Layer><TextObject Boundary=\"25 30 100 20\" CTM=\"1 0 0 1 0 0\" Font=\"3\" Size=\"5\"><TextCode X=\"0\" Y=\"5\" DeltaX=\"g 3 5\">总体目标</TextCode></TextObject><PathObject Boundary=\"1 1 9 9\"><AbbreviatedData>M 0 0 L 9 0 B 1 2 3 4 5 6 C</AbbreviatedData></PathObject></Layer></Content></Page>");
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            int at = random.nextInt(page.length());
            switch (random.nextInt(3)) {
                case 0 -> page.deleteCharAt(at);
                case 1 -> page.insert(at, "<\"'&;g-9e99 MLBC\0".charAt(random.nextInt(17)));
                default -> page.setCharAt(at, (char) random.nextInt(32, 127));
            }
        }
        var file = new TestingOfd()
                .page()
                .text(25, 30, 5, "规划")
                .entry("Doc_0/Pages/Page_0/Content.xml", page.toString())
                .write();
        if (random.nextInt(3) == 0) {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        try {
            assertThat(new PlanReader().read(file, "变异.ofd").text()).isNotNull();
        } catch (ReadingException e) {
            assertThat(e.getMessage()).contains("变异.ofd");
        }
    }

    private static void full(TestingOfd ofd, double y) {
        for (int i = 0; i < 10; i++) {
            ofd.text(i == 0 ? 35 : 25, y + i * 8, 5, i == 0 ? FULL.substring(2) : FULL);
        }
    }

    private static Reading read(TestingOfd ofd) throws ReadingException {
        return new PlanReader().read(ofd.write(), "规划.ofd");
    }

    private static ReadingException refused(TestingOfd ofd) {
        return catchThrowableOfType(ReadingException.class, () -> new PlanReader().read(ofd.write(), "规划.ofd"));
    }
}
