package gangju.reader.text.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Writes a PDF whose Chinese font is only named, as the format allows; places are points from the top left of A4. */
public final class TestingPdf {
    static final double HEIGHT = 842;
    private final List<StringBuilder> pages = new ArrayList<>();
    private boolean coded = true;
    private String map = "UniGB-UTF16-H";
    private Charset charset = StandardCharsets.UTF_16BE;
    private String ordering = "GB1";
    private COSName kind = COSName.CID_FONT_TYPE0;
    private String password = "";
    private String owner = "";
    private boolean pictured;

    /** Begins the next page. */
    public TestingPdf page() {
        pages.add(new StringBuilder());
        return this;
    }

    public TestingPdf text(double x, double y, double size, String text) {
        return set("F1", x, y, size, text);
    }

    TestingPdf bold(double x, double y, double size, String text) {
        return set("F2", x, y, size, text);
    }

    /** Lines of running text, one below the other. */
    TestingPdf lines(double x, double y, double size, String... lines) {
        double at = y;
        for (var line : lines) {
            text(x, at, size, line);
            at += size * 1.5;
        }
        return this;
    }

    private TestingPdf set(String font, double x, double y, double size, String text) {
        return raw("BT /%s %.2f Tf %.2f %.2f Td <%s> Tj ET".formatted(font, size, x, HEIGHT - y, hex(text)));
    }

    TestingPdf turned(double x, double y, double size, String text) {
        return raw("BT /F1 %.2f Tf 0.7 0.7 -0.7 0.7 %.2f %.2f Tm <%s> Tj ET".formatted(size, x, HEIGHT - y, hex(text)));
    }

    TestingPdf line(double x1, double y1, double x2, double y2) {
        return raw("%.2f %.2f m %.2f %.2f l S".formatted(x1, HEIGHT - y1, x2, HEIGHT - y2));
    }

    /** Content as it stands in the file. */
    TestingPdf raw(String content) {
        pages.getLast().append(content).append('\n');
        return this;
    }

    /** Before any text: codes of a map that the format knows, for glyphs of a font that is only named. */
    TestingPdf coded(String byMap, Charset codes, String collection, boolean isTrueType) {
        map = byMap;
        charset = codes;
        ordering = collection;
        kind = isTrueType ? COSName.CID_FONT_TYPE2 : COSName.CID_FONT_TYPE0;
        return this;
    }

    TestingPdf withoutCodes() {
        coded = false;
        return this;
    }

    TestingPdf locked(String user, String byOwner) {
        password = user;
        owner = byOwner;
        return this;
    }

    /** A picture covers every page. */
    TestingPdf scanned() {
        pictured = true;
        return this;
    }

    private String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(charset));
    }

    public byte[] write() {
        try (var document = new PDDocument()) {
            for (var content : pages) {
                var page = new PDPage(PDRectangle.A4);
                var written = content.toString();
                if (pictured) {
                    written += "q 595 0 0 842 0 0 cm /Im Do Q\n";
                    objects(page).setItem(COSName.getPDFName("Im"), picture(document));
                }
                page.setContents(new PDStream(
                        document,
                        new java.io.ByteArrayInputStream(written.getBytes(StandardCharsets.ISO_8859_1)),
                        COSName.FLATE_DECODE));
                var fonts = new COSDictionary();
                fonts.setItem(COSName.getPDFName("F1"), font("STSong-Light"));
                fonts.setItem(COSName.getPDFName("F2"), font("STHeiti-Bold"));
                resources(page).setItem(COSName.FONT, fonts);
                document.addPage(page);
            }
            if (!password.isEmpty() || !owner.isEmpty()) {
                document.protect(new StandardProtectionPolicy(owner, password, new AccessPermission()));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static COSDictionary resources(PDPage page) {
        var resources = page.getCOSObject().getCOSDictionary(COSName.RESOURCES);
        if (resources == null) {
            resources = new COSDictionary();
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
        }
        return resources;
    }

    private static COSDictionary objects(PDPage page) {
        var objects = new COSDictionary();
        resources(page).setItem(COSName.XOBJECT, objects);
        return objects;
    }

    private static COSStream picture(PDDocument document) throws IOException {
        var stream = document.getDocument().createCOSStream();
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, 1);
        stream.setInt(COSName.HEIGHT, 1);
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
        stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(0);
        }
        return stream;
    }

    /** A full-width em for Chinese, half of it for ASCII. */
    private COSDictionary font(String name) {
        var info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString(coded ? ordering : "Identity"));
        info.setInt(COSName.SUPPLEMENT, coded ? 4 : 0);
        var widths = new COSArray();
        for (int number : new int[] {1, 95, 500}) {
            widths.add(COSInteger.get(number));
        }
        var glyphs = new COSDictionary();
        glyphs.setItem(COSName.TYPE, COSName.FONT);
        glyphs.setItem(COSName.SUBTYPE, kind);
        glyphs.setName(COSName.BASE_FONT, name);
        glyphs.setItem(COSName.CIDSYSTEMINFO, info);
        glyphs.setInt(COSName.DW, 1000);
        glyphs.setItem(COSName.W, widths);
        var all = new COSArray();
        all.add(glyphs);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, name);
        font.setName(COSName.ENCODING, coded ? map : "Identity-H");
        font.setItem(COSName.DESCENDANT_FONTS, all);
        return font;
    }
}
