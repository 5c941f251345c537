package gangju.server.plans.review;

import gangju.server.plans.review.ReviewPage.Part;
import gangju.server.plans.source.TableWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The document's text in parts of a chapter or less, so that a long one is loaded as it is looked at. */
@Repository
class ReviewText {
    /** UTF-16 units; a part of this size is some 90 kB on the wire before compression. */
    private static final int LARGE = 30_000;

    /** What stands in a table is shown there. */
    private static final String OUTSIDE_TABLES = """
            AND NOT EXISTS (SELECT 1 FROM plans.source_table t WHERE t.reading_id = g.reading_id
                AND t.span_start < g.span_end AND t.span_end > g.span_start)
            """;

    private final JdbcClient database;

    ReviewText(JdbcClient database) {
        this.database = database;
    }

    /** A line of the text. */
    record Line(int start, int end, String text) {}

    List<Part> parts(long plan) {
        var chapters = database.sql("""
                        SELECT span_start, label FROM plans.draft_item
                        WHERE plan_id = :plan AND kind = 'node' AND content ->> 'level' = '1'
                            AND span_start IS NOT NULL AND state <> 'rejected'
                        ORDER BY span_start
                        """)
                .param("plan", plan)
                .query((row, n) -> new Part(row.getInt("span_start"), 0, row.getString("label")))
                .list();
        var lines = database.sql("""
                        SELECT g.span_start, g.span_end FROM plans.plan p
                        JOIN plans.paragraph g ON g.reading_id = p.reading_id
                        WHERE p.id = :plan
                        """ + OUTSIDE_TABLES + " ORDER BY g.ordinal")
                .param("plan", plan)
                .query((row, n) -> new Line(row.getInt("span_start"), row.getInt("span_end"), ""))
                .list();
        return cut(lines, chapters, end(plan));
    }

    private int end(long plan) {
        return database.sql("""
                        SELECT coalesce(max(g.span_end), 0) FROM plans.plan p
                        JOIN plans.paragraph g ON g.reading_id = p.reading_id WHERE p.id = :plan
                        """).param("plan", plan).query(Integer.class).single();
    }

    private static List<Part> cut(List<Line> lines, List<Part> chapters, int end) {
        var parts = new ArrayList<Part>();
        var title = "";
        int next = 0;
        int start = 0;
        int length = 0;
        for (var line : lines) {
            var isChapter = next < chapters.size() && chapters.get(next).start() < line.end();
            length += line.end() - line.start();
            if ((isChapter || length > LARGE) && line.start() > start) {
                parts.add(new Part(start, line.start(), title));
                start = line.start();
                length = line.end() - line.start();
            }
            if (isChapter) {
                title = chapters.get(next++).title();
            }
        }
        if (end > start) {
            parts.add(new Part(start, end, title));
        }
        return parts;
    }

    List<Line> lines(long plan, int start, int end) {
        return database.sql("""
                        SELECT g.span_start, g.span_end, g.text FROM plans.plan p
                        JOIN plans.paragraph g ON g.reading_id = p.reading_id
                        WHERE p.id = :plan AND g.span_start >= :start AND g.span_end <= :end
                        """ + OUTSIDE_TABLES + " ORDER BY g.ordinal")
                .param("plan", plan)
                .param("start", start)
                .param("end", end)
                .query((row, n) -> new Line(row.getInt("span_start"), row.getInt("span_end"), row.getString("text")))
                .list();
    }

    /** Of what stands outside tables. */
    List<Mark> marks(long plan, int start, int end) {
        return marks(plan, start, end, true);
    }

    List<Mark> marksOf(long plan, TableWindow table) {
        var shown = table.shown();
        return marks(plan, shown.start(), shown.end(), false);
    }

    private List<Mark> marks(long plan, int start, int end, boolean outside) {
        return database.sql("""
                        SELECT item_id, kind, ordinal, span_start, span_end, label, quote, state,
                            doubt IS NOT NULL AND state = 'open' OR reread IN ('gone', 'differs') AS doubtful,
                            CASE WHEN kind = 'node' THEN CAST(content ->> 'level' AS integer) END AS level
                        FROM plans.draft_item d
                        WHERE plan_id = :plan AND span_start >= :start AND span_start < :end
                            AND (NOT :outside OR NOT EXISTS (SELECT 1 FROM plans.source_table t
                                WHERE t.reading_id = d.reading_id AND t.span_start <= d.span_start
                                    AND t.span_end > d.span_start))
                        ORDER BY span_start, ordinal
                        """)
                .param("plan", plan)
                .param("outside", outside)
                .param("start", start)
                .param("end", end)
                .query((row, n) -> mark(
                        row.getInt("span_start"),
                        row.getInt("span_end"),
                        row.getString("kind").equals("task")
                                ? row.getString("quote").indexOf(row.getString("label"))
                                : -1,
                        new Mark(
                                row.getLong("item_id"),
                                row.getString("kind"),
                                row.getInt("ordinal"),
                                0,
                                row.getString("label").length(),
                                row.getString("state"),
                                row.getBoolean("doubtful"),
                                row.getObject("level", Integer.class))))
                .list();
    }

    /** The words from one item to the end of the other, if they stand in one paragraph with at most a mark between. */
    Optional<String> between(long plan, ReviewItem first, ReviewItem second) {
        var start = first.start();
        var middle = first.end();
        var next = second.start();
        var end = second.end();
        if (start == null || middle == null || next == null || end == null || next > middle + 2 || end <= middle) {
            return Optional.empty();
        }
        return database.sql("""
                        SELECT g.span_start, g.span_end, g.text FROM plans.plan p
                        JOIN plans.paragraph g ON g.reading_id = p.reading_id
                        WHERE p.id = :plan AND g.span_start <= :start AND g.span_end >= :end
                        """)
                .param("plan", plan)
                .param("start", start)
                .param("end", end)
                .query((row, n) -> new Line(row.getInt("span_start"), row.getInt("span_end"), row.getString("text")))
                .optional()
                .map(line -> line.text().substring(start - line.start(), end - line.start()));
    }

    /** @param title where a task's title stands in its text, -1 for what is marked as a whole */
    private static Mark mark(int start, int end, int title, Mark of) {
        int from = title < 0 ? start : start + title;
        int to = title < 0 ? end : from + of.end();
        return new Mark(of.id(), of.kind(), of.no(), from, to, of.state(), of.doubtful(), of.level());
    }
}
