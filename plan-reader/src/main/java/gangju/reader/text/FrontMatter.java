package gangju.reader.text;

import java.util.Locale;
import java.util.Map;

/** The key lines between two {@code ---} at the top of a Markdown file; nested values are left alone. */
final class FrontMatter {
    private FrontMatter() {}

    /** Puts the keys into {@code declared} and returns where the text begins. */
    static int read(String source, Map<String, String> declared) {
        int at = 0;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        if (!source.startsWith("---", at)) {
            return 0;
        }
        int close = source.indexOf("\n---", at);
        if (close < 0) {
            return 0;
        }
        source.substring(at + 3, close).lines().forEach(line -> key(line, declared));
        int after = source.indexOf('\n', close + 4);
        return after < 0 ? source.length() : after + 1;
    }

    private static void key(String line, Map<String, String> declared) {
        int colon = line.indexOf(':');
        if (colon <= 0 || Character.isWhitespace(line.charAt(0)) || line.charAt(0) == '-') {
            return;
        }
        var value = line.substring(colon + 1).strip();
        if (value.length() >= 2 && "'\"".indexOf(value.charAt(0)) >= 0 && value.endsWith(value.substring(0, 1))) {
            value = value.substring(1, value.length() - 1);
        }
        if (!value.isEmpty()) {
            declared.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
        }
    }
}
