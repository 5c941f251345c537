package gangju.server.execution.reporting;

import gangju.server.execution.reporting.Reviewers.Sent;
import gangju.server.plans.FoldedWords;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds reports. */
@Repository
public class ReportList {
    private static final String FITTING = """
             WHERE (CAST(:units AS bigint[]) IS NULL OR r.unit_id = ANY (:units))
                AND (CAST(:unit AS bigint) IS NULL OR r.unit_id = :unit)
                AND (CAST(:plan AS bigint) IS NULL OR r.plan_id = :plan)
                AND (CAST(:round AS bigint) IS NULL OR EXISTS (SELECT FROM execution.request q
                    WHERE q.report_id = r.id AND q.round_id = :round))
                AND i.title_key LIKE ALL (:patterns)
            """;

    private static final int FETCHED = 1_000;

    private final JdbcClient database;
    private final Reviewers reviewers;

    ReportList(JdbcClient database, Reviewers reviewers) {
        this.database = database;
        this.reviewers = reviewers;
    }

    /** Which ones, by what has to be done. */
    public enum Show {
        /** The unit has to write. */
        WRITE("r.state IN ('asked', 'draft', 'returned') AND NOT r.closed"),
        /** The unit's reviewer has to check. */
        CHECK("r.state = 'submitted'"),
        /** Waits for a reviewer whom the unit does not have. */
        STUCK("r.state = 'submitted' AND (r.unit_id, r.submitted_by) IN (SELECT * FROM unnest(:stuck, :senders))"),
        /** The office has to accept. */
        ACCEPT("r.state = 'forwarded'"),
        /** Not sent in time. */
        LATE("r.state IN ('asked', 'draft', 'returned') AND NOT r.closed AND r.due < :today"),
        ACCEPTED("r.state = 'accepted'"),
        /** Its rounds were locked before it was sent. */
        MISSING("r.state IN ('asked', 'draft', 'returned') AND r.closed"),
        ALL("true");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    /**
     * What is looked for.
     *
     * @param units whose reports may be seen; null for all
     * @param text words of the title, in any script; empty for all
     */
    public record Question(
            @Nullable Set<Long> units,
            Show show,
            @Nullable Long plan,
            @Nullable Long unit,
            @Nullable Long round,
            String text,
            LocalDate today) {
        /** Of all units and plans. */
        public static Question all(Show show, LocalDate today) {
            return new Question(null, show, null, null, null, "", today);
        }

        /** All of those units that have to be dealt with in that way. */
        public static Question of(Set<Long> units, Show show, LocalDate today) {
            return new Question(units, show, null, null, null, "", today);
        }
    }

    public int count(Question question) {
        return fitting(
                        "SELECT CAST(count(*) AS integer) FROM execution.report r JOIN execution.item i ON i.item_id = r.item_id ",
                        question,
                        "")
                .query(Integer.class)
                .single();
    }

    /** The most urgent first; of what needs nobody any more, the latest period first. */
    public List<Report> list(Question question, int offset, int size) {
        return fitting(Report.SELECT, question, order(question) + " LIMIT :size OFFSET :offset")
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> Report.of(row))
                .list();
    }

    /** All of them as they are read, in the same order. */
    @Transactional(readOnly = true)
    public void each(Question question, Consumer<Report> sink) {
        fitting(Report.SELECT, question, order(question)).withFetchSize(FETCHED).query(row -> {
            sink.accept(Report.of(row));
        });
    }

    private static String order(Question question) {
        return question.show() == Show.ALL || question.show() == Show.ACCEPTED
                ? " ORDER BY r.period_end DESC, r.id"
                : " ORDER BY r.due, r.state <> 'returned', r.id";
    }

    /** What units have to send by a day from the first to the last. */
    public List<Report> due(LocalDate first, LocalDate last) {
        return database.sql(Report.SELECT + """
                         WHERE r.state IN ('asked', 'draft', 'returned') AND NOT r.closed AND r.due BETWEEN :first AND :last
                        ORDER BY r.due, r.id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> Report.of(row))
                .list();
    }

    private StatementSpec fitting(String select, Question question, String end) {
        var spec = database.sql(select + FITTING + " AND " + question.show().condition + end)
                .param("units", ids(question.units()))
                .param("unit", question.unit(), Types.BIGINT)
                .param("plan", question.plan(), Types.BIGINT)
                .param("round", question.round(), Types.BIGINT)
                .param("patterns", FoldedWords.parse(question.text()).patterns());
        if (question.show() == Show.STUCK) {
            var stuck = reviewers.stuck();
            return spec.param("stuck", stuck.stream().map(Sent::unit).toArray(Long[]::new))
                    .param("senders", stuck.stream().map(Sent::by).toArray(String[]::new));
        }
        return question.show() == Show.LATE ? spec.param("today", question.today()) : spec;
    }

    private static Long @Nullable [] ids(@Nullable Collection<Long> ids) {
        return ids == null ? null : ids.toArray(Long[]::new);
    }

    public Optional<Report> find(long id) {
        return database.sql(Report.SELECT + " WHERE r.id = ?")
                .param(id)
                .query((row, number) -> Report.of(row))
                .optional();
    }

    /** Those that there are, in the order of their ids. */
    public List<Report> find(Collection<Long> ids) {
        return database.sql(Report.SELECT + " WHERE r.id = ANY (:ids) ORDER BY r.id")
                .param("ids", ids(ids))
                .query((row, number) -> Report.of(row))
                .list();
    }

    /** In the order in which they were done. */
    public List<ReportStep> steps(long report) {
        return database.sql("SELECT * FROM execution.report_step WHERE report_id = ? ORDER BY number")
                .param(report)
                .query((row, number) -> new ReportStep(
                        row.getInt("number"),
                        row.getString("kind"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by"),
                        row.getBoolean("instead"),
                        row.getString("words"),
                        Report.content(row.getString("content"))))
                .list();
    }

    /** Of reports that were returned or opened again, why, by their ids. */
    public Map<Long, String> reasons(Collection<Long> returned) {
        if (returned.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        SELECT DISTINCT ON (report_id) report_id, words FROM execution.report_step
                        WHERE report_id = ANY (:ids) AND kind IN ('return', 'reopen') ORDER BY report_id, number DESC
                        """)
                .param("ids", ids(returned))
                .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The unit's last accepted report of the item before that one. */
    public Optional<Report> previous(Report report) {
        return database.sql(Report.SELECT + """
                         WHERE r.item_id = :item AND r.unit_id = :unit AND r.state = 'accepted' AND r.period_end < :end
                        ORDER BY r.period_end DESC, r.id DESC LIMIT 1
                        """)
                .param("item", report.item().id())
                .param("unit", report.unit())
                .param("end", report.end())
                .query((row, number) -> Report.of(row))
                .optional();
    }

    /** The rounds that ask for a report. */
    public List<Round> rounds(long report) {
        return database.sql(Round.SELECT
                        + " JOIN execution.request q ON q.round_id = o.id WHERE q.report_id = ? ORDER BY o.id")
                .param(report)
                .query((row, number) -> Round.of(row))
                .list();
    }

    /** All reports of an item, and of what carries it out and answers for it, the latest period first. */
    public List<Report> ofItem(long item, int limit) {
        return database.sql(Report.SELECT + """
                         WHERE r.id IN (SELECT id FROM execution.report WHERE item_id = :item
                            UNION SELECT report_id FROM execution.request WHERE item_id = :item)
                        ORDER BY r.period_end DESC, r.part, r.id LIMIT :limit
                        """)
                .param("item", item)
                .param("limit", limit)
                .query((row, number) -> Report.of(row))
                .list();
    }
}
