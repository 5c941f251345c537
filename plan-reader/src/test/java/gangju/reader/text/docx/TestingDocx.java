package gangju.reader.text.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.outline.Outline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document from the XML of its parts. */
final class TestingDocx {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private TestingDocx() {
        part("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """);
        part("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="%s/officeDocument" Target="word/document.xml"/></Relationships>
                """.formatted(OFFICE));
    }

    /** @param body XML of the paragraphs and tables */
    static TestingDocx of(String body) {
        return new TestingDocx().part("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    }

    TestingDocx part(String name, String xml) {
        parts.put(name, xml.getBytes(UTF_8));
        return this;
    }

    TestingDocx styles(String styles) {
        return part("word/styles.xml", root("styles", styles));
    }

    TestingDocx numbering(String lists) {
        return part("word/numbering.xml", root("numbering", lists));
    }

    TestingDocx footnotes(String notes) {
        return part("word/footnotes.xml", root("footnotes", notes));
    }

    TestingDocx pictures(String... names) {
        var relations = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            relations.append(
                    "<Relationship Id='p%d' Type='%s/image' Target='media/%s'/>".formatted(i + 1, OFFICE, names[i]));
        }
        return part(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + relations
                        + "</Relationships>");
    }

    static String root(String name, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:%1$s xmlns:w="%2$s" xmlns:r="%3$s" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:wp="urn:wp"
                 xmlns:a="urn:a" xmlns:v="urn:v" xmlns:m="urn:m">%4$s</w:%1$s>
                """.formatted(name, W, OFFICE, content).strip();
    }

    /** A paragraph of one run. */
    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String p(String properties, String runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String r(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Outline outline() throws ReadingException {
        return new PlanReader().outline(bytes(), "规划.docx");
    }

    String text() throws ReadingException {
        return outline().text();
    }
}
