package gangju.reader.block;

import java.util.Locale;
import java.util.Set;

/** Tells a line that is only the name of an image file. */
final class Pictures {
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff", "svg");
    private static final int LONGEST = 120;

    private Pictures() {}

    static boolean isName(String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0
                && text.length() <= LONGEST
                && text.indexOf('。') < 0
                && ENDINGS.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
