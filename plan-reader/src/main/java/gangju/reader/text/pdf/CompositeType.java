package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Face;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.fontbox.cmap.CMap;
import org.jspecify.annotations.Nullable;

/** A font of codes of several bytes, as Chinese needs it. */
final class CompositeType implements Type {
    private final Face face;
    private final GlyphWidths widths;
    private final @Nullable CMap codes;
    private final @Nullable CodeMap ownCodes;
    private final @Nullable CodeMap toUnicode;
    private final @Nullable CMap glyphsToUnicode;

    /**
     * @param codes a predefined map of codes to glyphs, null where the code is the glyph
     * @param ownCodes such a map inside the file
     * @param glyphsToUnicode of the character collection that the glyphs come from
     */
    CompositeType(
            Face face,
            GlyphWidths widths,
            @Nullable CMap codes,
            @Nullable CodeMap ownCodes,
            @Nullable CodeMap toUnicode,
            @Nullable CMap glyphsToUnicode) {
        this.face = face;
        this.widths = widths;
        this.codes = codes;
        this.ownCodes = ownCodes;
        this.toUnicode = toUnicode;
        this.glyphsToUnicode = glyphsToUnicode;
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public void codes(byte[] string, Shown shown) throws ReadingException {
        var stream = new ByteArrayInputStream(string);
        int fixed = ownCodes != null && ownCodes.codeLength() > 0 ? ownCodes.codeLength() : 2;
        while (stream.available() > 0) {
            int before = stream.available();
            int code = code(stream, fixed);
            int glyph = ownCodes != null
                    ? ownCodes.glyph(code)
                    : codes != null ? codes.toCID(code, before - stream.available()) : code;
            shown.show(text(code, glyph), widths.of(glyph), code == ' ' && before - stream.available() == 1);
        }
    }

    private int code(ByteArrayInputStream stream, int fixed) {
        if (codes == null || ownCodes != null) {
            int code = 0;
            for (int i = 0; i < fixed && stream.available() > 0; i++) {
                code = code << 8 | stream.read();
            }
            return code;
        }
        try {
            return codes.readCode(stream);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private @Nullable String text(int code, int glyph) {
        var told = toUnicode == null ? null : Type.sound(toUnicode.text(code));
        if (told == null && glyphsToUnicode != null) {
            told = Type.sound(glyphsToUnicode.toUnicode(glyph));
        }
        return told;
    }
}
