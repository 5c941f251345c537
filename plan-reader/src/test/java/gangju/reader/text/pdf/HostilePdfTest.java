package gangju.reader.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import gangju.reader.text.paged.Budget;
import gangju.reader.text.paged.PagedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** PDF files that can't be read say so; those that mean harm do none. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostilePdfTest {
    @Test
    void refusesAScan() {
        var refused = refused(
                new TestingPdf().scanned().page().page().text(280, 800, 10, "2").write());
        assertThat(refused.code()).isEqualTo(Code.PICTURE);
        assertThat(refused).hasMessageContaining("扫描件").hasMessageContaining("OCR");
    }

    @Test
    void refusesAFileWithAPassword() {
        var refused = refused(new TestingPdf()
                .locked("secret", "owner")
                .page()
                .text(72, 100, 12, "规划")
                .write());
        assertThat(refused.code()).isEqualTo(Code.ENCRYPTED);
        assertThat(refused).hasMessageContaining("密码").hasMessageContaining("规划.pdf");
    }

    @Test
    void readsAFileThatOnlyItsOwnerMayChange() throws ReadingException {
        var file = new TestingPdf()
                .locked("", "owner")
                .page()
                .text(72, 100, 12, "一、总体目标")
                .write();
        assertThat(new PlanReader().read(file, "规划.pdf").text()).contains("总体目标");
    }

    @Test
    void refusesFontsThatDoNotSayTheirCharacters() {
        var refused = refused(new TestingPdf()
                .withoutCodes()
                .page()
                .text(72, 100, 12, "绿".repeat(200))
                .write());
        assertThat(refused.code()).isEqualTo(Code.DAMAGED_TEXT);
        assertThat(refused).hasMessageContaining("乱码");
    }

    @Test
    void refusesABrokenFile() {
        var refused = refused("%PDF-1.7\nnothing more".getBytes(StandardCharsets.US_ASCII));
        assertThat(refused.code()).isEqualTo(Code.DAMAGED_FILE);
    }

    @Test
    void readsPagesThatLeadBackToThemselvesOnce() throws ReadingException {
        var file = new RawPdf()
                        .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                        .object(2, "<</Type/Pages/Count 9/Kids[3 0 R 2 0 R 3 0 R]/Parent 2 0 R>>")
                        .object(
                                3,
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>")
                        .stream(4, "", "BT /F 12 Tf 72 700 Td (Plan for the city parks) Tj ET")
                        .object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
                        .write();
        assertThat(new PlanReader().read(file, "规划.pdf").text()).isEqualTo("Plan for the city parks\n");
    }

    @Test
    void boundsFormsThatDrawThemselvesManyTimesOver() {
        var pdf = new RawPdf()
                        .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                        .object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                        .object(
                                3,
                                "<</Type/Page/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 10 0 R>>>>>>")
                        .stream(4, "", "/F Do");
        for (int i = 10; i < 22; i++) {
            pdf.stream(
                    i,
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " + (i + 1) + " 0 R>>>>",
                    "/F Do ".repeat(40));
        }
        pdf.stream(22, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "q Q");
        assertThat(refused(pdf.write()).code()).isIn(Code.LIMIT, Code.PICTURE);
    }

    @Test
    void refusesAContentStreamThatSwells() throws IOException {
        var file = new RawPdf()
                .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                .object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                .object(3, "<</Type/Page/MediaBox[0 0 595 842]/Contents 4 0 R>>")
                .packed(4, "/Filter/FlateDecode", 100)
                .write();
        assertThat(refused(file).code()).isEqualTo(Code.LIMIT);
    }

    @Test
    void refusesAnObjectStreamThatSwells() throws IOException {
        var file = new RawPdf()
                .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                .packed(4, "/Type/ObjStm/N 1/First 5/Filter/FlateDecode", 100)
                .write();
        assertThat(refused(file).code()).isEqualTo(Code.LIMIT);
    }

    @Test
    void boundsWidthsAndCodesOfAnyRange() throws ReadingException {
        var file = new RawPdf()
                        .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                        .object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                        .object(3, "<</Type/Page/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>")
                        .stream(4, "", "BT /F 12 Tf 72 700 Td <004100420043> Tj ET")
                        .object(
                                5,
                                "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>")
                        .object(6, "<</Type/Font/Subtype/CIDFontType2/W[0 2147483647 500]>>")
                        .stream(
                                7,
                                "",
                                "1 beginbfrange <00000000> <7FFFFFFF> <00000000> endbfrange 1 beginbfrange <0041> <0043> <4E00> endbfrange")
                        .write();
        assertThat(new PlanReader().read(file, "规划.pdf").text()).isEqualTo("一丁丂\n");
    }

    /** As some programs write them. */
    @Test
    void readsObjectsWhoseHeadsStandOnThreeLines() throws IOException, ReadingException {
        var file = new RawPdf()
                        .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                        .object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                        .object(3, "<</Type/Page/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>")
                        .stream(4, "", "BT /F 12 Tf 72 700 Td (Trees) Tj ET")
                        .object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Name/A#20B>>")
                        .packed(6, "/Filter/FlateDecode", 0)
                        .packed(7, "/Filter/FlateDecode", 0)
                        .write();
        var parted = new String(file, StandardCharsets.ISO_8859_1).replaceAll("(\\d) 0 obj", "$1\n0\nobj");
        assertThat(new PlanReader()
                        .read(parted.getBytes(StandardCharsets.ISO_8859_1), "规划.pdf")
                        .text())
                .isEqualTo("Trees\n");
    }

    @Test
    void stopsWhenAsked() {
        var pages = new TestingPdf();
        for (int i = 0; i < 30; i++) {
            pages.page().text(72, 100, 12, "规划");
        }
        var asked = new AtomicInteger();
        var budget = new Budget("规划.pdf", () -> asked.incrementAndGet() < 10);
        var stopped = catchThrowableOfType(
                ReadingException.class, () -> PdfPages.read(pages.write(), "规划.pdf", budget, new PagedText("规划.pdf")));
        assertThat(stopped.code()).isEqualTo(Code.CANCELLED);
        assertThat(asked).hasValue(10);
    }

    @RepeatedTest(150)
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsWithAReadingOrARefusal(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var file = sample();
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            int at = random.nextInt(file.length);
            int length = Math.min(random.nextInt(1, 30), file.length - at);
            if (random.nextInt(4) == 0) {
                System.arraycopy(file, random.nextInt(file.length - length), file, at, length);
            } else {
                file[at] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : (byte) "0123456789 <>[]/R".charAt(random.nextInt(17));
            }
        }
        try {
            var reading = new PlanReader().read(file, "变异.pdf");
            assertThat(reading.text()).doesNotContain("\0");
        } catch (ReadingException e) {
            assertThat(e.getMessage()).contains("变异.pdf");
        }
    }

    private static byte[] sample() {
        return new RawPdf()
                        .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                        .object(2, "<</Type/Pages/Count 2/Kids[3 0 R 8 0 R]/MediaBox[0 0 595 842]>>")
                        .object(
                                3,
                                "<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 6 0 R>>/XObject<</X 9 0 R>>>>>>")
                        .stream(
                                4,
                                "",
                                "q 1 0 0 1 0 0 cm /X Do Q BT /F 12 Tf 72 700 Td (1. Goals) Tj 0 -20 Td [(To plant)-300( 400 trees)] TJ /G 12 Tf 0 -20 Td <7eff5316> Tj ET 72 100 300 1 re f 72 100 m 300 100 l S")
                        .object(
                                5,
                                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[65/A/B]>>/FirstChar 32/Widths[300 400 500]>>")
                        .object(
                                6,
                                "<</Type/Font/Subtype/Type0/BaseFont/STSong/Encoding/UniGB-UTF16-H/DescendantFonts[7 0 R]>>")
                        .object(
                                7,
                                "<</Type/Font/Subtype/CIDFontType0/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/W[1[500 500]10 20 600]>>")
                        .object(
                                8,
                                "<</Type/Page/Rotate 90/Contents[4 0 R 4 0 R]/Resources<</Font<</F 5 0 R/G 6 0 R>>>>>>")
                        .stream(
                                9,
                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Matrix[1 0 0 1 5 5]",
                                "BT /F 9 Tf 10 10 Td (form) Tj ET")
                        .write();
    }

    private static ReadingException refused(byte[] file) {
        return catchThrowableOfType(ReadingException.class, () -> new PlanReader().read(file, "规划.pdf"));
    }

    /** A PDF written object by object. */
    private static final class RawPdf {
        private final ByteArrayOutputStream file = new ByteArrayOutputStream();

        RawPdf() {
            file.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.ISO_8859_1));
        }

        RawPdf object(int number, String content) {
            file.writeBytes((number + " 0 obj\n" + content + "\nendobj\n").getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        RawPdf stream(int number, String entries, String content) {
            return stream(number, entries, content.getBytes(StandardCharsets.ISO_8859_1));
        }

        private RawPdf stream(int number, String entries, byte[] content) {
            file.writeBytes((number + " 0 obj\n<<" + entries + "/Length " + content.length + ">>\nstream\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            file.writeBytes(content);
            file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        /** Spaces, so many megabytes of them. */
        RawPdf packed(int number, String entries, int megabytes) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(bytes)) {
                var spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.ISO_8859_1);
                for (int i = 0; i < megabytes; i++) {
                    out.write(spaces);
                }
            }
            return stream(number, entries, bytes.toByteArray());
        }

        byte[] write() {
            file.writeBytes("trailer <</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
            return file.toByteArray();
        }
    }
}
