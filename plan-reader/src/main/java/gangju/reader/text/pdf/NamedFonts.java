package gangju.reader.text.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Answers for fonts that a file only names: while a document is read, the fonts of the machine are not searched, and
 * the font that stands in tells no characters, so that none are made up.
 */
final class NamedFonts implements FontMapper {
    private static final String PROGRAM = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();
    private final FontMapper usual;
    private final TrueTypeFont mute = mute();

    private NamedFonts(FontMapper usual) {
        this.usual = usual;
    }

    /** Holds the one mapper; the library has one for all threads. */
    private static final class Holder {
        private static final NamedFonts ONE = new NamedFonts(FontMappers.instance());

        static {
            FontMappers.set(ONE);
        }
    }

    /** Work that the library does with a file. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    static void during(Work work) throws IOException {
        if (Holder.ONE.usual == FontMappers.instance()) {
            throw new IllegalStateException();
        }
        ScopedValue.where(READING, true).call(() -> {
            work.run();
            return true;
        });
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return READING.isBound() ? new FontMapping<>(mute, true) : usual.getTrueTypeFont(name, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return READING.isBound() ? new FontMapping<>(mute, true) : usual.getFontBoxFont(name, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo info) {
        return READING.isBound() ? new CIDFontMapping(null, mute, true) : usual.getCIDFont(name, descriptor, info);
    }

    /** The library's own font without its table of characters. */
    private static TrueTypeFont mute() {
        try (var program = FontMappers.class.getResourceAsStream(PROGRAM)) {
            if (program == null) {
                throw new IllegalStateException(PROGRAM);
            }
            var bytes = program.readAllBytes();
            int tables = bytes[5];
            for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
                if (bytes[entry] == 'c' && bytes[entry + 1] == 'm') {
                    bytes[entry] = 'x';
                }
            }
            return new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
