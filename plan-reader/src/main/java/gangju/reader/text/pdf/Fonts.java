package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Budget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Makes a font harmless before the library opens it: its program is kept only where nothing else tells the characters,
 * and ranges of codes are bounded, because the library writes them out code by code.
 */
final class Fonts {
    private static final int LARGEST_PROGRAM = 8 * 1024 * 1024;
    private static final int WIDEST = 0xFFFF;
    private static final long MOST_CODES = 4_000_000;
    private static final List<COSName> PROGRAMS = List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);
    private final Streams streams;
    private final Budget budget;
    private final Set<COSDictionary> admitted = Collections.newSetFromMap(new IdentityHashMap<>());
    private long codes;

    Fonts(Streams streams, Budget budget) {
        this.streams = streams;
        this.budget = budget;
    }

    void admit(COSDictionary font) throws ReadingException, IOException {
        if (!admitted.add(font)) {
            return;
        }
        font.removeItem(COSName.CHAR_PROCS);
        boolean told = font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map && toUnicode(font, map);
        var encoding = font.getDictionaryObject(COSName.ENCODING);
        if (encoding instanceof COSStream map) {
            streams.decode(map);
        }
        var glyphs = font.getCOSArray(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
                        && descendants.size() > 0
                        && descendants.getObject(0) instanceof COSDictionary descendant
                ? descendant
                : font;
        boolean named = glyphs == font ? encoding instanceof COSName : isOfKnownCollection(glyphs, encoding);
        program(glyphs, told || named);
        glyphs.removeItem(COSName.W2);
        if (glyphs.getCOSArray(COSName.W) instanceof COSArray widths) {
            bound(widths);
        }
    }

    private static boolean isOfKnownCollection(COSDictionary glyphs, @Nullable Object encoding) {
        var info = glyphs.getCOSDictionary(COSName.CIDSYSTEMINFO);
        boolean adobe = info != null
                && info.getDictionaryObject(COSName.ORDERING) instanceof COSString ordering
                && Set.of("GB1", "CNS1", "Japan1", "Korea1").contains(ordering.getString());
        return adobe || encoding instanceof COSName name && !name.getName().startsWith("Identity");
    }

    private void program(COSDictionary glyphs, boolean isTold) throws ReadingException, IOException {
        var descriptor = glyphs.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor == null) {
            return;
        }
        for (var key : PROGRAMS) {
            var program = descriptor.getCOSStream(key);
            boolean fits = !isTold
                    && program != null
                    && program.getLength() < LARGEST_PROGRAM
                    && streams.decode(program).length < LARGEST_PROGRAM;
            if (!fits) {
                descriptor.removeItem(key);
            }
        }
        if (glyphs.getCOSStream(COSName.CID_TO_GID_MAP) instanceof COSStream map) {
            streams.decode(map);
        }
    }

    /** Widths by range: {@code first last width}; by list: {@code first [width ...]}. */
    private void bound(COSArray widths) throws ReadingException {
        for (int at = 0; at + 2 < widths.size(); ) {
            if (!(widths.getObject(at) instanceof COSNumber first)
                    || !(widths.getObject(at + 1) instanceof COSNumber last)) {
                at += widths.getObject(at + 1) instanceof COSArray ? 2 : 1;
                continue;
            }
            int end = Math.min(last.intValue(), WIDEST);
            widths.set(at + 1, COSInteger.get(end));
            count(end - (long) first.intValue());
            at += 3;
        }
    }

    /** Leaves ranges out that no font has; true where a map is left. */
    private boolean toUnicode(COSDictionary font, COSStream map) throws ReadingException, IOException {
        var written = new String(streams.decode(map), StandardCharsets.ISO_8859_1);
        var ranges = new CodeRanges(written, WIDEST);
        count(ranges.codes());
        if (ranges.isBounded()) {
            return !written.isBlank();
        }
        var bounded = new COSStream();
        try (var out = bounded.createOutputStream()) {
            out.write(ranges.text().getBytes(StandardCharsets.ISO_8859_1));
        }
        font.setItem(COSName.TO_UNICODE, bounded);
        return true;
    }

    private void count(long more) throws ReadingException {
        codes += Math.max(0, more);
        if (codes > MOST_CODES) {
            throw budget.beyond("的字体编码表超过 %d 万项".formatted(MOST_CODES / 10_000));
        }
    }
}
