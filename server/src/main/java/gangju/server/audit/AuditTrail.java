package gangju.server.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Adds entries to the audit record, in the transaction of the change that they tell of. */
@Component
public class AuditTrail {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Clock clock;
    /** Something has been committed that may not be sealed yet; after a start there may be. */
    private final AtomicBoolean unsealed = new AtomicBoolean(true);

    AuditTrail(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds one entry; it stands or falls with the change.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Change change) {
        write(database, clock, change);
        RequestOrigin.noteEntry();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                unsealed.set(true);
            }
        });
    }

    /** Adds one entry for a command that works on the database itself; a server seals it with its own next one. */
    public static void write(JdbcClient database, Clock clock, Change change) {
        database.sql("""
                        INSERT INTO audit.entry (made_at, actor, address, action, subject, before_state, after_state)
                        VALUES (:now, :actor, :address, :action, :subject, :before, :after)
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", change.by())
                .param("address", RequestOrigin.address().orElse(null), Types.VARCHAR)
                .param("action", change.action())
                .param("subject", change.subject())
                .param("before", json(change.before()), Types.VARCHAR)
                .param("after", json(change.after()), Types.VARCHAR)
                .update();
    }

    /** Whether something was committed since the last call. */
    boolean takeUnsealed() {
        return unsealed.getAndSet(false);
    }

    /** It is still to be sealed. */
    void leaveUnsealed() {
        unsealed.set(true);
    }

    private static @Nullable String json(@Nullable Object state) {
        return state == null ? null : JSON.writeValueAsString(state);
    }
}
