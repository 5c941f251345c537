package gangju.server.indicators.status;

import gangju.indicator.status.Judge;
import gangju.server.indicators.ArrayColumn;
import gangju.server.indicators.Remarks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps where targets stand, and what has changed about it; two statements, however many targets. */
@Component
class KeptStandings {
    private static final String VISIBLE =
            "outcome, is_final, freshness, by_person, reason, flags, method, method_version, observed, inputs";

    private static final String FRESH = """
            SELECT item_id, plan_id, outcome, is_final, freshness, by_person, reason, CAST(flags AS text[]) AS flags, method,
                method_version, observed, CAST(inputs AS bigint[]) AS inputs, changes_on
            FROM unnest(CAST(:items AS bigint[]), CAST(:plans AS bigint[]), CAST(:outcomes AS text[]),
                CAST(:finals AS boolean[]), CAST(:freshness AS text[]), CAST(:persons AS boolean[]),
                CAST(:reasons AS text[]), CAST(:flags AS text[]), CAST(:methods AS text[]), CAST(:versions AS smallint[]),
                CAST(:observed AS bigint[]), CAST(:inputs AS text[]), CAST(:changes AS date[]))
                AS r (item_id, plan_id, outcome, is_final, freshness, by_person, reason, flags, method, method_version,
                    observed, inputs, changes_on)
            """;

    private final JdbcClient database;
    private final Clock clock;

    KeptStandings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One column for each of {@link #FRESH}. */
    private static final class Rows {
        private final ArrayColumn items = new ArrayColumn();
        private final ArrayColumn plans = new ArrayColumn();
        private final ArrayColumn outcomes = new ArrayColumn();
        private final ArrayColumn finals = new ArrayColumn();
        private final ArrayColumn freshness = new ArrayColumn();
        private final ArrayColumn persons = new ArrayColumn();
        private final ArrayColumn reasons = new ArrayColumn();
        private final ArrayColumn flags = new ArrayColumn();
        private final ArrayColumn methods = new ArrayColumn();
        private final ArrayColumn versions = new ArrayColumn();
        private final ArrayColumn observed = new ArrayColumn();
        private final ArrayColumn inputs = new ArrayColumn();
        private final ArrayColumn changes = new ArrayColumn();

        void add(AssessedTarget assessed) {
            var one = Standing.of(assessed.assessment());
            items.plain(assessed.item());
            plans.plain(assessed.watched().target().plan());
            outcomes.plain(one.outcome());
            finals.plain(one.isFinal());
            freshness.plain(one.freshness());
            persons.plain(one.judgedBy() == Judge.PERSON);
            reasons.text(Remarks.write(one.reason()));
            flags.texts(one.flags().stream().map(Remarks::write).toList());
            methods.text(one.method());
            versions.plain(one.methodVersion());
            observed.plain(one.observed());
            inputs.numbers(one.inputs());
            changes.plain(one.changesOn());
        }

        JdbcClient.StatementSpec into(JdbcClient.StatementSpec statement) {
            return statement
                    .param("items", items.toString())
                    .param("plans", plans.toString())
                    .param("outcomes", outcomes.toString())
                    .param("finals", finals.toString())
                    .param("freshness", freshness.toString())
                    .param("persons", persons.toString())
                    .param("reasons", reasons.toString())
                    .param("flags", flags.toString())
                    .param("methods", methods.toString())
                    .param("versions", versions.toString())
                    .param("observed", observed.toString())
                    .param("inputs", inputs.toString())
                    .param("changes", changes.toString());
        }
    }

    /** Writes only what is not as it was. */
    void keep(List<AssessedTarget> assessed, String cause) {
        var rows = new Rows();
        assessed.forEach(rows::add);
        rows.into(database.sql("WITH fresh AS (" + FRESH + """
                        ), compared AS (
                            SELECT f.*, k.item_id IS NULL OR (k.outcome, k.is_final, k.freshness, k.by_person, k.reason,
                                    k.flags, k.method, k.method_version, k.observed, k.inputs)
                                IS DISTINCT FROM (f.outcome, f.is_final, f.freshness, f.by_person, f.reason,
                                    f.flags, f.method, f.method_version, f.observed, f.inputs) AS is_other,
                                k.item_id IS NOT NULL AND k.changes_on IS NOT DISTINCT FROM f.changes_on AS is_due_as_before
                            FROM fresh f LEFT JOIN indicators.standing k ON k.item_id = f.item_id
                        ), told AS (
                            INSERT INTO indicators.standing_history (item_id, known_since, recorded_at, cause,
                        """ + VISIBLE
                        + ") SELECT item_id, :today, CAST(:at AS timestamptz), :cause, " + VISIBLE + """
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
                        """))
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
