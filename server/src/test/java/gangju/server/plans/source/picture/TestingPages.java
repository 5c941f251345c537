package gangju.server.plans.source.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes small PDF files. */
public final class TestingPages {
    private static final float LEFT = 72;
    private static final float TOP = 770;
    private static final float LEADING = 18;

    private TestingPages() {}

    /** @param pages lines of each, at 72 points from the left */
    @SafeVarargs
    public static byte[] of(List<String>... pages) {
        return of(PDRectangle.A4, pages);
    }

    @SafeVarargs
    static byte[] of(PDRectangle paper, List<String>... pages) {
        try (var document = new PDDocument()) {
            for (var lines : pages) {
                var page = new PDPage(paper);
                document.addPage(page);
                write(document, page, lines);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, PDPage page, List<String> lines) throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < lines.size(); i++) {
                content.beginText();
                content.setFont(
                        new PDType1Font(FontName.HELVETICA), lines.get(i).matches("\\d .*") ? 16 : 11);
                content.newLineAtOffset(LEFT, TOP - i * LEADING);
                content.showText(lines.get(i));
                content.endText();
            }
        }
    }
}
