package gangju.reader.text.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.afm.AFMParser;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/** Widths of the fourteen fonts that a PDF need not measure, by character. */
final class StandardWidths {
    private static final Set<String> NAMES = Set.of(
            "Courier",
            "Courier-Bold",
            "Courier-BoldOblique",
            "Courier-Oblique",
            "Helvetica",
            "Helvetica-Bold",
            "Helvetica-BoldOblique",
            "Helvetica-Oblique",
            "Times-Roman",
            "Times-Bold",
            "Times-BoldItalic",
            "Times-Italic");
    private static final Map<String, Map<String, Double>> KNOWN = new ConcurrentHashMap<>();

    private StandardWidths() {}

    static Optional<Map<String, Double>> of(@Nullable String name) {
        return name != null && NAMES.contains(name)
                ? Optional.of(KNOWN.computeIfAbsent(name, StandardWidths::load))
                : Optional.empty();
    }

    private static Map<String, Double> load(String name) {
        try (var afm = GlyphList.class.getResourceAsStream("/org/apache/pdfbox/resources/afm/" + name + ".afm")) {
            var widths = new HashMap<String, Double>();
            if (afm != null) {
                for (var metric : new AFMParser(afm).parse(true).getCharMetrics()) {
                    var text = GlyphList.getAdobeGlyphList().toUnicode(metric.getName());
                    if (text != null) {
                        widths.put(text, (double) metric.getWx());
                    }
                }
            }
            return Map.copyOf(widths);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
