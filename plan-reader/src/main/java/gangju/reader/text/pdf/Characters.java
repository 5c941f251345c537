package gangju.reader.text.pdf;

import gangju.reader.text.paged.Face;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** What a font tells of its characters. */
final class Characters {
    private static final int BOLD_FROM = 600;
    private static final Pattern SIGNS = Pattern.compile("(?i)symbol|dings");

    private Characters() {}

    /** Empty for what is no character: private use, replacement, control. */
    private static String sound(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        int first = text.codePointAt(0);
        if (first == '\t' || first == '\n' || first == '\r') {
            return " ";
        }
        boolean told = first >= 0x20
                && !(first >= 0x7F && first < 0xA0)
                && !(first >= 0xD800 && first < 0xF900)
                && first != 0xFFFD
                && first < 0xF0000;
        return told ? text : "";
    }

    /** Marks of lists are set in fonts of signs, as characters of private use. */
    static String of(PDFont font, int code) {
        var text = font.toUnicode(code);
        boolean sign = text != null
                && text.length() == 1
                && text.charAt(0) > '\uF020'
                && text.charAt(0) <= '\uF0FF'
                && SIGNS.matcher(String.valueOf(font.getName())).find();
        return sign ? "•" : sound(text);
    }

    static Face face(PDFont font) {
        var descriptor = font.getFontDescriptor();
        var name = font.getName();
        if (name == null && descriptor != null) {
            name = descriptor.getFontName();
        }
        var face = Face.named(name == null ? "" : name);
        boolean heavy = descriptor != null && (descriptor.getFontWeight() >= BOLD_FROM || descriptor.isForceBold());
        return heavy ? face.inBold() : face;
    }
}
