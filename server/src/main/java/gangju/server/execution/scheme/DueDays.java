package gangju.server.execution.scheme;

import gangju.server.plans.JsonRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days that are set for items; each change is kept. */
@Repository
class DueDays {
    private final JdbcClient database;
    private final Clock clock;

    DueDays(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param due null for no day */
    record DueDay(long item, @Nullable LocalDate due) {}

    /** Sets them; one statement, however many. */
    void set(Collection<DueDay> days, String by) {
        database.sql("""
                        WITH said AS (SELECT * FROM jsonb_to_recordset(CAST(:days AS jsonb)) AS r (item bigint, due date)),
                        changed AS (SELECT i.item_id, i.due_day, s.due FROM execution.item i JOIN said s ON s.item = i.item_id
                            WHERE i.due_day IS DISTINCT FROM s.due),
                        kept AS (INSERT INTO execution.due_change (item_id, before_day, after_day, made_at, made_by)
                            SELECT item_id, due_day, due, :now, :by FROM changed)
                        UPDATE execution.item i SET due_day = c.due FROM changed c WHERE i.item_id = c.item_id
                        """)
                .param("days", JsonRows.of(days))
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }
}
