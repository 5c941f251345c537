package gangju.reader.text.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an OFD as GB/T 33190 lays it out; places are millimetres from the top left of A4. */
final class TestingOfd {
    private static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private final List<StringBuilder> pages = new ArrayList<>();
    private final Map<String, String> extra = new LinkedHashMap<>();
    private final Set<String> missing = new HashSet<>();
    private String template = "";

    TestingOfd page() {
        pages.add(new StringBuilder());
        return this;
    }

    /** Text whose characters stand a size apart, by the shorthand for equal steps. */
    TestingOfd text(double x, double y, double size, String text) {
        int steps = Math.max(0, text.length() - 1);
        return raw(
                ("<ofd:TextObject ID=\"1\" Boundary=\"%s %s 200 20\" Font=\"3\" Size=\"%s\"><ofd:TextCode X=\"0\" Y=\"%s\""
                                + " DeltaX=\"g %d %s\">%s</ofd:TextCode></ofd:TextObject>")
                        .formatted(x, y, size, size, steps, size, text));
    }

    TestingOfd line(double x1, double y1, double x2, double y2) {
        return raw(
                "<ofd:PathObject ID=\"2\" Boundary=\"%s %s 200 200\" LineWidth=\"0.3\"><ofd:AbbreviatedData>M 0 0 L %s %s</ofd:AbbreviatedData></ofd:PathObject>"
                        .formatted(x1, y1, x2 - x1, y2 - y1));
    }

    TestingOfd raw(String object) {
        pages.getLast().append(object);
        return this;
    }

    /** What stands on every page. */
    TestingOfd template(String objects) {
        template = objects;
        return this;
    }

    TestingOfd entry(String name, String content) {
        extra.put(name, content);
        return this;
    }

    /** Leaves an entry out that others name. */
    TestingOfd without(String name) {
        missing.add(name);
        return this;
    }

    byte[] write() {
        var entries = new LinkedHashMap<String, String>();
        entries.put(
                "OFD.xml",
                "<ofd:OFD %s><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
                        .formatted(NAMESPACE));
        var list = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            list.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(10 + i, i));
            entries.put(
                    "Doc_0/Pages/Page_%d/Content.xml".formatted(i),
                    "<ofd:Page %s><ofd:Template TemplateID=\"9\"/><ofd:Content><ofd:Layer>%s</ofd:Layer></ofd:Content></ofd:Page>"
                            .formatted(NAMESPACE, pages.get(i)));
        }
        entries.put(
                "Doc_0/Document.xml",
                ("<ofd:Document %s><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                                + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:TemplatePage ID=\"9\" BaseLoc=\"Tpls/T.xml\"/></ofd:CommonData><ofd:Pages>%s</ofd:Pages></ofd:Document>")
                        .formatted(NAMESPACE, list));
        entries.put(
                "Doc_0/PublicRes.xml",
                "<ofd:Res %s><ofd:Fonts><ofd:Font ID=\"3\" FontName=\"宋体\"/></ofd:Fonts></ofd:Res>"
                        .formatted(NAMESPACE));
        entries.put(
                "Doc_0/Tpls/T.xml",
                "<ofd:Page %s><ofd:Content><ofd:Layer>%s</ofd:Layer></ofd:Content></ofd:Page>"
                        .formatted(NAMESPACE, template));
        entries.putAll(extra);
        entries.keySet().removeAll(missing);
        return zip(entries);
    }

    private static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
