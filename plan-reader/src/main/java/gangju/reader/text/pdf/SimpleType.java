package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Face;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.jspecify.annotations.Nullable;

/** A font of single-byte codes. */
final class SimpleType implements Type {
    private static final double USUAL_WIDTH = 500;
    private final Face face;
    private final @Nullable String[] texts = new String[256];
    private final double[] widths = new double[256];

    SimpleType(COSDictionary font, Face face, @Nullable CodeMap toUnicode) {
        this.face = face;
        encode(font, toUnicode);
        measure(font);
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public void codes(byte[] string, Shown shown) throws ReadingException {
        for (byte b : string) {
            int code = b & 0xFF;
            shown.show(texts[code], widths[code], code == ' ');
        }
    }

    private void encode(COSDictionary font, @Nullable CodeMap toUnicode) {
        var written = font.getDictionaryObject(COSName.ENCODING);
        var names = new String[256];
        var base = base(written, font);
        for (int code = 0; code < 256; code++) {
            names[code] = base.getName(code);
        }
        if (written instanceof COSDictionary dictionary
                && dictionary.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray differences) {
            differ(differences, names);
        }
        boolean isDrawn = COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE));
        for (int code = 0; code < 256; code++) {
            var told = toUnicode == null ? null : toUnicode.text(code);
            texts[code] = Type.sound(
                    told != null
                            ? told
                            : isDrawn
                                    ? drawn(names[code])
                                    : GlyphList.getAdobeGlyphList().toUnicode(names[code]));
        }
    }

    /** Names of drawn glyphs say something only where they are real names. */
    private static @Nullable String drawn(String name) {
        return name.matches("[A-Za-z]\\d+|\\.notdef")
                ? null
                : GlyphList.getAdobeGlyphList().toUnicode(name);
    }

    private static Encoding base(@Nullable Object written, COSDictionary font) {
        var name = written instanceof COSName simple
                ? simple
                : written instanceof COSDictionary dictionary ? dictionary.getCOSName(COSName.BASE_ENCODING) : null;
        var named = name == null ? null : Encoding.getInstance(name);
        if (named != null) {
            return named;
        }
        return COSName.TRUE_TYPE.equals(font.getCOSName(COSName.SUBTYPE))
                ? WinAnsiEncoding.INSTANCE
                : StandardEncoding.INSTANCE;
    }

    private static void differ(COSArray differences, String[] names) {
        int code = 0;
        for (int i = 0; i < Math.min(differences.size(), 2000); i++) {
            var item = differences.getObject(i);
            if (item instanceof COSNumber number) {
                code = number.intValue();
            } else if (item instanceof COSName name && code >= 0 && code < 256) {
                names[code++] = name.getName();
            }
        }
    }

    private void measure(COSDictionary font) {
        var descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        double missing = descriptor == null ? 0 : descriptor.getFloat(COSName.MISSING_WIDTH, 0);
        Arrays.fill(widths, missing > 0 ? missing : USUAL_WIDTH);
        var given = font.getDictionaryObject(COSName.WIDTHS);
        if (!(given instanceof COSArray array)) {
            StandardWidths.of(font.getNameAsString(COSName.BASE_FONT)).ifPresent(this::measure);
            return;
        }
        double scale = 1;
        if (font.getDictionaryObject(COSName.FONT_MATRIX) instanceof COSArray matrix
                && matrix.size() > 0
                && matrix.getObject(0) instanceof COSNumber number) {
            scale = number.floatValue() * 1000.0;
        }
        int first = font.getInt(COSName.FIRST_CHAR, 0);
        for (int i = 0; i < Math.min(array.size(), 256); i++) {
            int code = first + i;
            if (code >= 0 && code < 256 && array.getObject(i) instanceof COSNumber width) {
                widths[code] = width.floatValue() * scale;
            }
        }
    }

    private void measure(java.util.Map<String, Double> standard) {
        for (int code = 0; code < 256; code++) {
            var text = texts[code];
            if (text != null) {
                widths[code] = standard.getOrDefault(text, widths[code]);
            }
        }
    }
}
