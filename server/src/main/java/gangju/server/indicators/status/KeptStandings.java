package gangju.server.indicators.status;

import gangju.indicator.status.Judge;
import gangju.server.indicators.Remarks;
import gangju.server.plans.JsonRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps where targets stand, and what has changed about it; two statements, however many targets. */
@Component
class KeptStandings {
    private static final String VISIBLE =
            "outcome, is_final, freshness, by_person, reason, flags, method, method_version, observed, inputs";

    private final JdbcClient database;
    private final Clock clock;

    KeptStandings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record StandingRow(
            long itemId,
            long planId,
            String outcome,
            boolean isFinal,
            @Nullable String freshness,
            boolean byPerson,
            String reason,
            List<String> flags,
            @Nullable String method,
            @Nullable Integer methodVersion,
            @Nullable Long observed,
            List<Long> inputs,
            @Nullable LocalDate changesOn) {
        static StandingRow of(AssessedTarget assessed) {
            var one = Standing.of(assessed.assessment());
            var freshness = one.freshness();
            return new StandingRow(
                    assessed.item(),
                    assessed.watched().target().plan(),
                    one.outcome().name(),
                    one.isFinal(),
                    freshness == null ? null : freshness.name(),
                    one.judgedBy() == Judge.PERSON,
                    Remarks.write(one.reason()),
                    one.flags().stream().map(Remarks::write).toList(),
                    one.method(),
                    one.methodVersion(),
                    one.observed(),
                    one.inputs(),
                    one.changesOn());
        }
    }

    /** Writes only what is not as it was. */
    void keep(List<AssessedTarget> assessed, String cause) {
        database.sql("""
                        WITH fresh AS (
                            SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (item_id bigint, plan_id bigint,
                                outcome text, is_final boolean, freshness text, by_person boolean, reason text, flags text[],
                                method text, method_version smallint, observed bigint, inputs bigint[], changes_on date)
                        ), compared AS (
                            SELECT f.*, k.item_id IS NULL OR (k.outcome, k.is_final, k.freshness, k.by_person, k.reason,
                                    k.flags, k.method, k.method_version, k.observed, k.inputs)
                                IS DISTINCT FROM (f.outcome, f.is_final, f.freshness, f.by_person, f.reason,
                                    f.flags, f.method, f.method_version, f.observed, f.inputs) AS is_other,
                                k.item_id IS NOT NULL AND k.changes_on IS NOT DISTINCT FROM f.changes_on AS is_due_as_before
                            FROM fresh f LEFT JOIN indicators.standing k ON k.item_id = f.item_id
                        ), told AS (
                            INSERT INTO indicators.standing_history (item_id, known_since, recorded_at, cause,
                        """ + VISIBLE + ") SELECT item_id, :today, CAST(:at AS timestamptz), :cause, " + VISIBLE + """
                             FROM compared WHERE is_other
                        )
                        INSERT INTO indicators.standing AS k (item_id, plan_id, assessed_on, changes_on,
                        """
                        + VISIBLE + ") SELECT item_id, plan_id, :today, changes_on, " + VISIBLE + """
                         FROM compared WHERE is_other OR NOT is_due_as_before
                        ON CONFLICT (item_id) DO UPDATE SET assessed_on = excluded.assessed_on,
                            changes_on = excluded.changes_on, outcome = excluded.outcome, is_final = excluded.is_final,
                            freshness = excluded.freshness, by_person = excluded.by_person, reason = excluded.reason,
                            flags = excluded.flags, method = excluded.method, method_version = excluded.method_version,
                            observed = excluded.observed, inputs = excluded.inputs
                        """)
                .param(
                        "rows",
                        JsonRows.of(assessed.stream().map(StandingRow::of).toList()))
                .param("today", LocalDate.now(clock))
                .param("at", clock.instant().toString())
                .param("cause", cause)
                .update();
    }

    /** Takes the standings of targets away that are not judged any more; their history stays. */
    void remove(Collection<Long> items) {
        database.sql("DELETE FROM indicators.standing WHERE item_id = ANY (CAST(:items AS bigint[]))")
                .param("items", items.toArray(Long[]::new))
                .update();
    }
}
