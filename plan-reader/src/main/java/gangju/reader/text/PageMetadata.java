package gangju.reader.text;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;

/** What the head of a page says: its title and named meta elements. */
final class PageMetadata {
    private PageMetadata() {}

    static void read(Document document, Map<String, String> declared) {
        if (!document.title().isBlank()) {
            declared.putIfAbsent("title", document.title());
        }
        for (var meta : document.select("meta[content]")) {
            var name = meta.attr("name").isBlank() ? meta.attr("property") : meta.attr("name");
            if (!name.isBlank() && !meta.attr("content").isBlank()) {
                declared.putIfAbsent(
                        name.strip().toLowerCase(Locale.ROOT),
                        meta.attr("content").strip());
            }
        }
    }
}
