package gangju.reader.text.docx;

import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import gangju.reader.source.Archive;
import gangju.reader.source.Source;
import gangju.reader.text.Line;
import gangju.reader.text.LineCollector;
import gangju.reader.text.Lines;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.xml.stream.XMLStreamException;

/**
 * Lines of a Word document as it prints: numbers of lists written out, tracked changes accepted, fields as last
 * computed; headers, footers and comments left out, notes at the end. Nothing in it is run or fetched.
 */
public final class DocxText {
    private static final String MAIN = "word/document.xml";
    private final Archive archive;
    private final String file;
    private final BooleanSupplier goesOn;
    private final LineCollector lines = new LineCollector();
    private final Looks looks = new Looks();

    private DocxText(Archive archive, String file, BooleanSupplier goesOn) {
        this.goesOn = goesOn;
        this.archive = archive;
        this.file = file;
    }

    /**
     * @param goesOn asked now and then; false ends the reading
     * @throws ReadingException where the document is damaged, beyond a limit or without text
     */
    public static Lines read(Source source, BooleanSupplier goesOn) throws ReadingException {
        var name = source.file().file();
        try (var archive = Archive.open(source.bytes(), name)) {
            try {
                return new DocxText(archive, name, goesOn).read();
            } catch (IOException | XMLStreamException e) {
                throw archive.refusal(e);
            }
        }
    }

    private Lines read() throws IOException, XMLStreamException, ReadingException {
        var main = main();
        int slash = main.lastIndexOf('/') + 1;
        var folder = main.substring(0, slash);
        var relations = relations(folder, folder + "_rels/" + main.substring(slash) + ".rels");
        var context = Context.of(
                new Context.Budget(file, goesOn), styles(relations, folder), numbering(relations, folder), relations);
        body(main, context);
        int characters = lines.characters();
        notes(context, relations.ofType("footnotes").orElse(folder + "footnotes.xml"), "footnote", context.footnotes());
        notes(context, relations.ofType("endnotes").orElse(folder + "endnotes.xml"), "endnote", context.endnotes());
        if (characters == 0) {
            throw new ReadingException(Code.EMPTY, "文件“" + file + "”没有文字内容（可能只有图片）。请上传文字版；若只有图片，请先做文字识别（OCR），校对后再上传。");
        }
        context.changes().tell(lines);
        return looks.apply(lines.lines());
    }

    private String main() throws IOException, XMLStreamException {
        return relations("", "_rels/.rels").ofType("officeDocument").orElse(MAIN);
    }

    private Relations relations(String folder, String part) throws IOException, XMLStreamException {
        if (!archive.names().contains(part)) {
            return Relations.empty();
        }
        try (var stream = archive.open(part);
                var xml = Xml.open(stream)) {
            return Relations.read(xml, folder);
        }
    }

    private Styles styles(Relations relations, String folder) throws IOException, XMLStreamException {
        var part = relations.ofType("styles").orElse(folder + "styles.xml");
        if (!archive.names().contains(part)) {
            return Styles.empty();
        }
        try (var stream = archive.open(part);
                var xml = Xml.open(stream)) {
            return Styles.read(xml);
        }
    }

    private Numbering numbering(Relations relations, String folder) throws IOException, XMLStreamException {
        var part = relations.ofType("numbering").orElse(folder + "numbering.xml");
        if (!archive.names().contains(part)) {
            return Numbering.empty();
        }
        try (var stream = archive.open(part);
                var xml = Xml.open(stream)) {
            return Numbering.read(xml);
        }
    }

    private void body(String part, Context context) throws IOException, XMLStreamException, ReadingException {
        try (var stream = archive.open(part);
                var xml = Xml.open(stream)) {
            var story = new Story(context, new LineWriter(lines, looks));
            while (xml.child()) {
                while (xml.child()) {
                    if (xml.name().equals("body")) {
                        story.read(xml);
                    } else {
                        xml.skip();
                    }
                }
            }
        }
    }

    /** Notes stand after the text, in the order of their marks; nothing of the mark stays in the text. */
    private void notes(Context context, String part, String element, Set<String> marked)
            throws IOException, XMLStreamException, ReadingException {
        if (marked.isEmpty() || !archive.names().contains(part)) {
            return;
        }
        var wanted = Set.copyOf(marked);
        var texts = new HashMap<String, String>();
        try (var stream = archive.open(part);
                var xml = Xml.open(stream)) {
            while (xml.child()) {
                while (xml.child()) {
                    var id = xml.attribute("id", "");
                    if (xml.name().equals(element) && wanted.contains(id)) {
                        texts.put(id, text(xml, context));
                    } else {
                        xml.skip();
                    }
                }
            }
        }
        write(context, marked, texts);
    }

    private static String text(Xml xml, Context context) throws XMLStreamException, ReadingException {
        var buffer = new Destination.Buffer();
        new Story(context, buffer).read(xml);
        var text = new StringBuilder();
        for (var content : buffer.contents()) {
            if (content instanceof Words words) {
                text.append(text.isEmpty() ? "" : " ").append(words.text().strip());
            }
        }
        return text.toString();
    }

    private void write(Context context, Set<String> marked, Map<String, String> texts) {
        for (var id : marked) {
            var text = texts.getOrDefault(id, "").strip();
            if (!text.isEmpty()) {
                context.changes().notes++;
                var shown = "[" + context.changes().notes + "] " + text;
                shown.chars().forEach(c -> {
                    if (c == ' ' || c == '\t' || c == '\n') {
                        lines.space((char) c);
                    } else {
                        lines.add((char) c);
                    }
                });
                lines.end(new Line.Form(Line.Kind.NOTE, 0, Line.Setting.START, false));
            }
        }
    }
}
