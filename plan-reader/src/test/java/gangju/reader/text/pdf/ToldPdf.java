package gangju.reader.text.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Writes a PDF that tells of itself: a structure tree over its text, and bookmarks. */
final class ToldPdf {
    final TestingPdf pages = new TestingPdf();
    private final List<Element> elements = new ArrayList<>();
    private final List<PDOutlineItem> open = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    private record Element(String role, int page) {}

    private record Mark(String title, int level, int page) {}

    /** Writes something as an element of a page, from 1. */
    ToldPdf tagged(String role, int page, Runnable text) {
        pages.raw("/%s <</MCID %d>> BDC".formatted(role, elements.size()));
        text.run();
        pages.raw("EMC");
        elements.add(new Element(role, page));
        return this;
    }

    ToldPdf bookmark(String title, int level, int page) {
        marks.add(new Mark(title, level, page));
        return this;
    }

    byte[] write() {
        try (var document = Loader.loadPDF(pages.write())) {
            if (!elements.isEmpty()) {
                document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, tree(document));
            }
            if (!marks.isEmpty()) {
                document.getDocumentCatalog().setDocumentOutline(outline(document));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private COSDictionary tree(PDDocument document) {
        var kids = new COSArray();
        for (int i = 0; i < elements.size(); i++) {
            var element = new COSDictionary();
            element.setName(COSName.S, elements.get(i).role());
            element.setItem(COSName.PG, document.getPage(elements.get(i).page() - 1));
            element.setItem(COSName.K, COSInteger.get(i));
            kids.add(element);
        }
        var root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        root.setItem(COSName.K, kids);
        return root;
    }

    private PDDocumentOutline outline(PDDocument document) {
        var outline = new PDDocumentOutline();
        for (var mark : marks) {
            var item = new PDOutlineItem();
            item.setTitle(mark.title());
            item.setDestination(document.getPage(mark.page() - 1));
            while (open.size() >= mark.level()) {
                open.removeLast();
            }
            if (open.isEmpty()) {
                outline.addLast(item);
            } else {
                open.getLast().addLast(item);
            }
            open.add(item);
        }
        return outline;
    }
}
