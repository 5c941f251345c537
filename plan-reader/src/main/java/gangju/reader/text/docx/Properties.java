package gangju.reader.text.docx;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What a style or a paragraph says of its type; null where it says nothing.
 *
 * @param size in half points
 * @param outline level from 0; 9 is running text
 * @param numbering id of the list, 0 for none
 */
record Properties(
        @Nullable Boolean bold,
        @Nullable Integer size,
        @Nullable String font,
        @Nullable Boolean hidden,
        @Nullable Boolean struck,
        @Nullable String alignment,
        @Nullable Integer outline,
        @Nullable Integer numbering,
        @Nullable Integer level) {
    static final Properties NONE = new Properties(null, null, null, null, null, null, null, null, null);

    /** These, and for what they leave open, those of {@code base}. */
    Properties over(Properties base) {
        return new Properties(
                or(bold, base.bold),
                or(size, base.size),
                or(font, base.font),
                or(hidden, base.hidden),
                or(struck, base.struck),
                or(alignment, base.alignment),
                or(outline, base.outline),
                or(numbering, base.numbering),
                or(level, base.level));
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T inherited) {
        return own == null ? inherited : own;
    }

    boolean isBold() {
        return Boolean.TRUE.equals(bold);
    }

    boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }

    boolean isStruck() {
        return Boolean.TRUE.equals(struck);
    }

    /** Gathers properties from {@code rPr} and {@code pPr}. */
    static final class Reader {
        private @Nullable Boolean bold;
        private @Nullable Integer size;
        private @Nullable String font;
        private @Nullable Boolean hidden;
        private @Nullable Boolean struck;
        private @Nullable String alignment;
        private @Nullable Integer outline;
        private @Nullable Integer numbering;
        private @Nullable Integer level;

        @Nullable
        String style;

        boolean deletedMark;
        boolean superscript;

        Properties properties() {
            return new Properties(bold, size, font, hidden, struck, alignment, outline, numbering, level);
        }

        /** Takes the children of a present {@code rPr}. */
        void run(Xml xml) throws XMLStreamException {
            while (xml.child()) {
                switch (xml.name()) {
                    case "rStyle" -> style = xml.attribute("val");
                    case "b" -> bold = xml.isOn();
                    case "sz" -> size = xml.number("val", 0);
                    case "rFonts" -> font = font(xml);
                    case "vanish" -> hidden = xml.isOn();
                    case "strike", "dstrike" -> struck = Boolean.TRUE.equals(struck) || xml.isOn();
                    case "vertAlign" -> superscript = "superscript".equals(xml.attribute("val"));
                    case "del", "moveFrom" -> deletedMark = true;
                    default -> {}
                }
                xml.skip();
            }
        }

        private @Nullable String font(Xml xml) {
            var asian = xml.attribute("eastAsia");
            return asian == null ? font : asian;
        }

        /**
         * Takes the children of a present {@code pPr}.
         *
         * @return properties of the paragraph's mark, which say whether the mark is deleted
         */
        Reader paragraph(Xml xml) throws XMLStreamException {
            var mark = new Reader();
            while (xml.child()) {
                switch (xml.name()) {
                    case "pStyle" -> style = xml.attribute("val");
                    case "jc" -> alignment = xml.attribute("val");
                    case "outlineLvl" -> outline = xml.number("val", 9);
                    case "numPr" -> {
                        numbering(xml);
                        continue;
                    }
                    case "rPr" -> {
                        mark.run(xml);
                        continue;
                    }
                    default -> {}
                }
                xml.skip();
            }
            return mark;
        }

        private void numbering(Xml xml) throws XMLStreamException {
            while (xml.child()) {
                switch (xml.name()) {
                    case "numId" -> numbering = xml.number("val", 0);
                    case "ilvl" -> level = xml.number("val", 0);
                    default -> {}
                }
                xml.skip();
            }
        }
    }
}
