package gangju.reader.text.ofd;

import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import gangju.reader.source.Archive;
import gangju.reader.source.Source;
import gangju.reader.text.Lines;
import gangju.reader.text.paged.Budget;
import gangju.reader.text.paged.Face;
import gangju.reader.text.paged.Ink;
import gangju.reader.text.paged.PagedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Lines of an OFD document with a text layer. */
public final class OfdText {
    private static final double[] A4 = {0, 0, 210, 297};
    private final Archive archive;
    private final String name;
    private final Budget budget;
    private final Map<String, Face> fonts = new HashMap<>();
    private final Map<String, Element> templates = new HashMap<>();

    private OfdText(Archive archive, String name, Budget budget) {
        this.archive = archive;
        this.name = name;
        this.budget = budget;
    }

    /**
     * @param goesOn asked now and then; false ends the reading
     * @throws ReadingException for a file that is locked, damaged, scanned or beyond bounds
     */
    public static Lines read(Source source, BooleanSupplier goesOn) throws ReadingException {
        var name = source.file().file();
        try (var archive = Archive.open(source.bytes(), name)) {
            try {
                return new OfdText(archive, name, new Budget(name, goesOn)).read();
            } catch (IOException | RuntimeException | StackOverflowError e) {
                throw archive.refusal(e);
            }
        }
    }

    private Lines read() throws ReadingException, IOException {
        if (archive.names().stream().anyMatch(entry -> entry.endsWith("Encryptions.xml"))) {
            throw new ReadingException(
                    Code.ENCRYPTED, "文件“%s”是加密的 OFD，不能读取。请用 OFD 阅读器输入密码打开，另存为不加密的文件，再上传。".formatted(name));
        }
        var root = path("", parse("OFD.xml").find("DocRoot").map(Element::text).orElse("Doc_0/Document.xml"));
        var document = parse(root);
        var folder = folder(root);
        resources(document, folder);
        for (var template : document.all("TemplatePage")) {
            var entry = path(folder, template.attribute("BaseLoc"));
            if (archive.names().contains(entry)) {
                templates.put(template.attribute("ID"), parse(entry));
            }
        }
        var usual = box(document, A4);
        var text = new PagedText(name);
        int number = 0;
        for (var page : document.find("Pages").map(pages -> pages.all("Page")).orElse(List.of())) {
            number++;
            budget.page(number);
            page(number, parse(path(folder, page.attribute("BaseLoc"))), usual, text);
        }
        return text.lines();
    }

    private void page(int number, Element page, double[] usual, PagedText text) throws ReadingException {
        var box = box(page, usual);
        var ink = new Ink(number, box[2] * Placing.POINTS, box[3] * Placing.POINTS, budget);
        var reader = new PageReader(fonts, ink);
        for (var used : page.all("Template")) {
            var template = templates.get(used.attribute("TemplateID"));
            if (template != null) {
                read(template, reader);
            }
        }
        read(page, reader);
        text.add(ink.page());
    }

    private static void read(Element page, PageReader reader) throws ReadingException {
        for (var content : page.all("Content")) {
            reader.read(content);
        }
    }

    /** Fonts only name the type: text whose resources the archive does not hold can be read without them. */
    private void resources(Element document, String folder) throws ReadingException, IOException {
        var files = new ArrayList<Element>();
        files.addAll(document.all("PublicRes"));
        files.addAll(document.all("DocumentRes"));
        for (var file : files) {
            var entry = path(folder, file.text());
            if (archive.names().contains(entry)) {
                PageReader.fonts(List.of(parse(entry)), fonts);
            }
        }
    }

    private static double[] box(Element of, double[] otherwise) {
        var box = of.find("PhysicalBox").map(found -> Numbers.of(found.text())).orElse(otherwise);
        boolean sound = box.length >= 4 && box[2] > 5 && box[3] > 5 && box[2] < 5_000 && box[3] < 5_000;
        return sound ? box : otherwise;
    }

    private Element parse(String entry) throws ReadingException, IOException {
        if (!archive.names().contains(entry)) {
            throw new IOException("missing: " + entry);
        }
        try (var in = archive.open(entry)) {
            return Element.parse(in, budget);
        }
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** An address in the archive, which may begin at its root. */
    private static String path(String folder, String written) {
        var stripped = written.strip();
        var parts = new ArrayList<String>();
        for (var part : (stripped.startsWith("/") ? stripped : folder + stripped).split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
