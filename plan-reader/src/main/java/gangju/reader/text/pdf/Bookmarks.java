package gangju.reader.text.pdf;

import gangju.reader.text.paged.Bookmark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The outline that a PDF carries beside its pages, bounded. */
final class Bookmarks {
    private static final int MOST = 3_000;
    private static final int DEEPEST = 6;
    private static final int LONGEST = 400;
    private final PDDocument document;
    private final Map<COSDictionary, Integer> numbers;
    private final List<Bookmark> found = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Bookmarks(PDDocument document, Map<COSDictionary, Integer> numbers) {
        this.document = document;
        this.numbers = numbers;
    }

    /** @param numbers of the pages, from 1 */
    static List<Bookmark> of(PDDocument document, Map<COSDictionary, Integer> numbers) {
        var bookmarks = new Bookmarks(document, numbers);
        var outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            bookmarks.walk(outline, 1);
        }
        return bookmarks.found;
    }

    private void walk(PDOutlineNode node, int level) {
        for (var item = node.getFirstChild(); item != null; item = item.getNextSibling()) {
            if (found.size() >= MOST || !seen.add(item.getCOSObject())) {
                return;
            }
            var title = item.getTitle();
            if (title != null && !title.isBlank() && title.length() <= LONGEST) {
                found.add(new Bookmark(title.strip(), level, page(item)));
            }
            if (level < DEEPEST) {
                walk(item, level + 1);
            }
        }
    }

    private int page(PDOutlineItem item) {
        try {
            var page = item.findDestinationPage(document);
            return page == null ? 0 : numbers.getOrDefault(page.getCOSObject(), 0);
        } catch (IOException | RuntimeException e) {
            // an entry that leads nowhere still names a heading
            return 0;
        }
    }
}
