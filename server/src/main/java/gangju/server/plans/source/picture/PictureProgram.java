package gangju.server.plans.source.picture;

import gangju.server.plans.source.picture.PagePicture.Drawn;
import gangju.server.plans.source.picture.PagePicture.Glyph;
import gangju.server.plans.source.picture.PagePicture.Missing;
import gangju.server.plans.source.picture.PagePicture.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The program that draws one page: the PDF comes on standard input, the page's number as its argument, the picture goes
 * to standard output. A hostile file may fill its memory or never end; the server ends it then.
 */
public final class PictureProgram {
    /** Enough for a screen of two pixels a point, and little enough for any connection. */
    private static final int WIDTH = 1240;

    private static final int HEIGHT = 2600;
    /** Points; the format allows 14,400. */
    private static final double LARGEST_PAGE = 14_400;

    private static final double SMALLEST_PAGE = 20;
    private static final Logger LIBRARY = Logger.getLogger("org.apache");

    private PictureProgram() {}

    public static void main(String[] arguments) throws IOException {
        LIBRARY.setLevel(Level.OFF);
        var out = new DataOutputStream(System.out);
        // what the library prints must not mix with the picture
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        PictureStream.write(draw(System.in.readAllBytes(), Integer.parseInt(arguments[0])), out);
    }

    /** @param number of the page, from 1 */
    static PagePicture draw(byte[] pdf, int number) {
        try (var document = Loader.loadPDF(pdf)) {
            if (number < 1 || number > document.getNumberOfPages()) {
                return new Missing(Reason.NO_PAGE);
            }
            return draw(document, number);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the library meets hostile structure with exceptions of any kind
            return new Missing(Reason.FAILED);
        }
    }

    private static PagePicture draw(PDDocument document, int number) throws IOException {
        var page = document.getPage(number - 1);
        double width = width(page);
        double height = height(page);
        if (!isPaper(width) || !isPaper(height)) {
            return new Missing(Reason.PAGE_SIZE);
        }
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        var image = renderer.renderImage(number - 1, (float) Math.min(WIDTH / width, HEIGHT / height), ImageType.RGB);
        return new Drawn(png(image), document.getNumberOfPages(), width, height, glyphs(document, number));
    }

    private static boolean isPaper(double length) {
        return length >= SMALLEST_PAGE && length <= LARGEST_PAGE;
    }

    private static double width(PDPage page) {
        var box = page.getCropBox();
        return page.getRotation() % 180 == 0 ? box.getWidth() : box.getHeight();
    }

    private static double height(PDPage page) {
        var box = page.getCropBox();
        return page.getRotation() % 180 == 0 ? box.getHeight() : box.getWidth();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** A page whose text can't be had is still worth showing. */
    private static List<Glyph> glyphs(PDDocument document, int number) {
        var collector = new Collector();
        collector.setStartPage(number);
        collector.setEndPage(number);
        try {
            collector.writeText(document, Writer.nullWriter());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return List.of();
        }
        return collector.glyphs;
    }

    /** Characters in the order of the content. */
    private static final class Collector extends PDFTextStripper {
        private final List<Glyph> glyphs = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            var words = text.getUnicode();
            if (words != null && !words.isBlank() && glyphs.size() < PictureStream.MOST_GLYPHS) {
                double size = Math.max(Math.abs(text.getFontSizeInPt()), text.getHeight());
                glyphs.add(new Glyph(PictureStream.text(words), text.getX(), text.getY(), text.getWidth(), size));
            }
        }
    }
}
