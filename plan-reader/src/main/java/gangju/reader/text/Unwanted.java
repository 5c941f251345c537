package gangju.reader.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Elements of a page that are not the document: scripts, navigation, adverts, hidden and struck-out text. */
final class Unwanted {
    private static final Set<String> CODE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "video",
            "audio",
            "head",
            "title",
            "select",
            "button",
            "input",
            "textarea",
            "form",
            "map");
    private static final Set<String> STRUCK = Set.of("s", "del", "strike");
    private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside");
    private static final Pattern CHROME = Pattern.compile(
            "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|share|sharebar|bdshare|bshare|social|footer|foot|copyright"
                    + "|sidebar|advert|adverts|ads|ad|banner|toolbar|related|recommend|recommends|comment|comments|pager|pagination"
                    + "|qrcode|qr|editor|login|search|searchbox|hotnews|rank|toplink|toolbars)(?:$|[\\s_-])");
    private static final Pattern HIDDEN =
            Pattern.compile("display:none|visibility:hidden|font-size:0(?:px|pt|em)?(?:;|$)");
    static final String CONTROLS = "脚本或控件";
    private static final int MUCH = 2000;
    private static final int MOST_NODES = 2000;
    private static final int GLANCE = 60;
    private final int whole;

    /** @param body whose text the unwanted parts are measured against */
    Unwanted(Element body) {
        this.whole = measure(body, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Why the element is left out, in words for a person; null where it stays. */
    @Nullable
    String why(Element element) {
        var name = element.normalName();
        if (CODE.contains(name) || WordMarkup.isMark(element) || WordMarkup.isBullet(element)) {
            return CONTROLS;
        }
        if (WordMarkup.isDropped(element)) {
            return "批注或修订删除的文字";
        }
        if (STRUCK.contains(name) || style(element).contains("line-through")) {
            return "划线删除的文字";
        }
        if (isHidden(element)) {
            return "隐藏的文字";
        }
        if (FURNITURE.contains(name) || isChrome(element)) {
            return isSmall(element) ? "网页导航、分享或广告" : null;
        }
        return null;
    }

    /** A whole body that is hidden is shown once its scripts have run. */
    private static boolean isHidden(Element element) {
        return !element.normalName().equals("body")
                && (element.hasAttr("hidden")
                        || WordMarkup.isHidden(element)
                        || HIDDEN.matcher(style(element)).find());
    }

    /** A part that holds most of the page is the document, whatever its class is called. */
    private boolean isSmall(Element element) {
        int length = measure(element, MUCH + 1, MOST_NODES);
        return length <= MUCH && length * 2L < whole;
    }

    /**
     * Length of the text, but no more than {@code most}, and {@code most} where there are too many nodes to look at.
     */
    private static int measure(Element element, int most, int mostNodes) {
        int length = 0;
        int nodes = 0;
        var walk = element.nodeStream().iterator();
        while (walk.hasNext() && length < most) {
            nodes++;
            if (nodes > mostNodes) {
                return most;
            }
            if (walk.next() instanceof TextNode text) {
                length += text.getWholeText().strip().length();
            }
        }
        return length;
    }

    /** The beginning of the text of an element. */
    static String glance(Element element) {
        var text = new StringBuilder();
        int nodes = 0;
        var walk = element.nodeStream().iterator();
        while (walk.hasNext() && text.length() < GLANCE && nodes < MOST_NODES) {
            nodes++;
            if (walk.next() instanceof TextNode part && !part.isBlank()) {
                text.append(text.isEmpty() ? "" : " ").append(part.text().strip());
            }
        }
        return text.toString();
    }

    private static boolean isChrome(Element element) {
        if (element.normalName().equals("body") || element.normalName().equals("html")) {
            return false;
        }
        var names = camelParts(element.className() + " " + element.id());
        return !names.isBlank() && CHROME.matcher(names).find();
    }

    private static String camelParts(String names) {
        var parted = new StringBuilder();
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1))) {
                parted.append('-');
            }
            parted.append(c);
        }
        return parted.toString().toLowerCase(Locale.ROOT);
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
