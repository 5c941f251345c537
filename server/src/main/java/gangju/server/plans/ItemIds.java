package gangju.server.plans;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives items their permanent ids; an id is never given twice. */
@Repository
public class ItemIds {
    private final JdbcClient database;
    private final Clock clock;

    ItemIds(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** New ids, one for each kind, in their order. */
    public List<Long> next(long plan, List<ItemKind> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        WITH wanted AS (
                            SELECT nextval(pg_get_serial_sequence('plans.item', 'id')) AS id, kind, ordinal
                            FROM unnest(:kinds) WITH ORDINALITY AS k (kind, ordinal)
                        ), made AS (
                            INSERT INTO plans.item (id, plan_id, kind, created_at) OVERRIDING SYSTEM VALUE
                            SELECT id, :plan, kind, CAST(:at AS timestamptz) FROM wanted
                        )
                        SELECT id FROM wanted ORDER BY ordinal
                        """)
                .param("plan", plan)
                .param("at", clock.instant().toString())
                .param("kinds", kinds.stream().map(ItemKind::code).toArray(String[]::new))
                .query((row, n) -> row.getLong("id"))
                .list();
    }
}
