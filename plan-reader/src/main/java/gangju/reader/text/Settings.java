package gangju.reader.text;

import gangju.reader.text.Line.Setting;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Tells how an element is set: centred, right or as usual. */
final class Settings {
    private static final int REACH = 4;

    private static final int MOST_STEPS = 30;

    private Settings() {}

    /** A cell is set like a block; text-align on an inline element has no effect. */
    private static boolean isSet(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("center");
    }

    static Setting of(Element element) {
        int steps = 0;
        int blocks = 0;
        for (Element e = element; e != null && blocks < REACH && steps < MOST_STEPS; e = e.parent(), steps++) {
            var own = e.isBlock() || isSet(e) ? own(e) : null;
            if (own != null) {
                return own;
            }
            blocks += e.isBlock() ? 1 : 0;
        }
        return Setting.START;
    }

    private static @org.jspecify.annotations.Nullable Setting own(Element element) {
        if (element.normalName().equals("center")) {
            return Setting.CENTRE;
        }
        var align = element.attr("align").toLowerCase(Locale.ROOT);
        var style = (element.attr("style") + " " + element.attr("cms-style"))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("text-align:", "align-");
        if (align.equals("center") || style.contains("align-center")) {
            return Setting.CENTRE;
        }
        if (align.equals("right") || style.contains("align-right") || style.contains("align-end")) {
            return Setting.END;
        }
        return align.equals("left") || style.contains("align-left") || style.contains("align-justify")
                ? Setting.START
                : null;
    }
}
