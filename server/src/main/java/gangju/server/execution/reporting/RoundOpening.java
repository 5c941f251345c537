package gangju.server.execution.reporting;

import gangju.server.indicators.ReportedFigures;
import gangju.server.indicators.ReportedFigures.Asked;
import jakarta.annotation.PreDestroy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down whom a round asks for what. A small round is there when the page answers; a large one is filled in the
 * background, all in one transaction, and begun again if the server ends meanwhile.
 */
@Component
public class RoundOpening {
    /** Items that are asked in the transaction of the request. */
    private static final int SMALL = 1_000;

    private static final int CHUNK = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(RoundOpening.class);

    private final JdbcClient database;
    private final ReportedFigures figures;
    private final TransactionTemplate transaction;
    private final Map<Long, Progress> running = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rounds").daemon().factory());

    RoundOpening(JdbcClient database, ReportedFigures figures, TransactionTemplate transaction) {
        this.database = database;
        this.figures = figures;
        this.transaction = transaction;
    }

    /** How far a large round is; failed where it will be tried again at the next start. */
    public record Progress(int done, int items, boolean failed) {}

    /** How far it is; empty where nothing goes on. */
    Optional<Progress> progress(long round) {
        return Optional.ofNullable(running.get(round));
    }

    /** @return how many items it asks for; in the transaction of the caller */
    int open(long round) {
        int items = items(round);
        if (items <= SMALL) {
            fill(round);
            return items;
        }
        running.put(round, new Progress(0, items, false));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.execute(() -> fillInBackground(round));
            }

            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    running.remove(round);
                }
            }
        });
        return items;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        database.sql("SELECT id FROM execution.round WHERE state = 'opening' ORDER BY id")
                .query((row, number) -> row.getLong(1))
                .list()
                .forEach(round -> worker.execute(() -> fillInBackground(round)));
    }

    private void fillInBackground(long round) {
        try {
            transaction.executeWithoutResult(status -> fill(round));
            running.remove(round);
        } catch (RuntimeException e) {
            LOG.error("round {} could not be opened; it is tried again at the next start", round, e);
            running.compute(round, (id, was) -> new Progress(0, was == null ? 0 : was.items(), true));
        }
    }

    private record Ids(long round, long after) {}

    private void fill(long round) {
        int items = items(round);
        long after = 0;
        int done = 0;
        for (var chunk = chunk(new Ids(round, after)); !chunk.isEmpty(); chunk = chunk(new Ids(round, after))) {
            ask(round, chunk);
            after = chunk.getLast();
            done += chunk.size();
            int now = done;
            running.computeIfPresent(round, (id, was) -> new Progress(now, items, false));
        }
        database.sql("UPDATE execution.round SET state = 'open' WHERE id = ? AND state = 'opening'")
                .param(round)
                .update();
    }

    private static final String ITEMS = """
            FROM execution.round o JOIN execution.item i ON i.plan_id = o.plan_id AND NOT i.gone AND i.kind = ANY (o.kinds)
            WHERE o.id = :round AND EXISTS (SELECT FROM execution.assignment a WHERE a.item_id = i.item_id
                AND a.ended_at IS NULL AND (a.part = 'lead' OR o.supporting))
            """;

    private int items(long round) {
        return database.sql("SELECT CAST(count(*) AS integer) " + ITEMS)
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    private List<Long> chunk(Ids ids) {
        return database.sql("SELECT i.item_id " + ITEMS + " AND i.item_id > :after ORDER BY i.item_id LIMIT :chunk")
                .param("round", ids.round())
                .param("after", ids.after())
                .param("chunk", CHUNK)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /**
     * Which item a unit reports on for each item of the round: the one itself, or the one of another plan by which the
     * unit carries it out, where that is a single one that carries out nothing else.
     */
    private static final String ANSWERS = """
            WITH shared AS MATERIALIZED (SELECT t.other_id AS asked, b.unit_id, min(t.item_id) AS item_id
                FROM execution.tie t
                JOIN execution.item i ON i.item_id = t.item_id AND NOT i.gone
                JOIN execution.plan p ON p.plan_id = i.plan_id AND NOT p.withdrawn
                JOIN execution.assignment b ON b.item_id = t.item_id AND b.part = 'lead' AND b.ended_at IS NULL
                WHERE t.other_id = ANY (:items) AND t.kind = 'carries_out' AND t.ended_at IS NULL
                    AND EXISTS (SELECT FROM execution.scheme c WHERE c.plan_id = i.plan_id AND c.state = 'approved')
                    AND NOT EXISTS (SELECT FROM execution.tie u WHERE u.item_id = t.item_id AND u.id <> t.id
                        AND u.kind = 'carries_out' AND u.ended_at IS NULL)
                    AND NOT EXISTS (SELECT FROM execution.report r JOIN execution.round o ON o.id = :round
                        WHERE r.item_id = t.other_id AND r.unit_id = b.unit_id
                            AND r.period_start = o.period_start AND r.period_end = o.period_end)
                GROUP BY t.other_id, b.unit_id HAVING count(*) = 1),
            answer AS MATERIALIZED (SELECT a.item_id AS asked, a.unit_id, a.part, coalesce(s.item_id, a.item_id) AS item_id
                FROM execution.assignment a
                LEFT JOIN shared s ON s.asked = a.item_id AND s.unit_id = a.unit_id AND a.part = 'lead'
                WHERE a.item_id = ANY (:items) AND a.ended_at IS NULL
                    AND (a.part = 'lead' OR (SELECT o.supporting FROM execution.round o WHERE o.id = :round)))
            """;

    /** A report that another round has asked for already serves this one too. */
    private void ask(long round, List<Long> items) {
        var ids = items.toArray(Long[]::new);
        database.sql(ANSWERS + """
                        INSERT INTO execution.report AS r (item_id, plan_id, unit_id, part, period_start, period_end,
                            first_round, due, levels, fields)
                        SELECT a.item_id, i.plan_id, a.unit_id, a.part, o.period_start, o.period_end, o.id, o.due, o.levels,
                            CASE a.part WHEN 'lead' THEN 1 + (SELECT count(*) FROM execution.milestone m
                                WHERE m.item_id = a.item_id AND m.ended_at IS NULL AND m.done_day IS NULL
                                    AND m.due_day <= o.period_end) ELSE 1 END
                        FROM execution.round o, answer a JOIN execution.item i ON i.item_id = a.item_id
                        WHERE o.id = :round
                        ON CONFLICT (item_id, unit_id, period_start, period_end) DO UPDATE SET closed = false,
                            due = CASE WHEN r.closed THEN excluded.due ELSE least(r.due, excluded.due) END,
                            levels = CASE WHEN r.state IN ('asked', 'draft', 'returned')
                                THEN greatest(r.levels, excluded.levels) ELSE r.levels END
                        """).param("round", round).param("items", ids).update();
        database.sql(ANSWERS + """
                        INSERT INTO execution.request (round_id, report_id, item_id)
                        SELECT o.id, (SELECT r.id FROM execution.report r WHERE r.item_id = a.item_id AND r.unit_id = a.unit_id
                            AND r.period_start = o.period_start AND r.period_end = o.period_end), a.asked
                        FROM execution.round o, answer a WHERE o.id = :round
                        """).param("round", round).param("items", ids).update();
        countFigures(round, ids);
    }

    private void countFigures(long round, Long[] items) {
        var period = database.sql("SELECT period_start, period_end FROM execution.round WHERE id = ?")
                .param(round)
                .query((row, number) ->
                        List.of(row.getDate(1).toLocalDate(), row.getDate(2).toLocalDate()))
                .single();
        var targets = database.sql(
                        "SELECT item_id FROM execution.item WHERE item_id = ANY (:items) AND kind = 'target'")
                .param("items", items)
                .query((row, number) -> row.getLong(1))
                .list();
        if (targets.isEmpty()) {
            return;
        }
        var asked = figures.asked(targets, period.getFirst(), period.getLast()).stream()
                .collect(Collectors.groupingBy(Asked::target));
        var counted = asked.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .toList();
        database.sql("""
                        UPDATE execution.report r SET fields = r.fields + c.fields, filled = c.filled
                        FROM unnest(CAST(:targets AS bigint[]), CAST(:fields AS integer[]), CAST(:filled AS integer[]))
                            AS c (item_id, fields, filled)
                        WHERE r.first_round = :round AND r.part = 'lead' AND r.item_id = c.item_id
                        """)
                .param("round", round)
                .param("targets", counted.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param(
                        "fields",
                        counted.stream().map(one -> one.getValue().size()).toArray(Integer[]::new))
                .param(
                        "filled",
                        counted.stream()
                                .map(one -> (int) one.getValue().stream()
                                        .filter(figure -> figure.known() != null)
                                        .count())
                                .toArray(Integer[]::new))
                .update();
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
