package gangju.server.plans.source;

import gangju.model.Pages;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents under review with their pages. */
@Repository
class PagedSources {
    private final JdbcClient database;

    PagedSources(JdbcClient database) {
        this.database = database;
    }

    /** @param length of the reading's text */
    record PagedSource(long reading, long document, String mediaType, String sha256, Pages pages, int length) {
        boolean isPdf() {
            return mediaType.equals("application/pdf");
        }

        int lastPage() {
            return pages.starts().isEmpty() ? 0 : pages.starts().getLast().page();
        }
    }

    /**
     * Words that stand on a page.
     *
     * @param expected where on the page they begin, 0 to 1
     */
    record PageWords(String text, double expected) {}

    Optional<PagedSource> find(long plan) {
        return database.sql("""
                        SELECT r.id, r.document_id, d.media_type, d.sha256, r.pages, r.characters FROM plans.plan p
                        JOIN plans.reading r ON r.id = p.reading_id
                        JOIN plans.document d ON d.id = r.document_id
                        WHERE p.id = :plan
                        """)
                .param("plan", plan)
                .query((row, n) -> new PagedSource(
                        row.getLong("id"),
                        row.getLong("document_id"),
                        row.getString("media_type"),
                        row.getString("sha256"),
                        SourcePages.parse(row.getString("pages")),
                        row.getInt("characters")))
                .optional();
    }

    /** Empty where the document has been deleted meanwhile. */
    Optional<byte[]> bytes(PagedSource source) {
        return database.sql("SELECT content FROM plans.document WHERE id = :document")
                .param("document", source.document())
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** What of a span stands on a page. */
    PageWords wordsOn(PagedSource source, int page, int start, int end) {
        var text = new StringBuilder();
        var starts = source.pages().starts();
        double expected = -1;
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i).start();
            int to = i + 1 < starts.size() ? starts.get(i + 1).start() : source.length();
            if (starts.get(i).page() == page && from < end && to > start) {
                int first = Math.max(from, start);
                text.append(text(source, first, Math.min(to, end)));
                expected = expected < 0 ? (first - from) / (double) Math.max(1, to - from) : expected;
            }
        }
        return new PageWords(text.toString(), Math.max(0, expected));
    }

    private String text(PagedSource source, int start, int end) {
        var lines = database.sql("""
                        SELECT span_start, text FROM plans.paragraph
                        WHERE reading_id = :reading AND span_start < :end AND span_end > :start
                        ORDER BY ordinal LIMIT 200
                        """)
                .param("reading", source.reading())
                .param("start", start)
                .param("end", end)
                .query((row, n) -> cut(row.getString("text"), row.getInt("span_start"), start, end))
                .list();
        return String.join("\n", lines);
    }

    private static String cut(String line, int at, int start, int end) {
        return line.substring(Math.max(0, start - at), Math.min(line.length(), end - at));
    }
}
