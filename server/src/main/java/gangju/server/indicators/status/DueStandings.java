package gangju.server.indicators.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges targets anew that time alone has changed, a bounded number in each transaction. */
@Component
public class DueStandings {
    private static final Logger LOG = LoggerFactory.getLogger(DueStandings.class);
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
            var due = items;
            work(due, part -> reassessment.run(part, "time"));
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
     * Judges every target of every plan, as after a change of what all depend on.
     *
     * @param cause such as tolerance
     * @return how many there were
     */
    public int all(String cause) {
        return each(this::next, part -> reassessment.run(part, cause));
    }

    /**
     * Works part by part in the order of the ids, each in a transaction of its own; on all processors, as no part
     * depends on another. A part that fails is halved, so that one target that can't be judged keeps no other waiting;
     * it is told in the log.
     *
     * @param next the targets after one; empty where there are no more
     * @return how many targets there were
     */
    int each(LongFunction<List<Long>> next, Consumer<List<Long>> work) {
        int processors = Runtime.getRuntime().availableProcessors();
        var underWay = new ArrayDeque<Future<?>>();
        int all = 0;
        try (var threads = Executors.newFixedThreadPool(processors)) {
            for (var items = next.apply(0); !items.isEmpty(); items = next.apply(items.getLast())) {
                var part = items;
                underWay.add(threads.submit(() -> work(part, work)));
                if (underWay.size() > 2 * processors) {
                    await(underWay.remove());
                }
                all += items.size();
            }
            underWay.forEach(DueStandings::await);
        }
        return all;
    }

    private void work(List<Long> part, Consumer<List<Long>> work) {
        try {
            transaction.executeWithoutResult(status -> work.accept(part));
        } catch (TransactionException | TransientDataAccessException | DataAccessResourceFailureException e) {
            throw e; // the database is not there, and would not be there for half of them
        } catch (RuntimeException e) {
            if (part.size() == 1) {
                LOG.error("target {} can't be judged; where it stands is left as it was", part.getFirst(), e);
                return;
            }
            int half = part.size() / 2;
            work(part.subList(0, half), work);
            work(part.subList(half, part.size()), work);
        }
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

    private List<Long> next(long after) {
        return database.sql("""
                        SELECT DISTINCT item_id FROM indicators.target WHERE item_id > :after ORDER BY item_id LIMIT :size
                        """)
                .param("after", after)
                .param("size", AT_ONCE)
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
