package gangju.benchmarks;

import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.text.paged.Budget;
import gangju.reader.text.paged.PagedText;
import gangju.reader.text.pdf.PdfPages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDF by pages: lines and whole reading against the library's own text, in CPU time, and the least heap. */
public final class PagedReading {
    private static final int[] PAGES = {10, 50, 100, 500};
    private static final int LINES = 34;
    private static final int WIDTH = 36;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws ReadingException, IOException, InterruptedException {
        new PagedReading().print();
    }

    private void print() throws ReadingException, IOException, InterruptedException {
        line("| pages | kB | library's text, ms | lines and tables, ms | ratio | whole reading, ms | least heap, MB |");
        line("|---:|---:|---:|---:|---:|---:|---:|");
        for (int warm = 0; warm < 10; warm++) {
            lines(write(20));
            stripped(write(20));
        }
        for (int pages : PAGES) {
            var file = write(pages);
            double library = ReadingCost.median(() -> stripped(file));
            double own = ReadingCost.median(() -> lines(file));
            double whole = ReadingCost.median(() -> new PlanReader().read(file, "plan.pdf"));
            line(
                    "| %d | %d | %.0f | %.0f | %.2f | %.0f | %d |",
                    pages,
                    file.length / 1024,
                    library,
                    own,
                    own / library,
                    whole,
                    ReadingCost.leastHeap(file, "plan.pdf"));
        }
    }

    private static void lines(byte[] file) throws ReadingException {
        var text = new PagedText("plan.pdf");
        PdfPages.read(file, "plan.pdf", new Budget("plan.pdf", () -> true), text);
        text.lines();
    }

    private static void stripped(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            new PDFTextStripper().getText(document);
        }
    }

    /** The example plan over and over, set as an office sets it, with running heads and page numbers. */
    private static byte[] write(int pages) throws IOException {
        var text = Files.readString(Path.of("examples", "lanjiang-innovation-plan.txt"))
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
        try (var document = new PDDocument()) {
            int paragraph = 0;
            String rest = "";
            for (int page = 1; page <= pages; page++) {
                var content = new StringBuilder();
                set(content, 240, 800, 9, "科技创新中心建设规划");
                set(content, 290, 40, 10, "— " + page + " —");
                for (int row = 0; row < LINES; row++) {
                    boolean first = rest.isEmpty();
                    rest = first ? text.get(paragraph++ % text.size()) : rest;
                    int fits = Math.min(rest.length(), first ? WIDTH - 2 : WIDTH);
                    set(content, first ? 104 : 80, 760 - row * 20, 12, rest.substring(0, fits));
                    rest = rest.substring(fits);
                }
                add(document, content.toString());
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void set(StringBuilder content, int x, int y, int size, String text) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        content.append("BT /F %d Tf %d %d Td <%s> Tj ET\n".formatted(size, x, y, hex));
    }

    private static void add(PDDocument document, String content) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
        page.setContents(new PDStream(document, bytes, COSName.FLATE_DECODE));
        var fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F"), font());
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        document.addPage(page);
    }

    /** A Chinese font that is only named. */
    private static COSDictionary font() {
        var info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString("GB1"));
        info.setInt(COSName.SUPPLEMENT, 4);
        var glyphs = new COSDictionary();
        glyphs.setItem(COSName.TYPE, COSName.FONT);
        glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        glyphs.setName(COSName.BASE_FONT, "STSong-Light");
        glyphs.setItem(COSName.CIDSYSTEMINFO, info);
        var all = new COSArray();
        all.add(glyphs);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        font.setItem(COSName.DESCENDANT_FONTS, all);
        return font;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
