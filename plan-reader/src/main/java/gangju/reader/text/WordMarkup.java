package gangju.reader.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What Word writes into HTML beyond HTML: classes and mso styles that say what a paragraph or a run is. */
final class WordMarkup {
    private static final Pattern SIGN_FONT = Pattern.compile("font-family:[^;]{0,40}(?:symbol|wingdings)");

    private WordMarkup() {}

    /** The number of a list, set before its paragraph with white space of its own. */
    static boolean isListNumber(Element element) {
        return style(element).contains("mso-list:ignore");
    }

    /** A list's sign from a typeface of signs, a letter in any other. */
    static boolean isBullet(Element element) {
        return isListNumber(element) && SIGN_FONT.matcher(style(element)).find();
    }

    /** A mark of a note or of a comment, which would stick to the number before it. */
    static boolean isMark(Element element) {
        var style = style(element);
        return style.contains("mso-footnote-id")
                || style.contains("mso-endnote-id")
                || style.contains("mso-comment-reference")
                || isClass(element, "msofootnotereference")
                || isClass(element, "msoendnotereference")
                || isClass(element, "msocommentreference")
                || element.normalName().equals("sup")
                        && element.select("a[href^=#]").size() == 1
                        && element.text().length() <= 6;
    }

    /** Text of a comment, or what a tracked change deleted. */
    static boolean isDropped(Element element) {
        return style(element).contains("mso-element:comment") || isClass(element, "msodel");
    }

    static boolean isHidden(Element element) {
        return style(element).contains("mso-hide:all");
    }

    static boolean isContents(Element element) {
        return element.className().toLowerCase(Locale.ROOT).startsWith("msotoc");
    }

    static boolean isNote(Element element) {
        return isClass(element, "msofootnotetext") || isClass(element, "msoendnotetext");
    }

    static boolean isTitle(Element element) {
        return isClass(element, "msotitle");
    }

    private static boolean isClass(Element element, String name) {
        return element.className().toLowerCase(Locale.ROOT).equals(name);
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
