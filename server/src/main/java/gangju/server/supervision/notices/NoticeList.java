package gangju.server.supervision.notices;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds notices. */
@Repository
public class NoticeList {
    private static final String FITTING = """
            FROM supervision.notice
            WHERE (CAST(:unit AS bigint) IS NULL OR unit_id = :unit)
                AND (CASE WHEN CAST(:state AS text) IS NULL THEN state NOT IN ('closed', 'withdrawn') ELSE state = :state END)
                AND (NOT :late OR due < :today AND state IN ('issued', 'signed', 'returned'))
                AND (NOT :asked OR asked_due IS NOT NULL)
                AND (NOT :ruled OR rule_id IS NOT NULL)
                AND (CAST(:plan AS bigint) IS NULL OR EXISTS (SELECT FROM supervision.notice_item t
                    WHERE t.notice_id = notice.id AND t.plan_id = :plan))
                AND (:text = '' OR position(lower(:text) IN lower(title)) > 0)
            """;

    private static final int FETCHED = 1_000;

    private final JdbcClient database;

    NoticeList(JdbcClient database) {
        this.database = database;
    }

    /** Which of the open ones in particular. */
    public enum Show {
        ALL,
        /** The unit has not answered in time. */
        OVERDUE,
        /** An extension waits for an answer. */
        EXTENSION,
        /** A rule found it to be due. */
        RULE
    }

    /** In which order; each code is also the name of a column of the board. */
    public enum Order {
        DUE("due, id"),
        NUMBER("year DESC, number DESC"),
        UNIT("unit_id, due, id"),
        STATE(
                "array_position(ARRAY['issued', 'signed', 'returned', 'answered', 'closed', 'withdrawn'], state), due, id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /**
     * What is looked for.
     *
     * @param unit null for all
     * @param plan that it is about; null for all
     * @param state null for all that are not over
     * @param text part of the title; empty for all
     */
    public record Question(
            @Nullable Long unit,
            @Nullable Long plan,
            @Nullable NoticeState state,
            Show show,
            String text,
            LocalDate today) {
        /** Whatever the plan and the title. */
        public static Question of(@Nullable Long unit, @Nullable NoticeState state, Show show, LocalDate today) {
            return new Question(unit, null, state, show, "", today);
        }
    }

    public int count(Question question) {
        return fitting("SELECT CAST(count(*) AS integer) " + FITTING, question)
                .query(Integer.class)
                .single();
    }

    public List<Notice> list(Question question, Order order, int offset, int limit) {
        return fitting("SELECT * " + FITTING + " ORDER BY " + order.sql + " LIMIT :limit OFFSET :offset", question)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> Notice.of(row))
                .list();
    }

    /** All of them as they are read. */
    @Transactional(readOnly = true)
    public void each(Question question, Order order, Consumer<Notice> sink) {
        fitting("SELECT * " + FITTING + " ORDER BY " + order.sql, question)
                .withFetchSize(FETCHED)
                .query(row -> {
                    sink.accept(Notice.of(row));
                });
    }

    private StatementSpec fitting(String sql, Question question) {
        return database.sql(sql)
                .param("unit", question.unit(), Types.BIGINT)
                .param(
                        "state",
                        question.state() == null ? null : question.state().code(),
                        Types.VARCHAR)
                .param("late", question.show() == Show.OVERDUE)
                .param("asked", question.show() == Show.EXTENSION)
                .param("ruled", question.show() == Show.RULE)
                .param("plan", question.plan(), Types.BIGINT)
                .param("text", question.text())
                .param("today", question.today());
    }

    public Optional<Notice> find(long id) {
        return database.sql("SELECT * FROM supervision.notice WHERE id = ?")
                .param(id)
                .query((row, number) -> Notice.of(row))
                .optional();
    }

    /** Those that there are, in the order of their ids. */
    public List<Notice> find(Collection<Long> ids) {
        return database.sql("SELECT * FROM supervision.notice WHERE id = ANY (:ids) ORDER BY id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> Notice.of(row))
                .list();
    }

    /** In the order in which they were done. */
    public List<Step> steps(long notice) {
        return database.sql("SELECT * FROM supervision.step WHERE notice_id = ? ORDER BY number")
                .param(notice)
                .query((row, number) -> new Step(
                        row.getString("kind"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by"),
                        NoticeState.parse(row.getString("to_state")),
                        row.getString("words"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("check_id", Long.class)))
                .list();
    }

    /** Those that are about an item, the newest first. */
    public List<Notice> about(long item) {
        return database.sql("""
                        SELECT n.* FROM supervision.notice n JOIN supervision.notice_item t ON t.notice_id = n.id
                        WHERE t.item_id = ? ORDER BY n.id DESC
                        """)
                .param(item)
                .query((row, number) -> Notice.of(row))
                .list();
    }

    public List<TiedItem> items(long notice) {
        return database.sql("SELECT * FROM supervision.notice_item WHERE notice_id = ? ORDER BY plan_id, item_id")
                .param(notice)
                .query((row, number) ->
                        new TiedItem(row.getLong("plan_id"), row.getLong("item_id"), row.getString("title")))
                .list();
    }

    /** Open ones with a deadline from a day until another, by deadline. */
    public List<Notice> due(LocalDate from, LocalDate until, @Nullable Long unit, int limit) {
        return database.sql("""
                        SELECT * FROM supervision.notice
                        WHERE state NOT IN ('closed', 'withdrawn') AND due BETWEEN :from AND :until
                            AND (CAST(:unit AS bigint) IS NULL OR unit_id = :unit)
                        ORDER BY due, id LIMIT :limit
                        """)
                .param("from", from)
                .param("until", until)
                .param("unit", unit, Types.BIGINT)
                .param("limit", limit)
                .query((row, number) -> Notice.of(row))
                .list();
    }

    /** What these units have to sign for or to answer, the most urgent first. */
    public List<Notice> withTheUnits(Collection<Long> units, int limit) {
        return open("state IN ('issued', 'signed', 'returned') AND unit_id = ANY (:units)", units, limit);
    }

    /** Of these units, answers to check and extensions to decide, the most urgent first. */
    public List<Notice> withTheInspector(Collection<Long> units, int limit) {
        return open(
                "state NOT IN ('closed', 'withdrawn') AND (state = 'answered' OR asked_due IS NOT NULL) AND unit_id = ANY (:units)",
                units,
                limit);
    }

    /** What was withdrawn from these units since a day, the latest first. */
    public List<Notice> withdrawn(Collection<Long> units, LocalDate since, int limit) {
        return database.sql("""
                        SELECT n.* FROM supervision.notice n
                        JOIN supervision.step s ON s.notice_id = n.id AND s.number = n.revision
                        WHERE n.state = 'withdrawn' AND n.unit_id = ANY (:units) AND s.made_at >= CAST(:since AS date)
                        ORDER BY n.id DESC LIMIT :limit
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("since", since)
                .param("limit", limit)
                .query((row, number) -> Notice.of(row))
                .list();
    }

    private List<Notice> open(String which, Collection<Long> units, int limit) {
        if (units.isEmpty()) {
            return List.of();
        }
        return database.sql("SELECT * FROM supervision.notice WHERE " + which + " ORDER BY due, id LIMIT :limit")
                .param("units", units.toArray(Long[]::new))
                .param("limit", limit)
                .query((row, number) -> Notice.of(row))
                .list();
    }

    /** What units have to answer by a day from the first to the last. */
    public List<Notice> due(LocalDate first, LocalDate last) {
        return database.sql("""
                        SELECT * FROM supervision.notice
                        WHERE state IN ('issued', 'signed', 'returned') AND due BETWEEN :first AND :last ORDER BY due, id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> Notice.of(row))
                .list();
    }
}
