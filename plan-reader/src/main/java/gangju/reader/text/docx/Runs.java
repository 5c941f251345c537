package gangju.reader.text.docx;

import gangju.model.Span;
import gangju.reader.ReadingException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Walks the runs of a paragraph into its text; nothing that a run points to is fetched. */
final class Runs {
    private final Context context;
    private final WordsBuilder builder;
    private final Properties base;
    private final List<Content> after = new ArrayList<>();
    private boolean hidden;
    private boolean contents;

    Runs(Context context, WordsBuilder builder, Properties base) {
        this.context = context;
        this.builder = builder;
        this.base = base;
    }

    /** Whether something in the paragraph does not show. */
    boolean hasHidden() {
        return hidden;
    }

    /** Whether the paragraph is an entry of a table of contents. */
    boolean isContents() {
        return contents;
    }

    /** Text boxes and pictures, which stand after the paragraph. */
    List<Content> after() {
        return after;
    }

    /** Takes the present element of a paragraph. */
    void inline(Xml xml) throws XMLStreamException, ReadingException {
        switch (xml.name()) {
            case "r" -> run(xml);
            case "ins", "moveTo" -> {
                context.changes().inserted++;
                each(xml);
            }
            case "del", "moveFrom" -> {
                context.changes().deleted++;
                hidden = true;
                xml.skip();
            }
            case "hyperlink", "smartTag", "customXml", "sdtContent", "dir", "bdo", "AlternateContent", "Choice" ->
                each(xml);
            case "sdt" -> control(xml);
            case "fldSimple" -> {
                context.fields().begin(xml.attribute("instr", ""));
                each(xml);
                context.fields().end();
            }
            case "oMath", "oMathPara" -> formula(xml);
            default -> xml.skip();
        }
    }

    private void each(Xml xml) throws XMLStreamException, ReadingException {
        while (xml.child()) {
            inline(xml);
        }
    }

    private void control(Xml xml) throws XMLStreamException, ReadingException {
        boolean placeholder = false;
        while (xml.child()) {
            switch (xml.name()) {
                case "sdtPr" -> {
                    while (xml.child()) {
                        placeholder |= xml.name().equals("showingPlcHdr") && xml.isOn();
                        xml.skip();
                    }
                }
                case "sdtContent" -> {
                    if (placeholder) {
                        xml.skip();
                    } else {
                        each(xml);
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private void formula(Xml xml) throws XMLStreamException, ReadingException {
        while (xml.child()) {
            if (xml.name().equals("t")) {
                add(xml.text(), base, false);
            } else {
                formula(xml);
            }
        }
    }

    private void run(Xml xml) throws XMLStreamException, ReadingException {
        var properties = base;
        boolean superscript = false;
        while (xml.child()) {
            if (xml.name().equals("rPr")) {
                var own = new Properties.Reader();
                own.run(xml);
                superscript = own.superscript;
                properties = own.properties()
                        .over(context.styles().character(own.style))
                        .over(base);
            } else {
                part(xml, properties, superscript);
            }
        }
    }

    private void part(Xml xml, Properties properties, boolean superscript) throws XMLStreamException, ReadingException {
        switch (xml.name()) {
            case "t" -> add(xml.text(), properties, superscript);
            case "instrText" -> context.fields().code(xml.text());
            case "fldChar" -> field(xml);
            case "tab", "ptab" -> sign(xml, "\t", properties);
            case "br" ->
                sign(xml, xml.attribute("type", "textWrapping").equals("textWrapping") ? "\n" : "\n\n", properties);
            case "cr" -> sign(xml, "\n", properties);
            case "noBreakHyphen" -> sign(xml, "-", properties);
            case "footnoteReference" -> note(xml, true);
            case "endnoteReference" -> note(xml, false);
            case "commentReference" -> {
                context.changes().comments++;
                xml.skip();
            }
            case "object" -> {
                context.changes().objects++;
                xml.skip();
            }
            case "drawing", "pict" -> drawn(xml, "");
            case "AlternateContent", "Choice", "ruby", "rubyBase" -> parts(xml, properties, superscript);
            case "r" -> run(xml);
            default -> xml.skip();
        }
    }

    private void parts(Xml xml, Properties properties, boolean superscript)
            throws XMLStreamException, ReadingException {
        while (xml.child()) {
            part(xml, properties, superscript);
        }
    }

    private void sign(Xml xml, String sign, Properties properties) throws XMLStreamException, ReadingException {
        xml.skip();
        add(sign, properties, false);
    }

    private void field(Xml xml) throws XMLStreamException {
        switch (xml.attribute("fldCharType", "")) {
            case "begin" -> context.fields().begin();
            case "separate" -> context.fields().separate();
            case "end" -> context.fields().end();
            default -> {}
        }
        xml.skip();
    }

    private void note(Xml xml, boolean foot) throws XMLStreamException {
        (foot ? context.footnotes() : context.endnotes()).add(xml.attribute("id", ""));
        xml.skip();
    }

    private void add(String text, Properties properties, boolean superscript) throws ReadingException {
        if (context.fields().isDropped()) {
            return;
        }
        contents |= context.fields().isContents();
        if (properties.isHidden()) {
            context.changes().hidden(text);
            hidden = true;
        } else if (properties.isStruck()) {
            context.changes().struck(text);
            hidden = true;
        } else {
            context.budget().characters(text.length());
            builder.add(text, properties, superscript);
        }
    }

    /** Finds pictures and text boxes wherever they stand in a drawing. */
    private void drawn(Xml xml, String name) throws XMLStreamException, ReadingException {
        var label = name;
        while (xml.child()) {
            switch (xml.name()) {
                case "txbxContent" -> {
                    var box = new Destination.Buffer();
                    new Story(context, box).read(xml);
                    after.addAll(box.contents());
                }
                case "docPr" -> {
                    label = xml.attribute("descr", "").strip();
                    drawn(xml, label);
                }
                case "blip", "imagedata" -> {
                    picture(label, xml.attribute("embed", xml.attribute("id", "")));
                    xml.skip();
                }
                case "textpath" -> {
                    after.add(new Words(xml.attribute("string", ""), List.<Span>of(), Words.Shape.PLAIN));
                    xml.skip();
                }
                case "chart", "relIds" -> {
                    context.changes().objects++;
                    xml.skip();
                }
                case "Fallback" -> xml.skip();
                default -> drawn(xml, label);
            }
        }
    }

    /** A picture stands in the text by the name of its file, as in other formats. */
    private void picture(String label, String id) {
        var file = context.relations().fileName(id);
        var shown = label.isEmpty() || label.length() > 120 ? file : label.replaceAll("\\s+", " ");
        if (!shown.isBlank()) {
            after.add(new Words(shown, List.of(), new Words.Shape(Words.Kind.PICTURE, 0, "", 0, false)));
        }
    }
}
