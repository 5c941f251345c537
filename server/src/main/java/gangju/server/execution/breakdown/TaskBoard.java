package gangju.server.execution.breakdown;

import gangju.server.plans.FoldedWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tasks of all plans, a page at a time; nothing here grows with the number of plans. */
@Repository
public class TaskBoard {
    /** More are not counted; a list that long wants a filter. */
    public static final int COUNTED = 10_000;

    private static final String BLOCKED = """
            EXISTS (SELECT FROM execution.tie t JOIN execution.item o ON o.item_id = t.other_id
                WHERE t.item_id = i.item_id AND t.kind = 'needs' AND t.ended_at IS NULL AND NOT o.gone
                    AND o.next_day < :today)
            """;

    private static final String COLUMNS = "SELECT i.item_id, i.plan_id, p.title AS plan_title, i.chapter_id, i.title,"
            + " i.next_day, i.reported_at, i.milestones, i.milestones_done, " + BLOCKED + " AS blocked";
    private static final String LEADS =
            ", ARRAY(SELECT a.unit_id FROM execution.assignment a WHERE a.item_id = i.item_id"
                    + " AND a.part = 'lead' AND a.ended_at IS NULL ORDER BY a.id) AS leads";
    private static final int FETCHED = 1_000;

    private final JdbcClient database;

    TaskBoard(JdbcClient database) {
        this.database = database;
    }

    /** In which order; an index for each lets a page of all tasks be read without sorting them. */
    public enum Order {
        /** What is due next comes first, what has no date last either way. */
        DAY("i.next_day, i.item_id", "i.next_day DESC NULLS LAST, i.item_id DESC"),
        /** As the plans have them. */
        PLAN("i.plan_id, i.ordinal, i.item_id", "i.plan_id DESC, i.ordinal DESC, i.item_id DESC"),
        /** By the unit that leads, and what is due next; what nobody leads first. */
        UNIT(
                "i.lead_unit NULLS FIRST, i.next_day, i.item_id",
                "i.lead_unit DESC NULLS LAST, i.next_day DESC, i.item_id DESC"),
        /** Late, soon, in progress, undated, done. */
        STATE("i.next_day, i.is_done, i.item_id", "i.next_day DESC, i.is_done DESC, i.item_id DESC"),
        /** What was never reported of first, then the oldest report. */
        REPORT("i.reported_at NULLS FIRST, i.item_id", "i.reported_at DESC NULLS LAST, i.item_id DESC");

        private final String up;
        private final String down;

        Order(String up, String down) {
            this.up = up;
            this.down = down;
        }

        /** As addresses write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An order, perhaps the other way round. */
    public record Sorting(Order order, boolean isDown) {
        private String sql() {
            return isDown ? order.down : order.up;
        }
    }

    /**
     * What is looked for.
     *
     * @param chapter a heading of the first level
     * @param unit that leads or supports
     * @param state null for all
     * @param isBlocked only what waits for something that is late
     * @param text words of the title, in any script; empty for all
     */
    public record Question(
            @Nullable Long plan,
            @Nullable Long chapter,
            @Nullable Long unit,
            @Nullable TaskState state,
            boolean isBlocked,
            String text,
            LocalDate today) {}

    /**
     * A task as the board has it.
     *
     * @param reportedAt when a report about it was last sent; null for never
     */
    public record Row(
            long item,
            long plan,
            String planTitle,
            @Nullable Long chapter,
            String title,
            @Nullable LocalDate nextDay,
            @Nullable Instant reportedAt,
            int milestones,
            int done,
            boolean isBlocked) {
        /** How it stands. */
        public TaskState state(LocalDate today) {
            return TaskState.of(milestones > 0 && done == milestones, nextDay, today);
        }
    }

    /** How many tasks of a chapter or unit stand how. */
    public record Tally(long of, Map<TaskState, Integer> counts) {}

    /** A plan that is carried out. */
    public record Plan(long id, String title) {}

    /**
     * Some of them. Few are found first and sorted then; of many the index of the order tells the first, as sorting all
     * would take too long, and as long as there are many it soon meets enough.
     *
     * @param found as {@link #count} has it
     * @param size how many at most
     */
    public List<Row> list(Question question, Sorting sorting, int found, int offset, int size) {
        return asked(COLUMNS, question, found < COUNTED, " ORDER BY " + sorting.sql() + " LIMIT :size OFFSET :offset")
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    /** All of them as they are read, each with the units that lead it. */
    @Transactional(readOnly = true)
    public void each(Question question, Sorting sorting, BiConsumer<Row, List<Long>> sink) {
        asked(COLUMNS + LEADS, question, true, " ORDER BY " + sorting.sql())
                .withFetchSize(FETCHED)
                .query(row -> {
                    sink.accept(row(row), List.of((Long[]) row.getArray("leads").getArray()));
                });
    }

    /** How many; {@link #COUNTED} where there are as many or more. */
    public int count(Question question) {
        return asked(
                        "SELECT CAST(count(*) AS integer) FROM (SELECT 1",
                        question,
                        false,
                        " LIMIT " + COUNTED + ") AS found")
                .query(Integer.class)
                .single();
    }

    /** Of one plan, by chapter in the order of the plan; 0 for none. */
    public List<Tally> byChapter(long plan, LocalDate today) {
        return tallies("""
                        SELECT coalesce(i.chapter_id, 0) AS of, i.next_day, i.is_done AS done, min(i.ordinal) AS place, count(*) AS count
                        FROM execution.item i WHERE i.plan_id = :plan AND i.kind = 'task' AND NOT i.gone
                        GROUP BY 1, 2, 3 ORDER BY min(i.ordinal)
                        """, plan, today);
    }

    /** Of one plan, by unit that leads; 0 for none. */
    public List<Tally> byUnit(long plan, LocalDate today) {
        return tallies("""
                        SELECT coalesce(a.unit_id, 0) AS of, i.next_day, i.is_done AS done, count(*) AS count
                        FROM execution.item i LEFT JOIN execution.assignment a
                            ON a.item_id = i.item_id AND a.part = 'lead' AND a.ended_at IS NULL
                        WHERE i.plan_id = :plan AND i.kind = 'task' AND NOT i.gone
                        GROUP BY 1, 2, 3 ORDER BY 1
                        """, plan, today);
    }

    /** Names of the units that lead, by item. */
    public Map<Long, List<Long>> leads(Collection<Long> items) {
        return database
                .sql("""
                        SELECT item_id, unit_id FROM execution.assignment
                        WHERE item_id = ANY (:items) AND part = 'lead' AND ended_at IS NULL ORDER BY id
                        """)
                .param("items", items.toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The newest first. */
    public List<Plan> plans(int most) {
        return database.sql(
                        "SELECT plan_id, title FROM execution.plan WHERE NOT withdrawn ORDER BY plan_id DESC LIMIT ?")
                .param(most)
                .query((row, number) -> new Plan(row.getLong(1), row.getString(2)))
                .list();
    }

    private List<Tally> tallies(String sql, long plan, LocalDate today) {
        var tallies = new LinkedHashMap<Long, Map<TaskState, Integer>>();
        database.sql(sql).param("plan", plan).query(row -> {
            var state = TaskState.of(row.getBoolean("done"), row.getObject("next_day", LocalDate.class), today);
            tallies.computeIfAbsent(row.getLong("of"), of -> new LinkedHashMap<>())
                    .merge(state, row.getInt("count"), Integer::sum);
        });
        return tallies.entrySet().stream()
                .map(entry -> new Tally(entry.getKey(), Map.copyOf(entry.getValue())))
                .toList();
    }

    /** Only the conditions that the question has, so that each gets the index that suits it. */
    private JdbcClient.StatementSpec asked(String select, Question question, boolean isApart, String end) {
        var where = new ArrayList<>(List.of("i.kind = 'task'", "NOT i.gone", "NOT p.withdrawn"));
        where.add(state(question));
        if (question.plan() != null) {
            where.add("i.plan_id = :plan");
        }
        if (question.chapter() != null) {
            where.add("i.chapter_id = :chapter");
        }
        if (question.unit() != null) {
            where.add(
                    "i.item_id IN (SELECT item_id FROM execution.assignment WHERE unit_id = :unit AND ended_at IS NULL)");
        }
        if (question.isBlocked()) {
            where.add(BLOCKED);
        }
        var words = FoldedWords.parse(question.text());
        if (words.bigrams().length > 0) {
            where.add("i.bigrams @> CAST(:bigrams AS text[])");
        }
        if (!words.isEmpty()) {
            where.add("i.title_key LIKE ALL (:patterns)");
        }
        var plans = " JOIN execution.plan p ON p.plan_id = i.plan_id";
        var fitting = " FROM execution.item i" + plans + " WHERE " + String.join(" AND ", where);
        // OFFSET 0 keeps the planner from reading a whole index for the few that fit
        var from = isApart ? " FROM (SELECT i.*" + fitting + " OFFSET 0) AS i" + plans : fitting;
        return database.sql(select + from + end)
                .param("plan", question.plan())
                .param("chapter", question.chapter())
                .param("unit", question.unit())
                .param("bigrams", words.bigrams())
                .param("patterns", words.patterns())
                .param("today", question.today())
                .param("soon", question.today().plusDays(TaskState.SOON_DAYS));
    }

    private static String state(Question question) {
        var state = question.state();
        if (state == null) {
            return "true";
        }
        return switch (state) {
            case LATE -> "i.next_day < :today";
            case SOON -> "i.next_day BETWEEN :today AND :soon";
            case AHEAD -> "i.next_day > :soon";
            case UNDATED -> "i.next_day IS NULL AND NOT i.is_done";
            case DONE -> "i.next_day IS NULL AND i.is_done";
        };
    }

    private static Row row(ResultSet row) throws SQLException {
        var reported = row.getObject("reported_at", OffsetDateTime.class);
        return new Row(
                row.getLong("item_id"),
                row.getLong("plan_id"),
                row.getString("plan_title"),
                row.getObject("chapter_id", Long.class),
                row.getString("title"),
                row.getObject("next_day", LocalDate.class),
                reported == null ? null : reported.toInstant(),
                row.getInt("milestones"),
                row.getInt("milestones_done"),
                row.getBoolean("blocked"));
    }
}
