package gangju.reader.text.docx;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The lists of a document and where each stands: gives a paragraph the number that Word computes for it. */
final class Numbering {
    private static final int LEVELS = 9;
    private static final int LONGEST_LABEL = 60;
    private final Map<Integer, Abstract> abstracts = new HashMap<>();
    private final Map<String, Abstract> byStyleLink = new HashMap<>();
    private final Map<Integer, Num> nums = new HashMap<>();

    /** Levels of a list and its counters, which all lists made from it share. */
    private static final class Abstract {
        final @Nullable Level[] levels = new Level[LEVELS];
        final int[] counters = new int[LEVELS];
        final boolean[] begun = new boolean[LEVELS];

        @Nullable
        String link;
    }

    /**
     * A level of a list.
     *
     * @param text with %1 for the number of the first level
     * @param restart level, from 1, after which the number starts again; -1 for any wider one, 0 for never
     * @param legal whether all numbers are decimals
     */
    private record Level(
            int start,
            String format,
            String text,
            String end,
            int restart,
            boolean legal,
            @Nullable String style) {}

    private static final class Num {
        int of;
        final @Nullable Integer[] starts = new Integer[LEVELS];
        final @Nullable Level[] levels = new Level[LEVELS];
        boolean used;
    }

    static Numbering empty() {
        return new Numbering();
    }

    static Numbering read(Xml xml) throws XMLStreamException {
        var numbering = new Numbering();
        while (xml.child()) {
            while (xml.child()) {
                switch (xml.name()) {
                    case "abstractNum" -> numbering.list(xml);
                    case "num" -> numbering.num(xml);
                    default -> xml.skip();
                }
            }
        }
        return numbering;
    }

    private void list(Xml xml) throws XMLStreamException {
        var list = new Abstract();
        abstracts.put(xml.number("abstractNumId", -1), list);
        while (xml.child()) {
            switch (xml.name()) {
                case "lvl" -> level(xml, list.levels);
                case "numStyleLink" -> {
                    list.link = xml.attribute("val");
                    xml.skip();
                }
                case "styleLink" -> {
                    byStyleLink.put(xml.attribute("val", ""), list);
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private static void level(Xml xml, @Nullable Level[] into) throws XMLStreamException {
        int index = xml.number("ilvl", 0);
        int start = 1;
        int restart = -1;
        boolean legal = false;
        var format = "decimal";
        var text = "";
        var end = "tab";
        String style = null;
        while (xml.child()) {
            switch (xml.name()) {
                case "AlternateContent" -> {
                    format = alternative(xml, format);
                    continue;
                }
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> format = xml.attribute("val", "decimal");
                case "lvlText" -> text = xml.attribute("val", "");
                case "suff" -> end = xml.attribute("val", "tab");
                case "lvlRestart" -> restart = xml.number("val", -1);
                case "isLgl" -> legal = xml.isOn();
                case "pStyle" -> style = xml.attribute("val");
                default -> {}
            }
            xml.skip();
        }
        if (index >= 0 && index < LEVELS) {
            into[index] = new Level(start, format, text, end, restart, legal, style);
        }
    }

    /** A format that only newer programs know, such as 001, with the one that stands in for it. */
    private static String alternative(Xml xml, String otherwise) throws XMLStreamException {
        var format = otherwise;
        while (xml.child()) {
            while (xml.child()) {
                if (xml.name().equals("numFmt")) {
                    var custom = xml.attribute("format", "");
                    format = custom.startsWith("0") ? "decimalZero" : xml.attribute("val", format);
                }
                xml.skip();
            }
        }
        return format;
    }

    private void num(Xml xml) throws XMLStreamException {
        var num = new Num();
        nums.put(xml.number("numId", 0), num);
        while (xml.child()) {
            switch (xml.name()) {
                case "abstractNumId" -> {
                    num.of = xml.number("val", -1);
                    xml.skip();
                }
                case "lvlOverride" -> override(xml, num);
                default -> xml.skip();
            }
        }
    }

    private static void override(Xml xml, Num num) throws XMLStreamException {
        int index = xml.number("ilvl", 0);
        while (xml.child()) {
            if (xml.name().equals("lvl")) {
                level(xml, num.levels);
            } else {
                if (xml.name().equals("startOverride") && index >= 0 && index < LEVELS) {
                    num.starts[index] = xml.number("val", 1);
                }
                xml.skip();
            }
        }
    }

    /**
     * The number before a paragraph.
     *
     * @param text with the space after it, as it shows
     * @param isBullet whether the list has signs instead of numbers; there is no text then
     */
    record Label(String text, boolean isBullet) {
        static final Label NONE = new Label("", false);
    }

    /**
     * Counts on.
     *
     * @param id of the list
     * @param level from 0, null where the style of the paragraph decides
     */
    Label next(int id, @Nullable Integer level, @Nullable String style) {
        var num = nums.get(id);
        var list = num == null ? null : list(num);
        if (num == null || list == null) {
            return Label.NONE;
        }
        int at = level == null ? levelOf(style, num, list) : level;
        if (at < 0 || at >= LEVELS) {
            return Label.NONE;
        }
        var here = level(num, list, at);
        if (here == null) {
            return Label.NONE;
        }
        count(num, list, at);
        if (here.format.equals("bullet")) {
            return new Label("", true);
        }
        return new Label(written(num, list, here), false);
    }

    private @Nullable Abstract list(Num num) {
        var list = abstracts.get(num.of);
        return list != null && list.link != null ? byStyleLink.getOrDefault(list.link, list) : list;
    }

    private static int levelOf(@Nullable String style, Num num, Abstract list) {
        for (int i = 0; i < LEVELS; i++) {
            var level = level(num, list, i);
            if (style != null && level != null && style.equals(level.style)) {
                return i;
            }
        }
        return 0;
    }

    private static @Nullable Level level(Num num, Abstract list, int at) {
        var own = num.levels[at];
        return own == null ? list.levels[at] : own;
    }

    private static void count(Num num, Abstract list, int at) {
        if (!num.used) {
            num.used = true;
            for (int i = 0; i < LEVELS; i++) {
                if (num.starts[i] != null) {
                    list.begun[i] = false;
                }
            }
        }
        list.counters[at] = list.begun[at] ? list.counters[at] + 1 : start(num, list, at);
        list.begun[at] = true;
        for (int i = at + 1; i < LEVELS; i++) {
            var deeper = level(num, list, i);
            int restart = deeper == null ? -1 : deeper.restart;
            if (restart < 0 || restart > 0 && at < restart) {
                list.begun[i] = false;
            }
        }
    }

    private static int start(Num num, Abstract list, int at) {
        var override = num.starts[at];
        if (override != null) {
            return override;
        }
        var level = level(num, list, at);
        return level == null ? 1 : level.start;
    }

    private static String written(Num num, Abstract list, Level here) {
        var label = new StringBuilder();
        for (int i = 0; i < here.text.length() && label.length() < LONGEST_LABEL; i++) {
            char c = here.text.charAt(i);
            char next = i + 1 < here.text.length() ? here.text.charAt(i + 1) : ' ';
            if (c == '%' && next >= '1' && next <= '9') {
                label.append(number(num, list, next - '1', here.legal));
                i++;
            } else {
                label.append(c);
            }
        }
        boolean parted =
                label.isEmpty() || here.end.equals("nothing") || "、）】」．".indexOf(label.charAt(label.length() - 1)) >= 0;
        return parted ? label.toString() : label.append(' ').toString();
    }

    private static String number(Num num, Abstract list, int at, boolean legal) {
        var level = level(num, list, at);
        int value = list.begun[at] ? list.counters[at] : start(num, list, at);
        return NumberFormat.write(value, legal || level == null ? "decimal" : level.format);
    }
}
