package gangju.server.execution.reporting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How rounds stand with the units that they ask, from the roll-up that the database keeps with every report. */
@Repository
public class RoundUnits {
    private static final String COUNTS = """
            CAST(coalesce(sum(u.asked), 0) AS integer) AS asked, CAST(coalesce(sum(u.written), 0) AS integer) AS written,
            CAST(coalesce(sum(u.accepted), 0) AS integer) AS accepted,
            CAST(coalesce(sum(u.waiting) FILTER (WHERE u.due < :today), 0) AS integer) AS late,
            CAST(coalesce(sum(u.reused), 0) AS integer) AS reused, CAST(coalesce(sum(u.fields), 0) AS integer) AS fields,
            CAST(coalesce(sum(u.filled), 0) AS integer) AS filled
            """;
    private static final String OF = """
            FROM unnest(CAST(:units AS bigint[])) WITH ORDINALITY AS c (unit_id, place)
            JOIN execution.round_unit u ON u.unit_id = c.unit_id AND u.round_id = :round
            """;

    private final JdbcClient database;

    RoundUnits(JdbcClient database) {
        this.database = database;
    }

    /**
     * How a round stands with some units.
     *
     * @param units how many of them were asked
     * @param reused reports that another round had asked for already
     * @param fields that this round asks for, without those
     * @param filled how many of these the product knew already
     */
    public record Totals(
            int units, int asked, int written, int accepted, int late, int reused, int fields, int filled) {}

    /** How a round stands with one unit. */
    public record Line(long unit, Totals counts) {}

    /**
     * What a round that is not locked asks some units for by one day.
     *
     * @param title of the round
     * @param plan title of its plan
     * @param waiting how many are not sent yet
     */
    public record Waiting(LocalDate day, long round, String title, String plan, int asked, int waiting) {}

    /** By day, of days from the first to the last. */
    public List<Waiting> due(LocalDate first, LocalDate last, Collection<Long> units, int most) {
        return database.sql("""
                        SELECT u.due AS day, r.id AS round, r.title, p.title AS plan, CAST(sum(u.asked) AS integer) AS asked,
                            CAST(sum(u.waiting) AS integer) AS waiting
                        FROM execution.round r
                        JOIN execution.plan p ON p.plan_id = r.plan_id AND NOT p.withdrawn
                        JOIN execution.round_unit u ON u.round_id = r.id
                        WHERE r.state <> 'locked' AND u.due BETWEEN :first AND :last AND u.unit_id = ANY (:units)
                        GROUP BY u.due, r.id, r.title, p.title HAVING sum(u.asked) > 0
                        ORDER BY u.due, r.id LIMIT :most
                        """)
                .param("first", first)
                .param("last", last)
                .param("units", units.toArray(Long[]::new))
                .param("most", most)
                .query((row, number) -> new Waiting(
                        row.getObject("day", LocalDate.class),
                        row.getLong("round"),
                        row.getString("title"),
                        row.getString("plan"),
                        row.getInt("asked"),
                        row.getInt("waiting")))
                .list();
    }

    /** Which of the units that were asked. */
    public enum Show {
        ALL("sum(u.asked) > 0"),
        /** Some of its reports are not sent. */
        WAITING("sum(u.waiting) > 0"),
        /** Some were not sent in time. */
        LATE("sum(u.waiting) FILTER (WHERE u.due < :today) > 0");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    /**
     * What is looked for.
     *
     * @param units that may be seen, in the order in which they are to be shown
     */
    public record Question(long round, List<Long> units, Show show, LocalDate today) {
        public Question {
            units = List.copyOf(units);
        }

        private Long[] ids() {
            return units.toArray(Long[]::new);
        }
    }

    /** Of all that fit together. */
    public Totals totals(Question question) {
        return database.sql("SELECT CAST(count(DISTINCT u.unit_id) FILTER (WHERE u.asked > 0) AS integer) AS units, "
                        + COUNTS + OF + " WHERE u.unit_id IN (" + fitting(question) + ")")
                .param("units", question.ids())
                .param("round", question.round())
                .param("today", question.today())
                .query(Totals.class)
                .single();
    }

    /** Unit by unit, in the order of the question. */
    public List<Line> lines(Question question, int offset, int size) {
        return database.sql("SELECT u.unit_id, 1 AS units, " + COUNTS + OF + " GROUP BY u.unit_id HAVING "
                        + question.show().condition + " ORDER BY min(c.place) LIMIT :size OFFSET :offset")
                .param("units", question.ids())
                .param("round", question.round())
                .param("today", question.today())
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new Line(
                        row.getLong("unit_id"),
                        new Totals(
                                1,
                                row.getInt("asked"),
                                row.getInt("written"),
                                row.getInt("accepted"),
                                row.getInt("late"),
                                row.getInt("reused"),
                                row.getInt("fields"),
                                row.getInt("filled"))))
                .list();
    }

    private static String fitting(Question question) {
        return "SELECT u.unit_id FROM execution.round_unit u WHERE u.round_id = :round GROUP BY u.unit_id HAVING "
                + question.show().condition;
    }
}
