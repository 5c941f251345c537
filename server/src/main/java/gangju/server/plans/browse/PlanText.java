package gangju.server.plans.browse;

import gangju.model.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The text of a reading, line by line. The caller has asked {@link VisiblePlans} first. */
@Component
public final class PlanText {
    /** About how much text one page shows, in UTF-16 units. */
    public static final int PAGE_CHARACTERS = 24_000;

    private static final int LONGEST_LINE = 30_000;

    private final JdbcClient database;

    PlanText(JdbcClient database) {
        this.database = database;
    }

    /** A line of the text with its place. */
    public record Line(int ordinal, Span span, String text) {}

    /** Some lines, and how many pages the whole stretch fills. */
    public record Page(List<Line> lines, int page, int pages) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** The lines that a span touches, with the line before and the line after. */
    public List<Line> around(long reading, Span span) {
        return database.sql("""
                        SELECT ordinal, span_start, span_end, text
                        FROM plans.paragraph
                        WHERE reading_id = :reading
                          AND ordinal >= (SELECT coalesce(max(ordinal), 0) FROM plans.paragraph
                                          WHERE reading_id = :reading AND span_start <= :start) - 1
                          AND ordinal <= (SELECT coalesce(max(ordinal), 0) FROM plans.paragraph
                                          WHERE reading_id = :reading AND span_start < :end) + 1
                        ORDER BY ordinal LIMIT 40
                        """)
                .param("reading", reading)
                .param("start", span.start())
                .param("end", Math.max(span.end(), span.start() + 1))
                .query((row, number) -> line(row))
                .list();
    }

    /** The line of a number. */
    public Optional<Line> find(long reading, int ordinal) {
        return database.sql("""
                        SELECT ordinal, span_start, span_end, text FROM plans.paragraph
                        WHERE reading_id = :reading AND ordinal = :ordinal
                        """)
                .param("reading", reading)
                .param("ordinal", ordinal)
                .query((row, number) -> line(row))
                .optional();
    }

    /** The whole text, into which the spans of items point. */
    public String whole(long reading) {
        var text = new StringBuilder();
        database.sql("SELECT span_start, text FROM plans.paragraph WHERE reading_id = :reading ORDER BY ordinal")
                .param("reading", reading)
                .query(row -> {
                    text.repeat("\n", Math.max(0, row.getInt("span_start") - text.length()))
                            .append(row.getString("text"));
                });
        return text.toString();
    }

    /** One page of the lines that start in a stretch of the text. */
    public Page page(long reading, Span stretch, int page) {
        var rows = database.sql("""
                        SELECT ordinal, span_start, span_end, text, part, pages FROM (
                            SELECT *, max(part) OVER () AS pages FROM (
                                SELECT ordinal, span_start, span_end, left(text, :longest) AS text,
                                       (span_start - :start) / :size + 1 AS part
                                FROM plans.paragraph
                                WHERE reading_id = :reading AND span_start >= :start AND span_start < :end) AS parted
                            ) AS counted
                        WHERE part = least(:page, pages)
                        ORDER BY ordinal
                        """)
                .param("reading", reading)
                .param("start", stretch.start())
                .param("end", stretch.end())
                .param("size", PAGE_CHARACTERS)
                .param("longest", LONGEST_LINE)
                .param("page", page)
                .query((row, number) -> new Row(line(row), row.getInt("part"), row.getInt("pages")))
                .list();
        if (rows.isEmpty()) {
            return new Page(List.of(), 1, 1);
        }
        var first = rows.getFirst();
        return new Page(rows.stream().map(Row::line).toList(), first.part(), first.pages());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("ordinal"),
                new Span(row.getInt("span_start"), row.getInt("span_end")),
                row.getString("text"));
    }

    private record Row(Line line, int part, int pages) {}
}
