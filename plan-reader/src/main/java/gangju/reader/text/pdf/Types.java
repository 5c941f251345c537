package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Budget;
import gangju.reader.text.paged.Face;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** The fonts of a document, each read once. */
final class Types {
    private static final Pattern MAP_NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final int BOLD_FROM = 600;
    private static final int FORCED_BOLD = 1 << 18;
    private final Streams streams;
    private final Budget budget;
    private final Map<COSDictionary, Type> types = new IdentityHashMap<>();
    private final Map<String, CMap> predefined = new HashMap<>();

    Types(Streams streams, Budget budget) {
        this.streams = streams;
        this.budget = budget;
    }

    Type of(COSDictionary font) throws ReadingException, IOException {
        var known = types.get(font);
        if (known == null) {
            known = COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))
                    ? composite(font)
                    : new SimpleType(font, face(font, font), toUnicode(font));
            types.put(font, known);
        }
        return known;
    }

    private Type composite(COSDictionary font) throws ReadingException, IOException {
        var descendant = font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray array
                        && array.size() > 0
                        && array.getObject(0) instanceof COSDictionary dictionary
                ? dictionary
                : new COSDictionary();
        var widths = new GlyphWidths(descendant.getFloat(COSName.DW, 1000), array(descendant, COSName.W));
        var encoding = font.getDictionaryObject(COSName.ENCODING);
        var codes = encoding instanceof COSName name && !name.getName().startsWith("Identity")
                ? predefined(name.getName())
                : null;
        var own = encoding instanceof COSStream stream ? CodeMap.parse(streams.decode(stream), budget) : null;
        return new CompositeType(
                face(font, descendant), widths, codes, own, toUnicode(font), collection(descendant, codes));
    }

    private static @Nullable COSArray array(COSDictionary dictionary, COSName name) {
        return dictionary.getDictionaryObject(name) instanceof COSArray array ? array : null;
    }

    private @Nullable CodeMap toUnicode(COSDictionary font) throws ReadingException, IOException {
        if (!(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) {
            return null;
        }
        var map = CodeMap.parse(streams.decode(stream), budget);
        return map.isEmpty() ? null : map;
    }

    /** Characters by glyph of the Adobe collection that the font names. */
    private @Nullable CMap collection(COSDictionary descendant, @Nullable CMap codes) throws IOException {
        var info = descendant.getCOSDictionary(COSName.CIDSYSTEMINFO);
        var registry = info == null ? null : text(info.getDictionaryObject(COSName.REGISTRY));
        var ordering = info == null ? null : text(info.getDictionaryObject(COSName.ORDERING));
        if (ordering == null || ordering.equals("Identity")) {
            registry = codes == null ? null : codes.getRegistry();
            ordering = codes == null ? null : codes.getOrdering();
        }
        return "Adobe".equals(registry) && ordering != null && !ordering.equals("Identity")
                ? predefined("Adobe-" + ordering + "-UCS2")
                : null;
    }

    private static @Nullable String text(@Nullable COSBase base) {
        return base instanceof COSString string ? string.getString() : null;
    }

    private @Nullable CMap predefined(String name) throws IOException {
        if (!MAP_NAME.matcher(name).matches() || CMapParser.class.getResource(name) == null) {
            return null;
        }
        var known = predefined.get(name);
        if (known == null) {
            known = new CMapParser().parsePredefined(name);
            predefined.put(name, known);
        }
        return known;
    }

    private static Face face(COSDictionary font, COSDictionary described) {
        var descriptor = described.getCOSDictionary(COSName.FONT_DESC);
        var name = font.getNameAsString(COSName.BASE_FONT);
        if (name == null && descriptor != null) {
            name = descriptor.getNameAsString(COSName.FONT_NAME);
        }
        var face = Face.named(name == null ? "" : name);
        boolean heavy = descriptor != null
                && (descriptor.getFloat(COSName.FONT_WEIGHT, 0) >= BOLD_FROM
                        || (descriptor.getInt(COSName.FLAGS, 0) & FORCED_BOLD) != 0);
        return heavy ? new Face(face.family(), true) : face;
    }
}
