package gangju.reader.text;

import java.util.regex.Pattern;

/**
 * Source text with what is no text blanked out, character for character, so that all places stay: tags of site
 * generators, and in Markdown struck-out words.
 */
final class Masked {
    /** A character that lines leave out. */
    private static final char BLANK = '\u200B';

    private static final Pattern TEMPLATE = Pattern.compile(
            "\\{\\{[^{}\n]{0,300}\\}\\}|\\{%[^{}\n]{0,300}%\\}|\\{#[^{}\n]{0,300}#\\}|\\{:[^{}\n]{0,100}\\}");
    private static final Pattern STRUCK = Pattern.compile("~~(?=[^\\s~])[^~\n]{1,500}~~");

    private Masked() {}

    static String page(String source, LineCollector lines) {
        return mask(source, TEMPLATE, "模板标记", lines);
    }

    static String markdown(String source, LineCollector lines) {
        return mask(page(source, lines), STRUCK, "划线删除的文字", lines);
    }

    private static String mask(String source, Pattern pattern, String what, LineCollector lines) {
        var matcher = pattern.matcher(source);
        if (!matcher.find()) {
            return source;
        }
        var masked = new StringBuilder(source);
        do {
            lines.dropped(what, matcher.group().replace("~~", "").replace(Character.toString(BLANK), ""));
            for (int i = matcher.start(); i < matcher.end(); i++) {
                masked.setCharAt(i, BLANK);
            }
        } while (matcher.find());
        return masked.toString();
    }
}
