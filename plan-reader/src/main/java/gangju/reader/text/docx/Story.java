package gangju.reader.text.docx;

import gangju.reader.ReadingException;
import java.util.ArrayList;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Walks what holds paragraphs and tables: the body, a cell, a text box, a note. */
final class Story {
    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST_ENTRY = 200;
    private final Context context;
    private final Destination destination;
    /** Text of a paragraph whose end was deleted; the next goes on with it. */
    private @Nullable WordsBuilder unended;

    private int contents;

    Story(Context context, Destination destination) {
        this.context = context;
        this.destination = destination;
    }

    /** Takes the children of the present element. */
    void read(Xml xml) throws XMLStreamException, ReadingException {
        read(xml, new TableWalk.CellSpan());
    }

    /** @param span takes how the present element, a cell, is merged */
    void read(Xml xml, TableWalk.CellSpan span) throws XMLStreamException, ReadingException {
        blocks(xml, span);
        if (unended != null && !unended.isEmpty()) {
            emit(unended, "", Words.Kind.TEXT, 0, null);
        }
        unended = null;
    }

    private void blocks(Xml xml, TableWalk.CellSpan span) throws XMLStreamException, ReadingException {
        while (xml.child()) {
            switch (xml.name()) {
                case "p" -> paragraph(xml);
                case "tcPr" -> span.read(xml);
                case "tbl" -> new TableWalk(context, destination).read(xml);
                case "sdt" -> control(xml);
                case "customXml", "smartTag", "ins", "moveTo", "Choice", "AlternateContent" -> blocks(xml, span);
                case "altChunk", "object" -> {
                    context.changes().objects++;
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    /** A content control; its content is text unless it shows a placeholder. */
    private void control(Xml xml) throws XMLStreamException, ReadingException {
        var gallery = "";
        boolean placeholder = false;
        while (xml.child()) {
            switch (xml.name()) {
                case "sdtPr" -> {
                    while (xml.child()) {
                        placeholder |= xml.name().equals("showingPlcHdr") && xml.isOn();
                        gallery = xml.name().startsWith("docPart") ? gallery(xml, gallery) : skipped(xml, gallery);
                    }
                }
                case "sdtContent" -> {
                    if (placeholder) {
                        xml.skip();
                    } else {
                        boolean table = gallery.equals("Table of Contents");
                        contents += table ? 1 : 0;
                        blocks(xml, new TableWalk.CellSpan());
                        contents -= table ? 1 : 0;
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private static String gallery(Xml xml, String otherwise) throws XMLStreamException {
        var gallery = otherwise;
        while (xml.child()) {
            gallery = xml.name().equals("docPartGallery") ? xml.attribute("val", "") : gallery;
            xml.skip();
        }
        return gallery;
    }

    private static String skipped(Xml xml, String value) throws XMLStreamException {
        xml.skip();
        return value;
    }

    private void paragraph(Xml xml) throws XMLStreamException, ReadingException {
        context.budget().paragraph();
        var builder = unended == null ? new WordsBuilder() : unended;
        unended = null;
        var own = new Properties.Reader();
        var mark = new Properties.Reader();
        var style = context.styles().paragraph(null);
        var runs = new Runs(context, builder, style.properties());
        while (xml.child()) {
            if (xml.name().equals("pPr")) {
                mark = own.paragraph(xml);
                style = context.styles().paragraph(own.style);
                runs = new Runs(context, builder, style.properties());
            } else {
                runs.inline(xml);
            }
        }
        if (mark.deletedMark) {
            unended = builder;
        } else if (!(builder.isEmpty() && runs.hasHidden())) {
            end(builder, own, style, runs);
        }
        for (var content : runs.after()) {
            pass(content);
        }
    }

    private void end(WordsBuilder builder, Properties.Reader own, Styles.Style style, Runs runs)
            throws ReadingException {
        var properties = own.properties().over(style.properties());
        var label = label(own, properties);
        int heading = heading(own.properties(), style);
        boolean entry = style.isContents() || contents > 0 || runs.isContents() && heading == 0;
        var kind = Words.Kind.TEXT;
        if (entry && builder.length() <= LONGEST_ENTRY) {
            builder.cutPageNumber();
            kind = Words.Kind.CONTENTS;
        } else if (style.isTitle()) {
            kind = Words.Kind.TITLE;
        } else if (heading > 0 && builder.length() <= LONGEST_HEADING) {
            kind = Words.Kind.HEADING;
        } else if (label.isBullet()) {
            kind = Words.Kind.LIST_ITEM;
        }
        emit(builder, label.text(), kind, heading, properties.alignment());
    }

    private Numbering.Label label(Properties.Reader own, Properties properties) {
        var list = properties.numbering();
        if (list == null || list == 0) {
            return Numbering.Label.NONE;
        }
        boolean direct = own.properties().numbering() != null;
        return context.numbering().next(list, properties.level(), direct ? null : own.style);
    }

    /** 1 to 9 from the paragraph's own outline level, or else its style; 0 for running text. */
    private static int heading(Properties own, Styles.Style style) {
        var level = own.outline();
        if (level != null) {
            return level >= 0 && level < 9 ? level + 1 : 0;
        }
        var styled = style.properties().outline();
        if (style.heading() == 0 && styled != null) {
            return styled >= 0 && styled < 9 ? styled + 1 : 0;
        }
        return style.heading();
    }

    private void emit(WordsBuilder builder, String label, Words.Kind kind, int level, @Nullable String alignment)
            throws ReadingException {
        context.budget().characters(builder.length() + label.length() + 1);
        boolean whole = kind == Words.Kind.HEADING || kind == Words.Kind.CONTENTS;
        boolean blank = builder.isEmpty();
        for (var words : builder.words(blank ? "" : label, kind, level, alignment, whole)) {
            destination.words(words);
        }
    }

    private void pass(Content content) throws ReadingException {
        switch (content) {
            case Words words -> destination.words(words);
            case Content.Grid grid -> {
                destination.begin(0);
                for (var row : new ArrayList<>(grid.rows())) {
                    destination.row(row);
                }
                destination.end();
            }
        }
    }
}
