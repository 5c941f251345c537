package gangju.server.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Adds entries to the audit record, in the transaction of the change that they tell of. */
@Component
public class AuditTrail {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Clock clock;

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
        RequestOrigin.noteEntry();
    }

    private static @Nullable String json(@Nullable Object state) {
        return state == null ? null : JSON.writeValueAsString(state);
    }
}
