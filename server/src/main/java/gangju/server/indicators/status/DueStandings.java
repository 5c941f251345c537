package gangju.server.indicators.status;

import gangju.model.TargetType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges targets anew that time alone has changed, a bounded number in each transaction. */
@Component
public class DueStandings {
    private static final int AT_ONCE = 4_000;

    private final JdbcClient database;
    private final Reassessment reassessment;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueStandings(JdbcClient database, Reassessment reassessment, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.reassessment = reassessment;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Judges all that are due by today; the work is in proportion to these.
     *
     * @return how many there were
     */
    public int catchUp() {
        int all = 0;
        for (var items = due(); !items.isEmpty(); items = due()) {
            judge(items, "time");
            all += items.size();
            if (due().equals(items)) {
                throw new IllegalStateException("still due after being judged: target " + items.getFirst());
            }
        }
        return all;
    }

    public boolean areAny() {
        return !due().isEmpty();
    }

    /**
     * Judges every target of every plan, as after a change of what all depend on; on all processors, as no part depends
     * on another.
     *
     * @param cause such as tolerance
     * @return how many there were
     */
    public int all(String cause) {
        return each(cause, List.of(TargetType.values()), 0, part -> {});
    }

    /**
     * The same for the targets of some types.
     *
     * @param after the id of the last target that is done already
     * @param done told of each part that is kept, in the order of the ids
     */
    int each(String cause, Collection<TargetType> types, long after, Consumer<List<Long>> done) {
        int processors = Runtime.getRuntime().availableProcessors();
        var underWay = new ArrayDeque<Part>();
        int all = 0;
        long last = after;
        try (var threads = Executors.newFixedThreadPool(processors)) {
            for (var items = next(last, types); !items.isEmpty(); items = next(last, types)) {
                var part = items;
                underWay.add(new Part(part, threads.submit(() -> judge(part, cause))));
                if (underWay.size() > 2 * processors) {
                    end(underWay.remove(), done);
                }
                all += items.size();
                last = items.getLast();
            }
            underWay.forEach(part -> end(part, done));
        }
        return all;
    }

    private record Part(List<Long> items, Future<?> work) {}

    private static void end(Part part, Consumer<List<Long>> done) {
        await(part.work());
        done.accept(part.items());
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while targets were judged", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("targets could not be judged", e.getCause());
        }
    }

    private void judge(List<Long> items, String cause) {
        transaction.executeWithoutResult(status -> reassessment.run(items, cause));
    }

    private List<Long> due() {
        return database.sql("""
                        SELECT item_id FROM indicators.standing WHERE changes_on <= :today
                        ORDER BY changes_on, item_id LIMIT :size
                        """)
                .param("today", LocalDate.now(clock))
                .param("size", AT_ONCE)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private List<Long> next(long after, Collection<TargetType> types) {
        return database.sql("""
                        SELECT DISTINCT item_id FROM indicators.target
                        WHERE item_id > :after AND type = ANY (CAST(:types AS text[]))
                        ORDER BY item_id LIMIT :size
                        """)
                .param("after", after)
                .param("types", types.stream().map(TargetType::name).toArray(String[]::new))
                .param("size", AT_ONCE)
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
