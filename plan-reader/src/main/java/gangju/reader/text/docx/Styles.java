package gangju.reader.text.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The styles of a document, with what each inherits. */
final class Styles {
    private static final int LONGEST_CHAIN = 30;
    private static final Pattern HEADING =
            Pattern.compile("^(?:heading|标题|標題|título|titre|überschrift) ?([1-9])(?:$|[ ,，].*)");
    private static final Pattern TITLE = Pattern.compile("^(?:title|标题|標題|主标题|文件标题|公文标题)(?:$|[ ,，].*)");
    private static final Pattern CONTENTS =
            Pattern.compile("^(?:toc|目录|目錄) ?(?:[1-9]|heading|标题|標題)(?:$|[ ,，].*)|^table of (?:figures|authorities)$");
    private static final Styles NONE = new Styles();

    private final Map<String, Style> byId = new HashMap<>();
    private final Map<String, Style> resolved = new HashMap<>();
    private Properties defaults = Properties.NONE;
    private @Nullable String usual;

    /**
     * A style.
     *
     * @param heading 1 to 9, 0 where it is none
     */
    record Style(Properties properties, @Nullable String basedOn, int heading, boolean isTitle, boolean isContents) {
        private static final Style PLAIN = new Style(Properties.NONE, null, 0, false, false);
    }

    static Styles empty() {
        return NONE;
    }

    static Styles read(Xml xml) throws XMLStreamException {
        var styles = new Styles();
        while (xml.child()) {
            while (xml.child()) {
                switch (xml.name()) {
                    case "docDefaults" -> styles.defaults(xml);
                    case "style" -> styles.style(xml);
                    default -> xml.skip();
                }
            }
        }
        return styles;
    }

    private void defaults(Xml xml) throws XMLStreamException {
        var reader = new Properties.Reader();
        while (xml.child()) {
            while (xml.child()) {
                switch (xml.name()) {
                    case "rPr" -> reader.run(xml);
                    case "pPr" -> reader.paragraph(xml);
                    default -> xml.skip();
                }
            }
        }
        defaults = reader.properties();
    }

    private void style(Xml xml) throws XMLStreamException {
        var id = xml.attribute("styleId", "");
        boolean paragraph = xml.attribute("type", "paragraph").equals("paragraph");
        boolean isDefault = paragraph && xml.attribute("default", "0").matches("1|true|on");
        var name = "";
        String basedOn = null;
        var reader = new Properties.Reader();
        while (xml.child()) {
            switch (xml.name()) {
                case "name" -> {
                    name = xml.attribute("val", "").strip().toLowerCase(Locale.ROOT);
                    xml.skip();
                }
                case "basedOn" -> {
                    basedOn = xml.attribute("val");
                    xml.skip();
                }
                case "rPr" -> reader.run(xml);
                case "pPr" -> reader.paragraph(xml);
                default -> xml.skip();
            }
        }
        var heading = HEADING.matcher(name);
        byId.put(
                id,
                new Style(
                        reader.properties(),
                        basedOn,
                        paragraph && heading.matches() ? Integer.parseInt(heading.group(1)) : 0,
                        paragraph && TITLE.matcher(name).matches(),
                        CONTENTS.matcher(name).matches()));
        usual = isDefault ? id : usual;
    }

    /** A paragraph style with all that it inherits; the usual one where {@code id} is null or unknown. */
    Style paragraph(@Nullable String id) {
        var known = id != null && byId.containsKey(id) ? id : usual;
        var style = resolve(known);
        return new Style(style.properties.over(defaults), null, style.heading, style.isTitle, style.isContents);
    }

    /** What a character style says, with all that it inherits. */
    Properties character(@Nullable String id) {
        return id == null ? Properties.NONE : resolve(id).properties;
    }

    private Style resolve(@Nullable String id) {
        if (id == null || !byId.containsKey(id)) {
            return Style.PLAIN;
        }
        var known = resolved.get(id);
        if (known != null) {
            return known;
        }
        var properties = Properties.NONE;
        int heading = 0;
        boolean title = false;
        boolean contents = false;
        var next = byId.get(id);
        for (int i = 0; next != null && i < LONGEST_CHAIN; i++) {
            properties = properties.over(next.properties);
            heading = heading == 0 ? next.heading : heading;
            title |= next.isTitle && heading == 0;
            contents |= next.isContents;
            next = next.basedOn == null ? null : byId.get(next.basedOn);
        }
        var style = new Style(properties, null, heading, title, contents);
        resolved.put(id, style);
        return style;
    }
}
