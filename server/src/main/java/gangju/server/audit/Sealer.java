package gangju.server.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains committed entries, in the order in which it finds them. Who writes an entry waits for nobody: the chain is
 * made behind them, and one server at a time makes it.
 */
@Component
class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 1_000;
    private static final long PAUSE = 500;
    private static final long LOCK = 0x67616e67_6a75L;

    private final JdbcClient database;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sealer").factory());

    /**
     * No entry of an older transaction can still appear; known anew after a start, as a restored database counts anew.
     */
    private String settled = "0";

    Sealer(JdbcClient database, AuditTrail trail, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** From when the server is ready until it ends; what is left over is sealed after the next start. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var ignored = timer.scheduleWithFixedDelay(this::sealOrTell, 0, PAUSE, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** A failure is told, and does not keep the next try from coming; a server at rest asks the database nothing. */
    private void sealOrTell() {
        if (!trail.takeUnsealed()) {
            return;
        }
        try {
            seal();
        } catch (RuntimeException e) {
            trail.leaveUnsealed();
            if (!timer.isShutdown()) {
                LOG.error("the audit record could not be sealed; the next try goes on", e);
            }
        }
    }

    /** Seals what has been committed. */
    synchronized void seal() {
        while (Boolean.TRUE.equals(transaction.execute(status -> isMine() && sealBatch() == BATCH))) {
            // the next batch
        }
    }

    /** Another server may be at it; then this one looks again. */
    private boolean isMine() {
        var isMine = database.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!isMine) {
            trail.leaveUnsealed();
        }
        return isMine;
    }

    /** The oldest running transaction is asked for first: whoever ends in between is looked at again. */
    private int sealBatch() {
        var oldest = database.sql("SELECT CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text)")
                .query(String.class)
                .single();
        var entries = unsealed();
        if (!entries.isEmpty()) {
            append(entries);
        }
        if (entries.size() < BATCH) {
            settled = oldest;
        }
        return entries.size();
    }

    private List<Entry> unsealed() {
        return database.sql("SELECT " + Entry.COLUMNS + """
                         FROM audit.entry e
                        WHERE e.transaction >= CAST(:settled AS xid8)
                            AND NOT EXISTS (SELECT FROM audit.seal s WHERE s.entry_id = e.id)
                        ORDER BY e.id LIMIT :batch
                        """)
                .param("settled", settled)
                .param("batch", BATCH)
                .query((row, number) -> Entry.of(row))
                .list();
    }

    private void append(List<Entry> entries) {
        var head = Head.of(database);
        var hash = head.sha256();
        var hashes = new ArrayList<byte[]>(entries.size());
        for (var entry : entries) {
            hash = entry.sealedAfter(hash);
            hashes.add(hash);
        }
        database.sql("""
                        INSERT INTO audit.seal (position, entry_id, sha256, sealed_at)
                        SELECT :after + s.ordinal, s.entry, s.hash, :now
                        FROM unnest(:entries, :hashes) WITH ORDINALITY AS s (entry, hash, ordinal)
                        """)
                .param("after", head.position())
                .param("entries", entries.stream().map(Entry::id).toArray(Long[]::new))
                .param("hashes", hashes.toArray(byte[][]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
